package io.github.cfn401audit.unfold.openapi;

import io.github.cfn401audit.source.ListNode;
import io.github.cfn401audit.source.MapNode;
import io.github.cfn401audit.source.Node;
import io.github.cfn401audit.source.Problem;
import io.github.cfn401audit.unfold.ProblemCollector;
import io.github.cfn401audit.unfold.Seen;
import io.github.cfn401audit.unfold.Structure;
import io.github.cfn401audit.values.UnknownReason;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** An OpenAPI document of any version, with the references inside it followed. */
final class OpenApiDocument {
  /** What an operation, or the document at its root, says to this tool. */
  static final String NOTE = "x-cfn-401-audit";

  private static final String REFERENCE = "$ref";

  private final Seen.Entries root;
  private final Structure structure;
  private final ProblemCollector complaints;

  OpenApiDocument(Seen.Entries root, Structure structure, ProblemCollector complaints) {
    this.root = root;
    this.structure = structure;
    this.complaints = complaints;
  }

  MapNode root() {
    return root.map();
  }

  Structure structure() {
    return structure;
  }

  ProblemCollector complaints() {
    return complaints;
  }

  /** Why the document may hold more than is seen; empty where it is all there. */
  Optional<UnknownReason> more() {
    return root.more().stream().findFirst();
  }

  /** True where it says that it is of version 2.0; that counts over 3. */
  boolean isSwagger() {
    return root().get("swagger").isPresent() || root().get("openapi").isEmpty();
  }

  /** A section of the document; the keys lead to it from the root. */
  Seen section(String... keys) {
    Seen seen = root;
    for (String key : keys) {
      if (!(seen instanceof Seen.Entries entries)) {
        return seen;
      }
      Seen inner = structure.see(entries.map(), key);
      seen =
          inner instanceof Seen.Nothing && !entries.more().isEmpty()
              ? new Seen.Hidden(entries.more().get(0))
              : inner;
    }
    return seen;
  }

  /** What a node is, or what it refers to by {@code $ref}. */
  Seen follow(Node node) {
    return follow(node, new HashSet<>());
  }

  private Seen follow(Node node, Set<String> followed) {
    Seen seen = structure.see(node);
    if (!(seen instanceof Seen.Entries entries) || entries.map().get(REFERENCE).isEmpty()) {
      return seen;
    }
    Node written = entries.map().get(REFERENCE).get();
    Optional<String> reference = structure.text(written);
    if (reference.isEmpty() || !reference.get().startsWith("#/")) {
      return new Seen.Hidden(
          new UnknownReason(
              "a reference leads out of the document: " + reference.orElse("its text is not known"),
              "put what it refers to into the document"));
    }
    if (!followed.add(reference.get())) {
      complaints.say(
          Problem.Code.CYCLE,
          written.range(),
          "reference " + reference.get() + " leads back to itself");
      return new Seen.Hidden(
          new UnknownReason("reference " + reference.get() + " leads back to itself", ""));
    }
    Optional<Node> target = target(reference.get());
    if (target.isEmpty()) {
      complaints.say(written.range(), "reference " + reference.get() + " leads nowhere");
      return new Seen.Hidden(
          new UnknownReason("reference " + reference.get() + " leads nowhere", ""));
    }
    return follow(target.get(), followed);
  }

  private Optional<Node> target(String reference) {
    Seen at = root;
    Optional<Node> found = Optional.empty();
    for (String key : keys(reference)) {
      if (at instanceof Seen.Entries entries) {
        found = entries.map().get(key);
      } else if (at instanceof Seen.Items items) {
        found = item(items.list(), key);
      } else {
        return Optional.empty();
      }
      if (found.isEmpty()) {
        return found;
      }
      at = structure.see(found.get());
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
