package io.github.cfn401audit.unfold.openapi;

import io.github.cfn401audit.assembly.Documents;
import io.github.cfn401audit.source.MapNode;
import io.github.cfn401audit.source.Node;
import io.github.cfn401audit.source.Problem;
import io.github.cfn401audit.source.ScalarNode;
import io.github.cfn401audit.template.Resource;
import io.github.cfn401audit.unfold.NodeBuilder;
import io.github.cfn401audit.unfold.ProblemCollector;
import io.github.cfn401audit.unfold.Seen;
import io.github.cfn401audit.unfold.Structure;
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
 * Makes methods, authorizers and gateway responses of the OpenAPI documents that REST APIs are made
 * from. A document that cannot be read becomes one method and one authorizer of which nothing is
 * known.
 */
public final class OpenApiUnfolding {
  private final Structure structure;
  private final Map<String, Resource.Origin> earlier;
  private final ProblemCollector complaints = new ProblemCollector();
  private final Map<String, Resource.Origin> made = new LinkedHashMap<>();
  private final Set<String> names = new LinkedHashSet<>();

  private OpenApiUnfolding(
      Map<String, Resource.Origin> earlier, Environment environment, Documents documents) {
    this.earlier = earlier;
    this.structure = new Structure(environment, documents, complaints);
  }

  /**
   * The template with plain resources beside each API that has a document.
   *
   * @param earlier what other dialects made, by logical id: what comes of it has their origin
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
        unfolding.made,
        Map.of(),
        unfolding.complaints.all());
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
    Seen properties = structure.see(body.get("Properties").orElseThrow());
    if (!(properties instanceof Seen.Entries entries)) {
      all.add(new MapNode.Entry(key, body));
      return;
    }
    Definition definition = Definition.of(key.text(), entries.map(), structure, complaints);
    String api = key.text();
    List<MapNode.Entry> beside = new ArrayList<>();
    MapNode same = body;
    if (definition instanceof Definition.Read read) {
      OpenApiDocument document = new OpenApiDocument(read.document(), structure, complaints);
      Schemes schemes = Schemes.of(document);
      beside.addAll(Authorizers.of(api, document, schemes));
      BasePath base = BasePath.of(entries.map(), document);
      beside.addAll(Operations.of(api, document, schemes, base));
      beside.addAll(ApiSettings.gatewayResponses(api, document));
      same = noted(ApiSettings.withSettings(body, entries.map(), document), document);
    } else if (definition instanceof Definition.Hidden hidden) {
      Node nowhere = NodeBuilder.unread(hidden.why(), hidden.at());
      beside.add(Authorizers.unread("authorizers", api, hidden.why(), hidden.at()));
      beside.add(UnreadMethod.in(api, "methods", nowhere, hidden.why(), hidden.at()));
    }
    all.add(new MapNode.Entry(key, same));
    for (MapNode.Entry resource : beside) {
      add(resource, body.get("Condition"), originOf(api), all);
    }
  }

  private Resource.Origin originOf(String api) {
    return earlier.get(api) == Resource.Origin.SAM ? Resource.Origin.SAM : Resource.Origin.OPENAPI;
  }

  /** What the root of a document says to this tool goes for the API, and all that is made of it. */
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
      complaints.say(
          Problem.Code.DUPLICATE_KEY,
          resource.key().range(),
          name + " stands twice in its document");
      return;
    }
    made.put(name, origin);
    MapNode body = (MapNode) resource.value();
    List<MapNode.Entry> attributes = new ArrayList<>(body.entries());
    condition.ifPresent(
        node ->
            attributes.add(
                new MapNode.Entry(NodeBuilder.text("Condition", resource.key().range()), node)));
    all.add(new MapNode.Entry(resource.key(), new MapNode(attributes, body.tag(), body.range())));
  }

  /** A reason that names the API. */
  static UnknownReason notRead(String api, UnknownReason why) {
    return new UnknownReason("the document of " + api + " is not read: " + why.cause(), why.cure());
  }
}
