package io.github.cfn401audit.trial;

import io.github.cfn401audit.access.Verdict;
import io.github.cfn401audit.model.resource.UserPoolClient;
import io.github.cfn401audit.tokens.Grant;
import io.github.cfn401audit.tokens.MintableToken;
import io.github.cfn401audit.tokens.TokenUse;
import io.github.cfn401audit.values.ResourceId;
import java.util.LinkedHashSet;
import java.util.Set;

/**
 * A token that opens something, whatever it carries; the same one in every run.
 *
 * @param client where its client stands
 * @param name the client as it is called
 */
record OpeningToken(ResourceId client, String name, Grant grant, TokenUse use) {
  static OpeningToken of(MintableToken token) {
    UserPoolClient client = token.client();
    return new OpeningToken(client.resource().id(), client.name(), token.grant(), token.use());
  }

  /** What opens a method certainly; nothing where it is not reachable. */
  static Set<OpeningToken> allOf(Verdict verdict) {
    Set<OpeningToken> openings = new LinkedHashSet<>();
    verdict.witnesses().forEach(token -> openings.add(of(token)));
    return openings;
  }

  /** {@code the ID token of WebClient (code flow)}. */
  String words() {
    return "the " + use.words() + " of " + name + " (" + grant.words() + ")";
  }
}
