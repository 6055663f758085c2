package io.github.cfn401audit.caller;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * A request as somebody writes it. Example: {@code get /orders/7} is a request to {@code GET
 * /orders/{id}}.
 *
 * @param verb in upper case
 * @param path begins with a slash, without a query
 */
public record RequestLine(String verb, String path) {
  private static final List<String> VERBS =
      List.of("GET", "PUT", "POST", "DELETE", "PATCH", "HEAD", "OPTIONS", "ANY");
  private static final int SAME = 1000;

  /** Reads a verb and a path; empty where the text is not both. */
  public static Optional<RequestLine> of(String text) {
    String[] words = text.strip().split("\\s+", -1);
    if (words.length != 2 || !words[1].startsWith("/")) {
      return Optional.empty();
    }
    String verb = words[0].toUpperCase(Locale.ROOT);
    return VERBS.contains(verb)
        ? Optional.of(new RequestLine(verb, withoutQuery(words[1])))
        : Optional.empty();
  }

  /** The same request without the first part of its path, which may be a stage. */
  public RequestLine withoutStage() {
    int slash = path.indexOf('/', 1);
    return new RequestLine(verb, slash < 0 ? "/" : path.substring(slash));
  }

  /** How well a method answers it, as API Gateway chooses among several; 0 where it does not. */
  int fit(String ofVerb, String template) {
    boolean any = ofVerb.equals("ANY");
    if (!any && !ofVerb.equals(verb)) {
      return 0;
    }
    int ofPath = template.equals(path) ? SAME : fit(parts(template), parts(path));
    return ofPath == 0 ? 0 : ofPath * 2 + (any ? 0 : 1);
  }

  private static int fit(List<String> template, List<String> path) {
    int fit = 1;
    for (int at = 0; at < template.size(); at++) {
      String part = template.get(at);
      if (part.startsWith("{") && part.endsWith("+}")) {
        return path.size() > at ? fit : 0;
      }
      if (at >= path.size()) {
        return 0;
      }
      boolean placeholder = part.startsWith("{") && part.endsWith("}");
      if (!placeholder && !part.equals(path.get(at))) {
        return 0;
      }
      fit += placeholder ? 2 : 3;
    }
    return template.size() == path.size() ? fit : 0;
  }

  private static List<String> parts(String path) {
    List<String> parts = new ArrayList<>();
    for (String part : path.split("/", -1)) {
      if (!part.isEmpty()) {
        parts.add(part);
      }
    }
    return parts;
  }

  private static String withoutQuery(String path) {
    int end = path.length();
    for (char mark : new char[] {'?', '#'}) {
      int at = path.indexOf(mark);
      end = at < 0 ? end : Math.min(end, at);
    }
    return path.substring(0, end);
  }

  @Override
  public String toString() {
    return verb + " " + path;
  }
}
