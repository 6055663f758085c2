package io.github.cfn401audit.judge;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The verdicts on the methods of one deployment: all that may be is tried. */
final class Decision {
  private final List<Facts> worlds;
  private final List<Map<Token, List<Form>>> minted;
  private final Set<String> pools;
  private final Map<String, Set<String>> possibleClients = new LinkedHashMap<>();
  private final Map<String, Set<String>> certainClients = new LinkedHashMap<>();

  private Decision(List<Facts> worlds) {
    this.worlds = worlds;
    this.minted = worlds.stream().map(Minted::in).toList();
    this.pools = new LinkedHashSet<>(worlds.get(0).ids(Resource.POOL));
    for (String pool : pools) {
      Set<String> possible = new HashSet<>();
      Set<String> certain = new HashSet<>(worlds.get(0).ids(Resource.CLIENT));
      for (Facts facts : worlds) {
        for (String client : facts.ids(Resource.CLIENT)) {
          boolean belongs = facts.one(client, "UserPoolId").equals("ref:" + pool);
          if (belongs) {
            possible.add(client);
          } else {
            certain.remove(client);
          }
        }
      }
      possibleClients.put(pool, possible);
      certainClients.put(pool, certain);
    }
  }

  /** By the logical id of the method. */
  static Map<String, Verdict> of(List<Facts> worlds) {
    Decision decision = new Decision(worlds);
    Map<String, Verdict> verdicts = new LinkedHashMap<>();
    for (String method : worlds.get(0).ids(Resource.METHOD)) {
      verdicts.put(method, decision.on(method));
    }
    return verdicts;
  }

  /** Who opens each method, by its logical id. */
  static Map<String, Openers> openers(List<Facts> worlds) {
    Decision decision = new Decision(worlds);
    Map<String, Openers> openers = new LinkedHashMap<>();
    for (String method : worlds.get(0).ids(Resource.METHOD)) {
      openers.put(method, decision.openersOf(method));
    }
    return openers;
  }

  private Openers openersOf(String method) {
    Set<Token> possible = new HashSet<>();
    Set<Token> certain = new HashSet<>(minted.get(0).keySet());
    Set<String> types = new HashSet<>();
    List<Guard> guards = worlds.stream().map(facts -> Guard.of(facts, method)).toList();
    boolean stranger = false;
    for (int i = 0; i < worlds.size(); i++) {
      types.add(worlds.get(i).one(method, "AuthorizationType"));
      Guard guard = guards.get(i);
      Set<Token> accepted = new HashSet<>();
      if (!guard.open() && guard.refusals().isEmpty()) {
        for (Map.Entry<Token, List<Form>> token : minted.get(i).entrySet()) {
          Set<Boolean> outcomes = outcomes(guard, token.getValue());
          if (outcomes.contains(true)) {
            possible.add(token.getKey());
          }
          if (!outcomes.contains(false)) {
            accepted.add(token.getKey());
          }
        }
        stranger |= acceptsStranger(worlds.get(i), guard);
      }
      certain.retainAll(accepted);
    }
    return new Openers(types, refusedAnyway(guards), certain, possible, stranger);
  }

  private Verdict on(String method) {
    List<Guard> guards = worlds.stream().map(facts -> Guard.of(facts, method)).toList();
    if (refusedAnyway(guards)) {
      return Verdict.UNREACHABLE;
    }
    if (guards.stream().allMatch(Guard::asksForNothing)) {
      return Verdict.OPEN;
    }
    if (guards.stream().anyMatch(guard -> guard.asksForNothing() || guard.isOfAnotherType())) {
      return Verdict.UNDECIDED;
    }
    boolean anyAccepted = false;
    Set<Token> alwaysAccepted = new HashSet<>(minted.get(0).keySet());
    for (int i = 0; i < guards.size(); i++) {
      Set<Token> accepted = new HashSet<>();
      if (!guards.get(i).refusals().isEmpty()) {
        alwaysAccepted.clear();
        continue;
      }
      for (Map.Entry<Token, List<Form>> token : minted.get(i).entrySet()) {
        Set<Boolean> outcomes = outcomes(guards.get(i), token.getValue());
        anyAccepted |= outcomes.contains(true);
        if (!outcomes.contains(false)) {
          accepted.add(token.getKey());
        }
      }
      anyAccepted |= acceptsStranger(worlds.get(i), guards.get(i));
      alwaysAccepted.retainAll(accepted);
    }
    if (!anyAccepted) {
      return Verdict.UNREACHABLE;
    }
    return alwaysAccepted.isEmpty() ? Verdict.UNDECIDED : Verdict.REACHABLE;
  }

  /** True where one reason holds whatever the unknown is. */
  private static boolean refusedAnyway(List<Guard> guards) {
    Set<String> common = new HashSet<>(guards.get(0).refusals());
    guards.forEach(guard -> common.retainAll(guard.refusals()));
    common.remove(Guard.ANOTHER_ASKED);
    return !common.isEmpty();
  }

  private static Set<Boolean> outcomes(Guard guard, List<Form> forms) {
    Set<Boolean> outcomes = new HashSet<>();
    forms.forEach(form -> outcomes.addAll(guard.accepts(form)));
    return outcomes;
  }

  private boolean acceptsStranger(Facts facts, Guard guard) {
    for (String pool : guard.pools()) {
      if (hasStranger(facts, pool, guard.authorizer())
          && outcomes(guard, Minted.byAStranger(facts, pool)).contains(true)) {
        return true;
      }
    }
    return false;
  }

  /**
   * A pool to which no client certainly belongs may have one that is not in the template, and so
   * has one for which there is a style.
   */
  private boolean hasStranger(Facts facts, String pool, String authorizer) {
    Set<String> certain = certainClients.get(pool);
    if (certain == null || (certain.isEmpty() && !isMismatched(authorizer))) {
      return true;
    }
    return facts.ids(Resource.BRANDING).stream()
        .anyMatch(
            style ->
                facts.one(style, "UserPoolId").equals("ref:" + pool)
                    && facts.one(style, "ClientId").equals("ref:" + Facts.OUTSIDE));
  }

  /**
   * True where the authorizer certainly trusts declared pools without clients, while another pool
   * has clients and no authorizer possibly trusts it: then the wrong pool was named. An entry that
   * is no ARN at all is another mistake, and tells nothing of the pools.
   */
  private boolean isMismatched(String authorizer) {
    for (Facts facts : worlds) {
      if (Guard.namesWhatIsNoPool(facts, authorizer)) {
        return false;
      }
      for (String pool : Guard.pools(facts, authorizer)) {
        Set<String> clients = possibleClients.get(pool);
        if (clients == null || !clients.isEmpty()) {
          return false;
        }
      }
    }
    return pools.stream().anyMatch(pool -> hasClients(pool) && !isTrusted(pool));
  }

  private boolean hasClients(String pool) {
    Set<String> certain = certainClients.get(pool);
    return certain != null && !certain.isEmpty();
  }

  private boolean isTrusted(String pool) {
    for (Facts facts : worlds) {
      for (String authorizer : facts.ids(Resource.AUTHORIZER)) {
        if (Guard.pools(facts, authorizer).contains(pool)) {
          return true;
        }
      }
    }
    return false;
  }
}
