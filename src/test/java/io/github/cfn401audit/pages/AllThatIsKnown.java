package io.github.cfn401audit.pages;

import io.github.cfn401audit.source.ListNode;
import io.github.cfn401audit.source.MapNode;
import io.github.cfn401audit.source.Node;
import io.github.cfn401audit.source.ScalarNode;
import io.github.cfn401audit.source.SourceRange;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Everything in a template that could as well be unknown: each literal, each reference, each list
 * and each of its entries, what may follow in it, whether a thing is there, a default, an operand.
 */
final class AllThatIsKnown {
  private static final String VALUE = "{\"Ref\":\"Unknown@\"}";
  private static final String LIST = "{\"Ref\":\"UnknownList@\"}";
  private static final String MACRO =
      "{\"Fn::Transform\":{\"Name\":\"Unknown\",\"Parameters\":{}}}";
  private static final String ABSENT = "{\"Ref\":\"AWS::NoValue\"}";

  /** Properties that hold a list, so that a function there gives one. */
  private static final Set<String> LISTS =
      Set.of(
          "AllowedOAuthFlows",
          "AllowedOAuthScopes",
          "AuthorizationScopes",
          "CallbackURLs",
          "ExplicitAuthFlows",
          "LogoutURLs",
          "ManagedPolicyArns",
          "ProviderARNs",
          "Scopes",
          "SupportedIdentityProviders");

  private final KnownTemplate template;
  private final List<Ignorance> all = new ArrayList<>();

  private AllThatIsKnown(KnownTemplate template) {
    this.template = template;
  }

  static List<Ignorance> in(KnownTemplate template) {
    AllThatIsKnown known = new AllThatIsKnown(template);
    for (MapNode.Entry resource : known.section("Resources")) {
      known.resource(resource);
    }
    for (MapNode.Entry output : known.section("Outputs")) {
      known.value(output.value(), "Outputs." + output.key().text(), "", false);
    }
    for (MapNode.Entry parameter : known.section("Parameters")) {
      if (parameter.value() instanceof MapNode body) {
        known.attribute("Default", parameter.key().text(), body);
        known.attribute("AllowedValues", parameter.key().text(), body);
      }
    }
    for (MapNode.Entry condition : known.section("Conditions")) {
      known.operands(condition.value(), "Conditions." + condition.key().text());
    }
    return known.all;
  }

  private List<MapNode.Entry> section(String name) {
    return template.root().get(name).orElse(null) instanceof MapNode map
        ? map.entries()
        : List.of();
  }

  private void resource(MapNode.Entry resource) {
    if (resource.value() instanceof MapNode body) {
      String type = body.get("Type").orElse(null) instanceof ScalarNode text ? text.text() : "";
      String place = "Resources." + resource.key().text();
      if (body.get("Condition").isEmpty()) {
        SourceRange range = body.range();
        SourceRange brace = new SourceRange(range.file(), range.start(), range.start() + 1);
        all.add(new Ignorance(template, place, type, brace, "{\"Condition\":\"Undecided@\","));
      }
      if (body.get("Properties").orElse(null) instanceof MapNode properties) {
        add(place + ".Properties", type, properties, MACRO);
        if (!isFunction(properties)) {
          values(properties, place + ".Properties", type);
        }
      }
    }
  }

  private void values(MapNode map, String place, String owner) {
    for (MapNode.Entry entry : map.entries()) {
      String key = entry.key().text();
      value(entry.value(), place + "." + key, owner, LISTS.contains(key));
    }
  }

  /** Every value at whatever depth; a function counts as one. */
  private void value(Node node, String place, String owner, boolean listed) {
    if (node instanceof MapNode map && !isFunction(map)) {
      add(place, owner, node, MACRO);
      add(place, owner, node, VALUE);
      values(map, place, owner);
    } else if (node instanceof ListNode list) {
      boolean ofMaps = list.items().stream().anyMatch(item -> isMap(item));
      add(place, owner, node, listed || !ofMaps ? LIST : MACRO);
      perhaps(place, owner, node);
      more(place, owner, list, ofMaps);
      for (int i = 0; i < list.items().size(); i++) {
        value(list.items().get(i), place + "." + i, owner, false);
      }
    } else {
      add(place, owner, node, mayBeLeftOut(node, listed ? LIST : VALUE));
      perhaps(place, owner, node);
    }
  }

  private static boolean isMap(Node node) {
    return node instanceof MapNode map && !isFunction(map);
  }

  /** What is there or is not. */
  private void perhaps(String place, String owner, Node node) {
    String known = template.at(node.range());
    if (!known.contains("@")) {
      add(place, owner, node, "{\"Fn::If\":[\"Undecided@\"," + known + "," + ABSENT + "]}");
    }
  }

  /** One entry more: one that may be any of those there, and one that may be none. */
  private void more(String place, String owner, ListNode list, boolean ofMaps) {
    int end = list.range().end() - 1;
    SourceRange bracket = new SourceRange(list.range().file(), end, end + 1);
    String comma = list.items().isEmpty() ? "" : ",";
    String entry = ofMaps ? MACRO : VALUE;
    String perhaps = "{\"Fn::If\":[\"Undecided@\"," + entry + "," + ABSENT + "]}";
    all.add(new Ignorance(template, place + ".+", owner, bracket, comma + perhaps + "]"));
    if (!ofMaps && !list.items().isEmpty()) {
      all.add(new Ignorance(template, place + ".+", owner, bracket, comma + entry + "]"));
    }
  }

  /** The texts that conditions compare. */
  private void operands(Node node, String place) {
    if (node instanceof MapNode map) {
      for (MapNode.Entry entry : map.entries()) {
        if (entry.value() instanceof ListNode list) {
          boolean compared = entry.key().text().equals("Fn::Equals");
          for (int i = 0; i < list.items().size(); i++) {
            if (compared) {
              add(place + "." + i, "", list.items().get(i), VALUE);
            } else {
              operands(list.items().get(i), place + "." + i);
            }
          }
        }
      }
    }
  }

  /** A parameter without its default or its allowed values. */
  private void attribute(String name, String parameter, MapNode body) {
    for (MapNode.Entry entry : body.entries()) {
      if (entry.key().text().equals(name)) {
        String place = "Parameters." + parameter + "." + name;
        add(place, "", entry.key(), "\"ConstraintDescription\"");
      }
    }
  }

  /** A parameter always has a value, so that it never stands for what is left out. */
  private String mayBeLeftOut(Node node, String unknown) {
    return template.at(node.range()).equals(ABSENT)
        ? "{\"Fn::If\":[\"Undecided@\"," + unknown + "," + ABSENT + "]}"
        : unknown;
  }

  private void add(String place, String owner, Node node, String unknown) {
    all.add(new Ignorance(template, place, owner, node.range(), unknown));
  }

  private static boolean isFunction(MapNode map) {
    return map.entries().size() == 1
        && (map.entries().get(0).key().text().startsWith("Fn::")
            || map.entries().get(0).key().text().equals("Ref"));
  }
}
