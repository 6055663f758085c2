package io.github.cfn401audit.unfold.sam;

import io.github.cfn401audit.source.MapNode;
import io.github.cfn401audit.source.Node;
import io.github.cfn401audit.source.SourceRange;
import io.github.cfn401audit.template.UnfoldingNote;
import io.github.cfn401audit.unfold.NodeBuilder;
import io.github.cfn401audit.unfold.NodeEdit;
import io.github.cfn401audit.unfold.Seen;
import io.github.cfn401audit.unfold.Structure;
import io.github.cfn401audit.unfold.openapi.DocumentNotes;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What {@code Auth} of an API and of its events puts into {@code security} of the operations. See
 * https://docs.aws.amazon.com/serverless-application-model/latest/developerguide/serverless-controlling-access-to-apis.html.
 */
final class SamSecurity {
  private static final String SECURITY = "security";
  private static final String NONE = "NONE";
  private static final String ON_PREFLIGHT = "AddDefaultAuthorizerToCorsPreflight";
  private static final String NO_API_KEY = "api_key_false";

  private final Structure structure;
  private final Optional<MapNode> auth;
  private final SamAuthorizers authorizers;
  private final Set<String> undefined = new HashSet<>(Set.of(SamAuthorizers.IAM));
  private Optional<SourceRange> iam = Optional.empty();
  private Optional<SourceRange> apiKey = Optional.empty();

  SamSecurity(Seen auth, Structure structure) {
    this.structure = structure;
    this.auth =
        auth instanceof Seen.Entries entries ? Optional.of(entries.map()) : Optional.empty();
    this.authorizers = new SamAuthorizers(auth, structure);
  }

  /** The schemes that the operations name. */
  List<MapNode.Entry> schemes() {
    List<MapNode.Entry> schemes = new ArrayList<>(authorizers.schemes());
    iam.ifPresent(at -> schemes.add(SamAuthorizers.iam(at)));
    apiKey.ifPresent(at -> schemes.add(SamAuthorizers.apiKey(at)));
    return schemes;
  }

  /** An operation with what its event asks for. */
  MapNode withEvent(MapNode operation, MapNode eventAuth) {
    List<Node> security = new ArrayList<>(written(operation));
    Optional<Node> authorizer = eventAuth.get("Authorizer").filter(this::isThere);
    if (authorizer.isPresent()) {
      security.add(ofEvent(authorizer.get(), eventAuth));
    }
    Optional<Node> key = eventAuth.get("ApiKeyRequired").filter(this::isThere);
    if (key.isPresent()) {
      boolean needed = isTrue(key.get());
      if (needed) {
        apiKey = Optional.of(key.get().range());
      }
      if (needed || authSetting("ApiKeyRequired").filter(this::isTrue).isPresent()) {
        security.add(requirement(needed ? SamAuthorizers.API_KEY : NO_API_KEY, key.get().range()));
      }
    }
    MapNode secured = with(operation, security);
    Optional<Node> scopes = eventAuth.get("AuthorizationScopes").filter(this::holdsSomething);
    if (authorizer.isEmpty() && scopes.isPresent()) {
      secured = NodeEdit.with(secured, DocumentNotes.key(UnfoldingNote.SAM_SCOPES), scopes.get());
    }
    return authorizer.filter(this::isUndefined).isPresent()
        ? NodeEdit.with(secured, DocumentNotes.key(UnfoldingNote.SAM_AUTHORIZER), authorizer.get())
        : secured;
  }

  /** The default authorizer, where SAM refuses its name. */
  Optional<Node> undefinedDefault() {
    return defaultAuthorizer().filter(this::isUndefined);
  }

  private boolean holdsSomething(Node node) {
    return structure.see(node) instanceof Seen.Items items
        && items.list().items().stream()
            .anyMatch(item -> structure.see(item) instanceof Seen.Single);
  }

  /** True where SAM refuses the name. */
  private boolean isUndefined(Node authorizer) {
    Optional<String> name = structure.text(authorizer);
    return name.isPresent()
        && authorizers.more().isEmpty()
        && !name.get().equals(NONE)
        && !name.get().equals(SamAuthorizers.IAM)
        && !authorizers.contain(name.get());
  }

  private Node ofEvent(Node authorizer, MapNode eventAuth) {
    SourceRange at = authorizer.range();
    Optional<String> name = structure.text(authorizer);
    if (name.isEmpty()) {
      return NodeBuilder.unread(structure.why(authorizer), at);
    }
    if (name.get().equals(SamAuthorizers.IAM)) {
      iam = Optional.of(at);
    }
    if (name.get().equals(NONE)) {
      return requirement(NONE, at);
    }
    if (!authorizers.contain(name.get())
        && authorizers.more().isPresent()
        && !name.get().equals(SamAuthorizers.IAM)) {
      return NodeBuilder.unread(authorizers.more().get(), at);
    }
    if (!authorizers.contain(name.get())) {
      undefined.add(name.get());
      return requirement(name.get(), at);
    }
    Optional<Node> scopes = eventAuth.get("AuthorizationScopes").filter(this::isThere);
    return requirement(name.get(), at, scopes.orElse(authorizers.scopes(name.get(), at)));
  }

  /** An operation with what the API asks for where its event does not say otherwise. */
  MapNode withDefaults(String method, MapNode operation) {
    boolean preflight = method.equals("options");
    MapNode changed = operation;
    Optional<Node> authorizer = defaultAuthorizer();
    Optional<Node> unknown = authSetting(ON_PREFLIGHT).filter(this::isUnknown);
    if (preflight && authorizer.isPresent() && unknown.isPresent() && hasIntegration(operation)) {
      Node unread = NodeBuilder.unread(structure.why(unknown.get()), unknown.get().range());
      return NodeEdit.with(operation, SECURITY, unread);
    }
    if (authorizer.isPresent() && (!preflight || isOn(ON_PREFLIGHT)) && hasIntegration(operation)) {
      changed = withDefaultAuthorizer(changed, authorizer.get());
    }
    Optional<Node> key = authSetting("ApiKeyRequired");
    if (key.filter(this::isTrue).isPresent() && hasIntegration(operation)) {
      apiKey = Optional.of(key.get().range());
      changed =
          withDefaultKey(
              changed, key.get().range(), preflight && !isOn("AddApiKeyRequiredToCorsPreflight"));
    }
    return changed;
  }

  private MapNode withDefaultAuthorizer(MapNode operation, Node authorizer) {
    Optional<String> name = structure.text(authorizer);
    List<Node> others = new ArrayList<>();
    List<Node> own = new ArrayList<>();
    boolean open = false;
    for (Node requirement : written(operation)) {
      boolean none = names(requirement, NONE);
      if (none && !open) {
        open = true;
      } else if (namesAuthorizer(requirement)) {
        own.add(requirement);
      } else {
        others.add(requirement);
      }
    }
    if (!open && own.isEmpty()) {
      SourceRange at = authorizer.range();
      if (name.filter(SamAuthorizers.IAM::equals).isPresent()) {
        iam = Optional.of(at);
      }
      own.add(
          name.isEmpty()
              ? NodeBuilder.unread(structure.why(authorizer), at)
              : ofDefault(name.get(), at));
      MapNode secured = with(operation, both(others, own));
      String note =
          isUndefined(authorizer) ? UnfoldingNote.SAM_AUTHORIZER : UnfoldingNote.SAM_DEFAULT;
      return NodeEdit.with(secured, DocumentNotes.key(note), authorizer);
    }
    if (!open) {
      others.addAll(own);
    }
    return others.isEmpty() ? operation : with(operation, others);
  }

  private Node ofDefault(String name, SourceRange at) {
    boolean open =
        authorizers.more().isPresent()
            && !authorizers.contain(name)
            && !name.equals(SamAuthorizers.IAM);
    return open
        ? NodeBuilder.unread(authorizers.more().get(), at)
        : requirement(name, at, authorizers.scopes(name, at));
  }

  private static List<Node> both(List<Node> one, List<Node> other) {
    List<Node> both = new ArrayList<>(one);
    both.addAll(other);
    return both;
  }

  private MapNode withDefaultKey(MapNode operation, SourceRange at, boolean leftOut) {
    List<Node> security = new ArrayList<>();
    boolean refused = false;
    for (Node requirement : written(operation)) {
      refused |= names(requirement, NO_API_KEY);
      if (!names(requirement, SamAuthorizers.API_KEY) && !names(requirement, NO_API_KEY)) {
        security.add(requirement);
      }
    }
    if (refused || leftOut) {
      return with(operation, security);
    }
    security.add(requirement(SamAuthorizers.API_KEY, at));
    return NodeEdit.with(
        with(operation, security),
        DocumentNotes.key(UnfoldingNote.SAM_DEFAULT_KEY),
        NodeBuilder.text("true", at));
  }

  private boolean hasIntegration(MapNode operation) {
    return !(structure.see(operation, "x-amazon-apigateway-integration") instanceof Seen.Nothing);
  }

  /** An API without any authorizers ignores its name, unless it is that of signatures. */
  private Optional<Node> defaultAuthorizer() {
    return authSetting("DefaultAuthorizer")
        .filter(
            node ->
                !authorizers.areNone()
                    || structure
                        .text(node)
                        .filter(name -> !name.equals(SamAuthorizers.IAM))
                        .isEmpty());
  }

  private Optional<Node> authSetting(String key) {
    return auth.flatMap(map -> map.get(key)).filter(this::isThere);
  }

  /** A switch that is on unless it is turned off. */
  private boolean isOn(String key) {
    Optional<Node> written = authSetting(key);
    return written.isEmpty() || isTrue(written.get());
  }

  private boolean isTrue(Node node) {
    return structure.text(node).filter(text -> text.equalsIgnoreCase("true")).isPresent();
  }

  private boolean isUnknown(Node node) {
    return structure.text(node).isEmpty();
  }

  private boolean isThere(Node node) {
    return !(structure.see(node) instanceof Seen.Nothing);
  }

  private boolean namesAuthorizer(Node requirement) {
    return structure.see(requirement) instanceof Seen.Entries entries
        && entries.map().entries().stream()
            .map(entry -> entry.key().text())
            .anyMatch(name -> authorizers.contain(name) || undefined.contains(name));
  }

  private boolean names(Node requirement, String name) {
    return structure.see(requirement) instanceof Seen.Entries entries
        && entries.map().get(name).isPresent();
  }

  private List<Node> written(MapNode operation) {
    return structure.see(operation, SECURITY) instanceof Seen.Items items
        ? items.list().items()
        : List.of();
  }

  private static MapNode with(MapNode operation, List<Node> security) {
    SourceRange at =
        security.isEmpty() ? operation.range() : security.get(security.size() - 1).range();
    return operation.get(SECURITY).isEmpty() && security.isEmpty()
        ? operation
        : NodeEdit.with(operation, SECURITY, NodeBuilder.list(security, at));
  }

  private static Node requirement(String name, SourceRange at) {
    return requirement(name, at, NodeBuilder.list(List.of(), at));
  }

  private static Node requirement(String name, SourceRange at, Node scopes) {
    MapNode.Entry entry = new MapNode.Entry(NodeBuilder.text(name, at), scopes);
    return new MapNode(List.of(entry), "", at);
  }
}
