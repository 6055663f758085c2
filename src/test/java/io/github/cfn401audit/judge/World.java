package io.github.cfn401audit.judge;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** All that one template says. */
record World(List<Parameter> parameters, Map<String, Claim> conditions, List<Resource> resources) {
  World {
    parameters = List.copyOf(parameters);
    conditions = new LinkedHashMap<>(conditions);
    resources = List.copyOf(resources);
  }

  World with(List<Resource> others) {
    return new World(parameters, conditions, others);
  }
}
