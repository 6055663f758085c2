package io.github.cfn401audit.rules;

import io.github.cfn401audit.finding.Level;
import io.github.cfn401audit.finding.RuleId;
import io.github.cfn401audit.model.Change;
import io.github.cfn401audit.model.Declared;
import io.github.cfn401audit.model.Edit;
import io.github.cfn401audit.model.Method;
import io.github.cfn401audit.model.Model;
import io.github.cfn401audit.values.Text;
import io.github.cfn401audit.values.Value;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A browser sends no token with a preflight, and the method asks for one. */
final class PreflightProtected implements Rule {

  @Override
  public RuleId id() {
    return new RuleId("preflight-protected");
  }

  @Override
  public void check(Audit audit, Findings findings) {
    for (Method method : audit.methods()) {
      if (!method.isProtected()) {
        continue;
      }
      if (method.verb().proves("OPTIONS"::equals)) {
        report(audit, findings, Level.ERROR, method, "a browser sends no token with OPTIONS");
      } else if (method.verb().proves("ANY"::equals) && answersPreflights(method, audit)) {
        report(
            audit,
            findings,
            Level.WARNING,
            method,
            "ANY answers OPTIONS too, and a browser sends no token with it");
      }
    }
  }

  /** The API shows that browsers call it, and no OPTIONS method takes the preflight away. */
  private static boolean answersPreflights(Method method, Audit audit) {
    return audit.model().browsers().areServedBy(method.api())
        && !audit.model().browsers().mayHaveOptionsBeside(method)
        && audit.model().isWhollySeen(method.api());
  }

  private void report(Audit audit, Findings findings, Level level, Method method, String label) {
    findings
        .at(id(), level, method.declared(), method.declared().place("AuthorizationType"), label)
        .curedBy(() -> cures(method, audit.model()))
        .report(
            "the preflight of "
                + method.path()
                + " answers 401, so that a browser never sends the request");
  }

  private static List<Cure> cures(Method method, Model model) {
    List<Change> changes = new ArrayList<>();
    if (method.verb().proves("OPTIONS"::equals)) {
      changes.add(Change.put(method.declared(), MethodCures.TYPE, "NONE"));
      if (method.authorizationScopes().written()) {
        changes.add(new Change.Removed(method.declared(), MethodCures.SCOPES));
      }
    } else {
      changes.add(optionsBeside(method.declared(), DeploymentCures.behind(method, model)));
    }
    return List.of(
        Cure.of(new Edit(changes), "the preflight of " + method.path() + " needs no token"));
  }

  /** A method for OPTIONS alone; the deployments have to wait for it, too. */
  private static Change optionsBeside(Declared any, List<Declared> deployments) {
    Map<String, Value> properties = new LinkedHashMap<>();
    properties.put("RestApiId", any.value("RestApiId"));
    properties.put("ResourceId", any.value("ResourceId"));
    properties.put("HttpMethod", new Value.Scalar(Text.of("OPTIONS"), any.range()));
    properties.put(MethodCures.TYPE, new Value.Scalar(Text.of("NONE"), any.range()));
    String waiting =
        deployments.isEmpty()
            ? ""
            : ", on which "
                + Edit.names(deployments.stream().map(Declared::logicalId).toList())
                + (deployments.size() == 1 ? " depends" : " depend");
    return new Change.New(
        any.beside("AWS::ApiGateway::Method", properties),
        "an OPTIONS method of AuthorizationType `NONE` beside " + any.logicalId() + waiting,
        deployments);
  }
}
