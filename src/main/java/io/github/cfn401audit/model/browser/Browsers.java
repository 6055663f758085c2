package io.github.cfn401audit.model.browser;

import io.github.cfn401audit.model.resource.Method;
import io.github.cfn401audit.model.resource.RestApi;
import io.github.cfn401audit.values.Truth;
import io.github.cfn401audit.values.Value;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Which APIs show that browsers of other origins call them, and who answers their preflights. */
public final class Browsers {
  private final Set<RestApi> served = new HashSet<>();
  private final List<Method> mayBeOptions = new ArrayList<>();
  private final List<Method> mayAnswerPreflights = new ArrayList<>();
  private final Set<ApiPath> answered = new HashSet<>();
  private final Map<ApiPath, List<Method>> methods = new LinkedHashMap<>();
  private final Map<RestApi, List<Method>> options = new HashMap<>();

  private record ApiPath(RestApi api, String path) {}

  /** Reads the signs of browsers in methods and gateway responses. */
  public Browsers(List<Method> all, GatewayResponses responses) {
    all.forEach(this::add);
    for (GatewayResponse response : responses.all()) {
      if (response.headers().stream().anyMatch(value -> isCors(value.header()))) {
        served.add(response.api());
      }
    }
  }

  private void add(Method method) {
    if (method.verb().allows("OPTIONS"::equals)) {
      mayBeOptions.add(method);
    }
    if (method.verb().allows(verb -> verb.equals("OPTIONS") || verb.equals("ANY"))) {
      mayAnswerPreflights.add(method);
      answered.add(new ApiPath(method.api(), method.path()));
    }
    if (method.verb().proves("OPTIONS"::equals)) {
      options.computeIfAbsent(method.api(), api -> new ArrayList<>()).add(method);
    }
    if (method.verb().proves("OPTIONS"::equals)
        || mentionsCors(method.resource().properties().value("MethodResponses"))) {
      served.add(method.api());
    }
    if (isAtKnownResource(method)) {
      methods
          .computeIfAbsent(new ApiPath(method.api(), method.path()), at -> new ArrayList<>())
          .add(method);
    }
  }

  /** True where an OPTIONS method or a CORS header shows that browsers are expected. */
  public boolean areServedBy(RestApi api) {
    return served.contains(api);
  }

  /** True where the resource of the method may have an OPTIONS method of its own. */
  public boolean mayHaveOptionsBeside(Method method) {
    return method.path().startsWith("…")
        || mayBeOptions.stream()
            .anyMatch(
                other ->
                    !other.api().isCertainlyAnother(method.api())
                        && mayBeOne(other.path(), method.path()));
  }

  /** The certainly deployed OPTIONS methods of exactly this API. */
  public List<Method> optionsOf(RestApi api) {
    return options.getOrDefault(api, List.of()).stream()
        .filter(method -> method.resource().exists() == Truth.YES)
        .toList();
  }

  /**
   * The certainly deployed methods that need a token, at the very resource of an OPTIONS method.
   */
  public List<Method> protectedBeside(Method options) {
    return isAtKnownResource(options)
        ? methods.getOrDefault(new ApiPath(options.api(), options.path()), List.of()).stream()
            .filter(Browsers::isCertainlyProtected)
            .toList()
        : List.of();
  }

  /**
   * The certainly deployed methods that need a token, and whose preflight nothing answers, by their
   * resource. A method of a path with variables may take the preflight of any path that it fits.
   */
  public List<List<Method>> withoutPreflight() {
    List<List<Method>> all = new ArrayList<>();
    for (Map.Entry<ApiPath, List<Method>> entry : methods.entrySet()) {
      List<Method> failing =
          entry.getValue().stream().filter(Browsers::isCertainlyProtected).toList();
      // Most often the very resource has a method that answers, and no other need be asked.
      if (!failing.isEmpty()
          && !answered.contains(entry.getKey())
          && mayAnswerPreflights.stream().noneMatch(at -> mayTake(at, entry.getKey()))) {
        all.add(failing);
      }
    }
    return all;
  }

  private static boolean mayTake(Method method, ApiPath asked) {
    return !method.api().isCertainlyAnother(asked.api())
        && (isOpen(method.path())
            || new PathTemplate(asked.path()).isCoveredBy(new PathTemplate(method.path())));
  }

  private static boolean isCertainlyProtected(Method method) {
    return method.isProtected()
        && !method.verb().allows("OPTIONS"::equals)
        && method.resource().exists() == Truth.YES;
  }

  private static boolean isAtKnownResource(Method method) {
    return method.api().resource().isPresent() && !isOpen(method.path());
  }

  private static boolean mayBeOne(String path, String other) {
    return path.equals(other) || isOpen(path) || isOpen(other);
  }

  /** True where some part of the way is not known. */
  private static boolean isOpen(String path) {
    return path.startsWith("…") || path.contains("?") || path.contains("${");
  }

  private static boolean mentionsCors(Value value) {
    return value.items().stream().anyMatch(Browsers::mentionsCors)
        || value.entries().entrySet().stream()
            .anyMatch(entry -> isCors(entry.getKey()) || mentionsCors(entry.getValue()));
  }

  private static boolean isCors(String name) {
    return name.contains("Access-Control-Allow-");
  }
}
