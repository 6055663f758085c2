package io.github.cfn401audit.access.policy;

import java.util.Map;
import java.util.Optional;

/**
 * A condition operator. See
 * https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements_condition_operators.html.
 *
 * @param quantifier whether it asks for all or for any of several values
 * @param test what it compares
 * @param negated true where it holds unless the test does
 * @param ifExists true where it holds without the key, too
 */
record ConditionOperator(Quantifier quantifier, Test test, boolean negated, boolean ifExists) {
  private static final String IF_EXISTS = "IfExists";

  /** How many values have to pass. */
  enum Quantifier {
    NONE,
    ALL_VALUES,
    ANY_VALUE
  }

  /** What is compared. */
  enum Test {
    EQUALS,
    LIKE,
    LESS,
    GREATER,
    BOOL,
    ADDRESS,
    NULL
  }

  private record Family(Test test, boolean negated) {}

  private static final Map<String, Family> FAMILIES =
      Map.ofEntries(
          Map.entry("StringEquals", new Family(Test.EQUALS, false)),
          Map.entry("StringNotEquals", new Family(Test.EQUALS, true)),
          Map.entry("StringEqualsIgnoreCase", new Family(Test.EQUALS, false)),
          Map.entry("StringNotEqualsIgnoreCase", new Family(Test.EQUALS, true)),
          Map.entry("StringLike", new Family(Test.LIKE, false)),
          Map.entry("StringNotLike", new Family(Test.LIKE, true)),
          Map.entry("NumericEquals", new Family(Test.EQUALS, false)),
          Map.entry("NumericNotEquals", new Family(Test.EQUALS, true)),
          Map.entry("NumericLessThan", new Family(Test.LESS, false)),
          Map.entry("NumericLessThanEquals", new Family(Test.LESS, false)),
          Map.entry("NumericGreaterThan", new Family(Test.GREATER, false)),
          Map.entry("NumericGreaterThanEquals", new Family(Test.GREATER, false)),
          Map.entry("DateEquals", new Family(Test.EQUALS, false)),
          Map.entry("DateNotEquals", new Family(Test.EQUALS, true)),
          Map.entry("DateLessThan", new Family(Test.LESS, false)),
          Map.entry("DateLessThanEquals", new Family(Test.LESS, false)),
          Map.entry("DateGreaterThan", new Family(Test.GREATER, false)),
          Map.entry("DateGreaterThanEquals", new Family(Test.GREATER, false)),
          Map.entry("Bool", new Family(Test.BOOL, false)),
          Map.entry("BinaryEquals", new Family(Test.EQUALS, false)),
          Map.entry("IpAddress", new Family(Test.ADDRESS, false)),
          Map.entry("NotIpAddress", new Family(Test.ADDRESS, true)),
          Map.entry("ArnEquals", new Family(Test.LIKE, false)),
          Map.entry("ArnLike", new Family(Test.LIKE, false)),
          Map.entry("ArnNotEquals", new Family(Test.LIKE, true)),
          Map.entry("ArnNotLike", new Family(Test.LIKE, true)),
          Map.entry("Null", new Family(Test.NULL, false)));

  /** The operator of that name; empty where there is none. */
  static Optional<ConditionOperator> named(String name) {
    Quantifier quantifier = Quantifier.NONE;
    String rest = name;
    if (name.startsWith("ForAllValues:")) {
      quantifier = Quantifier.ALL_VALUES;
      rest = name.substring("ForAllValues:".length());
    } else if (name.startsWith("ForAnyValue:")) {
      quantifier = Quantifier.ANY_VALUE;
      rest = name.substring("ForAnyValue:".length());
    }
    boolean ifExists = rest.endsWith(IF_EXISTS);
    if (ifExists) {
      rest = rest.substring(0, rest.length() - IF_EXISTS.length());
    }
    Family family = FAMILIES.get(rest);
    return family == null || (family.test() == Test.NULL && !rest.equals(name))
        ? Optional.empty()
        : Optional.of(new ConditionOperator(quantifier, family.test(), family.negated(), ifExists));
  }

  /**
   * Whether it holds where the key is not there; not for {@code Null}, which asks just that. A
   * quantifier decides before anything else does. See
   * https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_condition-single-vs-multi-valued-context-keys.html.
   */
  boolean holdsWithoutKey() {
    return switch (quantifier) {
      case ALL_VALUES -> true;
      case ANY_VALUE -> false;
      case NONE -> ifExists || negated;
    };
  }
}
