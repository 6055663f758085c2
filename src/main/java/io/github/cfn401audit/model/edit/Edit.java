package io.github.cfn401audit.model.edit;

import io.github.cfn401audit.values.Symbol;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Changes that belong together, as somebody would make them in one go.
 *
 * @param changes at least one
 */
public record Edit(List<Change> changes) {
  private static final int MOST_NAMES = 4;

  public Edit {
    changes = List.copyOf(changes);
  }

  /** An edit of a single change. */
  public static Edit of(Change change) {
    return new Edit(List.of(change));
  }

  /** True where all that is changed stands in the template as it is. */
  public boolean isOfWhatIsWritten() {
    return changes.stream()
        .allMatch(change -> change instanceof Change.ByOther || change.resource().isPlain());
  }

  /** True where a resource is added. */
  public boolean addsResources() {
    return changes.stream().anyMatch(Change.New.class::isInstance);
  }

  /** True where the symbol stands for something that the edit brings. */
  public boolean adds(Symbol.OfResource symbol) {
    return changes.stream()
        .anyMatch(change -> change instanceof Change.New add && add.resource().isNamedBy(symbol));
  }

  /** How much has to be written: a resource is more than a property. */
  public int size() {
    return changes.stream().mapToInt(change -> change instanceof Change.New ? 3 : 1).sum();
  }

  /** What to do, in the words of the templates; equal changes are named once. */
  public String words() {
    Map<String, List<String>> namesByWords = new LinkedHashMap<>();
    List<Change> firsts = new ArrayList<>();
    for (Change change : changes) {
      namesByWords
          .computeIfAbsent(
              change.words(""),
              words -> {
                firsts.add(change);
                return new ArrayList<>();
              })
          .add(change.resource().logicalId());
    }
    List<String> parts = new ArrayList<>();
    for (Change first : firsts) {
      parts.add(first.words(names(namesByWords.getOrDefault(first.words(""), List.of()))));
    }
    return String.join(", and ", parts);
  }

  /** Some logical ids in a sentence; of many the first ones and how many more. */
  public static String names(List<String> names) {
    int shown = names.size() <= MOST_NAMES ? names.size() - 1 : MOST_NAMES - 1;
    if (shown < 1) {
      return String.join(", ", names);
    }
    int others = names.size() - shown;
    return String.join(", ", names.subList(0, shown))
        + " and "
        + (others == 1 ? names.get(shown) : others + " more");
  }
}
