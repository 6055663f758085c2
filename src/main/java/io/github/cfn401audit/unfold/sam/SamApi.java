package io.github.cfn401audit.unfold.sam;

import io.github.cfn401audit.source.MapNode;
import io.github.cfn401audit.source.Node;
import io.github.cfn401audit.source.ScalarNode;
import io.github.cfn401audit.source.SourceRange;
import io.github.cfn401audit.template.PartName;
import io.github.cfn401audit.template.UnfoldingNote;
import io.github.cfn401audit.unfold.NodeBuilder;
import io.github.cfn401audit.unfold.NodeEdit;
import io.github.cfn401audit.unfold.NodeResolver;
import io.github.cfn401audit.unfold.ResolvedNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Turns one SAM API, with the events that lead to it, into plain resources. */
final class SamApi {
  private static final List<String> SAME =
      List.of("Name", "Mode", "Policy", "ApiKeySourceType", "DisableExecuteApiEndpoint");
  private static final List<String> OF_STAGE = List.of("StageName", "Variables", "CanarySetting");

  private final ScalarNode key;
  private final MapNode body;
  private final MapNode properties;
  private final List<SamEvent> events;
  private final List<SamGap> gaps;
  private final NodeResolver resolver;
  private final SourceRange at;

  /**
   * Takes an API.
   *
   * @param properties its properties, with those of {@code Globals}
   * @param gaps where the template may have more events
   */
  SamApi(
      ScalarNode key,
      MapNode body,
      MapNode properties,
      List<SamEvent> events,
      List<SamGap> gaps,
      NodeResolver resolver) {
    this.key = key;
    this.body = body;
    this.properties = properties;
    this.events = events;
    this.gaps = gaps;
    this.resolver = resolver;
    this.at = key.range();
  }

  /** Returns the API, its deployment, its stage, and what its usage plan and domain need. */
  List<MapNode.Entry> resources() {
    List<MapNode.Entry> resources = new ArrayList<>();
    resources.add(new MapNode.Entry(key, restApi()));
    String deployment = PartName.of("deployment", key.text());
    NodeBuilder deploys = new NodeBuilder(at).with("RestApiId", NodeBuilder.ref(key.text(), at));
    if (resolver.present(properties, "OpenApiVersion").isEmpty()) {
      deploys.with("StageName", "Stage");
    }
    resources.add(part(deployment, "AWS::ApiGateway::Deployment", deploys));
    NodeBuilder stage =
        new NodeBuilder(at)
            .with("RestApiId", NodeBuilder.ref(key.text(), at))
            .with("DeploymentId", NodeBuilder.ref(deployment, at));
    for (String property : OF_STAGE) {
      properties.get(property).ifPresent(value -> stage.with(property, value));
    }
    String name = stageId();
    resources.add(part(name, "AWS::ApiGateway::Stage", stage));
    if (usagePlan().equals("PER_API")) {
      SamUsagePlan.resources(key.text(), List.of(covered()))
          .forEach(entry -> resources.add(withCondition(entry)));
    }
    domain(name).ifPresent(resources::add);
    return resources;
  }

  /** Records the logical ids of its stage and its deployment. */
  void refer(SamReferences references) {
    references.put(key.text(), "Stage", stageId());
    references.put(key.text(), "Deployment", PartName.of("deployment", key.text()));
  }

  /** True where its stage is covered by the plan that several APIs share. */
  boolean sharesUsagePlan() {
    return usagePlan().equals("SHARED");
  }

  private String usagePlan() {
    return SamUsagePlan.wanted(setting("Auth"), resolver);
  }

  /** Returns its stage, for a usage plan. */
  SamUsagePlan.Covered covered() {
    return new SamUsagePlan.Covered(key.text(), stageId(), body.get("Condition"), at);
  }

  /** The transform forms a logical id that the user can know only from a name that is text. */
  private String stageId() {
    Optional<Node> written = properties.get("StageName");
    String name =
        written.orElse(null) instanceof ScalarNode text && text.tag().isEmpty() ? text.text() : "";
    boolean plain = name.chars().allMatch(Character::isLetterOrDigit);
    return plain ? key.text() + name + "Stage" : PartName.of("stage " + name, key.text());
  }

  private MapNode.Entry part(String name, String type, NodeBuilder properties) {
    return withCondition(NodeBuilder.resource(name, at, type, properties.map()));
  }

  private MapNode.Entry withCondition(MapNode.Entry resource) {
    Optional<Node> condition = body.get("Condition");
    return condition.isEmpty()
        ? resource
        : new MapNode.Entry(
            resource.key(),
            NodeEdit.with((MapNode) resource.value(), "Condition", condition.get()));
  }

  private MapNode restApi() {
    NodeBuilder api = new NodeBuilder(properties.range());
    SamAuth auth = new SamAuth(resolver.resolve(properties, "Auth"), resolver);
    for (String property : SAME) {
      properties.get(property).ifPresent(value -> api.with(property, value));
    }
    resolver
        .present(properties, "EndpointConfiguration")
        .ifPresent(value -> api.with("EndpointConfiguration", endpoint(value)));
    Optional<Node> address = resolver.present(properties, "DefinitionUri");
    if (address.isPresent()) {
      api.with("BodyS3Location", address.get());
    } else {
      api.with("Body", new SamBody(properties, events, gaps, auth, resolver).document(at));
    }
    new SamIgnoredAuth(properties, resolver).addTo(api, events, at);
    auth.undefinedDefault().ifPresent(name -> api.with(UnfoldingNote.SAM_AUTHORIZER, name));
    MapNode plain = NodeEdit.with(body, "Type", NodeBuilder.text("AWS::ApiGateway::RestApi", at));
    return NodeEdit.with(plain, "Properties", api.map());
  }

  private Node endpoint(Node value) {
    Optional<ResolvedNode.Entries> map = resolver.resolve(value).map();
    Node type = map.flatMap(written -> written.get("Type")).orElse(value);
    NodeBuilder endpoint =
        new NodeBuilder(value.range()).with("Types", NodeBuilder.list(List.of(type), type.range()));
    map.flatMap(written -> written.get("VPCEndpointIds"))
        .ifPresent(ids -> endpoint.with("VpcEndpointIds", ids));
    return endpoint.map();
  }

  private Optional<MapNode.Entry> domain(String stage) {
    Optional<Node> hidden =
        resolver.resolve(properties, "Domain").unknown().map(why -> NodeBuilder.unread(why, at));
    return setting("Domain")
        .flatMap(domain -> domain.get("DomainName"))
        .or(() -> hidden)
        .map(
            name ->
                part(
                    PartName.of("domain", key.text()),
                    "AWS::ApiGateway::BasePathMapping",
                    new NodeBuilder(name.range())
                        .with("DomainName", name)
                        .with("RestApiId", NodeBuilder.ref(key.text(), at))
                        .with("Stage", NodeBuilder.ref(stage, at))));
  }

  private Optional<MapNode> setting(String name) {
    return resolver.resolve(properties, name).map().map(ResolvedNode.Entries::node);
  }
}
