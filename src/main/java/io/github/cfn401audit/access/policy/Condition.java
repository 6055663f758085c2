package io.github.cfn401audit.access.policy;

import io.github.cfn401audit.source.Located;
import io.github.cfn401audit.source.SourceRange;
import io.github.cfn401audit.values.Text;
import io.github.cfn401audit.values.UnknownReason;
import java.util.List;
import java.util.Optional;

/**
 * One key of {@code Condition}, compared with some values.
 *
 * @param operator how
 * @param key such as {@code aws:SourceIp}
 * @param values the values, of which one has to pass
 * @param more why there may be more values; empty where the list is complete
 */
record Condition(
    ConditionOperator operator,
    String key,
    List<Text> values,
    List<UnknownReason> more,
    SourceRange range)
    implements Located {
  Condition {
    values = List.copyOf(values);
    more = List.copyOf(more);
  }

  /** When it holds for an anonymous caller. */
  Holding holding(Exposure exposure) {
    if (values.isEmpty() && more.isEmpty()) {
      return unknown();
    }
    return switch (ContextKey.named(key)) {
      case OF_IAM -> absent(Ground.IAM_KEY);
      case OF_VPC -> ofVpc(exposure, "through");
      case VPC_ADDRESS -> ofVpc(exposure, "from");
      case ADDRESS -> exposure == Exposure.PUBLIC ? address() : unknown();
      case HEADER ->
          operator.test() == ConditionOperator.Test.NULL ? presence() : sometimes("with");
      case TIME -> operator.test() == ConditionOperator.Test.NULL ? present() : time();
      case TRANSPORT -> encrypted();
      case OTHER -> unknown();
    };
  }

  private Holding absent(Ground ground) {
    if (operator.test() != ConditionOperator.Test.NULL) {
      return Holding.certain(operator.holdsWithoutKey(), ground);
    }
    Optional<Boolean> asked = flag();
    return asked.isPresent() ? Holding.certain(asked.get(), ground) : unknown();
  }

  /** The same for a key that every request has. */
  private Holding present() {
    Optional<Boolean> asked = flag();
    return asked.isPresent() ? Holding.of(!asked.get()) : unknown();
  }

  private Holding presence() {
    Optional<Boolean> asked = flag();
    return asked.isPresent() ? Holding.of(new Restriction("with " + key, asked.get())) : unknown();
  }

  private Holding ofVpc(Exposure exposure, String preposition) {
    return switch (exposure) {
      case PUBLIC -> absent(Ground.VPC_KEY);
      case PRIVATE ->
          operator.test() == ConditionOperator.Test.NULL ? present() : sometimes(preposition);
      case UNKNOWN -> unknown();
    };
  }

  /** A value that may be a star, or none at all, may make it certain. */
  private Holding sometimes(String preposition) {
    boolean like = operator.test() == ConditionOperator.Test.LIKE;
    for (Text value : values) {
      if (like && value.literal().isEmpty() && value.prefix().isEmpty()) {
        return unknown();
      }
    }
    if (like && values.contains(Text.of("*"))) {
      return ContextKey.named(key) == ContextKey.HEADER
          ? Holding.of(new Restriction("with " + key, operator.negated()))
          : Holding.of(!operator.negated());
    }
    if (values.isEmpty() || operator.test() == ConditionOperator.Test.BOOL) {
      return unknown();
    }
    String words =
        preposition.equals("with") ? "with " + key + " " + shown() : preposition + " " + shown();
    return Holding.of(new Restriction(words, operator.negated()));
  }

  private Holding address() {
    if (operator.test() == ConditionOperator.Test.NULL) {
      return present();
    }
    if (operator.test() != ConditionOperator.Test.ADDRESS || !more.isEmpty()) {
      return unknown();
    }
    boolean onlyPrivate = true;
    for (Text value : values) {
      Optional<String> literal = value.literal();
      Optional<AddressRange> range = literal.flatMap(AddressRange::of);
      if (range.isEmpty() && literal.filter(AddressRange::mayBeVersion6).isEmpty()) {
        return unknown();
      }
      if (range.filter(AddressRange::isEverything).isPresent()) {
        return Holding.certain(!operator.negated(), Ground.EVERY_ADDRESS);
      }
      onlyPrivate &= range.filter(AddressRange::isPrivate).isPresent();
    }
    return onlyPrivate
        ? Holding.certain(operator.negated(), Ground.PRIVATE_ADDRESS)
        : Holding.of(new Restriction("from " + shown(), operator.negated()));
  }

  private Holding time() {
    String when =
        switch (operator.test()) {
          case LESS -> "before ";
          case GREATER -> "after ";
          default -> "at ";
        };
    return values.isEmpty()
        ? unknown()
        : Holding.of(new Restriction(when + shown(), operator.negated()));
  }

  /**
   * API Gateway answers over HTTPS only. See
   * https://docs.aws.amazon.com/apigateway/latest/developerguide/data-protection-encryption.html.
   */
  private Holding encrypted() {
    if (operator.test() == ConditionOperator.Test.NULL) {
      return present();
    }
    Optional<Boolean> asked = flag();
    return operator.test() == ConditionOperator.Test.BOOL && asked.isPresent()
        ? Holding.of(asked.get())
        : unknown();
  }

  private Optional<Boolean> flag() {
    Optional<String> only =
        values.size() == 1 && more.isEmpty() ? values.get(0).literal() : Optional.empty();
    return only.filter(text -> text.equalsIgnoreCase("true") || text.equalsIgnoreCase("false"))
        .map(Boolean::parseBoolean);
  }

  private Holding unknown() {
    if (!more.isEmpty()) {
      return Holding.unknown(more.get(0));
    }
    for (Text value : values) {
      Optional<UnknownReason> why = value.reason();
      if (why.isPresent()) {
        return Holding.unknown(why.get());
      }
    }
    return Holding.unknown(
        new UnknownReason(
            "what the condition on " + key + " lets through is not known",
            "write its values, and the type of the endpoint, as text"));
  }

  private String shown() {
    StringBuilder shown = new StringBuilder();
    for (int i = 0; i < values.size(); i++) {
      shown.append(i == 0 ? "" : i < values.size() - 1 ? ", " : " or ");
      shown.append(values.get(i).display());
    }
    return more.isEmpty() ? shown.toString() : shown + " and others";
  }
}
