package io.github.cfn401audit.pages;

import io.github.cfn401audit.source.MapNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Two templates as one, the names of the second made longer so that none is shared. */
final class MergedTemplate {
  /** What the names of the second end in. */
  static final String SUFFIX = "Second";

  private static final List<String> SECTIONS =
      List.of("Parameters", "Mappings", "Conditions", "Resources", "Outputs");

  /** What says nothing of resources. */
  private static final List<String> LEFT_OUT = List.of("AWSTemplateFormatVersion", "Description");

  private MergedTemplate() {}

  /** A template with longer names. */
  static String renamed(MapNode template) {
    Map<String, List<String>> sections = new LinkedHashMap<>();
    add(template, new Renamed(SUFFIX), sections);
    return json(sections);
  }

  /** Both, the second with longer names. */
  static String of(MapNode first, MapNode second) {
    Map<String, List<String>> sections = new LinkedHashMap<>();
    add(first, new Renamed(""), sections);
    add(second, new Renamed(SUFFIX), sections);
    return json(sections);
  }

  private static void add(MapNode template, Renamed renamed, Map<String, List<String>> sections) {
    for (MapNode.Entry entry : template.entries()) {
      String name = entry.key().text();
      if (LEFT_OUT.contains(name)) {
        continue;
      }
      if (!SECTIONS.contains(name)) {
        throw new AssertionError("cannot merge " + name);
      }
      sections
          .computeIfAbsent(name, key -> new ArrayList<>())
          .addAll(renamed.entries((MapNode) entry.value(), name));
    }
  }

  private static String json(Map<String, List<String>> sections) {
    List<String> written = new ArrayList<>();
    sections.forEach(
        (name, entries) ->
            written.add(NodeAsJson.quoted(name) + ":{" + String.join(",", entries) + "}"));
    return "{" + String.join(",", written) + "}";
  }
}
