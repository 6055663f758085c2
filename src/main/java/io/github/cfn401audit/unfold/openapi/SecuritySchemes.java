package io.github.cfn401audit.unfold.openapi;

import io.github.cfn401audit.source.MapNode;
import io.github.cfn401audit.source.Node;
import io.github.cfn401audit.source.SourceRange;
import io.github.cfn401audit.unfold.ResolvedNode;
import io.github.cfn401audit.values.UnknownReason;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Holds the security schemes of a document, by name. */
final class SecuritySchemes {
  private final Map<String, SecurityScheme> schemes = new LinkedHashMap<>();
  private final Set<String> elsewhere = new HashSet<>();
  private final Set<String> replaced = new HashSet<>();
  private Optional<UnknownReason> more = Optional.empty();
  private Optional<UnknownReason> unreadElsewhere = Optional.empty();

  static SecuritySchemes of(OpenApiDocument document) {
    SecuritySchemes schemes = new SecuritySchemes();
    ResolvedNode two = document.section("securityDefinitions");
    ResolvedNode three = document.section("components", "securitySchemes");
    schemes.read(document.isSwagger() ? two : three, document);
    ResolvedNode other = document.isSwagger() ? three : two;
    schemes.unreadElsewhere = other.unknown();
    addNames(other, schemes.elsewhere);
    addNames(document.section(DocumentNotes.REPLACED_SCHEMES), schemes.replaced);
    return schemes;
  }

  private static void addNames(ResolvedNode section, Set<String> names) {
    section
        .map()
        .ifPresent(entries -> entries.all().forEach(entry -> names.add(entry.key().text())));
  }

  private void read(ResolvedNode section, OpenApiDocument document) {
    more = section.unread();
    section.map().ifPresent(entries -> entries.all().forEach(entry -> read(entry, document)));
    if (section.isKnown() && section.map().isEmpty()) {
      SourceRange at =
          section
              .list()
              .<Node>map(list -> list)
              .or(section::scalar)
              .map(Node::range)
              .orElse(document.root().range());
      String wrong = "the security schemes are not a map";
      document.problems().report(at, wrong);
      more = Optional.of(new UnknownReason(wrong, "write them as a map from names to schemes"));
    }
  }

  private void read(MapNode.Entry entry, OpenApiDocument document) {
    if (document.resolver().isPresent(entry.value())) {
      schemes.put(entry.key().text(), SecurityScheme.of(entry.key(), entry.value(), document));
    }
  }

  Collection<SecurityScheme> all() {
    return schemes.values();
  }

  Optional<SecurityScheme> named(String name) {
    return Optional.ofNullable(schemes.get(name));
  }

  /** True where it is defined in the section of the other version, which nobody reads. */
  boolean isElsewhere(String name) {
    return !schemes.containsKey(name) && elsewhere.contains(name);
  }

  /** True where it is defined, and SAM replaces it by the authorizers of {@code Auth}. */
  boolean isReplaced(String name) {
    return !schemes.containsKey(name) && replaced.contains(name);
  }

  /** Returns why any other scheme may be defined after all, if only for another version. */
  Optional<UnknownReason> unread() {
    return more.or(() -> unreadElsewhere);
  }

  /** Returns why there may be more schemes; empty where these are all. */
  Optional<UnknownReason> more() {
    return more;
  }
}
