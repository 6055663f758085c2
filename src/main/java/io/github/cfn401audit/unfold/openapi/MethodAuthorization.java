package io.github.cfn401audit.unfold.openapi;

import io.github.cfn401audit.source.Node;
import io.github.cfn401audit.source.SourceRange;
import io.github.cfn401audit.template.PartName;
import io.github.cfn401audit.template.UnfoldingNote;
import io.github.cfn401audit.unfold.NodeBuilder;
import io.github.cfn401audit.unfold.NodeResolver;
import io.github.cfn401audit.unfold.ResolvedNode;
import io.github.cfn401audit.values.UnknownReason;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Gives a method the authorizer, scopes and API key that its operation asks for. See
 * https://docs.aws.amazon.com/apigateway/latest/developerguide/apigateway-enable-cognito-user-pool.html.
 */
final class MethodAuthorization {
  private static final String EXTENSION = "x-amazon-apigateway-auth";

  private final String api;
  private final OpenApiDocument document;
  private final NodeResolver resolver;
  private final SecuritySchemes schemes;
  private final ResolvedNode.Entries operation;
  private final String name;
  private final OperationSecurity security;
  private final List<OperationSecurity.Guard> guards;
  private Optional<UnknownReason> doubt;

  /**
   * Reads an operation.
   *
   * @param name such as {@code GET /orders}, for messages
   */
  MethodAuthorization(
      String api,
      OpenApiDocument document,
      SecuritySchemes schemes,
      ResolvedNode.Entries operation,
      String name) {
    this.api = api;
    this.document = document;
    this.resolver = document.resolver();
    this.schemes = schemes;
    this.operation = operation;
    this.name = name;
    this.security = new OperationSecurity(operation, name, document, schemes);
    this.guards = security.guards();
    this.doubt = security.doubt();
  }

  /**
   * Adds the properties of the method.
   *
   * @param at where the operation is written
   */
  void addTo(NodeBuilder properties, SourceRange at) {
    Optional<String> type = type();
    Optional<String> stated = stated();
    if (stated.isPresent() && type.isPresent() && guards.isEmpty()) {
      type = stated;
    } else if (stated.isPresent() && type.isPresent() && !stated.equals(type)) {
      doubt(
          new UnknownReason(
              "`security` and `" + EXTENSION + "` of " + name + " disagree",
              "remove one of the two"));
    }
    SourceRange place =
        guards.isEmpty()
            ? operation.get("security").map(Node::range).orElse(at)
            : guards.get(0).at();
    if (doubt.isPresent()) {
      Node unread = NodeBuilder.unread(doubt.get(), place);
      properties.with("AuthorizationType", unread).with("AuthorizerId", unread);
      properties.with("AuthorizationScopes", unread);
    } else {
      properties.with("AuthorizationType", NodeBuilder.text(type.orElseThrow(), place));
      addGuards(properties);
    }
    security
        .undefined()
        .ifPresent(
            scheme ->
                properties
                    .with(UnfoldingNote.SCHEME_UNDEFINED, scheme.how())
                    .with(UnfoldingNote.SCHEME_NAME, scheme.name()));
    boolean isOpen = doubt.isEmpty() && type.filter("NONE"::equals).isPresent();
    if (isOpen && stated.isEmpty() && !name.startsWith("OPTIONS ")) {
      rootSecurity().ifPresent(node -> properties.with(UnfoldingNote.ROOT_SECURITY, node));
    }
    security
        .apiKey()
        .ifPresent(key -> properties.with("ApiKeyRequired", NodeBuilder.text("true", key)));
  }

  private void doubt(UnknownReason why) {
    doubt = doubt.or(() -> Optional.of(why));
  }

  /** Returns the type that the schemes come to; empty where they leave a doubt. */
  private Optional<String> type() {
    String type = guards.isEmpty() ? "NONE" : "";
    for (OperationSecurity.Guard guard : guards) {
      guard.scheme().flatMap(SecurityScheme::doubt).ifPresent(this::doubt);
      String own =
          guard
              .scheme()
              .map(scheme -> scheme.kind().authorizationType())
              .orElse("COGNITO_USER_POOLS");
      if (!type.isEmpty() && !type.equals(own)) {
        doubt(severalSchemes());
      }
      type = own;
    }
    return doubt.isPresent() ? Optional.empty() : Optional.of(type);
  }

  private Optional<String> stated() {
    ResolvedNode extension = resolver.resolve(operation.node(), EXTENSION);
    extension.unknown().ifPresent(this::doubt);
    return extension
        .map()
        .flatMap(entries -> resolver.text(entries.node(), "type"))
        .map(text -> text.toUpperCase(Locale.ROOT));
  }

  private UnknownReason severalSchemes() {
    return new UnknownReason(
        "which of several security schemes guards " + name + " is documented nowhere",
        "leave one scheme with an authorizer in its `security`");
  }

  private void addGuards(NodeBuilder properties) {
    if (guards.isEmpty()) {
      return;
    }
    OperationSecurity.Guard first = guards.get(0);
    boolean same = guards.stream().allMatch(guard -> guard.name().equals(first.name()));
    if (!first.isOf(SecurityScheme.Kind.IAM)) {
      properties.with(
          "AuthorizerId",
          same
              ? NodeBuilder.ref(PartName.of(first.name(), api), first.at())
              : NodeBuilder.unread(severalSchemes(), first.at()));
    }
    if (first.isOf(SecurityScheme.Kind.COGNITO)) {
      addScopes(properties);
    }
  }

  /** An empty list of a requirement is how a document says that there are no scopes. */
  private void addScopes(NodeBuilder properties) {
    List<Node> written = new ArrayList<>();
    for (OperationSecurity.Guard guard : guards) {
      ResolvedNode scopes = resolver.resolve(guard.scopes());
      if (scopes.isKnown() && scopes.list().isEmpty() && !scopes.isAbsent()) {
        written.add(shapeless(guard.scopes()));
        continue;
      }
      boolean none =
          scopes.isAbsent()
              || (scopes.list().isPresent()
                  && scopes.items().stream().noneMatch(resolver::isPresent));
      if (!none) {
        written.add(guard.scopes());
      }
    }
    if (guards.size() == 1 && written.size() == 1) {
      properties.with("AuthorizationScopes", written.get(0));
    } else if (!written.isEmpty()) {
      properties.with(
          "AuthorizationScopes", NodeBuilder.unread(severalSchemes(), written.get(0).range()));
    }
  }

  private Node shapeless(Node scopes) {
    String wrong = "the scopes of " + name + " are not a list";
    document.problems().report(scopes.range(), wrong);
    return NodeBuilder.unread(
        new UnknownReason(wrong, "write them as a list, such as `[orders/read]`"), scopes.range());
  }

  /** Returns what the root asks for where the operation says nothing; it guards nothing. */
  private Optional<Node> rootSecurity() {
    if (resolver.present(operation.node(), "security").isPresent()) {
      return Optional.empty();
    }
    return document
        .root()
        .get("security")
        .filter(root -> resolver.resolve(root).items().stream().anyMatch(this::namesAGuard));
  }

  private boolean namesAGuard(Node requirement) {
    return resolver.resolve(requirement).map().stream()
        .flatMap(names -> names.all().stream())
        .flatMap(entry -> schemes.named(entry.key().text()).stream())
        .anyMatch(scheme -> scheme.kind().guards());
  }
}
