package io.github.cfn401audit.report;

import io.github.cfn401audit.access.AccessRow;
import io.github.cfn401audit.access.Candidate;
import io.github.cfn401audit.access.OpenQuestion;
import io.github.cfn401audit.tokens.Grant;
import io.github.cfn401audit.tokens.TokenUse;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Who opens a method and who does not, a line for each way in and for each reason.
 *
 * @param opens such as {@code WebClient: code flow, asking for orders/read}
 * @param perhaps the same, with what is not known
 * @param fails such as {@code WebClient: SDK sign-in (SRP): it carries none of the method's scopes}
 */
public record MethodWays(List<String> opens, List<String> perhaps, List<String> fails) {
  public MethodWays {
    opens = List.copyOf(opens);
    perhaps = List.copyOf(perhaps);
    fails = List.copyOf(fails);
  }

  private record Way(String client, Grant grant) {}

  private record Failure(String client, String reason) {}

  /** The ways into the method of a row. */
  public static MethodWays of(AccessRow row) {
    Map<Way, List<Candidate>> ways = new LinkedHashMap<>();
    for (Candidate candidate : row.passage().candidates()) {
      ways.computeIfAbsent(
              new Way(nameIn(row, candidate), candidate.grant()), way -> new ArrayList<>())
          .add(candidate);
    }
    Set<String> opens = new LinkedHashSet<>();
    Set<String> perhaps = new LinkedHashSet<>();
    Map<Failure, Set<String>> failures = new LinkedHashMap<>();
    Set<String> told = new LinkedHashSet<>();
    ways.forEach(
        (way, tokens) -> {
          Candidate token = decisive(tokens, row);
          if (token.mayOpen()) {
            told.add(way.client());
            String words = way.client() + ": " + token.how() + asking(token);
            (token.opens() ? opens : perhaps).add(words + questions(token));
          } else if (token.setUp()) {
            told.add(way.client());
            failures
                .computeIfAbsent(
                    new Failure(way.client(), token.reason()), key -> new LinkedHashSet<>())
                .add(token.how());
          }
        });
    Map<String, Set<String>> clientsByReason = new LinkedHashMap<>();
    failures.forEach(
        (failure, hows) ->
            clientsByReason
                .computeIfAbsent(
                    String.join(", ", hows) + ": " + failure.reason(),
                    words -> new LinkedHashSet<>())
                .add(failure.client()));
    ways.forEach(
        (way, tokens) -> {
          if (way.grant() == Grant.SDK_SIGN_IN && told.add(way.client())) {
            clientsByReason
                .computeIfAbsent(tokens.get(0).reason(), words -> new LinkedHashSet<>())
                .add(way.client());
          }
        });
    List<String> fails = new ArrayList<>();
    clientsByReason.forEach(
        (reason, clients) -> fails.add(String.join(", ", clients) + ": " + reason));
    return new MethodWays(List.copyOf(opens), List.copyOf(perhaps), fails);
  }

  /** The client, with its stack where that is another one than that of the API. */
  private static String nameIn(AccessRow row, Candidate candidate) {
    String stack = candidate.client().id().stack();
    String name = candidate.client().id().logicalId();
    return stack.equals(row.apiStack()) ? name : stack + "/" + name;
  }

  /** The token that opens the method, else one that may, else one of the kind that it takes. */
  private static Candidate decisive(List<Candidate> tokens, AccessRow row) {
    Optional<TokenUse> taken = row.accepts().map(AccessRow.Accepts::use);
    Candidate best = tokens.get(0);
    for (Candidate token : tokens) {
      if (rank(token, taken) > rank(best, taken)) {
        best = token;
      }
    }
    return best;
  }

  private static int rank(Candidate token, Optional<TokenUse> taken) {
    if (token.mayOpen()) {
      return token.opens() ? 4 : 3;
    }
    boolean ofTheKind = taken.filter(use -> use == token.use()).isPresent();
    return ofTheKind ? 2 : token.setUp() ? 1 : 0;
  }

  private static String asking(Candidate token) {
    if (token.scopes().isEmpty() || token.grant() == Grant.SDK_SIGN_IN) {
      return token.use() == TokenUse.ID && token.grant().isBrowserFlow()
          ? ", asking for openid"
          : "";
    }
    return ", asking for " + String.join(" or ", token.scopes());
  }

  private static String questions(Candidate token) {
    if (token.questions().isEmpty()) {
      return "";
    }
    List<String> causes = token.questions().stream().map(OpenQuestion::cause).toList();
    return ": " + Words.firstOf(causes, 1);
  }
}
