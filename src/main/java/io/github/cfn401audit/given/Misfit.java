package io.github.cfn401audit.given;

import io.github.cfn401audit.template.Parameter;

/**
 * The reason why CloudFormation refuses a value for a parameter.
 *
 * <p>Example: {@code is not one of the allowed values of parameter Stage of shop: test, live}.
 *
 * @param limit the limit of the parameter that the value breaks
 * @param isOfItem true where one item of a list breaks it, not the value as a whole
 */
public record Misfit(Limit limit, boolean isOfItem) {

  /** A limit that a parameter sets for its values. */
  public enum Limit {
    /** The parameter has a numeric type. */
    NUMBER("is not a number, as needed for"),
    /** {@code AllowedValues}. */
    ALLOWED_VALUES("is not one of the allowed values of"),
    /** {@code MinValue} and {@code MaxValue}. */
    VALUE_RANGE("is not between `MinValue` and `MaxValue` of"),
    /** {@code MinLength} and {@code MaxLength}. */
    LENGTH_RANGE("is shorter than `MinLength` or longer than `MaxLength` of"),
    /** {@code AllowedPattern}. */
    ALLOWED_PATTERN("does not match the `AllowedPattern` of");

    private final String words;

    Limit(String words) {
      this.words = words;
    }
  }

  Misfit ofItem() {
    return new Misfit(limit, true);
  }

  /**
   * The end of a sentence that begins with the value. It never quotes the value.
   *
   * @param stack the name of the stack that has the parameter
   */
  public String words(Parameter parameter, String stack) {
    return (isOfItem ? "has an item that " : "")
        + limit.words
        + " parameter "
        + parameter.name()
        + " of "
        + stack
        + (limit == Limit.ALLOWED_VALUES
            ? ": " + String.join(", ", parameter.allowedValues())
            : "");
  }
}
