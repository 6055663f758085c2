package io.github.cfn401audit.model;

import io.github.cfn401audit.model.inventory.Inventory;
import io.github.cfn401audit.model.resource.Method;
import io.github.cfn401audit.model.resource.RestApi;
import io.github.cfn401audit.model.resource.StackResource;
import io.github.cfn401audit.values.Value;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;

/** Which APIs show that browsers of other origins call them. */
public final class Browsers {
  private final Set<RestApi> served = new HashSet<>();
  private final List<Method> mayBeOptions = new ArrayList<>();

  private Browsers() {}

  static Browsers of(
      Inventory inventory, List<Method> methods, Function<StackResource, RestApi> apiOf) {
    Browsers browsers = new Browsers();
    for (Method method : methods) {
      if (method.verb().allows("OPTIONS"::equals)) {
        browsers.mayBeOptions.add(method);
      }
      if (method.verb().proves("OPTIONS"::equals)
          || mentionsCors(method.resource().properties().value("MethodResponses"))) {
        browsers.served.add(method.api());
      }
    }
    for (StackResource response : inventory.ofType("AWS::ApiGateway::GatewayResponse")) {
      if (mentionsCors(response.properties().value("ResponseParameters"))) {
        browsers.served.add(apiOf.apply(response));
      }
    }
    return browsers;
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

  /** True only where both methods are known to be at one path of one API. */
  public boolean certainlyShareTheirResource(Method one, Method other) {
    return one.api().resource().isPresent()
        && one.api().equals(other.api())
        && one.path().equals(other.path())
        && !isOpen(one.path());
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
            .anyMatch(
                entry ->
                    entry.getKey().contains("Access-Control-Allow-")
                        || mentionsCors(entry.getValue()));
  }
}
