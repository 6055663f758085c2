package io.github.cfn401audit.pages;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/** An object of JSON whose values are JSON already. */
final class RawJson {
  private final List<String> parts = new ArrayList<>();

  RawJson with(String key, String json) {
    parts.add(NodeAsJson.quoted(key) + ":" + json);
    return this;
  }

  RawJson withText(String key, String text) {
    return with(key, NodeAsJson.quoted(text));
  }

  boolean isEmpty() {
    return parts.isEmpty();
  }

  static String list(Collection<String> items) {
    return "[" + String.join(",", items) + "]";
  }

  static String ref(String logicalId) {
    return new RawJson().withText("Ref", logicalId).toString();
  }

  /** The first where the condition holds, else the second. */
  static String choice(String condition, String then, String otherwise) {
    return new RawJson()
        .with("Fn::If", list(List.of(NodeAsJson.quoted(condition), then, otherwise)))
        .toString();
  }

  static String nothing() {
    return ref("AWS::NoValue");
  }

  @Override
  public String toString() {
    return "{" + String.join(",", parts) + "}";
  }
}
