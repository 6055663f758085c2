package io.github.cfn401audit.pages;

import io.github.cfn401audit.pages.PlainApi.Part;
import io.github.cfn401audit.source.ListNode;
import io.github.cfn401audit.source.MapNode;
import io.github.cfn401audit.source.Node;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Other ways to write the methods and authorizers of a REST API. */
enum Dialect {
  /** A document of version 2.0 in {@code Body}. */
  SWAGGER,
  /** A document of version 3.0 in {@code Body}. */
  OPENAPI,
  /** An API of SAM with a document of its own. */
  SAM_DOCUMENT,
  /** An API of SAM with events of functions. */
  SAM_EVENTS,
  /** The same with a default authorizer, from which events differ. */
  SAM_DEFAULTS;

  /**
   * A template in another dialect.
   *
   * @param text its JSON
   * @param names what its parts are called in it, by their logical ids
   */
  record Rewritten(String text, Map<String, String> names) {
    Rewritten {
      names = Map.copyOf(names);
    }
  }

  private boolean isSam() {
    return this != SWAGGER && this != OPENAPI;
  }

  /** The same template in this dialect; throws where it cannot be written so. */
  Rewritten of(MapNode written) {
    MapNode root = (MapNode) AroundIt.parse("plain.json", NodeAsJson.of(written));
    List<PlainApi> apis = PlainApi.of(root);
    if (apis.isEmpty()) {
      throw DialectExemption.NO_API.unwritable();
    }
    Map<String, String> names = new LinkedHashMap<>();
    Set<String> gone = new LinkedHashSet<>();
    RawJson resources = new RawJson();
    for (PlainApi api : apis) {
      names.putAll(api.names());
      gone.addAll(api.parts());
      if (isSam()) {
        api.served().forEach(part -> gone.add(part.id()));
      }
    }
    for (MapNode.Entry entry : ((MapNode) root.get("Resources").orElseThrow()).entries()) {
      String id = entry.key().text();
      if (gone.contains(id)) {
        continue;
      }
      apis.stream()
          .filter(api -> api.whole().id().equals(id))
          .findFirst()
          .ifPresentOrElse(
              api -> add(api, gone, resources),
              () -> resources.with(id, waiting((MapNode) entry.value(), gone, stages(apis))));
    }
    RawJson whole = new RawJson();
    if (isSam()) {
      if (root.get("Transform").isPresent()) {
        throw DialectExemption.ANOTHER_TRANSFORM.unwritable();
      }
      whole.withText("Transform", "AWS::Serverless-2016-10-31");
    }
    for (MapNode.Entry section : root.entries()) {
      String key = section.key().text();
      whole.with(
          key, key.equals("Resources") ? resources.toString() : NodeAsJson.of(section.value()));
    }
    String text = whole.toString();
    for (PlainApi api : isSam() ? apis : List.<PlainApi>of()) {
      for (Part part : api.served()) {
        String own =
            api.whole().id() + (part.type().endsWith("::Stage") ? ".Stage" : ".Deployment");
        text =
            text.replace(RawJson.ref(part.id()), RawJson.ref(own))
                .replace("${" + part.id() + "}", "${" + own + "}");
      }
    }
    for (String id : gone) {
      if (mentions(AroundIt.parse("whole.json", text), id)) {
        throw DialectExemption.REFERRED_TO.unwritable();
      }
    }
    return new Rewritten(text, names);
  }

  private void add(PlainApi api, Set<String> gone, RawJson resources) {
    if (isSam()) {
      new SamWriter(api, this).add(resources);
      return;
    }
    Part whole = api.whole();
    RawJson properties = new RawJson();
    whole
        .properties()
        .entries()
        .forEach(entry -> properties.with(entry.key().text(), NodeAsJson.of(entry.value())));
    properties.with("Body", new DocumentWriter(api, this == SWAGGER).document());
    RawJson body = new RawJson();
    for (MapNode.Entry attribute : whole.body().entries()) {
      if (!attribute.key().text().equals("Properties")) {
        body.with(attribute.key().text(), NodeAsJson.of(attribute.value()));
      }
    }
    body.with("Properties", properties.toString());
    resources.with(
        whole.id(), waiting((MapNode) AroundIt.parse("a.json", body.toString()), gone, Map.of()));
  }

  /** The logical ids that SAM gives to stages with a name of letters and digits. */
  private Map<String, String> stages(List<PlainApi> apis) {
    Map<String, String> stages = new LinkedHashMap<>();
    for (PlainApi api : isSam() ? apis : List.<PlainApi>of()) {
      for (Part part : api.served()) {
        part.property("StageName")
            .map(PlainApi::text)
            .filter(name -> name.matches("[A-Za-z0-9]+"))
            .ifPresent(name -> stages.put(part.id(), api.whole().id() + name + "Stage"));
      }
    }
    return stages;
  }

  /** A resource that waits for nothing that is not there any more. */
  private static String waiting(MapNode body, Set<String> gone, Map<String, String> stages) {
    RawJson json = new RawJson();
    for (MapNode.Entry attribute : body.entries()) {
      if (!attribute.key().text().equals("DependsOn")) {
        json.with(attribute.key().text(), NodeAsJson.of(attribute.value()));
        continue;
      }
      List<String> left = new ArrayList<>();
      List<Node> names =
          attribute.value() instanceof ListNode list ? list.items() : List.of(attribute.value());
      for (Node name : names) {
        String stage = stages.get(PlainApi.text(name));
        if (stage != null) {
          left.add(NodeAsJson.quoted(stage));
        } else if (!gone.contains(PlainApi.text(name))) {
          left.add(NodeAsJson.of(name));
        }
      }
      if (!left.isEmpty()) {
        json.with("DependsOn", RawJson.list(left));
      }
    }
    return json.toString();
  }

  /** True where something refers to a resource. */
  private static boolean mentions(Node node, String id) {
    if (node instanceof MapNode map) {
      String named = PlainApi.referred(map).orElse("");
      boolean inText =
          map.get("Fn::Sub").filter(text -> NodeAsJson.of(text).contains("${" + id)).isPresent();
      return named.equals(id)
          || named.startsWith(id + ".")
          || inText
          || map.entries().stream().anyMatch(entry -> mentions(entry.value(), id));
    }
    return node instanceof ListNode list
        && list.items().stream().anyMatch(item -> mentions(item, id));
  }
}
