package io.github.cfn401audit.rules.client;

import io.github.cfn401audit.finding.Level;
import io.github.cfn401audit.finding.RuleId;
import io.github.cfn401audit.model.Model;
import io.github.cfn401audit.model.edit.ClientEdits;
import io.github.cfn401audit.model.edit.Edit;
import io.github.cfn401audit.model.resource.Listing;
import io.github.cfn401audit.model.resource.ResourceServer;
import io.github.cfn401audit.model.resource.UserPool;
import io.github.cfn401audit.model.resource.UserPoolClient;
import io.github.cfn401audit.rule.Audit;
import io.github.cfn401audit.rule.Cure;
import io.github.cfn401audit.rule.Findings;
import io.github.cfn401audit.rule.Rule;
import io.github.cfn401audit.values.Truth;
import java.util.List;
import java.util.Optional;

/** The client and the resource server of its scope are created at once, and one has to be first. */
final class ClientScopeUnordered implements Rule {

  @Override
  public RuleId id() {
    return new RuleId("client-scope-unordered");
  }

  @Override
  public void check(Audit audit, Findings findings) {
    for (UserPoolClient client : audit.model().clients()) {
      client.pool().target().ifPresent(pool -> check(audit.model(), findings, client, pool));
    }
  }

  private void check(Model model, Findings findings, UserPoolClient client, UserPool pool) {
    for (ResourceServer server : model.resourceServersOf(pool).certain()) {
      // What orders two stacks is outside both of them.
      if (client.resource().isInStackOf(server.resource())
          && !client.resource().waitsFor(server.resource())) {
        firstOf(client.allowedOAuthScopes(), server)
            .ifPresent(scope -> report(findings, client, server, scope));
      }
    }
  }

  private static Optional<Listing.Entry> firstOf(Listing scopes, ResourceServer server) {
    return scopes.entries().stream()
        .filter(scope -> server.scopes().contains(scope.text()) == Truth.YES)
        .findFirst();
  }

  private void report(
      Findings findings, UserPoolClient client, ResourceServer server, Listing.Entry scope) {
    findings
        .at(
            id(),
            Level.WARNING,
            client.resource(),
            scope.range(),
            "nothing makes CloudFormation create " + server.resource().logicalId() + " first")
        .about(server.resource(), scope.text().display())
        .step(client.resource(), "lists " + scope.text().display())
        .step(server.resource(), "defines it, and is created at the same time")
        .curedBy(
            () ->
                List.of(
                    Cure.achieving(
                        Edit.of(ClientEdits.dependOn(client, server)),
                        server.resource().logicalId() + " is created first")))
        .report(
            "CloudFormation may create "
                + client.name()
                + " before "
                + server.resource().logicalId()
                + ", and then refuse this deployment");
  }
}
