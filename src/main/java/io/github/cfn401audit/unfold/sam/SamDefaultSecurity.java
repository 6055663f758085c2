package io.github.cfn401audit.unfold.sam;

import io.github.cfn401audit.source.MapNode;
import io.github.cfn401audit.source.Node;
import io.github.cfn401audit.source.ScalarNode;
import io.github.cfn401audit.source.SourceRange;
import io.github.cfn401audit.template.UnfoldingNote;
import io.github.cfn401audit.unfold.NodeBuilder;
import io.github.cfn401audit.unfold.NodeEdit;
import io.github.cfn401audit.unfold.NodeResolver;
import io.github.cfn401audit.unfold.openapi.DocumentNotes;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Puts the default authorizer and the API key of an API into {@code security} of the operations
 * that ask for nothing else.
 */
final class SamDefaultSecurity {
  private static final String ON_PREFLIGHT = "AddDefaultAuthorizerToCorsPreflight";
  private static final String KEY_ON_PREFLIGHT = "AddApiKeyRequiredToCorsPreflight";

  private final SamAuth auth;
  private final NodeResolver resolver;

  SamDefaultSecurity(SamAuth auth, NodeResolver resolver) {
    this.auth = auth;
    this.resolver = resolver;
  }

  /**
   * Returns an operation with what the API asks for; one without an integration, or not known,
   * stays.
   */
  MapNode in(String method, MapNode operation) {
    if (resolver.present(operation, "x-amazon-apigateway-integration").isEmpty()
        || resolver.resolve(operation, SamRequirements.KEY).unknown().isPresent()) {
      return operation;
    }
    boolean preflight = method.equals("options");
    Optional<Node> authorizer = auth.defaultAuthorizer();
    Optional<Node> unknown =
        auth.setting(ON_PREFLIGHT).filter(node -> resolver.text(node).isEmpty());
    if (preflight && authorizer.isPresent() && unknown.isPresent()) {
      Node unread = NodeBuilder.unread(resolver.whyUnknown(unknown.get()), unknown.get().range());
      return NodeEdit.with(operation, SamRequirements.KEY, unread);
    }
    MapNode changed = operation;
    if (authorizer.isPresent() && (!preflight || isOnUnlessTurnedOff(ON_PREFLIGHT))) {
      changed = withAuthorizer(changed, authorizer.get());
    }
    Optional<Node> key = auth.setting("ApiKeyRequired").filter(resolver::isTrue);
    if (key.isPresent()) {
      boolean leftOut = preflight && !isOnUnlessTurnedOff(KEY_ON_PREFLIGHT);
      changed = withApiKey(changed, key.get().range(), leftOut);
    }
    return changed;
  }

  /** SAM asks whether there is anything: a text in quotes is, even {@code "false"}. */
  private boolean isOnUnlessTurnedOff(String key) {
    Optional<Node> setting = auth.setting(key);
    return setting.isEmpty() || auth.isOn(key) || isQuotedText(setting.get());
  }

  private static boolean isQuotedText(Node setting) {
    return setting instanceof ScalarNode text
        && text.style() == ScalarNode.Style.QUOTED
        && text.tag().isEmpty()
        && !text.text().isEmpty();
  }

  private MapNode withAuthorizer(MapNode operation, Node authorizer) {
    List<Node> others = new ArrayList<>();
    List<Node> own = new ArrayList<>();
    boolean open = false;
    for (Node requirement : SamRequirements.of(operation, resolver)) {
      if (names(requirement, SamAuth.NONE) && !open) {
        open = true;
      } else if (SamRequirements.names(requirement, auth::isAuthorizer, resolver)) {
        own.add(requirement);
      } else {
        others.add(requirement);
      }
    }
    if (!open && own.isEmpty()) {
      others.add(auth.requirementOfDefault(authorizer));
      String note =
          auth.isUndefined(authorizer) ? UnfoldingNote.SAM_AUTHORIZER : UnfoldingNote.SAM_DEFAULT;
      return NodeEdit.with(
          SamRequirements.with(operation, others), DocumentNotes.key(note), authorizer);
    }
    if (!open) {
      others.addAll(own);
    }
    return others.isEmpty() ? operation : SamRequirements.with(operation, others);
  }

  private MapNode withApiKey(MapNode operation, SourceRange at, boolean leftOut) {
    auth.needApiKey(at);
    List<Node> requirements = new ArrayList<>();
    boolean refused = false;
    for (Node requirement : SamRequirements.of(operation, resolver)) {
      boolean refusal = names(requirement, SamEventSecurity.NO_API_KEY);
      refused |= refusal;
      if (!refusal && !names(requirement, SamAuthorizers.API_KEY)) {
        requirements.add(requirement);
      }
    }
    if (refused || leftOut) {
      return SamRequirements.with(operation, requirements);
    }
    requirements.add(SamRequirements.requirement(SamAuthorizers.API_KEY, at));
    return NodeEdit.with(
        SamRequirements.with(operation, requirements),
        DocumentNotes.key(UnfoldingNote.SAM_DEFAULT_KEY),
        NodeBuilder.text("true", at));
  }

  private boolean names(Node requirement, String scheme) {
    return SamRequirements.names(requirement, scheme::equals, resolver);
  }
}
