package io.github.cfn401audit.pages;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Something that a cure of an undecided method offers to type or to paste.
 *
 * @param words the words of the option; none where a configuration is offered
 * @param configuration the text of the configuration file; empty where words are offered
 */
record OfferedCure(List<String> words, String configuration) {
  private static final Pattern PASTED = Pattern.compile("`(assumptions: [^`]+)`");
  private static final Pattern TYPED = Pattern.compile("--parameters ('[^']+'|[^\\s,]+)");

  /** What may stand where somebody has to put a value of their own. */
  private static final List<String> VALUES =
      List.of(
          "arn:aws:cognito-idp:eu-west-1:111122223333:userpool/eu-west-1_Zz9yXwVuT",
          "eu-west-1_Zz9yXwVuT",
          "orders/read",
          "true",
          "10");

  /** Each thing that a machine can do, as ways to do it, one of which has to work. */
  static List<List<OfferedCure>> of(String cure) {
    List<List<OfferedCure>> offered = new ArrayList<>();
    Matcher typed = TYPED.matcher(cure);
    while (typed.find()) {
      String word = typed.group(1).replace("'", "");
      offered.add(
          word.endsWith("...")
              ? VALUES.stream().map(value -> typed(word.replace("...", value))).toList()
              : List.of(typed(word)));
    }
    Matcher pasted = PASTED.matcher(cure);
    while (pasted.find()) {
      offered.add(List.of(new OfferedCure(List.of(), pasted.group(1) + "\n")));
    }
    return offered;
  }

  private static OfferedCure typed(String word) {
    return new OfferedCure(List.of("--parameters", word), "");
  }
}
