package io.github.cfn401audit.unfold.openapi;

import io.github.cfn401audit.assembly.Documents;
import io.github.cfn401audit.source.MapNode;
import io.github.cfn401audit.source.Node;
import io.github.cfn401audit.source.Problem;
import io.github.cfn401audit.source.ScalarNode;
import io.github.cfn401audit.template.Resource;
import io.github.cfn401audit.unfold.NodeBuilder;
import io.github.cfn401audit.unfold.NodeResolver;
import io.github.cfn401audit.unfold.ProblemCollector;
import io.github.cfn401audit.unfold.ResolvedNode;
import io.github.cfn401audit.unfold.Unfolded;
import io.github.cfn401audit.values.Environment;
import io.github.cfn401audit.values.UnknownReason;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Turns the OpenAPI documents of REST APIs into methods, authorizers and gateway responses. A
 * document that cannot be read becomes one method and one authorizer of which nothing is known.
 */
public final class OpenApiUnfolding {
  private final NodeResolver resolver;
  private final ApiDefinitionReader definitions;
  private final Map<String, Resource.Origin> earlier;
  private final ProblemCollector problems = new ProblemCollector();
  private final Map<String, Resource.Origin> origins = new LinkedHashMap<>();
  private final Set<String> names = new LinkedHashSet<>();

  private OpenApiUnfolding(
      Map<String, Resource.Origin> earlier, Environment environment, Documents documents) {
    this.earlier = earlier;
    this.resolver = new NodeResolver(environment, problems);
    this.definitions = new ApiDefinitionReader(resolver, documents, problems);
  }

  /**
   * Returns the template with plain resources beside each API that has a document.
   *
   * @param earlier the origins of what other dialects made, by logical id
   */
  public static Unfolded of(
      MapNode root,
      Map<String, Resource.Origin> earlier,
      Environment environment,
      Documents documents) {
    OpenApiUnfolding unfolding = new OpenApiUnfolding(earlier, environment, documents);
    List<MapNode.Entry> sections = new ArrayList<>(root.entries().size());
    for (MapNode.Entry section : root.entries()) {
      sections.add(
          section.key().text().equals("Resources") && section.value() instanceof MapNode resources
              ? new MapNode.Entry(section.key(), unfolding.resources(resources))
              : section);
    }
    return new Unfolded(
        new MapNode(sections, root.tag(), root.range()),
        unfolding.origins,
        Map.of(),
        unfolding.problems.all());
  }

  private MapNode resources(MapNode resources) {
    resources.entries().forEach(entry -> names.add(entry.key().text()));
    List<MapNode.Entry> all = new ArrayList<>(resources.entries().size());
    for (MapNode.Entry entry : resources.entries()) {
      if (entry.value() instanceof MapNode body
          && body.get("Type").orElse(null) instanceof ScalarNode type
          && type.text().equals("AWS::ApiGateway::RestApi")
          && body.get("Properties").isPresent()) {
        api(entry.key(), body, all);
      } else {
        all.add(entry);
      }
    }
    return new MapNode(all, resources.tag(), resources.range());
  }

  private void api(ScalarNode key, MapNode body, List<MapNode.Entry> all) {
    Optional<ResolvedNode.Entries> properties = resolver.resolve(body, "Properties").map();
    if (properties.isEmpty()) {
      all.add(new MapNode.Entry(key, body));
      return;
    }
    String api = key.text();
    Optional<ApiDefinition> definition = definitions.read(api, properties.get().node());
    Optional<OpenApiDocument> document =
        definition
            .flatMap(named -> named.document().map())
            .map(root -> new OpenApiDocument(root, resolver, problems));
    List<MapNode.Entry> beside = new ArrayList<>();
    MapNode same = body;
    if (document.isPresent()) {
      beside.addAll(resources(api, properties.get().node(), document.get()));
      same =
          noted(
              ApiSettings.withSettings(body, properties.get().node(), document.get()),
              document.get());
    } else if (definition.isPresent()) {
      beside.addAll(unread(api, definition.get()));
    }
    all.add(new MapNode.Entry(key, same));
    for (MapNode.Entry resource : beside) {
      add(resource, body.get("Condition"), originOf(api), all);
    }
  }

  private static List<MapNode.Entry> resources(
      String api, MapNode properties, OpenApiDocument document) {
    SecuritySchemes schemes = SecuritySchemes.of(document);
    List<MapNode.Entry> resources = new ArrayList<>(Authorizers.of(api, document, schemes));
    BasePath base = BasePath.of(properties, document);
    resources.addAll(DocumentMethods.of(api, document, schemes, base));
    resources.addAll(DocumentGatewayResponses.of(api, document));
    return resources;
  }

  /** Stands for what a document makes that is not read. */
  private static List<MapNode.Entry> unread(String api, ApiDefinition definition) {
    UnknownReason why = definition.document().unknown().orElseThrow();
    Node nowhere = NodeBuilder.unread(why, definition.at());
    return List.of(
        Authorizers.unread("authorizers", api, why, definition.at()),
        UnreadMethod.in(api, "methods", nowhere, why, definition.at()),
        DocumentGatewayResponses.unread(api, why, definition.at()));
  }

  private Resource.Origin originOf(String api) {
    return earlier.get(api) == Resource.Origin.SAM ? Resource.Origin.SAM : Resource.Origin.OPENAPI;
  }

  /** A note to this tool at the root of a document is one of the API, and of all made from it. */
  private static MapNode noted(MapNode api, OpenApiDocument document) {
    return document
        .root()
        .get(OpenApiDocument.NOTE)
        .map(note -> NodeBuilder.noted(api, OpenApiDocument.NOTE, note))
        .orElse(api);
  }

  /** What a document makes exists where its API does. */
  private void add(
      MapNode.Entry resource,
      Optional<Node> condition,
      Resource.Origin origin,
      List<MapNode.Entry> all) {
    String name = resource.key().text();
    if (!names.add(name)) {
      problems.report(
          Problem.Code.DUPLICATE_KEY,
          resource.key().range(),
          name + " is defined twice in its document");
      return;
    }
    origins.put(name, origin);
    MapNode body = (MapNode) resource.value();
    List<MapNode.Entry> attributes = new ArrayList<>(body.entries());
    condition.ifPresent(
        node ->
            attributes.add(
                new MapNode.Entry(NodeBuilder.text("Condition", resource.key().range()), node)));
    all.add(new MapNode.Entry(resource.key(), new MapNode(attributes, body.tag(), body.range())));
  }
}
