package io.github.cfn401audit.model.browser;

import io.github.cfn401audit.source.Located;
import io.github.cfn401audit.source.SourceRange;
import io.github.cfn401audit.values.Text;
import io.github.cfn401audit.values.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * The value that API Gateway is told to give a header of a response: fixed text in single quotes,
 * or an expression that says where the value comes from. See
 * https://docs.aws.amazon.com/apigateway/latest/developerguide/request-response-data-mappings.html.
 *
 * <p>Example: {@code "'*'"} gives a star, and {@code "*"} gives nothing.
 *
 * @param header the name of the header, as it is written
 * @param value the quoted text or the expression
 */
public record HeaderValue(String header, Value value) implements Located {
  private static final String QUOTE = "'";
  private static final List<String> EXPRESSIONS =
      List.of("method.request.", "integration.response.", "context.", "stageVariables.");

  /** The values of {@code ResponseParameters} under names that begin so, in any letter case. */
  static List<HeaderValue> of(Value parameters, String beginning) {
    List<HeaderValue> values = new ArrayList<>();
    for (Map.Entry<String, Value> parameter : parameters.entries().entrySet()) {
      String name = parameter.getKey();
      if (name.toLowerCase(Locale.ROOT).startsWith(beginning) && !parameter.getValue().isAbsent()) {
        values.add(new HeaderValue(name.substring(beginning.length()), parameter.getValue()));
      }
    }
    return values;
  }

  @Override
  public SourceRange range() {
    return value.range();
  }

  /** True for the value of this header. */
  boolean isOf(String name) {
    return header.equalsIgnoreCase(name);
  }

  /** The fixed text between the quotes; empty where it is not known, or not fixed. */
  public Optional<String> quoted() {
    return value
        .literal()
        .filter(HeaderValue::isInQuotes)
        .map(text -> text.substring(1, text.length() - 1));
  }

  /** True where it is provably neither text in quotes nor an expression, and not blank either. */
  public boolean isUnquoted() {
    Optional<Text> text = value.asText();
    if (text.isEmpty()) {
      return false;
    }
    Optional<String> literal = text.get().literal();
    if (literal.isPresent()) {
      return !literal.get().isBlank()
          && !isInQuotes(literal.get())
          && EXPRESSIONS.stream().noneMatch(literal.get()::startsWith);
    }
    String front = text.get().prefix();
    String end = text.get().suffix();
    return front.startsWith(QUOTE)
        ? !end.isEmpty() && !end.endsWith(QUOTE)
        : !front.isEmpty() && EXPRESSIONS.stream().noneMatch(one -> mayBegin(front, one));
  }

  private static boolean mayBegin(String front, String expression) {
    return front.startsWith(expression) || expression.startsWith(front);
  }

  private static boolean isInQuotes(String text) {
    return text.length() > 1 && text.startsWith(QUOTE) && text.endsWith(QUOTE);
  }
}
