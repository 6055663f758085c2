package io.github.cfn401audit.judge;

import java.util.List;

/**
 * A line of a contract about one method, as the judge understands it.
 *
 * @param api the logical id of its API
 * @param verb its verb
 * @param only true where whoever opens it is one of the callers, false where each of them opens it
 * @param callers who is meant; what is empty may be anything
 */
record Expectation(String api, String verb, boolean only, List<Caller> callers) {
  Expectation {
    callers = List.copyOf(callers);
  }

  /** A caller, each part of which may be empty. */
  record Caller(String client, String grant, String use) {
    boolean is(Token token) {
      return (client.isEmpty() || client.equals(token.client()))
          && (grant.isEmpty() || grant.equals(token.grant()))
          && (use.isEmpty() || use.equals("id") == token.isId());
    }

    private String yaml() {
      StringBuilder yaml = new StringBuilder("{");
      add(yaml, "client", client);
      add(yaml, "grant", grant);
      add(yaml, "token", use);
      return yaml.append('}').toString();
    }

    private static void add(StringBuilder yaml, String key, String value) {
      if (!value.isEmpty()) {
        yaml.append(yaml.length() > 1 ? ", " : "").append(key).append(": ").append(value);
      }
    }
  }

  String yaml() {
    StringBuilder yaml = new StringBuilder("  - methods: ").append(verb).append(" /\n");
    yaml.append("    api: ").append(api).append('\n');
    yaml.append(only ? "    only: [" : "    reachable-by: [");
    return yaml.append(String.join(", ", callers.stream().map(Caller::yaml).toList()))
        .append("]\n")
        .toString();
  }

  /** What is proved in one deployment. */
  String in(Openers openers) {
    if (openers.refused()) {
      return only ? "kept" : "refuted";
    }
    if (openers.isOpenToAnybody()) {
      return only ? "refuted" : "kept";
    }
    if (!openers.asksForAToken()) {
      return "not proved";
    }
    return only ? onlyIn(openers) : reachableIn(openers);
  }

  private String onlyIn(Openers openers) {
    if (openers.certain().stream().anyMatch(token -> !isMeant(token))) {
      return "refuted";
    }
    boolean closed = !openers.stranger() && openers.possible().stream().allMatch(this::isMeant);
    return closed ? "kept" : "not proved";
  }

  private boolean isMeant(Token token) {
    return callers.stream().anyMatch(caller -> caller.is(token));
  }

  private String reachableIn(Openers openers) {
    String proved = "kept";
    for (Caller caller : callers) {
      if (openers.certain().stream().noneMatch(caller::is)) {
        boolean possible = openers.possible().stream().anyMatch(caller::is);
        if (!possible && (!caller.client().isEmpty() || !openers.stranger())) {
          return "refuted";
        }
        proved = "not proved";
      }
    }
    return proved;
  }
}
