package io.github.cfn401audit.unfold.sam;

import io.github.cfn401audit.source.MapNode;
import io.github.cfn401audit.source.Node;
import io.github.cfn401audit.source.SourceRange;
import io.github.cfn401audit.unfold.NodeBuilder;
import io.github.cfn401audit.unfold.NodeResolver;
import io.github.cfn401audit.unfold.ResolvedNode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Holds {@code Auth} of an API, and which security schemes its operations have come to need. See
 * https://docs.aws.amazon.com/serverless-application-model/latest/developerguide/serverless-controlling-access-to-apis.html.
 */
final class SamAuth {
  /** The name by which an event refuses every authorizer. */
  static final String NONE = "NONE";

  private final NodeResolver resolver;
  private final Optional<MapNode> auth;
  private final SamAuthorizers authorizers;
  private final Set<String> undefined = new HashSet<>();
  private Optional<SourceRange> iam = Optional.empty();
  private Optional<SourceRange> apiKey = Optional.empty();

  SamAuth(ResolvedNode auth, NodeResolver resolver) {
    this.resolver = resolver;
    this.auth = auth.map().map(ResolvedNode.Entries::node);
    this.authorizers = new SamAuthorizers(auth, resolver);
  }

  /** Returns a setting, unless it is absent. */
  Optional<Node> setting(String key) {
    return auth.flatMap(map -> resolver.present(map, key));
  }

  /** True where a switch is on. */
  boolean isOn(String key) {
    return auth.filter(map -> resolver.isTrue(map, key)).isPresent();
  }

  /** Returns the default authorizer; without any authorizers, SAM looks only for signatures. */
  Optional<Node> defaultAuthorizer() {
    return setting("DefaultAuthorizer")
        .filter(
            node ->
                !authorizers.areNone()
                    || resolver.text(node).filter(name -> !isIam(name)).isEmpty());
  }

  /** Returns the default authorizer, where SAM refuses its name. */
  Optional<Node> undefinedDefault() {
    return defaultAuthorizer().filter(this::isUndefined);
  }

  /** True where SAM refuses the name of an authorizer. */
  boolean isUndefined(Node authorizer) {
    Optional<String> name = resolver.text(authorizer);
    return name.isPresent()
        && authorizers.more().isEmpty()
        && !name.get().equals(NONE)
        && !isIam(name.get())
        && !authorizers.contain(name.get());
  }

  /** True where an operation that names it needs no default authorizer. */
  boolean isAuthorizer(String name) {
    return isIam(name) || authorizers.contain(name) || undefined.contains(name);
  }

  /** Returns the requirement of an authorizer that an event names. */
  Node requirementOfEvent(Node authorizer, Optional<Node> scopes) {
    Optional<String> name = resolver.text(authorizer);
    SourceRange at = authorizer.range();
    if (name.filter(NONE::equals).isPresent()) {
      return SamRequirements.requirement(NONE, at);
    }
    if (name.isPresent() && !authorizers.contain(name.get()) && !mayBeUnread(name.get())) {
      undefined.add(name.get());
      needIfIam(name.get(), at);
      return SamRequirements.requirement(name.get(), at);
    }
    return requirement(authorizer, scopes);
  }

  /** Returns the requirement of the default authorizer, with the scopes that it asks for. */
  Node requirementOfDefault(Node authorizer) {
    return requirement(authorizer, Optional.empty());
  }

  private Node requirement(Node authorizer, Optional<Node> scopes) {
    SourceRange at = authorizer.range();
    Optional<String> name = resolver.text(authorizer);
    if (name.isEmpty()) {
      return NodeBuilder.unread(resolver.whyUnknown(authorizer), at);
    }
    needIfIam(name.get(), at);
    return mayBeUnread(name.get())
        ? NodeBuilder.unread(authorizers.more().orElseThrow(), at)
        : SamRequirements.requirement(
            name.get(), at, scopes.orElseGet(() -> authorizers.scopes(name.get(), at)));
  }

  private boolean mayBeUnread(String name) {
    return authorizers.more().isPresent() && !authorizers.contain(name) && !isIam(name);
  }

  private static boolean isIam(String name) {
    return name.equals(SamAuthorizers.IAM);
  }

  private void needIfIam(String name, SourceRange at) {
    if (isIam(name)) {
      iam = Optional.of(at);
    }
  }

  /** Remembers that the document needs the scheme of an API key. */
  void needApiKey(SourceRange at) {
    apiKey = Optional.of(at);
  }

  /** Returns the schemes of all authorizers, and those that operations have come to need. */
  List<MapNode.Entry> schemes() {
    List<MapNode.Entry> schemes = new ArrayList<>(authorizers.schemes());
    iam.ifPresent(at -> schemes.add(SamAuthorizers.iam(at)));
    apiKey.ifPresent(at -> schemes.add(SamAuthorizers.apiKey(at)));
    return schemes;
  }
}
