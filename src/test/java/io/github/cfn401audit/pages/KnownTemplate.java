package io.github.cfn401audit.pages;

import io.github.cfn401audit.source.MapNode;
import io.github.cfn401audit.source.ScalarNode;
import io.github.cfn401audit.source.SourceRange;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * A template in JSON, of which something can be forgotten.
 *
 * @param file its name
 * @param text its text
 * @param root its tree
 */
record KnownTemplate(String file, String text, MapNode root) {
  private record Splice(int start, int end, String text) {}

  static KnownTemplate of(String file, String text) {
    return new KnownTemplate(file, text, (MapNode) AroundIt.parse(file, text));
  }

  /** The text that stands at a place. */
  String at(SourceRange range) {
    return text.substring(range.start(), range.end());
  }

  /** The logical ids of the resources of these types. */
  List<String> idsOf(String... types) {
    List<String> ids = new ArrayList<>();
    if (root.get("Resources").orElse(null) instanceof MapNode resources) {
      for (MapNode.Entry resource : resources.entries()) {
        if (resource.value() instanceof MapNode map
            && map.get("Type").orElse(null) instanceof ScalarNode type
            && List.of(types).contains(type.text())) {
          ids.add(resource.key().text());
        }
      }
    }
    return ids;
  }

  /** The text with these things not known, each with a parameter of its own. */
  String without(List<Ignorance> things) {
    List<Splice> splices = new ArrayList<>();
    StringBuilder parameters = new StringBuilder();
    StringBuilder conditions = new StringBuilder();
    for (int i = 0; i < things.size(); i++) {
      String number = String.valueOf(i + 1);
      Ignorance thing = things.get(i);
      SourceRange range = thing.range();
      String unknown = thing.unknown().replace("@", number);
      splices.add(new Splice(range.start(), range.end(), unknown));
      parameter(unknown, "Unknown" + number, "String", parameters);
      parameter(unknown, "UnknownList" + number, "CommaDelimitedList", parameters);
      if (unknown.contains("\"Undecided" + number + "\"")) {
        parameter("\"Deciding" + number + "\"", "Deciding" + number, "String", parameters);
        conditions.append(comma(conditions)).append("\"Undecided").append(number).append("\":");
        conditions.append("{\"Fn::Equals\":[{\"Ref\":\"Deciding").append(number);
        conditions.append("\"},\"yes\"]}");
      }
    }
    declare("Parameters", parameters.toString(), splices);
    declare("Conditions", conditions.toString(), splices);
    splices.sort(Comparator.comparingInt(Splice::start).reversed());
    StringBuilder spliced = new StringBuilder(text);
    splices.forEach(splice -> spliced.replace(splice.start, splice.end, splice.text));
    return spliced.toString();
  }

  private static void parameter(String unknown, String name, String type, StringBuilder out) {
    if (unknown.contains("\"" + name + "\"")) {
      out.append(comma(out)).append("\"").append(name);
      out.append("\":{\"Type\":\"").append(type).append("\"}");
    }
  }

  private static String comma(StringBuilder before) {
    return before.isEmpty() ? "" : ",";
  }

  private void declare(String section, String entries, List<Splice> splices) {
    if (entries.isEmpty()) {
      return;
    }
    if (root.get(section).orElse(null) instanceof MapNode there) {
      int inside = there.range().start() + 1;
      splices.add(new Splice(inside, inside, entries + (there.entries().isEmpty() ? "" : ",")));
    } else {
      int inside = root.range().start() + 1;
      splices.add(new Splice(inside, inside, "\"" + section + "\":{" + entries + "},"));
    }
  }
}
