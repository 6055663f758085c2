package io.github.cfn401audit.contract;

import io.github.cfn401audit.access.AccessRow;
import io.github.cfn401audit.access.AccessRow.Outcome;
import io.github.cfn401audit.access.Candidate;
import io.github.cfn401audit.tokens.TokenUse;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The state of today as a contract, which says what is proved and leaves out the rest. */
public final class ContractText {
  private ContractText() {}

  /** The text of a contract that these rows keep. */
  public static String of(List<AccessRow> rows) {
    Map<List<String>, List<AccessRow>> methods = new LinkedHashMap<>();
    Set<String> apis = new LinkedHashSet<>();
    for (AccessRow row : rows) {
      apis.add(row.apiStack() + "/" + row.api());
      methods
          .computeIfAbsent(
              List.of(row.apiStack(), row.api(), row.request()), key -> new ArrayList<>())
          .add(row);
    }
    Map<String, Set<String>> requestsByState = new LinkedHashMap<>();
    for (List<AccessRow> method : methods.values()) {
      String api = apis.size() > 1 ? "    api: " + quoted(apiOf(method.get(0))) + "\n" : "";
      requestsByState
          .computeIfAbsent(api + stateOf(method), state -> new LinkedHashSet<>())
          .add(method.get(0).request());
    }
    StringBuilder text = new StringBuilder("contract: 1\nunlisted: forbidden\nexpect:\n");
    requestsByState.forEach(
        (state, requests) -> {
          String comma = "";
          text.append("  - methods: [");
          for (String request : requests) {
            text.append(comma).append(quoted(request));
            comma = ", ";
          }
          text.append("]\n").append(state);
        });
    return text.toString();
  }

  private static String apiOf(AccessRow row) {
    return row.passage().apiName().isEmpty() ? row.api() : row.passage().apiName();
  }

  private static String stateOf(List<AccessRow> method) {
    if (method.stream().allMatch(row -> row.outcome() == Outcome.OPEN)) {
      return "    public: required\n";
    }
    if (method.stream().anyMatch(row -> row.outcome() == Outcome.OPEN)) {
      return "    public: allowed\n";
    }
    StringBuilder state = new StringBuilder();
    boolean isProtected =
        method.stream()
            .allMatch(
                row ->
                    row.outcome() == Outcome.OTHER
                        || row.authorization().equals("COGNITO_USER_POOLS"));
    state.append(isProtected ? "    public: forbidden\n" : "    public: allowed\n");
    if (method.stream().allMatch(ContractText::isClosed)) {
      Set<String> only = new LinkedHashSet<>();
      method.forEach(row -> row.passage().candidates().forEach(token -> addTo(only, token)));
      state.append("    only:").append(only.isEmpty() ? " []\n" : "\n");
      only.forEach(token -> state.append("      - ").append(token).append('\n'));
    }
    Set<String> always = new LinkedHashSet<>(openers(method.get(0)));
    method.forEach(row -> always.retainAll(openers(row)));
    if (!always.isEmpty()) {
      state.append("    reachable-by: [").append(String.join(", ", always)).append("]\n");
    }
    return state.toString();
  }

  /** True where whoever opens it is known. */
  private static boolean isClosed(AccessRow row) {
    return row.outcome() == Outcome.UNREACHABLE
        || (row.outcome() == Outcome.REACHABLE && row.passage().unseen().isEmpty());
  }

  private static void addTo(Set<String> only, Candidate token) {
    if (!token.mayOpen()) {
      return;
    }
    String start =
        "{client: "
            + quoted(token.client().lastingName())
            + ", grant: "
            + token.grant().shortName()
            + ", token: "
            + token.use().claim();
    if (token.use() == TokenUse.ID || token.scopes().isEmpty() || token.openScopes()) {
      only.add(start + "}");
    } else {
      token.scopes().forEach(scope -> only.add(start + ", scope: " + quoted(scope) + "}"));
    }
  }

  private static Set<String> openers(AccessRow row) {
    Set<String> openers = new LinkedHashSet<>();
    if (row.restrictions().isEmpty()) {
      for (Candidate token : row.passage().candidates()) {
        if (token.opens()) {
          openers.add(quoted(token.client().lastingName()));
        }
      }
    }
    return openers;
  }

  /** The text in double quotes, as YAML and JSON read it alike. */
  private static String quoted(String text) {
    StringBuilder quoted = new StringBuilder("\"");
    for (int at = 0; at < text.length(); at++) {
      char letter = text.charAt(at);
      if (letter == '"' || letter == '\\') {
        quoted.append('\\').append(letter);
      } else if (letter < ' ' || letter > '~') {
        quoted.append(String.format("\\u%04x", (int) letter));
      } else {
        quoted.append(letter);
      }
    }
    return quoted.append('"').toString();
  }
}
