package io.github.cfn401audit.unfold.openapi;

import io.github.cfn401audit.source.ListNode;
import io.github.cfn401audit.source.MapNode;
import io.github.cfn401audit.source.Node;
import io.github.cfn401audit.source.SourceRange;
import io.github.cfn401audit.template.PartName;
import io.github.cfn401audit.template.UnfoldingNote;
import io.github.cfn401audit.unfold.NodeBuilder;
import io.github.cfn401audit.unfold.Seen;
import io.github.cfn401audit.values.UnknownReason;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * What an operation asks of its callers, as the properties of a method. See
 * https://docs.aws.amazon.com/apigateway/latest/developerguide/apigateway-enable-cognito-user-pool.html.
 */
final class Authorization {
  private static final String EXTENSION = "x-amazon-apigateway-auth";

  private final String api;
  private final OpenApiDocument document;
  private final Schemes schemes;
  private final List<Requirement> guards = new ArrayList<>();
  private Optional<SourceRange> apiKey = Optional.empty();
  private Optional<UnknownReason> doubt = Optional.empty();
  private Optional<Node> undefined = Optional.empty();
  private boolean refusedBySam;

  /** A scheme that guards the operation, or one that nobody defined. */
  private record Requirement(String name, Optional<Scheme> scheme, SourceRange at, Node scopes) {}

  private Authorization(String api, OpenApiDocument document, Schemes schemes) {
    this.api = api;
    this.document = document;
    this.schemes = schemes;
  }

  /**
   * Adds the properties of a method.
   *
   * @param what the operation, such as {@code GET /orders}, for messages
   * @param at where it is written
   */
  static void add(
      String api,
      OpenApiDocument document,
      Schemes schemes,
      Seen.Entries operation,
      String what,
      SourceRange at,
      NodeBuilder properties) {
    Authorization authorization = new Authorization(api, document, schemes);
    authorization.read(operation, what);
    authorization.write(operation, what, at, properties);
  }

  private void read(Seen.Entries operation, String what) {
    refusedBySam = operation.map().get(DocumentNotes.key(UnfoldingNote.SAM_AUTHORIZER)).isPresent();
    Seen security = document.structure().see(operation.map(), "security");
    if (security instanceof Seen.Items items) {
      items.list().items().forEach(item -> requirements(item, what));
    } else if (security instanceof Seen.Hidden hidden) {
      doubt(hidden.why());
    } else if (!(security instanceof Seen.Nothing)) {
      wrong(operation.map().get("security").orElseThrow(), "`security` of " + what + " is no list");
    } else {
      operation.more().forEach(this::doubt);
    }
  }

  private void requirements(Node item, String what) {
    Seen seen = document.structure().see(item);
    if (seen instanceof Seen.Entries entries) {
      entries.more().forEach(this::doubt);
      for (MapNode.Entry entry : entries.map().entries()) {
        requirement(entry);
      }
    } else if (seen instanceof Seen.Hidden hidden) {
      doubt(hidden.why());
    } else if (!(seen instanceof Seen.Nothing)) {
      wrong(item, "a requirement in `security` of " + what + " is no map");
    }
  }

  private void requirement(MapNode.Entry entry) {
    String name = entry.key().text();
    Optional<Scheme> scheme = schemes.named(name);
    if (scheme.isPresent() && scheme.get().kind() == Scheme.Kind.API_KEY) {
      apiKey = Optional.of(entry.key().range());
    } else if (scheme.isEmpty() && schemes.isElsewhere(name)) {
      undefined(
          entry,
          "is defined in the section of another OpenAPI version",
          "define it in the section of the version that the document names");
    } else if (scheme.isEmpty() && schemes.isReplaced(name)) {
      undefined(
          entry,
          "is lost: SAM puts the authorizers of `Auth` in its place",
          "define it under `Authorizers` of the API's `Auth`");
    } else if (scheme.isEmpty() && !name.equals("NONE") && schemes.unseen().isPresent()) {
      doubt(schemes.unseen().get());
    } else if (scheme.isEmpty() && !name.equals("NONE") && !refusedBySam) {
      undefined(entry, "is not defined in the document", "define it, or mend the name");
    } else if (scheme.isPresent() ? scheme.get().kind().guards() : !name.equals("NONE")) {
      guards.add(new Requirement(name, scheme, entry.key().range(), entry.value()));
    }
  }

  /** No page of AWS says what an import makes of it. */
  private void undefined(MapNode.Entry requirement, String how, String cure) {
    undefined = Optional.of(NodeBuilder.text(how, requirement.key().range()));
    doubt(new UnknownReason("security scheme " + requirement.key().text() + " " + how, cure));
  }

  private void wrong(Node node, String message) {
    document.complaints().say(node.range(), message);
    doubt(new UnknownReason(message, ""));
  }

  private void doubt(UnknownReason why) {
    if (doubt.isEmpty()) {
      doubt = Optional.of(why);
    }
  }

  private void write(Seen.Entries operation, String what, SourceRange at, NodeBuilder properties) {
    Optional<String> type = type(what);
    Optional<String> stated = stated(operation);
    if (stated.isPresent() && type.isPresent() && guards.isEmpty()) {
      type = stated;
    } else if (stated.isPresent() && type.isPresent() && !stated.equals(type)) {
      doubt(
          new UnknownReason(
              "`security` and `" + EXTENSION + "` of " + what + " disagree",
              "remove one of the two"));
    }
    SourceRange place =
        guards.isEmpty()
            ? operation.map().get("security").map(Node::range).orElse(at)
            : guards.get(0).at();
    if (doubt.isPresent()) {
      Node unread = NodeBuilder.unread(doubt.get(), place);
      properties.with("AuthorizationType", unread).with("AuthorizerId", unread);
      properties.with("AuthorizationScopes", unread);
    } else {
      properties.with("AuthorizationType", NodeBuilder.text(type.orElseThrow(), place));
      guard(properties, what);
    }
    undefined.ifPresent(how -> properties.with(UnfoldingNote.SCHEME_UNDEFINED, how));
    boolean isOpen = doubt.isEmpty() && type.filter("NONE"::equals).isPresent();
    if (isOpen && stated.isEmpty() && !what.startsWith("OPTIONS ")) {
      rootSecurity(operation).ifPresent(node -> properties.with(UnfoldingNote.ROOT_SECURITY, node));
    }
    apiKey.ifPresent(key -> properties.with("ApiKeyRequired", NodeBuilder.text("true", key)));
  }

  /** What the root asks for where an operation says nothing; it guards nothing. */
  private Optional<Node> rootSecurity(Seen.Entries operation) {
    Optional<Node> root = document.root().get("security");
    if (root.isEmpty()
        || !(document.structure().see(operation.map(), "security") instanceof Seen.Nothing)
        || !(document.structure().see(root.get()) instanceof Seen.Items items)) {
      return Optional.empty();
    }
    boolean guards =
        items.list().items().stream()
            .anyMatch(
                item ->
                    document.structure().see(item) instanceof Seen.Entries names
                        && names.map().entries().stream()
                            .map(entry -> schemes.named(entry.key().text()))
                            .anyMatch(
                                scheme -> scheme.filter(one -> one.kind().guards()).isPresent()));
    return guards ? root : Optional.empty();
  }

  /** The type that the schemes come to; empty where they leave a doubt. */
  private Optional<String> type(String what) {
    String type = guards.isEmpty() ? "NONE" : "";
    for (Requirement guard : guards) {
      guard.scheme().flatMap(Scheme::doubt).ifPresent(this::doubt);
      String own =
          guard
              .scheme()
              .map(scheme -> scheme.kind().authorizationType())
              .orElse("COGNITO_USER_POOLS");
      if (!type.isEmpty() && !type.equals(own)) {
        doubt(several(what));
      }
      type = own;
    }
    return doubt.isPresent() ? Optional.empty() : Optional.of(type);
  }

  private Optional<String> stated(Seen.Entries operation) {
    Seen extension = document.structure().see(operation.map(), EXTENSION);
    if (extension instanceof Seen.Hidden hidden) {
      doubt(hidden.why());
    }
    return extension instanceof Seen.Entries entries
        ? document
            .structure()
            .text(entries.map(), "type")
            .map(text -> text.toUpperCase(Locale.ROOT))
        : Optional.empty();
  }

  private static UnknownReason several(String what) {
    return new UnknownReason(
        "which of several security schemes guards " + what + " is documented nowhere",
        "leave one scheme with an authorizer in its `security`");
  }

  private void guard(NodeBuilder properties, String what) {
    if (guards.isEmpty()) {
      return;
    }
    Requirement first = guards.get(0);
    boolean one = guards.stream().allMatch(guard -> guard.name().equals(first.name()));
    boolean named = first.scheme().map(scheme -> scheme.kind() != Scheme.Kind.IAM).orElse(true);
    if (named) {
      properties.with(
          "AuthorizerId",
          one
              ? NodeBuilder.ref(PartName.of(first.name(), api), first.at())
              : NodeBuilder.unread(several(what), first.at()));
    }
    if (first.scheme().filter(scheme -> scheme.kind() == Scheme.Kind.COGNITO).isPresent()) {
      scopes(properties, what);
    }
  }

  /** An empty list of a requirement is how a document says that there are no scopes. */
  private void scopes(NodeBuilder properties, String what) {
    List<Node> written = new ArrayList<>();
    for (Requirement guard : guards) {
      Seen seen = document.structure().see(guard.scopes());
      boolean empty =
          seen instanceof Seen.Nothing
              || (seen instanceof Seen.Items items && isEmpty(items.list()));
      if (seen instanceof Seen.Single || seen instanceof Seen.Entries) {
        document.complaints().say(guard.scopes().range(), "the scopes of " + what + " are no list");
      }
      if (!empty) {
        written.add(guard.scopes());
      }
    }
    if (guards.size() == 1 && written.size() == 1) {
      properties.with("AuthorizationScopes", written.get(0));
    } else if (!written.isEmpty()) {
      properties.with(
          "AuthorizationScopes", NodeBuilder.unread(several(what), written.get(0).range()));
    }
  }

  private boolean isEmpty(ListNode list) {
    return list.items().stream()
        .allMatch(item -> document.structure().see(item) instanceof Seen.Nothing);
  }
}
