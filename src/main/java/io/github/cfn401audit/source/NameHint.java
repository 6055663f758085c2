package io.github.cfn401audit.source;

import java.util.List;

/**
 * Suggests the name that somebody meant by one that does not exist.
 *
 * <p>Example: {@code reasn} is answered with {@code : did you mean `reason`?}.
 */
public final class NameHint {
  private NameHint() {}

  /** {@code : did you mean `x`?} for the nearest name that is near enough; else nothing. */
  public static String hint(String name, List<String> known) {
    return NearName.of(name, known).map(near -> ": " + question(near) + "?").orElse("");
  }

  /** {@code did you mean `x`}, to which who declares it can be added, before the question mark. */
  public static String question(String near) {
    return "did you mean `" + near + "`";
  }

  /** The same hint; where no name is near enough, what to use instead: {@code ; use a, b or c}. */
  public static String hintOrChoices(String name, List<String> known) {
    String hint = hint(name, known);
    return hint.isEmpty() ? "; use " + listed(known, "or") : hint;
  }

  /**
   * The same hint; where no name is near enough, the names that there are: {@code : it has a and
   * b}. Nothing where there are none.
   *
   * @param has who has them
   */
  public static String hintOrKnown(String name, List<String> known, String has) {
    String hint = hint(name, known);
    return hint.isEmpty() ? known(known, has) : hint;
  }

  /** The names that there are: {@code : it has a and b}; nothing where there are none. */
  public static String known(List<String> known, String has) {
    return known.isEmpty() ? "" : ": " + has + " " + listed(known, "and");
  }

  /** Names in one list: {@code a, b or c}. */
  public static String listed(List<String> names, String lastJoin) {
    int last = names.size() - 1;
    return last < 1
        ? String.join("", names)
        : String.join(", ", names.subList(0, last)) + " " + lastJoin + " " + names.get(last);
  }
}
