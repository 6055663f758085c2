package io.github.cfn401audit.rules.browser;

import io.github.cfn401audit.finding.Level;
import io.github.cfn401audit.finding.RuleId;
import io.github.cfn401audit.model.Model;
import io.github.cfn401audit.model.edit.Change;
import io.github.cfn401audit.model.edit.Edit;
import io.github.cfn401audit.model.resource.Method;
import io.github.cfn401audit.model.resource.StackResource;
import io.github.cfn401audit.rule.Audit;
import io.github.cfn401audit.rule.Cure;
import io.github.cfn401audit.rule.DeploymentCures;
import io.github.cfn401audit.rule.Findings;
import io.github.cfn401audit.rule.MethodCures;
import io.github.cfn401audit.rule.Rule;
import io.github.cfn401audit.template.UnfoldingNote;
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
    List<Method> options = new ArrayList<>();
    List<Method> any = new ArrayList<>();
    for (Method method : audit.methods()) {
      if (method.isProtected() && method.verb().proves("OPTIONS"::equals)) {
        options.add(method);
      } else if (method.isProtected()
          && method.verb().proves("ANY"::equals)
          && answersPreflights(method, audit)) {
        any.add(method);
      }
    }
    report(audit, findings, Level.ERROR, options, "a browser sends no token with OPTIONS");
    report(
        audit,
        findings,
        Level.WARNING,
        any,
        "ANY answers OPTIONS too, and a browser sends no token with it");
  }

  /** The API shows that browsers call it, and no OPTIONS method takes the preflight away. */
  private static boolean answersPreflights(Method method, Audit audit) {
    return audit.model().browsers().areServedBy(method.api())
        && !audit.model().browsers().mayHaveOptionsBeside(method)
        && audit.model().isWhollySeen(method.api());
  }

  private void report(
      Audit audit, Findings findings, Level level, List<Method> methods, String label) {
    for (Preflights one :
        Preflights.by(methods, method -> method.resource().place(MethodCures.TYPE))) {
      one.at(findings, id(), level, isByDefault(one.first()), label)
          .curedBy(() -> cures(one, audit.model()))
          .report(one.subject("answer") + " 401, so browsers never send the request");
    }
  }

  /** True where the default authorizer of a SAM API is why it asks for a token. */
  private static boolean isByDefault(Method method) {
    return method.resource().remark(UnfoldingNote.SAM_DEFAULT).isPresent();
  }

  private static List<Cure> cures(Preflights failing, Model model) {
    List<Change> changes = new ArrayList<>();
    for (Method method : failing.methods()) {
      if (!method.verb().proves("OPTIONS"::equals)) {
        changes.add(optionsBeside(method.resource(), DeploymentCures.behind(method, model)));
      } else if (isByDefault(method)) {
        String switched =
            "write `AddDefaultAuthorizerToCorsPreflight: false` beside DefaultAuthorizer of "
                + method.api().name();
        open(method).forEach(change -> changes.add(new Change.ByOther(change, switched)));
      } else {
        changes.addAll(open(method));
      }
    }
    return List.of(Cure.achieving(new Edit(changes), failing.subject("need") + " no token"));
  }

  private static List<Change.OfProperty> open(Method method) {
    List<Change.OfProperty> changes = new ArrayList<>();
    changes.add(Change.put(method.resource(), MethodCures.TYPE, "NONE"));
    if (method.authorizationScopes().written()) {
      changes.add(new Change.Removed(method.resource(), MethodCures.SCOPES));
    }
    return changes;
  }

  /** A method for OPTIONS alone; the deployments have to wait for it, too. */
  private static Change optionsBeside(StackResource any, List<StackResource> deployments) {
    Map<String, Value> properties = new LinkedHashMap<>();
    properties.put("RestApiId", any.properties().value("RestApiId"));
    properties.put("ResourceId", any.properties().value("ResourceId"));
    properties.put("HttpMethod", new Value.Scalar(Text.of("OPTIONS"), any.range()));
    properties.put(MethodCures.TYPE, new Value.Scalar(Text.of("NONE"), any.range()));
    String waiting =
        deployments.isEmpty()
            ? ""
            : ", on which "
                + Edit.names(deployments.stream().map(StackResource::logicalId).toList())
                + (deployments.size() == 1 ? " depends" : " depend");
    return new Change.New(
        any.beside("AWS::ApiGateway::Method", properties),
        "an OPTIONS method of AuthorizationType `NONE` beside " + any.logicalId() + waiting,
        deployments);
  }
}
