package io.github.cfn401audit.world;

import io.github.cfn401audit.source.NameHint;
import io.github.cfn401audit.values.Reasons;
import io.github.cfn401audit.values.Symbol;
import io.github.cfn401audit.values.Text;
import java.util.List;
import java.util.Optional;

/** Says what would join a name that is read to a name that is published. */
final class PublishedName {
  private PublishedName() {}

  /**
   * The parameter that makes a published name the name that is read: the name of a stack, which no
   * template tells. Empty text where no single one does.
   */
  static String cure(PublishedValue value, Text read) {
    Text name = value.name();
    List<Symbol> symbols = name.symbols();
    Optional<String> pseudoParameter =
        symbols.size() == 1 ? symbols.get(0).pseudoParameter() : Optional.empty();
    if (pseudoParameter.isEmpty()) {
      return "";
    }
    return Reasons.give(
        value.stack().root().id().name(),
        pseudoParameter.get(),
        read.literal().map(literal -> between(literal, name)).orElse("..."));
  }

  private static String between(String literal, Text name) {
    int from = name.prefix().length();
    int until = literal.length() - name.suffix().length();
    return until > from ? literal.substring(from, until) : "...";
  }

  /**
   * The published name that is nearly the one that is read; empty text where none is near. The same
   * name may be published elsewhere.
   */
  static String hint(String read, List<PublishedValue> published) {
    return NameHint.hint(
        read,
        published.stream()
            .flatMap(value -> value.name().literal().stream())
            .filter(name -> !name.equals(read))
            .toList());
  }
}
