package io.github.cfn401audit.given;

import com.google.re2j.Pattern;
import com.google.re2j.PatternSyntaxException;
import io.github.cfn401audit.given.Misfit.Limit;
import io.github.cfn401audit.template.Parameter;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Tells whether CloudFormation accepts a value for a parameter. */
public final class FittingValue {
  private FittingValue() {}

  /**
   * The limit that the value breaks; empty where it breaks none, or where that is not known before
   * a deployment.
   */
  public static Optional<Misfit> misfit(Parameter parameter, String value) {
    if (parameter.isSsm()) {
      return Optional.empty();
    }
    if (!parameter.isList()) {
      return misfitOfOne(parameter, value);
    }
    for (String item : items(value)) {
      Optional<Misfit> misfit = misfitOfOne(parameter, item);
      if (misfit.isPresent()) {
        return misfit.map(Misfit::ofItem);
      }
    }
    return Optional.empty();
  }

  /**
   * The values that CloudFormation accepts, where they can be listed; none where there are more
   * than can be, or where it accepts none at all.
   */
  public static List<String> choices(Parameter parameter) {
    List<String> listed =
        parameter.allowedValues().isEmpty() && !parameter.isNumeric() && !parameter.isSsm()
            ? parameter.limits().allowedPattern().flatMap(ListedWords::of).orElse(List.of())
            : parameter.allowedValues();
    return listed.stream().filter(value -> misfit(parameter, value).isEmpty()).toList();
  }

  private static List<String> items(String value) {
    List<String> items = new ArrayList<>();
    int from = 0;
    for (int comma = value.indexOf(','); comma >= 0; comma = value.indexOf(',', from)) {
      items.add(value.substring(from, comma).strip());
      from = comma + 1;
    }
    items.add(value.substring(from).strip());
    return items;
  }

  private static Optional<Misfit> misfitOfOne(Parameter parameter, String value) {
    Parameter.Limits limits = parameter.limits();
    if (parameter.isNumeric()) {
      Optional<BigDecimal> number = number(value);
      if (number.isEmpty()) {
        return broken(Limit.NUMBER);
      }
      if (!isAllowed(parameter, number.get())) {
        return broken(Limit.ALLOWED_VALUES);
      }
      return isWithin(number.get(), limits.minValue(), limits.maxValue())
          ? Optional.empty()
          : broken(Limit.VALUE_RANGE);
    }
    if (!parameter.allowedValues().isEmpty() && !parameter.allowedValues().contains(value)) {
      return broken(Limit.ALLOWED_VALUES);
    }
    return parameter.isList() ? Optional.empty() : misfitOfText(limits, value);
  }

  private static Optional<Misfit> broken(Limit limit) {
    return Optional.of(new Misfit(limit, false));
  }

  private static boolean isAllowed(Parameter parameter, BigDecimal value) {
    if (parameter.allowedValues().isEmpty()) {
      return true;
    }
    for (String allowed : parameter.allowedValues()) {
      if (number(allowed).filter(number -> number.compareTo(value) == 0).isPresent()) {
        return true;
      }
    }
    return false;
  }

  private static Optional<Misfit> misfitOfText(Parameter.Limits limits, String value) {
    BigDecimal length = BigDecimal.valueOf(value.codePointCount(0, value.length()));
    if (!isWithin(length, limits.minLength(), limits.maxLength())) {
      return broken(Limit.LENGTH_RANGE);
    }
    return limits.allowedPattern().isPresent() && !matches(limits.allowedPattern().get(), value)
        ? broken(Limit.ALLOWED_PATTERN)
        : Optional.empty();
  }

  private static boolean isWithin(
      BigDecimal number, Optional<String> least, Optional<String> most) {
    Optional<BigDecimal> low = least.flatMap(FittingValue::number);
    Optional<BigDecimal> high = most.flatMap(FittingValue::number);
    return (low.isEmpty() || number.compareTo(low.get()) >= 0)
        && (high.isEmpty() || number.compareTo(high.get()) <= 0);
  }

  /** A pattern that is not understood here takes everything. */
  private static boolean matches(String pattern, String value) {
    try {
      return Pattern.matches(pattern, value);
    } catch (PatternSyntaxException e) {
      return true;
    }
  }

  private static Optional<BigDecimal> number(String text) {
    try {
      return Optional.of(new BigDecimal(text.strip()));
    } catch (NumberFormatException e) {
      return Optional.empty();
    }
  }
}
