package io.github.cfn401audit.unfold.sam;

import io.github.cfn401audit.source.MapNode;
import io.github.cfn401audit.source.Node;
import io.github.cfn401audit.source.SourceRange;
import io.github.cfn401audit.unfold.NodeBuilder;
import io.github.cfn401audit.unfold.NodeEdit;
import io.github.cfn401audit.unfold.NodeResolver;
import io.github.cfn401audit.unfold.ResolvedNode;
import io.github.cfn401audit.values.UnknownReason;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Makes {@code Body} of a REST API: the definition of a SAM API with all that its events, {@code
 * Cors}, {@code Auth} and gateway responses add.
 */
final class SamBody {
  private static final String POLICY = "x-amazon-apigateway-policy";

  private final MapNode properties;
  private final List<SamEvent> events;
  private final List<SamGap> gaps;
  private final SamAuth auth;
  private final NodeResolver resolver;
  private final SamEventSecurity eventSecurity;

  SamBody(
      MapNode properties,
      List<SamEvent> events,
      List<SamGap> gaps,
      SamAuth auth,
      NodeResolver resolver) {
    this.properties = properties;
    this.events = events;
    this.gaps = gaps;
    this.auth = auth;
    this.resolver = resolver;
    this.eventSecurity = new SamEventSecurity(auth, resolver);
  }

  /**
   * Returns the document; a definition that cannot be read stays as it is.
   *
   * @param at the place of a document that nobody wrote
   */
  Node document(SourceRange at) {
    Optional<Node> definition = resolver.present(properties, "DefinitionBody");
    Optional<MapNode> written = definition.flatMap(node -> resolver.resolve(node).wholeMap());
    if (definition.isPresent() && written.isEmpty()) {
      return definition.get();
    }
    SamDocument document = new SamDocument(written.orElse(SamDocument.empty(at)), resolver);
    SamPolicy policy = new SamPolicy(properties.get("StageName"), resolver);
    policy.begin(document.section(POLICY));
    if (written.isPresent()) {
      hiddenEvents().ifPresent(why -> document.eachOperation((method, map) -> unread(map, why)));
    }
    events.forEach(event -> add(event, written.isEmpty(), document, policy));
    SamCors.of(properties, resolver).ifPresent(cors -> document.eachPath(cors::answeredBy));
    addAuth(document, policy);
    policy.policy().ifPresent(all -> document.set(POLICY, all, (old, own) -> own));
    SamGatewayResponses.of(properties, resolver)
        .ifPresent(
            responses ->
                document.set("x-amazon-apigateway-gateway-responses", responses, NodeEdit::merged));
    resolver
        .present(properties, "BinaryMediaTypes")
        .ifPresent(
            types ->
                document.set("x-amazon-apigateway-binary-media-types", types, (old, own) -> own));
    String version =
        resolver
            .present(properties, "OpenApiVersion")
            .flatMap(resolver::text)
            .or(() -> written.flatMap(map -> resolver.text(map, "openapi")))
            .orElse("");
    return document.whole(auth.schemes(), version.startsWith("3."));
  }

  /** Why an event that is not known may change operations that are written. */
  private Optional<UnknownReason> hiddenEvents() {
    return Stream.concat(
            gaps.stream().map(SamGap::why),
            events.stream().flatMap(event -> event.unread().stream()))
        .findFirst();
  }

  /**
   * Adds the operation of an event, or what the event asks for at one that is written.
   *
   * @param managed true where the API has no definition but that which SAM makes
   */
  private void add(SamEvent event, boolean managed, SamDocument document, SamPolicy policy) {
    Optional<MapNode> eventAuth = event.auth();
    if (managed || resolver.isTrue(properties, "MergeDefinitions")) {
      document.add(
          event,
          managed ? event.key() : event.method(),
          operation ->
              eventAuth.map(asked -> eventSecurity.in(operation, asked)).orElse(operation));
    } else if (eventAuth.filter(asked -> resolver.isTrue(asked, "OverrideApiAuth")).isPresent()) {
      document.change(event, operation -> eventSecurity.in(operation, eventAuth.get()));
    } else {
      return;
    }
    resourcePolicy(eventAuth, policy)
        .ifPresent(
            own -> {
              List<String> methods = document.methods().getOrDefault(event.path(), List.of());
              policy.ofEvent(own, event, methods);
              policy.addCustom(own);
            });
  }

  private void addAuth(SamDocument document, SamPolicy policy) {
    ResolvedNode whole = resolver.resolve(properties, "Auth");
    whole
        .unknown()
        .ifPresent(
            why -> {
              document.eachOperation((method, map) -> unread(map, why));
              policy.unread(why, properties.range());
            });
    if (whole.map().isEmpty()) {
      return;
    }
    SamDefaultSecurity defaults = new SamDefaultSecurity(auth, resolver);
    document.eachOperation(defaults::in);
    resourcePolicy(whole.map().map(ResolvedNode.Entries::node), policy)
        .ifPresent(
            own -> {
              document.methods().forEach((path, methods) -> policy.add(own, path, methods));
              document.unknownMethods().ifPresent(why -> policy.unread(why, own.range()));
              policy.addCustom(own);
            });
  }

  private static MapNode unread(MapNode operation, UnknownReason why) {
    return NodeEdit.with(
        operation, SamRequirements.KEY, NodeBuilder.unread(why, operation.range()));
  }

  private Optional<MapNode> resourcePolicy(Optional<MapNode> auth, SamPolicy policy) {
    if (auth.isEmpty()) {
      return Optional.empty();
    }
    ResolvedNode written = resolver.resolve(auth.get(), "ResourcePolicy");
    written.unknown().ifPresent(why -> policy.unread(why, auth.get().range()));
    return written.map().map(ResolvedNode.Entries::node);
  }
}
