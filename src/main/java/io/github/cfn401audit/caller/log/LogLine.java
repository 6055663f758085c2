package io.github.cfn401audit.caller.log;

import io.github.cfn401audit.caller.RequestLine;
import io.github.cfn401audit.source.MapNode;
import io.github.cfn401audit.source.Node;
import io.github.cfn401audit.source.NodeReader;
import io.github.cfn401audit.source.SourceText;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * One line of an access log, an execution log or a body, taken apart. The keys of JSON are those
 * that people give to {@code $context} variables, whatever marks they put between the words.
 *
 * @param text the line
 * @param status what the caller got
 * @param integration what the backend answered
 * @param request the request
 * @param claims true where the authorizer let the caller through, so that claims are there
 */
public record LogLine(
    String text,
    Optional<Integer> status,
    Optional<Integer> integration,
    Optional<RequestLine> request,
    boolean claims) {

  /** Takes a line apart; what cannot be told is empty. */
  public static LogLine read(String line) {
    int brace = line.indexOf('{');
    Optional<MapNode> map = brace < 0 ? Optional.empty() : json(line.substring(brace));
    if (map.isEmpty()) {
      return plain(line);
    }
    Map<String, String> values = new TreeMap<>();
    collect("", map.get(), values);
    Optional<Integer> status = number(values, "status", "statuscode", "responsestatus");
    return new LogLine(
        line,
        status,
        number(values, "integrationstatus", "integrationintegrationstatus", "backendstatus"),
        request(values),
        values.entrySet().stream().anyMatch(LogLine::isClaim));
  }

  private static Optional<MapNode> json(String text) {
    return SourceText.decode(text.getBytes(StandardCharsets.UTF_8), "line.json", problem -> {})
        .flatMap(source -> NodeReader.read(source, problem -> {}))
        .flatMap(Node::asMap);
  }

  private static void collect(String before, MapNode map, Map<String, String> values) {
    for (MapNode.Entry entry : map.entries()) {
      String key = before + plainKey(entry.key().text());
      entry.value().asScalar().ifPresent(scalar -> values.putIfAbsent(key, scalar.text()));
      entry.value().asMap().ifPresent(inner -> collect(key, inner, values));
    }
  }

  private static String plainKey(String key) {
    StringBuilder plain = new StringBuilder();
    key.toLowerCase(Locale.ROOT)
        .chars()
        .filter(Character::isLetterOrDigit)
        .forEach(one -> plain.append((char) one));
    return plain.toString();
  }

  private static boolean isClaim(Map.Entry<String, String> entry) {
    boolean named = entry.getKey().contains("claims") || entry.getKey().equals("sub");
    return named && !entry.getValue().isEmpty() && !entry.getValue().equals("-");
  }

  private static Optional<Integer> number(Map<String, String> values, String... keys) {
    for (String key : keys) {
      Optional<Integer> number = status(values.getOrDefault(key, ""));
      if (number.isPresent()) {
        return number;
      }
    }
    return Optional.empty();
  }

  private static Optional<RequestLine> request(Map<String, String> values) {
    String verb = values.getOrDefault("httpmethod", values.getOrDefault("method", ""));
    String path =
        values.getOrDefault(
            "resourcepath", values.getOrDefault("path", values.getOrDefault("routekey", "")));
    return RequestLine.of(verb + " " + path);
  }

  /** The common log format, or a line of an execution log. */
  private static LogLine plain(String line) {
    int open = line.indexOf('"');
    int close = line.indexOf('"', open + 1);
    if (open >= 0 && close > open) {
      String quoted = line.substring(open + 1, close);
      int version = quoted.lastIndexOf(" HTTP/");
      Optional<RequestLine> request =
          RequestLine.of(version < 0 ? quoted : quoted.substring(0, version));
      if (request.isPresent()) {
        return new LogLine(
            line, status(firstWord(line.substring(close + 1))), Optional.empty(), request, false);
      }
    }
    int completed = line.indexOf("completed with status:");
    Optional<Integer> status =
        completed < 0
            ? httpStatus(line)
            : status(firstWord(line.substring(completed + "completed with status:".length())));
    return new LogLine(line, status, Optional.empty(), Optional.empty(), false);
  }

  /** {@code HTTP/1.1 401 Unauthorized}. */
  private static Optional<Integer> httpStatus(String line) {
    int at = line.indexOf("HTTP/");
    int blank = at < 0 ? -1 : line.indexOf(' ', at);
    return blank < 0 ? Optional.empty() : status(firstWord(line.substring(blank)));
  }

  private static String firstWord(String text) {
    String stripped = text.strip();
    int blank = stripped.indexOf(' ');
    return blank < 0 ? stripped : stripped.substring(0, blank);
  }

  private static Optional<Integer> status(String word) {
    boolean fits = word.length() == 3 && word.chars().allMatch(one -> one >= '0' && one <= '9');
    return fits ? Optional.of(Integer.parseInt(word)) : Optional.empty();
  }
}
