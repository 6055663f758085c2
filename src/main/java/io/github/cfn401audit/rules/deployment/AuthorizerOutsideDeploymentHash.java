package io.github.cfn401audit.rules.deployment;

import io.github.cfn401audit.finding.Level;
import io.github.cfn401audit.finding.RuleId;
import io.github.cfn401audit.model.Model;
import io.github.cfn401audit.model.resource.Authorizer;
import io.github.cfn401audit.model.resource.Deployment;
import io.github.cfn401audit.model.resource.StackResource;
import io.github.cfn401audit.rule.Audit;
import io.github.cfn401audit.rule.FindingBuilder;
import io.github.cfn401audit.rule.Findings;
import io.github.cfn401audit.rule.Rule;
import io.github.cfn401audit.values.Truth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The CDK forms the id of a Deployment from what it copies, and from authorizers only with a
 * feature flag. With it, the Deployment depends on the authorizer itself and not only on methods.
 * See https://docs.aws.amazon.com/cdk/v2/guide/featureflags.html.
 */
final class AuthorizerOutsideDeploymentHash implements Rule {
  /** The hash is an MD5 sum in hexadecimal digits. */
  private static final int LENGTH_OF_HASH = 32;

  @Override
  public RuleId id() {
    return new RuleId("authorizer-outside-deployment-hash");
  }

  @Override
  public void check(Audit audit, Findings findings) {
    Map<String, List<Deployment>> byAssembly = new LinkedHashMap<>();
    for (Deployment deployment : audit.model().deployments()) {
      if (isHashed(deployment.resource()) && leftOut(deployment, audit.model()).isPresent()) {
        byAssembly
            .computeIfAbsent(assembly(deployment.resource()), key -> new ArrayList<>())
            .add(deployment);
      }
    }
    byAssembly.values().forEach(deployments -> report(audit.model(), findings, deployments));
  }

  private static boolean isHashed(StackResource deployment) {
    String id = deployment.logicalId();
    return deployment.isPlain()
        && deployment.exists() == Truth.YES
        && id.length() > LENGTH_OF_HASH
        && id.chars().skip(id.length() - LENGTH_OF_HASH).allMatch(c -> isHexadecimal((char) c));
  }

  private static boolean isHexadecimal(char c) {
    return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'f');
  }

  /** An authorizer that methods use and that the Deployment does not name. */
  private static Optional<Authorizer> leftOut(Deployment deployment, Model model) {
    return model.authorizersOf(deployment.api()).stream()
        .filter(authorizer -> authorizer.type().proves("COGNITO_USER_POOLS"::equals))
        .filter(authorizer -> isBeside(authorizer.resource(), deployment.resource()))
        .filter(authorizer -> !model.methodsOf(authorizer).isEmpty())
        .filter(authorizer -> !deployment.resource().mentions().contains(authorizer.name()))
        .min(Comparator.comparing(Authorizer::name));
  }

  private static boolean isBeside(StackResource authorizer, StackResource deployment) {
    return authorizer.isPlain()
        && authorizer.exists() == Truth.YES
        && authorizer.isInStackOf(deployment);
  }

  /** The folder of the template: one flag is for all stacks of an assembly. */
  private static String assembly(StackResource deployment) {
    String file = deployment.range().file().name();
    return file.substring(0, file.lastIndexOf('/') + 1);
  }

  private void report(Model model, Findings findings, List<Deployment> deployments) {
    deployments.sort(Comparator.comparing(deployment -> deployment.resource().toString()));
    Deployment first = deployments.get(0);
    Authorizer authorizer = leftOut(first, model).orElseThrow();
    String name = authorizer.name();
    FindingBuilder finding =
        findings.at(
            id(),
            Level.NOTE,
            first.resource(),
            first.resource().range(),
            "the hash in this id leaves out " + name);
    finding
        .step(authorizer.resource(), "is not among what the Deployment depends on")
        .alsoAt(deployments.stream().skip(1).map(Deployment::resource).toList())
        .report(
            "a change of "
                + name
                + " alone will not reach the stages of "
                + first.api().name()
                + ": the CDK makes no new Deployment for it");
  }
}
