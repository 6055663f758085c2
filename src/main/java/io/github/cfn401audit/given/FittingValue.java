package io.github.cfn401audit.given;

import com.google.re2j.Pattern;
import com.google.re2j.PatternSyntaxException;
import io.github.cfn401audit.template.Parameter;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Whether CloudFormation would take a value for a parameter. */
public final class FittingValue {
  private FittingValue() {}

  /**
   * What is wrong with the value, such as {@code is not one of the allowed values of}, to be
   * followed by the parameter; empty where it fits, or where that cannot be told. It never quotes
   * the value.
   */
  public static Optional<String> misfit(Parameter parameter, String value) {
    if (parameter.isSsm()) {
      return Optional.empty();
    }
    if (!parameter.isList()) {
      return misfitOfOne(parameter, value);
    }
    for (String item : items(value)) {
      Optional<String> misfit = misfitOfOne(parameter, item);
      if (misfit.isPresent()) {
        return misfit.map(words -> "has an item that " + words);
      }
    }
    return Optional.empty();
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

  private static Optional<String> misfitOfOne(Parameter parameter, String value) {
    Parameter.Limits limits = parameter.limits();
    if (parameter.isNumeric()) {
      Optional<BigDecimal> number = number(value);
      if (number.isEmpty()) {
        return Optional.of("is not a number for");
      }
      if (!isAllowed(parameter, number.get())) {
        return Optional.of("is not one of the allowed values of");
      }
      return isWithin(number.get(), limits.minValue(), limits.maxValue())
          ? Optional.empty()
          : Optional.of("is outside of `MinValue` and `MaxValue` of");
    }
    if (!parameter.allowedValues().isEmpty() && !parameter.allowedValues().contains(value)) {
      return Optional.of("is not one of the allowed values of");
    }
    return parameter.isList() ? Optional.empty() : misfitOfText(limits, value);
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

  private static Optional<String> misfitOfText(Parameter.Limits limits, String value) {
    BigDecimal length = BigDecimal.valueOf(value.codePointCount(0, value.length()));
    if (!isWithin(length, limits.minLength(), limits.maxLength())) {
      return Optional.of("is shorter than `MinLength` or longer than `MaxLength` of");
    }
    return limits.allowedPattern().isPresent() && !matches(limits.allowedPattern().get(), value)
        ? Optional.of("does not match the `AllowedPattern` of")
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
