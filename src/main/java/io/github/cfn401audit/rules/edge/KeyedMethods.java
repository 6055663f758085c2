package io.github.cfn401audit.rules.edge;

import io.github.cfn401audit.model.resource.Method;
import io.github.cfn401audit.model.resource.RestApi;
import io.github.cfn401audit.rule.Audit;
import io.github.cfn401audit.values.Truth;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The methods that certainly ask for an API key beside a token. */
final class KeyedMethods {
  private KeyedMethods() {}

  /** Those of each API, in the order of the files; APIs without one are left out. */
  static Map<RestApi, List<Method>> byApi(Audit audit) {
    Map<RestApi, List<Method>> asking = new LinkedHashMap<>();
    for (Method method : audit.methods()) {
      if (method.isProtected()
          && method.resource().exists() == Truth.YES
          && method.apiKeyRequired().proves(needed -> needed)) {
        asking.computeIfAbsent(method.api(), api -> new ArrayList<>()).add(method);
      }
    }
    return asking;
  }
}
