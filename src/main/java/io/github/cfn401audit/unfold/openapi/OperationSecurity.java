package io.github.cfn401audit.unfold.openapi;

import io.github.cfn401audit.source.MapNode;
import io.github.cfn401audit.source.Node;
import io.github.cfn401audit.source.SourceRange;
import io.github.cfn401audit.template.UnfoldingNote;
import io.github.cfn401audit.unfold.NodeBuilder;
import io.github.cfn401audit.unfold.ResolvedNode;
import io.github.cfn401audit.values.UnknownReason;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads what {@code security} of an operation asks of its callers. */
final class OperationSecurity {
  private final OpenApiDocument document;
  private final SecuritySchemes schemes;
  private final String operation;
  private final boolean refusedBySam;
  private final List<Guard> guards = new ArrayList<>();
  private Optional<SourceRange> apiKey = Optional.empty();
  private Optional<UnknownReason> doubt = Optional.empty();
  private Optional<Undefined> undefined = Optional.empty();

  /**
   * A requirement that only some callers meet.
   *
   * @param name the name of its security scheme
   * @param scheme the scheme; empty where nobody defines it
   */
  record Guard(String name, Optional<SecurityScheme> scheme, SourceRange at, Node scopes) {
    boolean isOf(SecurityScheme.Kind kind) {
      return scheme.filter(one -> one.kind() == kind).isPresent();
    }
  }

  /**
   * A scheme that the document does not define.
   *
   * @param name its name
   * @param how what is wrong with it, at the place where it is named
   */
  record Undefined(String name, Node how) {}

  /**
   * Reads an operation.
   *
   * @param name such as {@code GET /orders}, for messages
   */
  OperationSecurity(
      ResolvedNode.Entries operation,
      String name,
      OpenApiDocument document,
      SecuritySchemes schemes) {
    this.document = document;
    this.schemes = schemes;
    this.operation = name;
    this.refusedBySam = operation.get(DocumentNotes.key(UnfoldingNote.SAM_AUTHORIZER)).isPresent();
    read(operation);
  }

  /** Returns the requirements that guard the operation. */
  List<Guard> guards() {
    return guards;
  }

  /** Returns where it asks for an API key. */
  Optional<SourceRange> apiKey() {
    return apiKey;
  }

  /** Returns why it is not known what guards the operation; empty where it is known. */
  Optional<UnknownReason> doubt() {
    return doubt;
  }

  /** Returns a scheme that it names and the document does not define. */
  Optional<Undefined> undefined() {
    return undefined;
  }

  private void read(ResolvedNode.Entries entries) {
    ResolvedNode security = document.resolver().resolve(entries.node(), "security");
    security.items().forEach(this::alternative);
    security.unknown().ifPresent(this::doubt);
    if (security.isAbsent()) {
      entries.more().ifPresent(this::doubt);
    } else if (security.isKnown() && security.list().isEmpty()) {
      malformed(
          entries.get("security").orElseThrow(), "`security` of " + operation + " is not a list");
    }
  }

  private void alternative(Node item) {
    ResolvedNode resolved = document.resolver().resolve(item);
    resolved.unread().ifPresent(this::doubt);
    if (resolved.map().isPresent()) {
      resolved.map().get().all().forEach(this::requirement);
    } else if (resolved.isKnown()) {
      malformed(item, "a requirement in `security` of " + operation + " is not a map");
    }
  }

  private void requirement(MapNode.Entry entry) {
    String name = entry.key().text();
    Optional<SecurityScheme> scheme = schemes.named(name);
    if (scheme.isPresent()) {
      defined(entry, scheme.get());
    } else if (schemes.isElsewhere(name)) {
      undefined(
          entry,
          "is defined in the section of another OpenAPI version",
          "define it in the section of the version that the document names");
    } else if (schemes.isReplaced(name)) {
      undefined(
          entry,
          "is lost: SAM replaces it by the authorizers of `Auth`",
          "define it under `Authorizers` of the API's `Auth`");
    } else if (!name.equals("NONE")) {
      undefined(entry);
    }
  }

  private void defined(MapNode.Entry entry, SecurityScheme scheme) {
    if (scheme.kind() == SecurityScheme.Kind.API_KEY) {
      apiKey = Optional.of(entry.key().range());
    } else if (scheme.kind().guards()) {
      guards.add(guard(entry, Optional.of(scheme)));
    }
  }

  private void undefined(MapNode.Entry entry) {
    if (schemes.unread().isPresent()) {
      doubt(schemes.unread().get());
    } else if (refusedBySam) {
      guards.add(guard(entry, Optional.empty()));
    } else {
      undefined(entry, "is not defined in the document", "define it, or correct the name");
    }
  }

  private static Guard guard(MapNode.Entry entry, Optional<SecurityScheme> scheme) {
    return new Guard(entry.key().text(), scheme, entry.key().range(), entry.value());
  }

  /** No page of AWS says what an import makes of it. */
  private void undefined(MapNode.Entry requirement, String how, String cure) {
    String name = requirement.key().text();
    undefined = Optional.of(new Undefined(name, NodeBuilder.text(how, requirement.key().range())));
    doubt(new UnknownReason("security scheme " + name + " " + how, cure));
  }

  private void malformed(Node node, String message) {
    document.problems().report(node.range(), message);
    doubt(new UnknownReason(message, ""));
  }

  private void doubt(UnknownReason why) {
    doubt = doubt.or(() -> Optional.of(why));
  }
}
