package io.github.cfn401audit.rules.client;

import io.github.cfn401audit.finding.Level;
import io.github.cfn401audit.finding.RuleId;
import io.github.cfn401audit.model.Model;
import io.github.cfn401audit.model.edit.Change;
import io.github.cfn401audit.model.edit.Edit;
import io.github.cfn401audit.model.edit.ProviderEdits;
import io.github.cfn401audit.model.resource.Listing;
import io.github.cfn401audit.model.resource.PoolSchema;
import io.github.cfn401audit.model.resource.UserPool;
import io.github.cfn401audit.model.resource.UserPoolClient;
import io.github.cfn401audit.rule.Audit;
import io.github.cfn401audit.rule.Cure;
import io.github.cfn401audit.rule.Findings;
import io.github.cfn401audit.rule.Rule;
import io.github.cfn401audit.values.Truth;
import java.util.List;

/**
 * The client may read or write an attribute that its pool does not have, or write one that only
 * Cognito writes.
 */
final class ClientAttributeRefused implements Rule {
  private static final List<String> WRITTEN_BY_COGNITO =
      List.of("sub", "email_verified", "phone_number_verified");

  @Override
  public RuleId id() {
    return new RuleId("client-attribute-refused");
  }

  @Override
  public void check(Audit audit, Findings findings) {
    for (UserPoolClient client : audit.model().clients()) {
      for (Listing.Entry entry : client.writeAttributes().entries()) {
        String attribute = entry.text().literal().orElse("");
        if (WRITTEN_BY_COGNITO.contains(attribute)) {
          reportReserved(findings, client, entry, attribute);
        }
      }
      client.pool().target().ifPresent(pool -> check(audit.model(), findings, client, pool));
    }
  }

  private void check(Model model, Findings findings, UserPoolClient client, UserPool pool) {
    if (!model.hasAllAttributes(pool)) {
      return;
    }
    for (Listing.Entry entry : unknown(client.readAttributes(), pool)) {
      reportUnknown(findings, client, pool, entry, "read", ProviderEdits::replaceReadable);
    }
    for (Listing.Entry entry : unknown(client.writeAttributes(), pool)) {
      reportUnknown(findings, client, pool, entry, "write", ProviderEdits::replaceWritable);
    }
  }

  private static List<Listing.Entry> unknown(Listing attributes, UserPool pool) {
    PoolSchema schema = pool.schema();
    return attributes.entries().stream()
        .filter(entry -> entry.text().literal().map(schema::has).orElse(Truth.YES) == Truth.NO)
        .toList();
  }

  private void reportReserved(
      Findings findings, UserPoolClient client, Listing.Entry entry, String attribute) {
    findings
        .at(
            id(),
            Level.ERROR,
            client.resource(),
            entry.range(),
            "only Cognito itself writes `" + attribute + "`")
        .about(client.resource(), "write " + attribute)
        .reportRefusedDeployment(client.name() + " may write " + attribute);
  }

  private void reportUnknown(
      Findings findings,
      UserPoolClient client,
      UserPool pool,
      Listing.Entry entry,
      String verb,
      Replacement replacement) {
    String attribute = entry.text().display();
    findings
        .at(
            id(),
            Level.ERROR,
            client.resource(),
            entry.range(),
            pool.name() + " has no attribute of this name")
        .about(client.resource(), verb + " " + attribute)
        .curedBy(
            () ->
                pool.schema().customNames().stream()
                    .filter(declared -> isMeant(declared, attribute))
                    .map(declared -> replacement.of(client, attribute, declared))
                    .map(change -> Cure.deploying(Edit.of(change)))
                    .toList())
        .reportRefusedDeployment(
            client.name()
                + " may "
                + verb
                + " "
                + attribute
                + ", which "
                + pool.name()
                + " does not have");
  }

  /** True for the same name without its {@code custom:}, or in other letters. */
  private static boolean isMeant(String declared, String attribute) {
    return declared.equalsIgnoreCase(attribute) || declared.equalsIgnoreCase("custom:" + attribute);
  }

  /** Another attribute in the list of the client. */
  private interface Replacement {
    Change of(UserPoolClient client, String before, String after);
  }
}
