package io.github.cfn401audit.rules.authorizer;

import io.github.cfn401audit.model.edit.Change;
import io.github.cfn401audit.model.edit.Edit;
import io.github.cfn401audit.model.resource.Authorizer;
import io.github.cfn401audit.model.resource.StackResource;
import io.github.cfn401audit.model.resource.UserPool;
import io.github.cfn401audit.model.resource.UserPoolClient;
import io.github.cfn401audit.rule.Audit;
import io.github.cfn401audit.rule.Cure;
import io.github.cfn401audit.tokens.TokenUse;
import io.github.cfn401audit.values.Text;
import io.github.cfn401audit.values.Value;
import java.util.ArrayList;
import java.util.List;

/** Edits of what an authorizer matches against {@code aud}. */
final class AudienceCures {
  private static final String EXPRESSION = "IdentityValidationExpression";

  private AudienceCures() {}

  /** The ids of all clients that may hold an ID token, or else no expression at all. */
  static List<Cure> of(Authorizer authorizer, Audit audit) {
    List<Cure> cures = new ArrayList<>();
    List<StackResource> clients = holders(authorizer, audit);
    if (!clients.isEmpty() && clients.stream().allMatch(authorizer.resource()::mayReferTo)) {
      cures.add(Cure.opening(Edit.of(idsOf(clients, authorizer.resource()))));
    }
    cures.add(nothingMatched(authorizer));
    return cures;
  }

  /** No expression. */
  static Cure nothingMatched(Authorizer authorizer) {
    return Cure.weakening(Edit.of(new Change.Removed(authorizer.resource(), EXPRESSION)));
  }

  private static List<StackResource> holders(Authorizer authorizer, Audit audit) {
    List<StackResource> holders = new ArrayList<>();
    for (UserPool pool : authorizer.declaredPools()) {
      for (UserPoolClient client : audit.model().clientsOf(pool).all()) {
        if (audit.access().minting(pool, client).tokens().stream()
            .anyMatch(token -> token.use() == TokenUse.ID)) {
          holders.add(client.resource());
        }
      }
    }
    return holders;
  }

  private static Change idsOf(List<StackResource> clients, StackResource authorizer) {
    if (clients.size() == 1) {
      return new Change.Put(
          authorizer,
          EXPRESSION,
          clients.get(0).reference(),
          "the id of " + clients.get(0).logicalId());
    }
    List<Text> pieces = new ArrayList<>();
    List<String> names = new ArrayList<>();
    for (StackResource client : clients) {
      pieces.add(Text.of(pieces.isEmpty() ? "^(" : "|"));
      client.reference().asText().ifPresent(pieces::add);
      names.add("${" + client.logicalId() + "}");
    }
    pieces.add(Text.of(")$"));
    return new Change.Put(
        authorizer,
        EXPRESSION,
        new Value.Scalar(Text.concat(pieces), authorizer.range()),
        "`!Sub \"^(" + String.join("|", names) + ")$\"`");
  }
}
