package io.github.cfn401audit.unfold.openapi;

import io.github.cfn401audit.source.ListNode;
import io.github.cfn401audit.source.MapNode;
import io.github.cfn401audit.source.Node;
import io.github.cfn401audit.source.Problem;
import io.github.cfn401audit.source.SourceRange;
import io.github.cfn401audit.unfold.NodeResolver;
import io.github.cfn401audit.unfold.ProblemCollector;
import io.github.cfn401audit.unfold.ResolvedNode;
import io.github.cfn401audit.values.UnknownReason;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** An OpenAPI document of any version, with the references inside it followed. */
final class OpenApiDocument {
  /** The key of a note to this tool, at an operation or at the root. */
  static final String NOTE = "x-cfn-401-audit";

  private static final String REFERENCE = "$ref";

  private final ResolvedNode.Entries root;
  private final NodeResolver resolver;
  private final ProblemCollector problems;

  OpenApiDocument(ResolvedNode.Entries root, NodeResolver resolver, ProblemCollector problems) {
    this.root = root;
    this.resolver = resolver;
    this.problems = problems;
  }

  MapNode root() {
    return root.node();
  }

  NodeResolver resolver() {
    return resolver;
  }

  ProblemCollector problems() {
    return problems;
  }

  /** Returns why the document may hold more than can be read; empty where it is all there. */
  Optional<UnknownReason> more() {
    return root.more();
  }

  /** True where it is of version 2.0; a document that names both versions is of this one. */
  boolean isSwagger() {
    return root().get("swagger").isPresent() || root().get("openapi").isEmpty();
  }

  /** Returns a section of the document; the keys lead to it from the root. */
  ResolvedNode section(String... keys) {
    ResolvedNode section = root;
    for (String key : keys) {
      Optional<ResolvedNode.Entries> above = section.map();
      if (above.isEmpty()) {
        return section;
      }
      ResolvedNode inner = resolver.resolve(above.get().node(), key);
      section =
          inner.isAbsent() && above.get().more().isPresent()
              ? new ResolvedNode.Unknown(above.get().more().get())
              : inner;
    }
    return section;
  }

  /** Resolves a node, or what it refers to by {@code $ref}. */
  ResolvedNode follow(Node node) {
    Set<String> followed = new HashSet<>();
    ResolvedNode resolved = resolver.resolve(node);
    for (Optional<Node> written = reference(resolved);
        written.isPresent();
        written = reference(resolved)) {
      Optional<String> text = resolver.text(written.get());
      if (text.isEmpty() || !text.get().startsWith("#/")) {
        return new ResolvedNode.Unknown(
            new UnknownReason(
                "a reference leads out of the document: " + text.orElse("its text is not known"),
                "put what it refers to into the document"));
      }
      String reference = "reference " + text.get();
      SourceRange at = written.get().range();
      if (!followed.add(text.get())) {
        return broken(Problem.Code.CYCLE, at, reference + " leads back to itself");
      }
      Optional<Node> target = target(text.get());
      if (target.isEmpty()) {
        return broken(Problem.Code.TEMPLATE_SHAPE, at, reference + " leads nowhere");
      }
      resolved = resolver.resolve(target.get());
    }
    return resolved;
  }

  private static Optional<Node> reference(ResolvedNode resolved) {
    return resolved.map().flatMap(entries -> entries.get(REFERENCE));
  }

  private ResolvedNode broken(Problem.Code code, SourceRange at, String message) {
    problems.report(code, at, message);
    return new ResolvedNode.Unknown(new UnknownReason(message, ""));
  }

  private Optional<Node> target(String reference) {
    ResolvedNode at = root;
    Optional<Node> found = Optional.empty();
    for (String key : keys(reference)) {
      Optional<ListNode> list = at.list();
      found =
          list.isPresent() ? item(list.get(), key) : at.map().flatMap(entries -> entries.get(key));
      if (found.isEmpty()) {
        return found;
      }
      at = resolver.resolve(found.get());
    }
    return found;
  }

  private static Optional<Node> item(ListNode list, String key) {
    for (int i = 0; i < list.items().size(); i++) {
      if (Integer.toString(i).equals(key)) {
        return Optional.of(list.items().get(i));
      }
    }
    return Optional.empty();
  }

  /** The keys of a JSON pointer in a URL fragment: https://www.rfc-editor.org/rfc/rfc6901. */
  private static List<String> keys(String reference) {
    List<String> keys = new ArrayList<>();
    int at = 2;
    while (at <= reference.length()) {
      int slash = reference.indexOf('/', at);
      int end = slash < 0 ? reference.length() : slash;
      keys.add(decoded(reference.substring(at, end)).replace("~1", "/").replace("~0", "~"));
      at = end + 1;
    }
    return keys;
  }

  private static String decoded(String text) {
    if (text.indexOf('%') < 0) {
      return text;
    }
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    int length = 0;
    for (int i = 0; i < bytes.length; i++) {
      boolean escape = bytes[i] == '%' && i + 2 < bytes.length;
      int high = escape ? Character.digit(bytes[i + 1], 16) : -1;
      int low = escape ? Character.digit(bytes[i + 2], 16) : -1;
      if (high >= 0 && low >= 0) {
        bytes[length++] = (byte) (high * 16 + low);
        i += 2;
      } else {
        bytes[length++] = bytes[i];
      }
    }
    return new String(bytes, 0, length, StandardCharsets.UTF_8);
  }
}
