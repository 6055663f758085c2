package io.github.cfn401audit.model.resource;

import io.github.cfn401audit.source.Located;
import io.github.cfn401audit.source.SourceRange;
import io.github.cfn401audit.values.Text;
import io.github.cfn401audit.values.Truth;
import io.github.cfn401audit.values.UnknownReason;
import java.util.List;
import java.util.function.Predicate;

/**
 * A list of texts: what is known to be in it, and whether more may follow.
 *
 * @param entries what is known to be in it
 * @param more why there may be more; empty where the list is complete
 * @param written false where the property is provably not there
 * @param range the property, or the resource where it is not written
 */
public record Listing(
    List<Entry> entries, List<UnknownReason> more, boolean written, SourceRange range)
    implements Located {
  public Listing {
    entries = List.copyOf(entries);
    more = List.copyOf(more);
  }

  /** One text at its place. */
  public record Entry(Text text, SourceRange range) implements Located {}

  /** A list that is provably not there. */
  static Listing absent(SourceRange range) {
    return new Listing(List.of(), List.of(), false, range);
  }

  /** True only if it provably holds nothing. */
  public boolean provesEmpty() {
    return entries.isEmpty() && more.isEmpty();
  }

  /** True only if something provably stands in it. */
  public boolean provesNonEmpty() {
    return !entries.isEmpty();
  }

  /** True where all of it is known. */
  public boolean isComplete() {
    return more.isEmpty();
  }

  /** Whether this literal is in the list. */
  public Truth contains(String literal) {
    return contains(Text.of(literal));
  }

  /** Whether this text is in the list. */
  public Truth contains(Text text) {
    Truth found = more.isEmpty() ? Truth.NO : Truth.UNKNOWN;
    for (Entry entry : entries) {
      found = found.or(entry.text().sameAs(text));
    }
    return found;
  }

  /** Whether some text of the list passes: unknown where a symbol stands in the way. */
  public Truth anyLiteral(Predicate<String> test) {
    Truth found = more.isEmpty() ? Truth.NO : Truth.UNKNOWN;
    for (Entry entry : entries) {
      found =
          found.or(
              entry.text().literal().isPresent()
                  ? Truth.of(test.test(entry.text().literal().get()))
                  : Truth.UNKNOWN);
    }
    return found;
  }

  /** The texts as the user would write them. */
  public List<String> shown() {
    return entries.stream().map(entry -> entry.text().display()).toList();
  }
}
