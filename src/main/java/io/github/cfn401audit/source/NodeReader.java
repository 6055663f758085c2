package io.github.cfn401audit.source;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * Reads JSON, YAML and TOML into one kind of tree.
 *
 * <p>A file named {@code .json} is JSON, one named {@code .toml} is TOML. Any other text that
 * starts with a bracket is tried as JSON and then as YAML, whose flow style looks alike; all else
 * is YAML. Where both fail, the fault of the language that the text looks like is reported: JSON if
 * a double quote, a closing bracket or, in a list, an opening brace follows the first bracket.
 */
public final class NodeReader {

  private NodeReader() {}

  /** Reads the first document; where a text cannot be read, reports why and returns nothing. */
  public static Optional<Node> read(SourceText source, Consumer<Problem> problems) {
    String text = source.text();
    String name = source.file().name();
    if (isJson(name)) {
      return json(source, problems);
    }
    if (name.toLowerCase(Locale.ROOT).endsWith(".toml")) {
      return TomlTree.read(source, problems);
    }
    int first = firstVisible(text, 0);
    if (text.charAt(first) != '{' && text.charAt(first) != '[') {
      return yaml(source, problems);
    }
    List<Problem> ofJson = new ArrayList<>();
    Optional<Node> fromJson = json(source, ofJson::add);
    if (fromJson.isPresent()) {
      ofJson.forEach(problems);
      return fromJson;
    }
    List<Problem> ofYaml = new ArrayList<>();
    Optional<Node> fromYaml = yaml(source, ofYaml::add);
    boolean saysYaml = fromYaml.isPresent() || !looksLikeJson(text, first);
    (saysYaml ? ofYaml : ofJson).forEach(problems);
    return fromYaml;
  }

  /** True for the name of a file that is nothing but JSON. */
  static boolean isJson(String name) {
    return name.toLowerCase(Locale.ROOT).endsWith(".json");
  }

  private static Optional<Node> json(SourceText source, Consumer<Problem> problems) {
    return TreeReader.read(new JsonTokens(source.text()), source.file(), problems);
  }

  private static Optional<Node> yaml(SourceText source, Consumer<Problem> problems) {
    return TreeReader.read(new YamlTokens(source.text()), source.file(), problems);
  }

  private static boolean looksLikeJson(String text, int bracket) {
    int next = firstVisible(text, bracket + 1);
    if (next == text.length()) {
      return true;
    }
    char c = text.charAt(next);
    return c == '"' || c == '}' || c == ']' || (c == '{' && text.charAt(bracket) == '[');
  }

  private static int firstVisible(String text, int from) {
    int at = from;
    while (at < text.length() && JsonTokens.isBlank(text.charAt(at))) {
      at++;
    }
    return at;
  }
}
