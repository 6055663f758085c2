package io.github.cfn401audit.rules.policy;

import io.github.cfn401audit.model.resource.Method;
import io.github.cfn401audit.rule.Phrases;
import java.util.List;

/** Parts of sentences that the rules of the family share. */
final class PolicyWords {
  private PolicyWords() {}

  /** {@code GET /orders answers}, or {@code GET /orders and 2 more methods may answer}. */
  static String answer(List<Method> methods, boolean certainly) {
    return requests(methods)
        + (certainly ? " " + Phrases.verb(methods.size(), "answer") : " may answer");
  }

  static String requests(List<Method> methods) {
    return Phrases.firstAndMore(methods.stream().map(Method::request).toList());
  }

  /** {@code aws:SourceVpc and aws:SourceVpce}, in backticks. */
  static String keys(List<String> keys) {
    return "`" + String.join("` and `", keys) + "`";
  }
}
