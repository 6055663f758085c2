package io.github.cfn401audit.rules.browser;

import io.github.cfn401audit.finding.Level;
import io.github.cfn401audit.finding.RuleId;
import io.github.cfn401audit.model.resource.Method;
import io.github.cfn401audit.model.resource.RestApi;
import io.github.cfn401audit.model.resource.StackResource;
import io.github.cfn401audit.rule.FindingBuilder;
import io.github.cfn401audit.rule.Findings;
import io.github.cfn401audit.rule.Phrases;
import io.github.cfn401audit.source.SourceRange;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/**
 * Methods of one API that answer preflight requests and fail because of one place in the files.
 *
 * <p>Example: the default authorizer of a SAM API makes all its preflights ask for a token.
 */
record Preflights(SourceRange place, List<Method> methods) {
  Preflights {
    methods = List.copyOf(methods);
  }

  private record Cause(RestApi api, SourceRange place) {}

  /** The methods in groups of equal API and place. */
  static List<Preflights> by(List<Method> methods, Function<Method, SourceRange> place) {
    Map<Cause, List<Method>> groups = new LinkedHashMap<>();
    for (Method method : methods) {
      groups
          .computeIfAbsent(new Cause(method.api(), place.apply(method)), at -> new ArrayList<>())
          .add(method);
    }
    List<Preflights> all = new ArrayList<>();
    groups.forEach((cause, together) -> all.add(new Preflights(cause.place(), together)));
    return all;
  }

  Method first() {
    return methods.get(0);
  }

  /**
   * Begins a finding: about the method, or about the API where its own text gives it this method
   * and others.
   *
   * @param ofApi true for a text of the API
   */
  FindingBuilder at(Findings findings, RuleId rule, Level level, boolean ofApi, String label) {
    FindingBuilder finding =
        findings.at(rule, level, resource(ofApi), place, label).failing(methods);
    return ofApi ? finding.also(methods) : finding.also(methods.subList(1, methods.size()));
  }

  /** The first method, or its API where the text of that gives it this method and others. */
  StackResource resource(boolean ofApi) {
    StackResource method = first().resource();
    return ofApi ? first().api().resource().orElse(method) : method;
  }

  /** {@code the preflight of /orders answers}, or of two {@code the preflights of ... answer}. */
  String subject(String verb) {
    return subject() + " " + Phrases.verb(methods.size(), verb);
  }

  /** {@code the preflight of /orders does not answer}. */
  String negated(String verb) {
    return subject() + (methods.size() == 1 ? " does not " : " do not ") + verb;
  }

  private String subject() {
    int others = methods.size() - 1;
    return others == 0
        ? "the preflight of " + first().path()
        : "the preflights of "
            + first().path()
            + " and "
            + others
            + " more "
            + (others == 1 ? "path" : "paths");
  }
}
