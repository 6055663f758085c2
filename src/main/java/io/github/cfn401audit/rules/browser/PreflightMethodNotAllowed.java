package io.github.cfn401audit.rules.browser;

import io.github.cfn401audit.finding.Level;
import io.github.cfn401audit.finding.RuleId;
import io.github.cfn401audit.model.browser.AllowedMethods;
import io.github.cfn401audit.model.edit.Change;
import io.github.cfn401audit.model.edit.Edit;
import io.github.cfn401audit.model.edit.HeaderEdits;
import io.github.cfn401audit.model.resource.Method;
import io.github.cfn401audit.rule.Audit;
import io.github.cfn401audit.rule.Cure;
import io.github.cfn401audit.rule.Findings;
import io.github.cfn401audit.rule.Rule;
import io.github.cfn401audit.template.UnfoldingNote;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** The preflight does not let browsers use the verb of a protected method. */
final class PreflightMethodNotAllowed implements Rule {
  @Override
  public RuleId id() {
    return new RuleId("preflight-method-not-allowed");
  }

  @Override
  public void check(Audit audit, Findings findings) {
    Map<Set<String>, List<Method>> failing = new LinkedHashMap<>();
    for (Method options : audit.methods()) {
      Set<String> verbs = refused(audit, options);
      if (!verbs.isEmpty()) {
        failing.computeIfAbsent(verbs, lacking -> new ArrayList<>()).add(options);
      }
    }
    failing.forEach((verbs, methods) -> report(findings, verbs, methods));
  }

  /** The verbs of the protected methods of the resource that the preflight does not allow. */
  private static Set<String> refused(Audit audit, Method options) {
    Set<String> verbs = new TreeSet<>();
    AllowedMethods.of(options)
        .ifPresent(
            allowed -> {
              for (Method method : audit.model().browsers().protectedBeside(options)) {
                // ANY stands for verbs that nobody may want from a browser.
                if (method.verb().proves(verb -> !verb.equals("ANY") && allowed.lack(verb))) {
                  verbs.add(method.verb().shown("?"));
                }
              }
            });
    return verbs;
  }

  private void report(Findings findings, Set<String> verbs, List<Method> methods) {
    String lacking = String.join(" and ", verbs);
    for (Preflights one :
        Preflights.by(methods, options -> AllowedMethods.of(options).orElseThrow().range())) {
      boolean ofApi = one.first().resource().remark(UnfoldingNote.SAM_CORS).isPresent();
      one.at(findings, id(), Level.WARNING, ofApi, "does not allow " + lacking)
          .about(one.resource(ofApi), lacking)
          .curedBy(() -> cures(one, verbs))
          .report(one.negated("allow") + " " + lacking + ", so browsers block the call");
    }
  }

  /** Of several responses nobody can say which one is meant. */
  private static List<Cure> cures(Preflights failing, Set<String> verbs) {
    List<Change> changes = new ArrayList<>();
    for (Method method : failing.methods()) {
      Optional<String> allowed = AllowedMethods.of(method).flatMap(AllowedMethods::text);
      if (allowed.isEmpty() || !method.resource().isPlain()) {
        return List.of();
      }
      String before = allowed.get();
      String more = (before.isBlank() ? "" : before + ",") + String.join(",", verbs);
      changes.add(
          HeaderEdits.write(
              method.resource(), "'" + before + "'", failing.place(), "'" + more + "'"));
    }
    return List.of(
        Cure.achieving(
            new Edit(changes), failing.subject("allow") + " " + String.join(" and ", verbs)));
  }
}
