package io.github.cfn401audit.contract;

import io.github.cfn401audit.access.Candidate;
import io.github.cfn401audit.tokens.Grant;
import io.github.cfn401audit.tokens.TokenUse;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The tokens that a contract speaks of; what is left out may be anything.
 *
 * @param client the logical id or {@code ClientName} of the client
 * @param grant how the token is obtained
 * @param use which kind it is
 * @param scope the scope by which it opens a method; an ID token opens none by a scope
 */
public record AllowedToken(
    Optional<String> client,
    Optional<Grant> grant,
    Optional<TokenUse> use,
    Optional<String> scope) {

  /** True where a token of this kind may be meant, whatever scope it has. */
  boolean isOf(Candidate token) {
    return client.filter(name -> !token.client().isCalled(name)).isEmpty()
        && grant.filter(other -> other != token.grant()).isEmpty()
        && use.filter(other -> other != token.use()).isEmpty()
        && (scope.isEmpty() || token.use() == TokenUse.ACCESS);
  }

  /** True where a token of this kind is certainly meant that has this scope. */
  boolean isOf(Candidate token, String withScope) {
    return isOf(token) && scope.filter(other -> !other.equals(withScope)).isEmpty();
  }

  /** True where every token of this kind is meant, whatever scope it has. */
  boolean isOfEvery(Candidate token) {
    return isOf(token) && scope.isEmpty();
  }

  /** The tokens in words, such as {@code WebClient by code with orders/read}. */
  public String words() {
    List<String> words = new ArrayList<>();
    words.add(client.orElse("any client"));
    grant.ifPresent(one -> words.add("by " + one.shortName()));
    use.ifPresent(one -> words.add("with an " + one.words()));
    scope.ifPresent(one -> words.add("with " + one));
    return String.join(" ", words);
  }
}
