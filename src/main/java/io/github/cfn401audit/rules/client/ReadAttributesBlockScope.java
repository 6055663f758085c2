package io.github.cfn401audit.rules.client;

import io.github.cfn401audit.finding.Level;
import io.github.cfn401audit.finding.RuleId;
import io.github.cfn401audit.model.edit.ClientEdits;
import io.github.cfn401audit.model.edit.Edit;
import io.github.cfn401audit.model.resource.ReadableAttributes;
import io.github.cfn401audit.model.resource.UserPoolClient;
import io.github.cfn401audit.rule.Audit;
import io.github.cfn401audit.rule.Cure;
import io.github.cfn401audit.rule.Findings;
import io.github.cfn401audit.rule.Rule;
import io.github.cfn401audit.values.Truth;
import java.util.ArrayList;
import java.util.List;

/** A scope reveals an attribute that the client may not read, so that no token is given for it. */
final class ReadAttributesBlockScope implements Rule {
  private static final List<String> SCOPES = List.of("email", "phone");

  @Override
  public RuleId id() {
    return new RuleId("read-attributes-block-scope");
  }

  @Override
  public void check(Audit audit, Findings findings) {
    for (UserPoolClient client : audit.model().clients()) {
      if (client.hasLiveUserFlow() == Truth.YES) {
        check(findings, client);
      }
    }
  }

  private void check(Findings findings, UserPoolClient client) {
    ReadableAttributes readable = ReadableAttributes.of(client);
    List<String> blocked = new ArrayList<>();
    List<String> lacking = new ArrayList<>();
    for (String scope : SCOPES) {
      List<String> lacked = readable.lackedBy(scope);
      if (!lacked.isEmpty() && client.allowedOAuthScopes().contains(scope) == Truth.YES) {
        blocked.add(scope);
        lacking.addAll(lacked);
      }
    }
    if (!blocked.isEmpty()) {
      findings
          .at(
              id(),
              Level.WARNING,
              client.resource(),
              readable.listed().range(),
              "lacks " + String.join(", ", lacking))
          .curedBy(
              () ->
                  List.of(
                      Cure.achieving(
                          new Edit(
                              lacking.stream()
                                  .map(name -> ClientEdits.allowReading(client, name))
                                  .toList()),
                          "the client may read what it can ask for")))
          .report(
              "a sign-in of "
                  + client.name()
                  + " that asks for "
                  + String.join(" or ", blocked)
                  + " gets no token: the client may not read "
                  + String.join(", ", lacking));
    }
  }
}
