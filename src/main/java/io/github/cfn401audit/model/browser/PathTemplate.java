package io.github.cfn401audit.model.browser;

/**
 * The path of an API's resource, in which a variable stands for one segment, and a greedy one for
 * one or more.
 */
record PathTemplate(String path) {

  /** True where every request that this one fits fits the other one, too. */
  boolean isCoveredBy(PathTemplate other) {
    String[] own = path.split("/", -1);
    String[] wide = other.path.split("/", -1);
    for (int i = 0; i < own.length; i++) {
      if (i >= wide.length) {
        return false;
      }
      if (isGreedy(wide[i])) {
        return true;
      }
      if (isGreedy(own[i]) || !(isVariable(wide[i]) || own[i].equals(wide[i]))) {
        return false;
      }
    }
    return own.length == wide.length;
  }

  private static boolean isVariable(String segment) {
    return segment.startsWith("{") && segment.endsWith("}");
  }

  private static boolean isGreedy(String segment) {
    return isVariable(segment) && segment.endsWith("+}");
  }
}
