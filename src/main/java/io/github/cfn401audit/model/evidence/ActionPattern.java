package io.github.cfn401audit.model.evidence;

/**
 * IAM's patterns: {@code *} is any text, {@code ?} one character. See
 * https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements_action.html.
 */
final class ActionPattern {
  private ActionPattern() {}

  /** True where the whole text fits. Goes back to the last star only, so it ends soon. */
  static boolean matches(String pattern, String text) {
    int p = 0;
    int t = 0;
    int star = -1;
    int resume = 0;
    while (t < text.length()) {
      if (p < pattern.length() && pattern.charAt(p) == '*') {
        star = p++;
        resume = t;
      } else if (p < pattern.length()
          && (pattern.charAt(p) == '?' || pattern.charAt(p) == text.charAt(t))) {
        p++;
        t++;
      } else if (star >= 0) {
        p = star + 1;
        t = ++resume;
      } else {
        return false;
      }
    }
    while (p < pattern.length() && pattern.charAt(p) == '*') {
      p++;
    }
    return p == pattern.length();
  }
}
