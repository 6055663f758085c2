package io.github.cfn401audit.unfold.sam;

import io.github.cfn401audit.source.MapNode;
import io.github.cfn401audit.source.Node;
import io.github.cfn401audit.source.ScalarNode;
import io.github.cfn401audit.source.SourceRange;
import io.github.cfn401audit.template.PartName;
import io.github.cfn401audit.template.UnfoldingNote;
import io.github.cfn401audit.unfold.NodeBuilder;
import io.github.cfn401audit.unfold.NodeEdit;
import io.github.cfn401audit.unfold.Seen;
import io.github.cfn401audit.unfold.Structure;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** One API of SAM with the events that lead to it, as plain resources. */
final class SamApi {
  private static final List<String> SAME =
      List.of("Name", "Mode", "Policy", "ApiKeySourceType", "DisableExecuteApiEndpoint");
  private static final List<String> OF_STAGE = List.of("StageName", "Variables", "CanarySetting");

  private final ScalarNode key;
  private final MapNode body;
  private final MapNode properties;
  private final List<SamEvent> events;
  private final Structure structure;
  private final SourceRange at;

  /**
   * An API.
   *
   * @param properties its properties, with those of {@code Globals}
   */
  SamApi(
      ScalarNode key,
      MapNode body,
      MapNode properties,
      List<SamEvent> events,
      Structure structure) {
    this.key = key;
    this.body = body;
    this.properties = properties;
    this.events = events;
    this.structure = structure;
    this.at = key.range();
  }

  /** The API, its deployment, its stage, and what comes with its usage plan and domain. */
  List<MapNode.Entry> resources() {
    List<MapNode.Entry> resources = new ArrayList<>();
    resources.add(new MapNode.Entry(key, restApi()));
    String deployment = PartName.of("deployment", key.text());
    NodeBuilder deploys = new NodeBuilder(at).with("RestApiId", NodeBuilder.ref(key.text(), at));
    if (there("OpenApiVersion").isEmpty()) {
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

  /** Says what its stage and its deployment are called. */
  void refer(SamReferences references) {
    references.put(key.text(), "Stage", stageId());
    references.put(key.text(), "Deployment", PartName.of("deployment", key.text()));
  }

  /** True where its stage is covered by the plan that several APIs share. */
  boolean sharesUsagePlan() {
    return usagePlan().equals("SHARED");
  }

  private String usagePlan() {
    return SamUsagePlan.wanted(setting("Auth"), structure);
  }

  /** Its stage, for a usage plan. */
  SamUsagePlan.Covered covered() {
    return new SamUsagePlan.Covered(key.text(), stageId(), body.get("Condition"), at);
  }

  /** The logical id that the transform gives; it is not told where the name is a function. */
  private String stageId() {
    Optional<Node> written = properties.get("StageName");
    String name =
        written.orElse(null) instanceof ScalarNode text && text.tag().isEmpty() ? text.text() : "";
    boolean plain = name.chars().allMatch(Character::isLetterOrDigit);
    return plain ? key.text() + name + "Stage" : PartName.of("stage " + name, key.text());
  }

  private MapNode.Entry part(String name, String type, NodeBuilder made) {
    return withCondition(NodeBuilder.resource(name, at, type, made.map()));
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
    SamSecurity security = new SamSecurity(structure.see(properties, "Auth"), structure);
    for (String property : SAME) {
      properties.get(property).ifPresent(value -> api.with(property, value));
    }
    there("EndpointConfiguration")
        .ifPresent(value -> api.with("EndpointConfiguration", endpoint(value)));
    Optional<Node> address = there("DefinitionUri");
    if (address.isPresent()) {
      api.with("BodyS3Location", address.get());
    } else {
      api.with("Body", document(security));
    }
    security.undefinedDefault().ifPresent(name -> api.with(UnfoldingNote.SAM_AUTHORIZER, name));
    MapNode plain = NodeEdit.with(body, "Type", NodeBuilder.text("AWS::ApiGateway::RestApi", at));
    return NodeEdit.with(plain, "Properties", api.map());
  }

  private Node endpoint(Node value) {
    if (structure.see(value) instanceof Seen.Entries entries
        && entries.map().get("Type").isPresent()) {
      Node type = entries.map().get("Type").get();
      return new NodeBuilder(value.range())
          .with("Types", NodeBuilder.list(List.of(type), type.range()))
          .map();
    }
    return new NodeBuilder(value.range())
        .with("Types", NodeBuilder.list(List.of(value), value.range()))
        .map();
  }

  private Node document(SamSecurity security) {
    Optional<Node> definition = there("DefinitionBody");
    Optional<MapNode> written =
        definition
            .map(structure::see)
            .filter(Seen.Entries.class::isInstance)
            .filter(seen -> ((Seen.Entries) seen).more().isEmpty())
            .map(seen -> ((Seen.Entries) seen).map());
    if (definition.isPresent() && written.isEmpty()) {
      return definition.get();
    }
    SamDocument document = new SamDocument(written.orElse(SamDocument.empty(at)), structure);
    Optional<MapNode> auth = setting("Auth");
    SamPolicy policy = new SamPolicy(properties.get("StageName"), structure);
    policy.begin(document.section("x-amazon-apigateway-policy"));
    for (SamEvent event : events) {
      event(event, written.isEmpty(), document, security, policy);
    }
    SamCors.of(properties, structure).ifPresent(cors -> document.eachPath(cors::answeredBy));
    if (structure.see(properties, "Auth") instanceof Seen.Hidden hidden) {
      document.eachOperation(
          (method, operation) ->
              NodeEdit.with(
                  operation, "security", NodeBuilder.unread(hidden.why(), operation.range())));
    }
    if (auth.isPresent()) {
      document.eachOperation(security::withDefaults);
      policy(auth.get(), document, policy);
    }
    policy
        .policy()
        .ifPresent(made -> document.set("x-amazon-apigateway-policy", made, (old, own) -> own));
    if (structure.see(properties, "GatewayResponses") instanceof Seen.Entries responses) {
      document.set(
          "x-amazon-apigateway-gateway-responses",
          SamGatewayResponses.of(responses.map(), structure),
          NodeEdit::merged);
    }
    String version =
        there("OpenApiVersion")
            .flatMap(structure::text)
            .or(() -> written.flatMap(map -> structure.text(map, "openapi")))
            .orElse("");
    return document.whole(security.schemes(), version.startsWith("3."));
  }

  private void event(
      SamEvent event,
      boolean managed,
      SamDocument document,
      SamSecurity security,
      SamPolicy policy) {
    Optional<MapNode> auth = event.auth();
    if (managed || isTrue(properties, "MergeDefinitions")) {
      document.add(
          event,
          managed ? event.key() : event.method(),
          operation -> auth.isPresent() ? security.withEvent(operation, auth.get()) : operation);
    } else if (auth.isPresent() && isTrue(auth.get(), "OverrideApiAuth")) {
      document.change(event, operation -> security.withEvent(operation, auth.get()));
    } else {
      return;
    }
    if (auth.isPresent()
        && structure.see(auth.get(), "ResourcePolicy") instanceof Seen.Entries own) {
      List<String> methods = document.methods().getOrDefault(event.path(), List.of());
      policy.ofEvent(own.map(), event, methods);
      policy.addCustom(own.map());
    }
  }

  private void policy(MapNode auth, SamDocument document, SamPolicy policy) {
    if (structure.see(auth, "ResourcePolicy") instanceof Seen.Entries own) {
      document.methods().forEach((path, methods) -> policy.add(own.map(), path, methods));
      policy.addCustom(own.map());
    }
  }

  private Optional<MapNode.Entry> domain(String stage) {
    return setting("Domain")
        .flatMap(domain -> domain.get("DomainName"))
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
    return structure.see(properties, name) instanceof Seen.Entries entries
        ? Optional.of(entries.map())
        : Optional.empty();
  }

  private Optional<Node> there(String name) {
    return properties.get(name).filter(node -> !(structure.see(node) instanceof Seen.Nothing));
  }

  private boolean isTrue(MapNode map, String name) {
    return structure.text(map, name).filter(text -> text.equalsIgnoreCase("true")).isPresent();
  }
}
