package io.github.cfn401audit.rules.client;

import io.github.cfn401audit.finding.Level;
import io.github.cfn401audit.finding.RuleId;
import io.github.cfn401audit.model.resource.DomainCertificate;
import io.github.cfn401audit.model.resource.DomainName;
import io.github.cfn401audit.model.resource.UserPoolDomain;
import io.github.cfn401audit.rule.Audit;
import io.github.cfn401audit.rule.Findings;
import io.github.cfn401audit.rule.Rule;
import io.github.cfn401audit.source.SourceRange;
import io.github.cfn401audit.values.Truth;
import java.util.Optional;

/** A domain that Cognito does not create: for its name, or for where its certificate lies. */
final class DomainRefused implements Rule {

  @Override
  public RuleId id() {
    return new RuleId("domain-refused");
  }

  @Override
  public void check(Audit audit, Findings findings) {
    for (UserPoolDomain domain : audit.model().domains()) {
      DomainCertificate certificate = domain.certificate();
      for (DomainName name : domain.name().stream().toList()) {
        whyRefused(name, certificate.configured())
            .ifPresent(why -> report(findings, domain, name.range(), why));
      }
      certificate
          .regionOutOfReach()
          .map(region -> "the certificate lies in " + region + ", not in us-east-1")
          .ifPresent(why -> report(findings, domain, certificate.range(), why));
    }
  }

  private static Optional<String> whyRefused(DomainName name, Truth ownName) {
    if (ownName == Truth.YES) {
      return name.isPrefix()
          ? Optional.of("`CustomDomainConfig` is for a name with dots")
          : Optional.empty();
    }
    if (ownName == Truth.UNKNOWN) {
      return Optional.empty();
    }
    if (name.hasDot()) {
      return Optional.of("a name with dots needs `CustomDomainConfig`");
    }
    if (name.breaksPattern()) {
      return Optional.of(
          "a prefix has 63 small letters, digits and hyphens at most, and no hyphen at its ends");
    }
    return Optional.of(name.reservedPart())
        .filter(part -> !part.isEmpty())
        .map(part -> "`" + part + "` between hyphens is reserved");
  }

  private void report(Findings findings, UserPoolDomain domain, SourceRange place, String why) {
    findings
        .at(id(), Level.ERROR, domain.resource(), place, why)
        .reportRefusedDeployment(
            "Cognito does not create the domain " + domain.resource().logicalId());
  }
}
