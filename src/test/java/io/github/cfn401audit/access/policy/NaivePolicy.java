package io.github.cfn401audit.access.policy;

import java.util.ArrayList;
import java.util.List;

/**
 * A policy judged one request at a time, by words and recursion. It shares no code with what it
 * judges, and knows only policies about which everything is known.
 */
record NaivePolicy(List<Rule> rules) {

  /** What becomes of one request. */
  enum Fate {
    ALLOWED,
    DENIED,
    IMPLICITLY_DENIED
  }

  /**
   * One statement.
   *
   * @param applies whether principal, action and conditions are those of the caller
   */
  record Rule(boolean allows, boolean applies, boolean others, List<String> resources) {
    boolean names(String request) {
      for (String resource : resources) {
        if (matches(resource, request)) {
          return !others;
        }
      }
      return others;
    }

    String json(String principal, String action, String condition) {
      return "{\"Effect\": \""
          + (allows ? "Allow" : "Deny")
          + "\", "
          + principal
          + ", "
          + action
          + ", \""
          + (others ? "NotResource" : "Resource")
          + "\": [\""
          + String.join("\", \"", resources)
          + "\"]"
          + condition
          + "}";
    }
  }

  /** What becomes of a request such as {@code execute-api:/prod/GET/items}. */
  Fate fate(String request) {
    return names(request, false)
        ? Fate.DENIED
        : isAllowed(request) ? Fate.ALLOWED : Fate.IMPLICITLY_DENIED;
  }

  boolean isAllowed(String request) {
    return names(request, true);
  }

  private boolean names(String request, boolean allows) {
    for (Rule rule : rules) {
      if (rule.allows() == allows && rule.applies() && rule.names(request)) {
        return true;
      }
    }
    return false;
  }

  static boolean matches(String pattern, String text) {
    return matches(pattern, 0, text, 0);
  }

  private static boolean matches(String pattern, int p, String text, int t) {
    if (p == pattern.length()) {
      return t == text.length();
    }
    char next = pattern.charAt(p);
    if (next == '*') {
      return matches(pattern, p + 1, text, t)
          || (t < text.length() && matches(pattern, p, text, t + 1));
    }
    return t < text.length()
        && (next == '?' || next == text.charAt(t))
        && matches(pattern, p + 1, text, t + 1);
  }

  /** Every request of up to so many characters in its parameters. */
  static List<String> requests(List<String> verbs, String path, int length) {
    List<String> requests = new ArrayList<>();
    for (String verb : verbs) {
      fill("execute-api:/s/" + verb, path, length, requests);
    }
    return requests;
  }

  private static void fill(String before, String path, int length, List<String> requests) {
    int open = path.indexOf('{');
    if (open < 0) {
      requests.add(before + path);
      return;
    }
    int close = path.indexOf('}');
    String letters = path.charAt(close - 1) == '+' ? "abc/" : "abc";
    List<String> words = List.of("");
    for (int i = 1; i <= length; i++) {
      List<String> longer = new ArrayList<>();
      for (String word : words) {
        for (int j = 0; j < letters.length(); j++) {
          longer.add(word + letters.charAt(j));
        }
      }
      for (String word : longer) {
        fill(before + path.substring(0, open) + word, path.substring(close + 1), length, requests);
      }
      words = longer;
    }
  }
}
