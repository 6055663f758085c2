package io.github.cfn401audit.unfold.sam;

import io.github.cfn401audit.source.MapNode;
import io.github.cfn401audit.source.Node;
import io.github.cfn401audit.source.SourceRange;
import io.github.cfn401audit.template.UnfoldingNote;
import io.github.cfn401audit.unfold.NodeBuilder;
import io.github.cfn401audit.unfold.NodeEdit;
import io.github.cfn401audit.unfold.NodeResolver;
import io.github.cfn401audit.unfold.ResolvedNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Notes what SAM leaves out or refuses because an API has a document of its own. See
 * https://docs.aws.amazon.com/serverless-application-model/latest/developerguide/sam-resource-api.html.
 */
final class SamIgnoredAuth {
  private static final String BODY = "DefinitionBody";
  private static final String ADDRESS = "DefinitionUri";

  /** The settings of an API that SAM writes into its document, and so needs to see it. */
  private static final List<String> INLINE_ONLY = List.of("Auth", "Cors");

  /** What makes SAM write events into a document: a property, or its own mark. */
  private static final List<String> MERGED = List.of("MergeDefinitions", "__MANAGE_SWAGGER");

  private final MapNode properties;
  private final NodeResolver resolver;

  SamIgnoredAuth(MapNode properties, NodeResolver resolver) {
    this.properties = properties;
    this.resolver = resolver;
  }

  /** Adds the notes to the properties of an API. */
  void addTo(NodeBuilder api, List<SamEvent> events, SourceRange at) {
    refused().ifPresent(setting -> api.with(UnfoldingNote.SAM_NEEDS_DOCUMENT, refusedAt(setting)));
    List<Node> ignored = new ArrayList<>();
    if (hasOwnDocument() && MERGED.stream().allMatch(this::isOff)) {
      events.forEach(event -> ignored(event).ifPresent(ignored::add));
    }
    if (!ignored.isEmpty()) {
      api.with(UnfoldingNote.SAM_IGNORED_AUTH, NodeBuilder.list(ignored, at));
    }
  }

  /** Where events are to be merged into what SAM cannot see, it refuses that first. */
  private Optional<String> refused() {
    boolean isElsewhere =
        isThere(ADDRESS)
            && resolver.resolve(properties, BODY).isAbsent()
            && MERGED.stream().allMatch(this::isOff);
    return INLINE_ONLY.stream().filter(name -> isElsewhere && isSet(name)).findFirst();
  }

  private Node refusedAt(String setting) {
    return NodeBuilder.text(setting, properties.get(setting).orElseThrow().range());
  }

  /** SAM takes what is empty for nothing. */
  private boolean isSet(String setting) {
    return resolver
            .resolve(properties, setting)
            .map()
            .filter(map -> !map.node().entries().isEmpty())
            .isPresent()
        || resolver
            .text(properties, setting)
            .filter(text -> !text.isEmpty() && !text.equalsIgnoreCase("false"))
            .isPresent();
  }

  private boolean hasOwnDocument() {
    return isThere(BODY) || isThere(ADDRESS);
  }

  /** True for what is certainly something, even where a function says what. */
  private boolean isThere(String name) {
    Optional<ResolvedNode> value = properties.get(name).map(resolver::resolveUpToCalls);
    return value
        .filter(found -> found.isKnown() || found.call().isPresent())
        .filter(found -> !found.isAbsent())
        .isPresent();
  }

  private boolean isOff(String name) {
    return resolver.resolve(properties, name).isAbsent()
        || resolver
            .text(properties, name)
            .filter(text -> text.equalsIgnoreCase("false"))
            .isPresent();
  }

  private Optional<Node> ignored(SamEvent event) {
    if (event.auth().isEmpty() || !event.path().startsWith("/") || event.path().contains("…")) {
      return Optional.empty();
    }
    MapNode auth = event.auth().get();
    Optional<Node> authorizer =
        resolver.present(auth, "Authorizer").filter(name -> resolver.text(name).isPresent());
    boolean overrides = !resolver.resolve(auth, "OverrideApiAuth").isAbsent();
    return authorizer
        .filter(name -> !overrides)
        .map(
            name ->
                NodeEdit.under(
                    event.condition(),
                    new NodeBuilder(auth.range())
                        .with("Path", event.path())
                        .with("Method", event.method().toUpperCase(Locale.ROOT))
                        .with("Authorizer", name)
                        .map()));
  }
}
