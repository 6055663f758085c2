package io.github.cfn401audit.unfold.sam;

import io.github.cfn401audit.source.MapNode;
import io.github.cfn401audit.source.Node;
import io.github.cfn401audit.template.UnfoldingNote;
import io.github.cfn401audit.unfold.NodeBuilder;
import io.github.cfn401audit.unfold.NodeEdit;
import io.github.cfn401audit.unfold.NodeResolver;
import io.github.cfn401audit.unfold.openapi.DocumentNotes;
import io.github.cfn401audit.values.UnknownReason;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Puts {@code Auth} of an event into {@code security} of its operation. */
final class SamEventSecurity {
  /** The name of the requirement by which an event refuses the API key of its API. */
  static final String NO_API_KEY = "api_key_false";

  private final SamAuth auth;
  private final NodeResolver resolver;

  SamEventSecurity(SamAuth auth, NodeResolver resolver) {
    this.auth = auth;
    this.resolver = resolver;
  }

  /** Returns an operation with what its event asks for. */
  MapNode in(MapNode operation, MapNode eventAuth) {
    List<Node> requirements = new ArrayList<>(SamRequirements.of(operation, resolver));
    Optional<Node> authorizer = resolver.present(eventAuth, "Authorizer");
    Optional<Node> scopes = resolver.present(eventAuth, "AuthorizationScopes");
    authorizer.ifPresent(node -> requirements.add(auth.requirementOfEvent(node, scopes)));
    resolver
        .present(eventAuth, "ApiKeyRequired")
        .flatMap(this::apiKey)
        .ifPresent(requirements::add);
    Optional<UnknownReason> refusal =
        authorizer.isEmpty() ? scopes.flatMap(this::mayBeRefused) : Optional.empty();
    MapNode secured =
        refusal.isPresent()
            ? NodeEdit.with(
                operation,
                SamRequirements.KEY,
                NodeBuilder.unread(refusal.get(), scopes.get().range()))
            : SamRequirements.with(operation, requirements);
    if (authorizer.isEmpty() && scopes.filter(this::holdsAScope).isPresent()) {
      secured = NodeEdit.with(secured, DocumentNotes.key(UnfoldingNote.SAM_SCOPES), scopes.get());
    }
    return authorizer.filter(auth::isUndefined).isPresent()
        ? NodeEdit.with(secured, DocumentNotes.key(UnfoldingNote.SAM_AUTHORIZER), authorizer.get())
        : secured;
  }

  /** Returns the requirement of an API key, or of none where the API asks for one. */
  private Optional<Node> apiKey(Node required) {
    if (resolver.isTrue(required)) {
      auth.needApiKey(required.range());
      return Optional.of(SamRequirements.requirement(SamAuthorizers.API_KEY, required.range()));
    }
    return auth.isOn("ApiKeyRequired")
        ? Optional.of(SamRequirements.requirement(NO_API_KEY, required.range()))
        : Optional.empty();
  }

  /** Scopes without an authorizer are refused, if there are any. */
  private Optional<UnknownReason> mayBeRefused(Node scopes) {
    return resolver.resolve(scopes).unknown();
  }

  private boolean holdsAScope(Node scopes) {
    return resolver.resolve(scopes).items().stream()
        .anyMatch(item -> resolver.resolve(item).scalar().isPresent());
  }
}
