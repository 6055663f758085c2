package io.github.cfn401audit.unfold.sam;

import io.github.cfn401audit.source.MapNode;
import io.github.cfn401audit.source.Node;
import io.github.cfn401audit.source.ScalarNode;
import io.github.cfn401audit.source.SourceRange;
import io.github.cfn401audit.template.Resource;
import io.github.cfn401audit.unfold.NodeBuilder;
import io.github.cfn401audit.unfold.NodeEdit;
import io.github.cfn401audit.unfold.NodeResolver;
import io.github.cfn401audit.unfold.ProblemCollector;
import io.github.cfn401audit.unfold.ResolvedNode;
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
 * Turns SAM APIs and events into REST APIs with a document, deployments and stages, as the
 * transform does, whether the template names it or not. Functions stay as they are. See
 * https://docs.aws.amazon.com/serverless-application-model/latest/developerguide/sam-resource-api.html.
 */
public final class SamUnfolding {
  private static final String API = "AWS::Serverless::Api";
  private static final String IMPLICIT = SamEvent.IMPLICIT_API;

  private final NodeResolver resolver;
  private final ProblemCollector problems = new ProblemCollector();
  private final Map<String, Resource.Origin> origins = new LinkedHashMap<>();
  private final Optional<Node> globals;
  private final List<SamEvent> events;
  private final List<SamGap> gaps;
  private final List<MapNode.Entry> conditions = new ArrayList<>();
  private final List<SamUsagePlan.Covered> sharing = new ArrayList<>();
  private final SamReferences references = new SamReferences();

  private SamUnfolding(MapNode root, MapNode resources, Environment environment) {
    this.resolver = new NodeResolver(environment, problems);
    this.globals = globals(root);
    List<SamEventOwner> owners = SamEventOwner.of(resources, resolver, problems);
    this.events = owners.stream().flatMap(owner -> owner.events().stream()).toList();
    this.gaps = owners.stream().flatMap(owner -> owner.gap().stream()).toList();
  }

  /** Returns the template with plain resources in place of SAM APIs. */
  public static Unfolded of(MapNode root, Environment environment) {
    if (!(root.get("Resources").orElse(null) instanceof MapNode resources)) {
      return new Unfolded(root, Map.of(), Map.of(), List.of());
    }
    SamUnfolding unfolding = new SamUnfolding(root, resources, environment);
    MapNode unfolded = NodeEdit.with(root, "Resources", unfolding.resources(resources));
    MapNode plain = unfolding.references.in(unfolded) instanceof MapNode led ? led : unfolded;
    for (MapNode.Entry own : unfolding.conditions) {
      MapNode conditions =
          plain.get("Conditions").orElse(null) instanceof MapNode written
              ? written
              : new MapNode(List.of(), "", own.key().range());
      plain = NodeEdit.with(plain, "Conditions", NodeEdit.with(conditions, own.key(), own.value()));
    }
    return new Unfolded(plain, unfolding.origins, Map.of(), unfolding.problems.all());
  }

  /** Returns the properties that all APIs share; unread where they are not known. */
  private Optional<Node> globals(MapNode root) {
    ResolvedNode sections = resolver.resolve(root, "Globals");
    Optional<Node> ofApis = sections.map().flatMap(entries -> entries.get("Api"));
    return ofApis.or(
        () ->
            sections
                .unread()
                .flatMap(
                    why -> root.get("Globals").map(at -> NodeBuilder.unread(why, at.range()))));
  }

  /** Adds the properties that all APIs share to those of one. */
  private Node merged(Node written) {
    if (globals.isEmpty()) {
      return written;
    }
    Node all = globals.get();
    return resolver.resolve(all).unknown().isPresent() ? all : NodeEdit.merged(all, written);
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
          && resolver.text(body, "Type").filter(API::equals).isPresent()) {
        api(entry.key(), body, all);
      } else {
        all.add(entry);
      }
    }
    if (!implicit.isEmpty()) {
      implicitApi(implicit, all);
    }
    if (resources.entries().stream().noneMatch(entry -> entry.key().text().startsWith("Fn::"))) {
      events.forEach(event -> reportIfWithoutApi(event, resources));
    }
    gaps.forEach(gap -> add(gap.ofEvents(), all));
    if (!sharing.isEmpty()) {
      sharedPlan(all);
    }
    return new MapNode(all, resources.tag(), resources.range());
  }

  private void reportIfWithoutApi(SamEvent event, MapNode resources) {
    boolean ofApi =
        event.api().equals(IMPLICIT)
            || (resources.get(event.api()).orElse(null) instanceof MapNode body
                && resolver.text(body, "Type").filter(API::equals).isPresent());
    if (!ofApi) {
      problems.report(
          event.at(),
          "event "
              + event.name()
              + " names no AWS::Serverless::Api of this template: SAM makes no method for it");
    }
  }

  private void api(ScalarNode key, MapNode body, List<MapNode.Entry> all) {
    Node written = body.get("Properties").orElse(new MapNode(List.of(), "", key.range()));
    ResolvedNode properties = resolver.resolve(merged(written));
    if (properties.wholeMap().isEmpty()) {
      all.add(new MapNode.Entry(key, body));
      SamGap.in(properties, key, body).ifPresent(gap -> add(gap.ofApi(), all));
      return;
    }
    List<SamEvent> own = events.stream().filter(event -> event.api().equals(key.text())).toList();
    add(new SamApi(key, body, properties.wholeMap().get(), own, gaps, resolver), all);
  }

  /** Adds the API of events that name none; it exists where one of their functions does. */
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
    ResolvedNode whole = resolver.resolve(merged(properties));
    if (whole.wholeMap().isPresent()) {
      add(new SamApi(key, body.map(), whole.wholeMap().get(), own, gaps, resolver), all);
    } else {
      SamGap.in(whole, key, body.map()).ifPresent(gap -> add(gap.ofEvents(), all));
    }
  }

  /** Returns the name of a condition that holds where one of these does. */
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

  /** Adds the plan that several APIs share; it exists where one of them does. */
  private void sharedPlan(List<MapNode.Entry> all) {
    SourceRange at = sharing.get(0).at();
    Set<String> names = new LinkedHashSet<>();
    sharing.forEach(one -> one.condition().flatMap(NodeEdit::text).ifPresent(names::add));
    boolean always = sharing.stream().anyMatch(one -> one.condition().isEmpty());
    Optional<String> condition =
        always ? Optional.empty() : Optional.of(any(SamUsagePlan.CONDITION, names, at));
    for (MapNode.Entry resource : SamUsagePlan.resources("Serverless", sharing)) {
      MapNode body = (MapNode) resource.value();
      origins.put(resource.key().text(), Resource.Origin.SAM);
      all.add(
          new MapNode.Entry(
              resource.key(),
              condition.isPresent()
                  ? NodeEdit.with(body, "Condition", NodeBuilder.text(condition.get(), at))
                  : body));
    }
  }

  private void add(MapNode.Entry resource, List<MapNode.Entry> all) {
    origins.put(resource.key().text(), Resource.Origin.SAM);
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
        origins.put(resource.key().text(), Resource.Origin.SAM);
        all.add(resource);
      }
    }
  }
}
