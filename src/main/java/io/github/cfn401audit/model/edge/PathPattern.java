package io.github.cfn401audit.model.edge;

/**
 * A pattern of paths, as a behavior names it: a star stands for any characters, a question mark for
 * one.
 * https://docs.aws.amazon.com/AmazonCloudFront/latest/DeveloperGuide/DownloadDistValuesCacheBehavior.html#DownloadDistValuesPathPattern
 */
record PathPattern(String text) {
  /** What the default behavior takes. */
  static final PathPattern ANY = new PathPattern("*");

  PathPattern {
    text = text.startsWith("/") || text.startsWith("*") ? text : "/" + text;
  }

  /** True where a path that begins with a slash matches. */
  boolean matches(String path) {
    int pattern = 0;
    int at = 0;
    int star = -1;
    int resumeAt = 0;
    while (at < path.length()) {
      char wanted = pattern < text.length() ? text.charAt(pattern) : 0;
      if (wanted == '*') {
        star = pattern++;
        resumeAt = at;
      } else if (wanted == '?' || wanted == path.charAt(at)) {
        pattern++;
        at++;
      } else if (star >= 0) {
        pattern = star + 1;
        at = ++resumeAt;
      } else {
        return false;
      }
    }
    while (pattern < text.length() && text.charAt(pattern) == '*') {
      pattern++;
    }
    return pattern == text.length();
  }

  /** A path that matches, with a word for each star and question mark. */
  String sample(String word) {
    String path = text.replace("*", word).replace("?", word.substring(0, 1));
    return path.startsWith("/") ? path : "/" + path;
  }
}
