package io.github.cfn401audit.model.resource;

import io.github.cfn401audit.values.Symbol;
import io.github.cfn401audit.values.Text;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/**
 * The variables of a stage inside a text, each written as <code>${stageVariables.NAME}</code>.
 * Example: {@code arn:aws:cognito-idp:eu-west-1:111122223333:userpool/}<code>
 * ${stageVariables.PoolId}</code>, the form that API Gateway documents for the ARN of a user pool.
 * See
 * https://docs.aws.amazon.com/apigateway/latest/developerguide/aws-api-gateway-stage-variables-reference.html.
 */
public final class StageVariables {
  private static final String OPENING = "${stageVariables.";
  private static final char CLOSING = '}';
  private static final String DOCUMENTED = ":userpool/" + OPENING;

  private StageVariables() {}

  /** True where a part of the text is known to each stage only. */
  public static boolean standIn(Text text) {
    return text.pieces().stream().anyMatch(piece -> piece.fixed().contains(OPENING));
  }

  /** The names of the variables, each once. */
  public static Set<String> namesIn(Text text) {
    Set<String> names = new LinkedHashSet<>();
    filled(
        text,
        name -> {
          names.add(name);
          return Optional.of(Text.of(name));
        });
    return names;
  }

  /** True where one variable holds the id of the pool and all else is written out. */
  public static boolean haveDocumentedFormIn(Text text) {
    String suffix = text.suffix();
    int at = suffix.lastIndexOf(DOCUMENTED);
    return at >= 0
        && suffix.indexOf(OPENING) == at + DOCUMENTED.length() - OPENING.length()
        && suffix.indexOf(CLOSING, at) == suffix.length() - 1
        && namesIn(text).size() == 1;
  }

  /** True for a name that a stage can define: word characters only. */
  public static boolean canBeNamed(String name) {
    return !name.isEmpty()
        && name.chars().allMatch(c -> c == '_' || (c < 128 && Character.isLetterOrDigit((char) c)));
  }

  /** The text with the values of its variables; empty where one has none. */
  public static Optional<Text> filled(Text text, Function<String, Optional<Text>> values) {
    List<Text> parts = new ArrayList<>();
    for (Text.Piece piece : text.pieces()) {
      Optional<Symbol> hole = piece.hole();
      if (hole.isPresent()) {
        parts.add(Text.of(hole.get()));
      } else if (!fill(piece.fixed(), values, parts)) {
        return Optional.empty();
      }
    }
    return Optional.of(Text.concat(parts));
  }

  private static boolean fill(
      String fixed, Function<String, Optional<Text>> values, List<Text> parts) {
    int from = 0;
    while (true) {
      int at = fixed.indexOf(OPENING, from);
      int end = at < 0 ? -1 : fixed.indexOf(CLOSING, at);
      if (end < 0) {
        parts.add(Text.of(fixed.substring(from)));
        return true;
      }
      Optional<Text> value = values.apply(fixed.substring(at + OPENING.length(), end));
      if (value.isEmpty()) {
        return false;
      }
      parts.add(Text.of(fixed.substring(from, at)));
      parts.add(value.get());
      from = end + 1;
    }
  }
}
