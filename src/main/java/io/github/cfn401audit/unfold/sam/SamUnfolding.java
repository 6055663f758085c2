package io.github.cfn401audit.unfold.sam;

import io.github.cfn401audit.assembly.Documents;
import io.github.cfn401audit.source.MapNode;
import io.github.cfn401audit.source.Node;
import io.github.cfn401audit.source.ScalarNode;
import io.github.cfn401audit.source.SourceRange;
import io.github.cfn401audit.template.Resource;
import io.github.cfn401audit.unfold.NodeBuilder;
import io.github.cfn401audit.unfold.NodeEdit;
import io.github.cfn401audit.unfold.ProblemCollector;
import io.github.cfn401audit.unfold.Seen;
import io.github.cfn401audit.unfold.Structure;
import io.github.cfn401audit.unfold.Unfolded;
import io.github.cfn401audit.values.Environment;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Makes REST APIs with a document, deployments and stages of the APIs and events of SAM, as its
 * transform does, whether the template names the transform or not. Functions stay as they are. See
 * https://docs.aws.amazon.com/serverless-application-model/latest/developerguide/sam-resource-api.html.
 */
public final class SamUnfolding {
  private static final String API = "AWS::Serverless::Api";
  private static final String IMPLICIT = SamEvent.IMPLICIT_API;

  private final Structure structure;
  private final ProblemCollector complaints = new ProblemCollector();
  private final Map<String, Resource.Origin> made = new LinkedHashMap<>();
  private final Optional<Node> globals;
  private final List<SamEvent> events;
  private final List<SamGap> gaps = new ArrayList<>();
  private final List<MapNode.Entry> conditions = new ArrayList<>();
  private final List<SamUsagePlan.Covered> sharing = new ArrayList<>();
  private final SamReferences references = new SamReferences();

  private SamUnfolding(
      MapNode root, MapNode resources, Environment environment, Documents documents) {
    this.structure = new Structure(environment, documents, complaints);
    this.globals = globals(root);
    this.events = SamEvent.of(resources, structure, complaints, gaps);
  }

  /** The template with plain resources in the place of APIs of SAM. */
  public static Unfolded of(MapNode root, Environment environment, Documents documents) {
    if (!(root.get("Resources").orElse(null) instanceof MapNode resources)) {
      return new Unfolded(root, Map.of(), Map.of(), List.of());
    }
    SamUnfolding unfolding = new SamUnfolding(root, resources, environment, documents);
    MapNode made = NodeEdit.with(root, "Resources", unfolding.resources(resources));
    MapNode plain = unfolding.references.in(made) instanceof MapNode led ? led : made;
    for (MapNode.Entry own : unfolding.conditions) {
      MapNode conditions =
          plain.get("Conditions").orElse(null) instanceof MapNode written
              ? written
              : new MapNode(List.of(), "", own.key().range());
      plain = NodeEdit.with(plain, "Conditions", NodeEdit.with(conditions, own.key(), own.value()));
    }
    return new Unfolded(plain, unfolding.made, Map.of(), unfolding.complaints.all());
  }

  /** What all APIs have; unread where it is not known. */
  private Optional<Node> globals(MapNode root) {
    Seen sections = structure.see(root, "Globals");
    Optional<Node> ofApis =
        sections instanceof Seen.Entries entries ? entries.map().get("Api") : Optional.empty();
    return ofApis.isPresent()
        ? ofApis
        : SamGap.why(sections)
            .flatMap(why -> root.get("Globals").map(node -> NodeBuilder.unread(why, node.range())));
  }

  /** The properties of an API with those of all APIs. */
  private Node merged(Node written) {
    if (globals.isEmpty()) {
      return written;
    }
    Node all = globals.get();
    return structure.see(all) instanceof Seen.Hidden ? all : NodeEdit.merged(all, written);
  }

  private MapNode resources(MapNode resources) {
    List<SamEvent> implicit =
        events.stream().filter(event -> event.api().equals(IMPLICIT)).toList();
    List<MapNode.Entry> all = new ArrayList<>(resources.entries().size());
    for (MapNode.Entry entry : resources.entries()) {
      String id = entry.key().text();
      if (id.equals(IMPLICIT) && !implicit.isEmpty()) {
        continue;
      }
      if (entry.value() instanceof MapNode body
          && structure.text(body, "Type").filter(API::equals).isPresent()) {
        api(entry.key(), body, all);
      } else {
        all.add(entry);
      }
    }
    if (!implicit.isEmpty()) {
      implicitApi(implicit, all);
    }
    if (resources.entries().stream().noneMatch(entry -> entry.key().text().startsWith("Fn::"))) {
      events.forEach(event -> sayIfOfNoApi(event, resources));
    }
    gaps.forEach(gap -> add(gap.ofEvents(), all));
    if (!sharing.isEmpty()) {
      sharedPlan(all);
    }
    return new MapNode(all, resources.tag(), resources.range());
  }

  private void sayIfOfNoApi(SamEvent event, MapNode resources) {
    boolean ofApi =
        event.api().equals(IMPLICIT)
            || (resources.get(event.api()).orElse(null) instanceof MapNode body
                && structure.text(body, "Type").filter(API::equals).isPresent());
    if (!ofApi) {
      complaints.say(
          event.at(),
          "event "
              + event.name()
              + " belongs to no AWS::Serverless::Api of this template: SAM makes no method of it");
    }
  }

  private void api(ScalarNode key, MapNode body, List<MapNode.Entry> all) {
    Node written = body.get("Properties").orElse(new MapNode(List.of(), "", key.range()));
    Seen seen = structure.see(merged(written));
    if (!(seen instanceof Seen.Entries properties) || !properties.more().isEmpty()) {
      all.add(new MapNode.Entry(key, body));
      SamGap.in(seen, key, body).ifPresent(gap -> add(gap.ofApi(), all));
      return;
    }
    List<SamEvent> own = events.stream().filter(event -> event.api().equals(key.text())).toList();
    add(new SamApi(key, body, properties.map(), own, structure), all);
  }

  /** The API of events that name none; it is there where one of their functions is. */
  private void implicitApi(List<SamEvent> own, List<MapNode.Entry> all) {
    SourceRange at = own.get(0).at();
    MapNode properties = new NodeBuilder(at).with("StageName", "Prod").map();
    NodeBuilder body = new NodeBuilder(at).with("Type", API);
    Set<String> names = new LinkedHashSet<>();
    own.forEach(event -> event.condition().ifPresent(names::add));
    if (own.stream().allMatch(event -> event.condition().isPresent())) {
      body.with("Condition", any(IMPLICIT + "Condition", names, at));
    }
    ScalarNode key = NodeBuilder.text(IMPLICIT, at);
    Seen seen = structure.see(merged(properties));
    if (seen instanceof Seen.Entries entries && entries.more().isEmpty()) {
      add(new SamApi(key, body.map(), entries.map(), own, structure), all);
    } else {
      SamGap.in(seen, key, body.map()).ifPresent(gap -> add(gap.ofEvents(), all));
    }
  }

  /** The name of a condition that holds where one of these does. */
  private String any(String name, Set<String> names, SourceRange at) {
    if (names.size() == 1) {
      return names.iterator().next();
    }
    List<Node> operands = new ArrayList<>();
    names.forEach(one -> operands.add(new NodeBuilder(at).with("Condition", one).map()));
    Node either = new NodeBuilder(at).with("Fn::Or", NodeBuilder.list(operands, at)).map();
    conditions.add(new MapNode.Entry(NodeBuilder.text(name, at), either));
    return name;
  }

  /** The plan that several APIs share; it is there where one of them is. */
  private void sharedPlan(List<MapNode.Entry> all) {
    SourceRange at = sharing.get(0).at();
    Set<String> names = new LinkedHashSet<>();
    sharing.forEach(one -> one.condition().flatMap(NodeEdit::text).ifPresent(names::add));
    boolean always = sharing.stream().anyMatch(one -> one.condition().isEmpty());
    Optional<String> condition =
        always ? Optional.empty() : Optional.of(any(SamUsagePlan.CONDITION, names, at));
    for (MapNode.Entry resource : SamUsagePlan.resources("Serverless", sharing)) {
      MapNode body = (MapNode) resource.value();
      made.put(resource.key().text(), Resource.Origin.SAM);
      all.add(
          new MapNode.Entry(
              resource.key(),
              condition.isPresent()
                  ? NodeEdit.with(body, "Condition", NodeBuilder.text(condition.get(), at))
                  : body));
    }
  }

  private void add(MapNode.Entry resource, List<MapNode.Entry> all) {
    made.put(resource.key().text(), Resource.Origin.SAM);
    all.add(resource);
  }

  private void add(SamApi api, List<MapNode.Entry> all) {
    if (api.sharesUsagePlan()) {
      sharing.add(api.covered());
    }
    api.refer(references);
    Set<String> there = new LinkedHashSet<>();
    all.forEach(entry -> there.add(entry.key().text()));
    for (MapNode.Entry resource : api.resources()) {
      if (there.add(resource.key().text())) {
        made.put(resource.key().text(), Resource.Origin.SAM);
        all.add(resource);
      }
    }
  }
}
