package io.github.cfn401audit.access.policy;

/**
 * Placeholders such as {@code ${aws:username}} in a text of a policy. See
 * https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_variables.html.
 */
final class PolicyVariables {
  private PolicyVariables() {}

  /** What is told the parts of a text. */
  interface Parts {
    void text(String text);

    /** A character that is not a wildcard: {@code ${*}}, {@code ${?}} or {@code ${$}}. */
    void escaped(char c);

    void variable();
  }

  /** True where something in the text is a variable that is not known. */
  static boolean isIn(String text) {
    boolean[] found = new boolean[1];
    split(
        text,
        new Parts() {
          @Override
          public void text(String fixed) {}

          @Override
          public void escaped(char c) {}

          @Override
          public void variable() {
            found[0] = true;
          }
        });
    return found[0];
  }

  /** Tells the parts of a text in order. */
  static void split(String text, Parts parts) {
    int at = 0;
    int open = text.indexOf("${");
    while (open >= 0) {
      int close = text.indexOf('}', open);
      if (close < 0) {
        break;
      }
      parts.text(text.substring(at, open));
      if (close == open + 3 && "*?$".indexOf(text.charAt(open + 2)) >= 0) {
        parts.escaped(text.charAt(open + 2));
      } else {
        parts.variable();
      }
      at = close + 1;
      open = text.indexOf("${", at);
    }
    parts.text(text.substring(at));
  }
}
