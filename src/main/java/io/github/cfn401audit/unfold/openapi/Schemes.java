package io.github.cfn401audit.unfold.openapi;

import io.github.cfn401audit.source.MapNode;
import io.github.cfn401audit.unfold.Seen;
import io.github.cfn401audit.values.UnknownReason;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The security schemes of a document, by name. */
final class Schemes {
  private final Map<String, Scheme> schemes = new LinkedHashMap<>();
  private final Set<String> elsewhere = new HashSet<>();
  private final Set<String> replaced = new HashSet<>();
  private Optional<UnknownReason> more = Optional.empty();
  private Optional<UnknownReason> unseenElsewhere = Optional.empty();

  static Schemes of(OpenApiDocument document) {
    Schemes schemes = new Schemes();
    Seen two = document.section("securityDefinitions");
    Seen three = document.section("components", "securitySchemes");
    schemes.read(document.isSwagger() ? two : three, document);
    Seen other = document.isSwagger() ? three : two;
    if (other instanceof Seen.Hidden hidden && schemes.more.isEmpty()) {
      schemes.unseenElsewhere = Optional.of(hidden.why());
    }
    addNames(other, schemes.elsewhere);
    addNames(document.section(DocumentNotes.REPLACED_SCHEMES), schemes.replaced);
    return schemes;
  }

  private static void addNames(Seen section, Set<String> names) {
    if (section instanceof Seen.Entries entries) {
      entries.map().entries().forEach(entry -> names.add(entry.key().text()));
    }
  }

  private void read(Seen section, OpenApiDocument document) {
    if (section instanceof Seen.Hidden hidden) {
      more = Optional.of(hidden.why());
    } else if (section instanceof Seen.Entries entries) {
      more = entries.more().stream().findFirst();
      for (MapNode.Entry entry : entries.map().entries()) {
        if (!(document.structure().see(entry.value()) instanceof Seen.Nothing)) {
          schemes.put(entry.key().text(), Scheme.of(entry.key(), entry.value(), document));
        }
      }
    } else if (section instanceof Seen.Items items) {
      document.complaints().say(items.list().range(), "the security schemes are no map");
    } else if (section instanceof Seen.Single single) {
      document.complaints().say(single.node().range(), "the security schemes are no map");
    }
  }

  Collection<Scheme> all() {
    return schemes.values();
  }

  Optional<Scheme> named(String name) {
    return Optional.ofNullable(schemes.get(name));
  }

  /** True where it is defined in the section of the other version, which nobody reads. */
  boolean isElsewhere(String name) {
    return !schemes.containsKey(name) && elsewhere.contains(name);
  }

  /** True where it is written, and SAM puts the authorizers of {@code Auth} in its place. */
  boolean isReplaced(String name) {
    return !schemes.containsKey(name) && replaced.contains(name);
  }

  /** Why a scheme may yet be defined somewhere, if only for another version; empty for no. */
  Optional<UnknownReason> unseen() {
    return more.or(() -> unseenElsewhere);
  }

  /** Why there may be more; empty where these are all. */
  Optional<UnknownReason> more() {
    return more;
  }
}
