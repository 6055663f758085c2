package io.github.cfn401audit.rules.client;

import io.github.cfn401audit.finding.Level;
import io.github.cfn401audit.finding.RuleId;
import io.github.cfn401audit.model.DnsRecords;
import io.github.cfn401audit.model.resource.DomainName;
import io.github.cfn401audit.model.resource.HostedZone;
import io.github.cfn401audit.model.resource.UserPool;
import io.github.cfn401audit.model.resource.UserPoolDomain;
import io.github.cfn401audit.rule.Audit;
import io.github.cfn401audit.rule.Findings;
import io.github.cfn401audit.rule.Rule;
import java.util.Optional;

/** Nobody finds the sign-in pages of a custom domain: its zone is declared, and has no record. */
final class CustomDomainWithoutRecord implements Rule {

  @Override
  public RuleId id() {
    return new RuleId("custom-domain-without-record");
  }

  @Override
  public void check(Audit audit, Findings findings) {
    DnsRecords records = audit.model().dnsRecords();
    for (UserPool pool : audit.model().pools()) {
      for (UserPoolDomain domain : audit.model().domainsOf(pool).certain()) {
        String host = domain.customHost().orElse("");
        Optional<HostedZone> zone = records.zoneOf(host);
        if (!host.isEmpty()
            && zone.isPresent()
            && audit.model().isWhollySeen(pool)
            && !records.mayHaveRecordFor(host)) {
          report(findings, domain, host, zone.get(), records.hasRecordIn(zone.get()));
        }
      }
    }
  }

  /** Records beside it show that this is where somebody keeps them. */
  private void report(
      Findings findings, UserPoolDomain domain, String host, HostedZone zone, boolean hasOthers) {
    String name = zone.resource().logicalId();
    findings
        .at(
            id(),
            hasOthers ? Level.WARNING : Level.NOTE,
            domain.resource(),
            domain.name().map(DomainName::range).orElse(domain.resource().range()),
            "no record of " + name + " has this name")
        .step(domain.resource(), "puts the sign-in pages at " + host)
        .step(zone.resource(), "is the zone of this host")
        .report(
            "browsers do not find the sign-in pages at "
                + host
                + ": "
                + name
                + " has no record of it");
  }
}
