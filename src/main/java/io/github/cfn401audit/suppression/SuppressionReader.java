package io.github.cfn401audit.suppression;

import io.github.cfn401audit.assembly.FileGlob;
import io.github.cfn401audit.finding.RuleId;
import io.github.cfn401audit.finding.Suppression;
import io.github.cfn401audit.given.ConfigurationMap;
import io.github.cfn401audit.source.Problem;
import io.github.cfn401audit.source.ScalarNode;
import io.github.cfn401audit.source.SourceRange;
import java.io.IOException;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** Reads suppressions that are written as a map. One in which something is wrong does not count. */
final class SuppressionReader {
  /** The keys of one that stands at what it is about. */
  static final List<String> WRITTEN_KEYS = List.of("id", "reason", "expires");

  /** The keys of one in the configuration file. */
  static final List<String> CONFIGURED_KEYS =
      List.of("id", "resource", "construct", "file", "method", "reason", "expires");

  private final ConfigurationMap map;
  private boolean wrong;

  /** A key that is not known may be meant to narrow it. */
  private SuppressionReader(ConfigurationMap map, List<String> keys) {
    this.map = map;
    this.wrong =
        map.node().entries().stream().anyMatch(entry -> !keys.contains(entry.key().text()));
  }

  /** One that stands at what it is about. */
  static Optional<ScopedSuppression> written(ConfigurationMap map, SuppressionScope scope) {
    return new SuppressionReader(map, WRITTEN_KEYS).read(scope, Suppression.Kind.IN_SOURCE);
  }

  /** One of the configuration file. */
  static Optional<ScopedSuppression> configured(ConfigurationMap map) {
    SuppressionReader reader = new SuppressionReader(map, CONFIGURED_KEYS);
    return reader.read(reader.narrowed(), Suppression.Kind.EXTERNAL);
  }

  private Optional<ScopedSuppression> read(SuppressionScope scope, Suppression.Kind kind) {
    Optional<String> rule = needed("id");
    Optional<String> reason = needed("reason");
    Optional<String> expires = text("expires");
    if (rule.isPresent() && !RuleNames.isRule(rule.get())) {
      refuse("id", RuleNames.noRule(rule.get()));
    }
    if (reason.isPresent() && reason.get().isBlank()) {
      refuse("reason", "`reason` must be a string");
    }
    Optional<LocalDate> day = expires.flatMap(SuppressionReader::day);
    if (expires.isPresent() && day.isEmpty()) {
      refuse("expires", Problem.quoted(expires.get()) + " is not a date; write it as YYYY-MM-DD");
    }
    if (wrong) {
      return Optional.empty();
    }
    return Optional.of(
        new ScopedSuppression(
            new Suppression(
                new RuleId(rule.orElseThrow()), reason.orElseThrow().strip(), day, kind, place()),
            scope));
  }

  private SuppressionScope narrowed() {
    Optional<String> request = text("method");
    if (request.isPresent() && !isRequest(request.get())) {
      refuse("method", "`method` is VERB PATH, such as `GET /orders`");
    }
    return new SuppressionScope.Narrowed(
        text("resource"),
        text("construct").map(SuppressionReader::withoutSlashes),
        text("file").flatMap(this::glob),
        folder(),
        request);
  }

  private Optional<FileGlob> glob(String text) {
    try {
      return Optional.of(FileGlob.of(text));
    } catch (IllegalArgumentException e) {
      refuse("file", String.valueOf(e.getMessage()));
      return Optional.empty();
    }
  }

  /** The folder of the file in which it stands, all links followed, as templates are read. */
  private Path folder() {
    Path folder = map.node().range().file().path().map(Path::getParent).orElse(Path.of(""));
    try {
      return folder.toRealPath();
    } catch (IOException e) {
      return folder;
    }
  }

  private Optional<String> needed(String key) {
    if (!map.has(key)) {
      map.refuse("a suppression has no `" + key + "`");
      wrong = true;
    }
    return text(key);
  }

  private Optional<String> text(String key) {
    Optional<String> text = map.text(key).map(ScalarNode::text);
    wrong |= map.has(key) && text.isEmpty();
    return text;
  }

  private void refuse(String key, String message) {
    map.get(key).ifPresent(at -> map.refuse(at, message));
    wrong = true;
  }

  private SourceRange place() {
    return map.get("id").orElseThrow().range();
  }

  private static String withoutSlashes(String path) {
    String plain = path.startsWith("/") ? path.substring(1) : path;
    return plain.endsWith("/") ? plain.substring(0, plain.length() - 1) : plain;
  }

  private static boolean isRequest(String text) {
    int blank = text.indexOf(' ');
    return blank > 0
        && text.chars().limit(blank).allMatch(c -> c >= 'A' && c <= 'Z')
        && text.startsWith("/", blank + 1);
  }

  private static Optional<LocalDate> day(String text) {
    int length = "YYYY-MM-DD".length();
    if (text.length() != length || text.charAt(4) != '-' || text.charAt(7) != '-') {
      return Optional.empty();
    }
    try {
      return Optional.of(
          LocalDate.of(number(text, 0, 4), number(text, 5, 7), number(text, 8, length)));
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  /** A number without a sign; a number that no day has for anything else. */
  private static int number(String text, int start, int end) {
    int number = 0;
    for (int at = start; at < end; at++) {
      char digit = text.charAt(at);
      if (digit < '0' || digit > '9') {
        return Integer.MAX_VALUE;
      }
      number = number * 10 + digit - '0';
    }
    return number;
  }
}
