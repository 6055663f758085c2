package io.github.cfn401audit.model;

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

  /** How much has to be written. */
  public int size() {
    return changes.size();
  }

  /** What to do, in the words of the templates; equal changes are said once. */
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

  static String names(List<String> names) {
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
