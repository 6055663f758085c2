package io.github.cfn401audit.model.edge;

import io.github.cfn401audit.model.resource.Method;
import io.github.cfn401audit.model.resource.MethodPath;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The paths of requests that the methods of one API answer. */
final class MethodPaths {
  /** No path of an API is likely to have this word, so that a variable takes it. */
  private static final String WORD = "x-0-x";

  private final Set<MethodPath> paths = new LinkedHashSet<>();

  MethodPaths(List<Method> methods) {
    methods.forEach(method -> paths.add(method.place()));
  }

  /**
   * A path that certainly leads to the method: one with a word for each variable. Empty where the
   * path of the method is not known.
   */
  Optional<String> anyOf(Method method) {
    String path = method.path();
    if (!method.isPathKnown()) {
      return Optional.empty();
    }
    StringBuilder instance = new StringBuilder();
    for (String segment : segments(path)) {
      instance.append('/').append(isVariable(segment) ? WORD : segment);
    }
    return Optional.of(instance.length() == 0 ? "/" : instance.toString())
        .filter(found -> leadsTo(found, path));
  }

  /** True where a request for this path certainly goes to the method. */
  boolean lead(String request, Method method) {
    return method.isPathKnown() && leadsTo(request, method.path());
  }

  /** A resource whose path is fixed comes before one with a variable, and a greedy one is last. */
  private boolean leadsTo(String request, String path) {
    List<String> segments = segments(request);
    if (!matches(segments, segments(path))) {
      return false;
    }
    for (MethodPath other : paths) {
      if (!other.isKnown()
          || (!other.shown().equals(path)
              && matches(segments, segments(other.shown()))
              && !isMoreSpecific(segments(path), segments(other.shown())))) {
        return false;
      }
    }
    return true;
  }

  private static boolean matches(List<String> request, List<String> path) {
    for (int i = 0; i < path.size(); i++) {
      if (i >= request.size()) {
        return false;
      }
      if (isGreedy(path.get(i))) {
        return true;
      }
      if (!isVariable(path.get(i)) && !path.get(i).equals(request.get(i))) {
        return false;
      }
    }
    return request.size() == path.size();
  }

  private static boolean isMoreSpecific(List<String> path, List<String> other) {
    for (int i = 0; i < Math.min(path.size(), other.size()); i++) {
      int difference = rank(path.get(i)) - rank(other.get(i));
      if (difference != 0) {
        return difference < 0;
      }
    }
    return false;
  }

  private static int rank(String segment) {
    return isGreedy(segment) ? 2 : (isVariable(segment) ? 1 : 0);
  }

  private static boolean isVariable(String segment) {
    return segment.startsWith("{");
  }

  private static boolean isGreedy(String segment) {
    return segment.startsWith("{") && segment.endsWith("+}");
  }

  private static List<String> segments(String path) {
    List<String> segments = new ArrayList<>();
    int at = 1;
    while (at < path.length()) {
      int slash = path.indexOf('/', at);
      int end = slash < 0 ? path.length() : slash;
      segments.add(path.substring(at, end));
      at = end + 1;
    }
    return segments;
  }
}
