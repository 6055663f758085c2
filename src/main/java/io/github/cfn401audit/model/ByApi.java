package io.github.cfn401audit.model;

import io.github.cfn401audit.model.resource.RestApi;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** An index of things by the API that they belong to, computed once. */
final class ByApi<T> {
  private final Map<RestApi, List<T>> certain = new HashMap<>();
  private boolean hasAny;
  private boolean hasOneOfAnyApi;

  ByApi(List<T> things, Function<T, RestApi> apiOf) {
    for (T thing : things) {
      RestApi api = apiOf.apply(thing);
      certain.computeIfAbsent(api, key -> new ArrayList<>()).add(thing);
      hasAny = true;
      hasOneOfAnyApi |= api.resource().isEmpty();
    }
  }

  /** Those of exactly this API, in the order of the model. */
  List<T> of(RestApi api) {
    return Collections.unmodifiableList(certain.getOrDefault(api, List.of()));
  }

  /** True where one of them belongs to an API that is not declared here. */
  boolean hasOneOfAnyApi() {
    return hasOneOfAnyApi;
  }

  /** True unless each of them certainly belongs to another API. */
  boolean mayHaveOneOf(RestApi api) {
    return hasOneOfAnyApi || (api.resource().isEmpty() ? hasAny : certain.containsKey(api));
  }
}
