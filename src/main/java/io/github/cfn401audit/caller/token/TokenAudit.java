package io.github.cfn401audit.caller.token;

import io.github.cfn401audit.access.Access;
import io.github.cfn401audit.caller.CallableMethod;
import io.github.cfn401audit.caller.CallableMethods;
import io.github.cfn401audit.caller.KnownIds;
import io.github.cfn401audit.model.resource.Members;
import io.github.cfn401audit.model.resource.UserPool;
import io.github.cfn401audit.model.resource.UserPoolClient;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Everything that was pasted, judged.
 *
 * @param source the name of the file, or {@code <stdin>}
 * @param paste what was pasted
 * @param tokens what becomes of each thing in it
 * @param asked true where the user asked about certain methods
 * @param moment when
 */
public record TokenAudit(
    String source, Paste paste, List<JudgedToken> tokens, boolean asked, Moment moment) {
  public TokenAudit {
    tokens = List.copyOf(tokens);
  }

  /**
   * Judges a paste.
   *
   * @param methods the methods to ask
   * @param asked true where the user named them
   * @param all all methods, for what the files declare
   */
  public static TokenAudit of(
      String source,
      Paste paste,
      List<CallableMethod> methods,
      boolean asked,
      CallableMethods all,
      KnownIds ids,
      TokenJudge judge,
      Moment moment) {
    List<JudgedToken> tokens = new ArrayList<>();
    for (Held held : paste.held()) {
      List<JudgedToken.AtMethod> at = new ArrayList<>();
      for (CallableMethod method : methods) {
        at.add(new JudgedToken.AtMethod(method, judge.judge(held, paste.header(), method)));
      }
      tokens.add(
          new JudgedToken(
              held,
              held.decoded().flatMap(claims -> client(claims, all, ids)),
              held.decoded().flatMap(claims -> strange(claims, all, ids)),
              at));
    }
    return new TokenAudit(source, paste, tokens, asked, moment);
  }

  /** True where the API would answer 401 to all that was pasted, beyond doubt. */
  public boolean isRefused() {
    if (asked) {
      return tokens.stream().noneMatch(JudgedToken::passesAll);
    }
    boolean some =
        tokens.stream()
            .flatMap(token -> token.methods().stream())
            .anyMatch(at -> at.outcome() == Outcome.REFUSED);
    return some && tokens.stream().noneMatch(JudgedToken::mayOpenOne);
  }

  private static Optional<String> client(Claims claims, CallableMethods all, KnownIds ids) {
    for (Access access : all.access()) {
      for (UserPoolClient client : access.model().clients()) {
        if (claims.client().isPresent() && ids.of(client).equals(claims.client())) {
          return Optional.of(client.name());
        }
      }
    }
    return Optional.empty();
  }

  /** REST authorizers do not ask for the client, so this is only worth knowing. */
  private static Optional<String> strange(Claims claims, CallableMethods all, KnownIds ids) {
    Optional<String> found = Optional.empty();
    for (Access access : all.access()) {
      for (UserPool pool : access.model().pools()) {
        if (ids.of(pool).filter(claims.issuer().poolId()::equals).isPresent()) {
          Members<UserPoolClient> clients = access.model().clientsOf(pool);
          boolean allKnown =
              !clients.all().isEmpty()
                  && clients.open().isEmpty()
                  && clients.all().stream().allMatch(client -> ids.of(client).isPresent());
          if (!allKnown
              || claims.client().isEmpty()
              || clients.all().stream()
                  .anyMatch(client -> ids.of(client).equals(claims.client()))) {
            return Optional.empty();
          }
          found =
              Optional.of(
                  claims.client().get()
                      + " is not one of the app clients that these templates give "
                      + pool.name());
        }
      }
    }
    return found;
  }
}
