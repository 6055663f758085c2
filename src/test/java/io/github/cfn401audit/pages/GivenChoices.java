package io.github.cfn401audit.pages;

import io.github.cfn401audit.given.ParameterValues;
import io.github.cfn401audit.source.ListNode;
import io.github.cfn401audit.source.MapNode;
import io.github.cfn401audit.source.Node;
import io.github.cfn401audit.source.ScalarNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Every choice of values for the parameters of templates that decide over something. */
final class GivenChoices {
  private static final int MOST = 16;

  private GivenChoices() {}

  /** Each choice once; nothing given where nothing is to be chosen. */
  static List<ParameterValues> of(Map<String, String> files) {
    Map<String, List<String>> values = new LinkedHashMap<>();
    files.forEach((name, text) -> collect(AroundIt.parse(name, text), values));
    List<List<ParameterValues.Given>> choices = new ArrayList<>();
    choices.add(List.of());
    values.forEach(
        (parameter, allowed) -> {
          if (choices.size() * allowed.size() <= MOST) {
            List<List<ParameterValues.Given>> more = new ArrayList<>();
            for (List<ParameterValues.Given> choice : choices) {
              for (String value : allowed) {
                List<ParameterValues.Given> longer = new ArrayList<>(choice);
                longer.add(new ParameterValues.Given("", parameter, value));
                more.add(longer);
              }
            }
            choices.clear();
            choices.addAll(more);
          }
        });
    return choices.stream().map(ParameterValues::of).toList();
  }

  private static void collect(Node root, Map<String, List<String>> values) {
    if (root instanceof MapNode template
        && template.get("Parameters").orElse(null) instanceof MapNode parameters) {
      for (MapNode.Entry entry : parameters.entries()) {
        String name = entry.key().text();
        if (name.startsWith("Deciding")) {
          String condition = name.replace("Deciding", "Undecided");
          values.put(name, isNeeded(condition, template) ? List.of("yes") : List.of("yes", "no"));
        } else if (entry.value() instanceof MapNode parameter
            && parameter.get("AllowedValues").orElse(null) instanceof ListNode allowed) {
          values.put(name, texts(allowed));
        }
      }
    }
  }

  /** True where a resource refers to one that has the condition: without it nothing is deployed. */
  private static boolean isNeeded(String condition, MapNode template) {
    if (!(template.get("Resources").orElse(null) instanceof MapNode resources)) {
      return false;
    }
    for (MapNode.Entry resource : resources.entries()) {
      boolean conditional =
          resource.value() instanceof MapNode body
              && body.get("Condition").orElse(null) instanceof ScalarNode name
              && name.text().equals(condition);
      for (MapNode.Entry other : resources.entries()) {
        String text = NodeAsJson.of(other.value());
        String id = resource.key().text();
        boolean refers =
            text.contains("\"" + id + "\"")
                || text.contains("\"" + id + ".")
                || text.contains("${" + id);
        if (conditional && refers && !other.equals(resource)) {
          return true;
        }
      }
    }
    return false;
  }

  private static List<String> texts(ListNode list) {
    List<String> texts = new ArrayList<>();
    for (Node item : list.items()) {
      if (item instanceof ScalarNode scalar) {
        texts.add(scalar.text());
      }
    }
    return texts;
  }
}
