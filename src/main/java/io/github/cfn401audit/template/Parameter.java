package io.github.cfn401audit.template;

import io.github.cfn401audit.source.SourceRange;
import java.util.List;
import java.util.Optional;

/**
 * A parameter that a template declares.
 *
 * @param name its logical id
 * @param type such as {@code String}, {@code CommaDelimitedList} or {@code
 *     AWS::SSM::Parameter::Value<String>}
 * @param defaultText the text of {@code Default}; empty where there is none
 * @param allowedValues the values of {@code AllowedValues}; empty where any is allowed
 * @param limits what else bounds its value
 * @param noEcho true where its value is never shown
 * @param range the name in the template
 */
public record Parameter(
    String name,
    String type,
    Optional<String> defaultText,
    List<String> allowedValues,
    Limits limits,
    boolean noEcho,
    SourceRange range) {
  public Parameter {
    allowedValues = List.copyOf(allowedValues);
  }

  /**
   * Bounds of a value, as written; each empty where there is none.
   *
   * @param allowedPattern a regular expression that the whole value matches
   */
  public record Limits(
      Optional<String> allowedPattern,
      Optional<String> minLength,
      Optional<String> maxLength,
      Optional<String> minValue,
      Optional<String> maxValue) {}

  /** True where the value is the name of an SSM parameter, which holds the real value. */
  public boolean isSsm() {
    return type.startsWith("AWS::SSM::Parameter::");
  }

  /** True where {@code Ref} gives a list, cut at the commas. */
  public boolean isList() {
    return type.equals("CommaDelimitedList")
        || type.startsWith("List<")
        || type.startsWith("AWS::SSM::Parameter::Value<List<")
        || type.equals("AWS::SSM::Parameter::Value<CommaDelimitedList>");
  }

  /** True where the value, or each item of it, is a number. */
  public boolean isNumeric() {
    return type.equals("Number") || type.equals("List<Number>");
  }
}
