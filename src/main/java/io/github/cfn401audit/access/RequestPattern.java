package io.github.cfn401audit.access;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * A pattern over requests: a verb or a star, and a path. In the path, a star or a name in braces
 * stands for one segment and two stars for any number of them, none included.
 *
 * <p>Example: {@code GET /orders/**} covers {@code GET /orders} and {@code GET /orders/{id}}.
 */
public record RequestPattern(String verb, List<String> segments) {
  private static final String EVERY = "*";
  private static final String REST = "**";
  private static final Set<String> VERBS =
      Set.of("GET", "POST", "PUT", "PATCH", "DELETE", "HEAD", "OPTIONS", "ANY", EVERY);

  public RequestPattern {
    segments = List.copyOf(segments);
  }

  /** The pattern that is written; empty where it is not a verb and a path. */
  public static Optional<RequestPattern> of(String written) {
    int blank = written.indexOf(' ');
    if (blank < 0) {
      return Optional.empty();
    }
    String verb = written.substring(0, blank).toUpperCase(Locale.ROOT);
    String path = written.substring(blank + 1);
    while (path.startsWith(" ")) {
      path = path.substring(1);
    }
    boolean valid = VERBS.contains(verb) && (path.startsWith("/") || path.startsWith(EVERY));
    return valid ? Optional.of(new RequestPattern(verb, split(path))) : Optional.empty();
  }

  /** True where it covers requests with that verb; one of a method that takes any, too. */
  public boolean coversVerb(String other) {
    return verb.equals(EVERY) || verb.equals(other) || other.equals("ANY");
  }

  /** True where it names the verb of the method itself, or every verb. */
  public boolean namesVerb(String other) {
    return verb.equals(EVERY) || verb.equals(other);
  }

  /** True where it covers the path of a method, in which parameters stand in braces. */
  public boolean coversPath(String path) {
    return covers(segments, 0, split(path), 0, false);
  }

  /** True where the pattern, read as the path of one request, is answered at that path. */
  public boolean isAnsweredAt(String path) {
    List<String> served = new ArrayList<>();
    for (String segment : split(path)) {
      served.add(isParameter(segment) ? segment.endsWith("+}") ? REST : EVERY : segment);
    }
    return covers(served, 0, segments, 0, true);
  }

  private static boolean covers(
      List<String> pattern, int at, List<String> path, int from, boolean restIsSome) {
    if (at == pattern.size()) {
      return from == path.size();
    }
    String segment = pattern.get(at);
    if (segment.equals(REST)) {
      for (int end = restIsSome ? from + 1 : from; end <= path.size(); end++) {
        if (covers(pattern, at + 1, path, end, restIsSome)) {
          return true;
        }
      }
      return false;
    }
    return from < path.size()
        && (segment.equals(EVERY) || isParameter(segment) || segment.equals(path.get(from)))
        && covers(pattern, at + 1, path, from + 1, restIsSome);
  }

  private static boolean isParameter(String segment) {
    return segment.startsWith("{") && segment.endsWith("}");
  }

  private static List<String> split(String path) {
    List<String> segments = new ArrayList<>();
    for (String segment : path.split("/", -1)) {
      if (!segment.isEmpty()) {
        segments.add(segment);
      }
    }
    return segments;
  }

  /** The pattern as the user would write it. */
  public String words() {
    return verb + " /" + String.join("/", segments);
  }
}
