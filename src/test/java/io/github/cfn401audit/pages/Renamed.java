package io.github.cfn401audit.pages;

import io.github.cfn401audit.source.ListNode;
import io.github.cfn401audit.source.MapNode;
import io.github.cfn401audit.source.Node;
import io.github.cfn401audit.source.ScalarNode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Writes the entries of a section as JSON, with every name that the template declares or refers to
 * made longer: logical ids, parameters, conditions, mappings and outputs.
 */
final class Renamed {
  private static final Pattern HOLE = Pattern.compile("\\$\\{([A-Za-z0-9]+)([.}])");

  private final String suffix;

  Renamed(String suffix) {
    this.suffix = suffix;
  }

  /** The entries of a section, without the braces around them. */
  List<String> entries(MapNode section, String name) {
    List<String> entries = new ArrayList<>();
    for (MapNode.Entry entry : section.entries()) {
      String value =
          switch (name) {
            case "Resources", "Outputs" -> attributes(entry.value());
            case "Parameters", "Mappings" -> NodeAsJson.of(entry.value());
            default -> write(entry.value());
          };
      entries.add(NodeAsJson.quoted(entry.key().text() + suffix) + ":" + value);
    }
    return entries;
  }

  /** A resource or an output: some of its own attributes are names. */
  private String attributes(Node body) {
    List<String> attributes = new ArrayList<>();
    for (MapNode.Entry entry : ((MapNode) body).entries()) {
      String key = entry.key().text();
      boolean names = key.equals("DependsOn") || key.equals("Condition");
      String value =
          key.equals("Export")
              ? exported(entry.value())
              : names ? named(entry.value()) : write(entry.value());
      attributes.add(NodeAsJson.quoted(key) + ":" + value);
    }
    return "{" + String.join(",", attributes) + "}";
  }

  /** Two stacks never export one name. */
  private String exported(Node export) {
    return "{\"Name\":{\"Fn::Join\":[\"\",["
        + write(((MapNode) export).get("Name").orElseThrow())
        + ","
        + NodeAsJson.quoted(suffix)
        + "]]}}";
  }

  private String write(Node node) {
    if (!node.tag().isEmpty()) {
      return call(node.tag(), node);
    }
    if (node instanceof MapNode map) {
      List<String> entries = new ArrayList<>();
      for (MapNode.Entry entry : map.entries()) {
        String key = entry.key().text();
        boolean alone = map.entries().size() == 1;
        if (alone && (key.equals("Ref") || key.equals("Condition") || key.startsWith("Fn::"))) {
          return call(key.replace("Fn::", ""), entry.value());
        }
        entries.add(NodeAsJson.quoted(key) + ":" + write(entry.value()));
      }
      return "{" + String.join(",", entries) + "}";
    }
    return node instanceof ListNode list ? list(list.items()) : NodeAsJson.of(node);
  }

  private String list(List<Node> items) {
    return "[" + String.join(",", items.stream().map(this::write).toList()) + "]";
  }

  private String call(String function, Node argument) {
    String written =
        switch (function) {
          case "Ref", "Condition" -> named(argument);
          case "GetAtt", "If", "FindInMap" -> firstNamed(argument);
          case "Sub" -> sub(argument);
          default -> argument instanceof ListNode list ? list(list.items()) : untagged(argument);
        };
    boolean bare = function.equals("Ref") || function.equals("Condition");
    return "{" + NodeAsJson.quoted(bare ? function : "Fn::" + function) + ":" + written + "}";
  }

  private String untagged(Node argument) {
    if (argument.tag().isEmpty()) {
      return write(argument);
    }
    return argument instanceof ScalarNode scalar
        ? NodeAsJson.quoted(scalar.text())
        : NodeAsJson.of(argument);
  }

  /** A name or several. */
  private String named(Node node) {
    if (node instanceof ListNode list) {
      return "[" + String.join(",", list.items().stream().map(this::named).toList()) + "]";
    }
    return NodeAsJson.quoted(longer(((ScalarNode) node).text()));
  }

  private String longer(String name) {
    return name.startsWith("AWS::") ? name : name + suffix;
  }

  /** {@code X.Arn}, or a list that begins with a name. */
  private String firstNamed(Node node) {
    if (node instanceof ListNode list) {
      List<String> items = new ArrayList<>();
      items.add(named(list.items().get(0)));
      list.items().stream().skip(1).forEach(item -> items.add(write(item)));
      return "[" + String.join(",", items) + "]";
    }
    String text = ((ScalarNode) node).text();
    int dot = text.indexOf('.');
    return NodeAsJson.quoted(longer(text.substring(0, dot)) + text.substring(dot));
  }

  private String sub(Node node) {
    if (node instanceof ListNode list && list.items().get(1) instanceof MapNode own) {
      Set<String> local = new HashSet<>();
      own.entries().forEach(entry -> local.add(entry.key().text()));
      return "[" + holes(((ScalarNode) list.items().get(0)).text(), local) + "," + write(own) + "]";
    }
    return holes(((ScalarNode) node).text(), Set.of());
  }

  private String holes(String text, Set<String> local) {
    Matcher matcher = HOLE.matcher(text);
    String longer =
        matcher.replaceAll(
            hole ->
                Matcher.quoteReplacement(
                    local.contains(hole.group(1))
                        ? hole.group()
                        : "${" + hole.group(1) + suffix + hole.group(2)));
    return NodeAsJson.quoted(longer);
  }
}
