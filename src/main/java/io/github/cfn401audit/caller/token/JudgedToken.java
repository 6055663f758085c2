package io.github.cfn401audit.caller.token;

import io.github.cfn401audit.caller.CallableMethod;
import io.github.cfn401audit.values.Truth;
import java.util.List;
import java.util.Optional;

/**
 * One thing that was pasted, and what becomes of it at each method.
 *
 * @param held what it is
 * @param client the logical id of its app client; empty where that is not known
 * @param strange why its app client is none of these files; empty where it may be one
 * @param methods the methods, in order
 */
public record JudgedToken(
    Held held, Optional<String> client, Optional<String> strange, List<AtMethod> methods) {
  public JudgedToken {
    methods = List.copyOf(methods);
  }

  /**
   * A method.
   *
   * @param method the method
   * @param judgements one, or several with their scenarios
   */
  public record AtMethod(CallableMethod method, List<Judgement> judgements) {
    public AtMethod {
      judgements = List.copyOf(judgements);
    }

    /** What holds in all scenarios; undecided where they differ. */
    public Outcome outcome() {
      return judgements.stream().map(Judgement::outcome).distinct().count() == 1
          ? judgements.get(0).outcome()
          : Outcome.UNDECIDED;
    }
  }

  /** What the keys of the pool say of the signature; empty where no keys were given. */
  public Optional<Truth> signature() {
    return methods.stream()
        .flatMap(at -> at.judgements().stream())
        .flatMap(judgement -> judgement.gates().stream())
        .filter(gate -> gate.name() == Gate.Name.SIGNATURE)
        .map(Gate::passes)
        .findFirst();
  }

  /** True where no method that was asked for certainly refuses it. */
  boolean passesAll() {
    return methods.stream().noneMatch(at -> at.outcome() == Outcome.REFUSED);
  }

  /** True where it opens some method, or nobody can tell. */
  boolean mayOpenOne() {
    return methods.stream()
        .anyMatch(at -> at.outcome() == Outcome.OPENS || at.outcome() == Outcome.UNDECIDED);
  }
}
