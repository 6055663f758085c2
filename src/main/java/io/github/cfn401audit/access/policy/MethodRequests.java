package io.github.cfn401audit.access.policy;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;

/**
 * The requests to one method: each verb and path, as an ARN ends with them. A path parameter is one
 * or more characters without a slash, a proxy parameter one or more of any.
 *
 * @param verbs the verbs that the method answers
 * @param path such as {@code /orders/{id}}
 * @param others paths of other methods that answer some of these requests instead
 * @param exact false where the verbs or the path are not known: then they may be any of these
 */
public record MethodRequests(List<String> verbs, String path, List<String> others, boolean exact) {
  private static final List<String> ALL =
      List.of("DELETE", "GET", "HEAD", "OPTIONS", "PATCH", "POST", "PUT");

  public MethodRequests {
    verbs = List.copyOf(verbs);
    others = List.copyOf(others);
  }

  /**
   * The requests to the method of a verb and a path among all methods of its API, each given as
   * verb and path; a question mark stands for a verb that is not known.
   */
  public static MethodRequests of(String verb, String path, List<Line> all) {
    boolean known = !verb.equals("?");
    Set<String> verbs = new TreeSet<>();
    if (verb.equals("?") || verb.toUpperCase(Locale.ROOT).equals("ANY")) {
      verbs.addAll(ALL);
    } else {
      verbs.add(verb);
    }
    Set<String> others = new TreeSet<>();
    for (Line line : all) {
      if (line.path().equals(path)) {
        known &= verbs.size() == 1 || !line.verb().equals("?");
        if (verbs.size() > 1 && verb.toUpperCase(Locale.ROOT).equals("ANY")) {
          verbs.remove(line.verb());
        }
      } else if (isNearer(line.path(), path)) {
        others.add(line.path());
      }
    }
    return new MethodRequests(List.copyOf(verbs), path, List.copyOf(others), known);
  }

  /** The same requests, if parts of the path may be others than those that are shown. */
  public MethodRequests inexact() {
    return new MethodRequests(verbs, path, others, false);
  }

  /** A verb and a path of a method. */
  public record Line(String verb, String path) {}

  /**
   * True where API Gateway prefers the other path for a request that fits both: a fixed part over a
   * parameter, a parameter over a proxy. See
   * https://docs.aws.amazon.com/apigateway/latest/developerguide/api-gateway-method-settings-method-request.html.
   */
  private static boolean isNearer(String other, String path) {
    String[] theirs = other.split("/", -1);
    String[] ours = path.split("/", -1);
    for (int i = 0; i < Math.min(theirs.length, ours.length); i++) {
      int rank = rank(ours[i]) - rank(theirs[i]);
      if (rank != 0) {
        return rank > 0;
      }
      if (rank(ours[i]) == 0 && !ours[i].equals(theirs[i])) {
        return false;
      }
    }
    return false;
  }

  private static int rank(String part) {
    if (!part.startsWith("{")) {
      return 0;
    }
    return part.endsWith("+}") ? 2 : 1;
  }

  /** All requests that may reach the method. */
  Reading reading() {
    return reading(path);
  }

  /** The requests that may reach another method instead. */
  List<RequestSearch.Part> elsewhere() {
    List<RequestSearch.Part> parts = new ArrayList<>();
    for (String other : others) {
      parts.add(new RequestSearch.Part(reading(other), false));
    }
    return parts;
  }

  private Reading reading(String of) {
    List<Shape> shapes = new ArrayList<>();
    for (String verb : verbs) {
      Shape.Builder shape = new Shape.Builder().text(verb);
      if (exact) {
        steps(of, shape);
      } else {
        shape.text("/").anyText();
      }
      shapes.add(shape.build());
    }
    return Reading.of(shapes);
  }

  private static void steps(String path, Shape.Builder shape) {
    int at = 0;
    int open = path.indexOf("/{");
    while (open >= 0) {
      int close = path.indexOf('}', open);
      if (close < 0) {
        break;
      }
      shape.text(path.substring(at, open + 1));
      shape.run(path.charAt(close - 1) == '+' ? Characters.REST : Characters.SEGMENT);
      at = close + 1;
      open = path.indexOf("/{", at);
    }
    shape.text(path.substring(at));
  }

  static boolean isVerb(String text) {
    return ALL.contains(text);
  }
}
