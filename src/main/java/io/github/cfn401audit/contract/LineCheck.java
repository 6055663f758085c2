package io.github.cfn401audit.contract;

import io.github.cfn401audit.access.AccessRow;
import io.github.cfn401audit.access.AccessRow.Outcome;
import io.github.cfn401audit.access.Candidate;
import io.github.cfn401audit.access.OpenQuestion;
import io.github.cfn401audit.tokens.TokenUse;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Judges one line of a contract against one row: a method in one scenario. */
final class LineCheck {
  private final ContractLine line;
  private final AccessRow row;

  private LineCheck(ContractLine line, AccessRow row) {
    this.line = line;
    this.row = row;
  }

  static Judgement of(ContractLine line, AccessRow row) {
    LineCheck check = new LineCheck(line, row);
    Judgement judgement = check.publicity();
    if (line.only().isPresent()) {
      judgement = judgement.and(check.only(line.only().get()));
    }
    for (AllowedToken caller : line.reachableBy()) {
      judgement = judgement.and(check.reachableBy(caller));
    }
    return judgement;
  }

  private Judgement publicity() {
    if (line.publicity() == Publicity.ALLOWED) {
      return Judgement.KEPT;
    }
    boolean open = row.outcome() == Outcome.OPEN;
    if (open == (line.publicity() == Publicity.REQUIRED)) {
      return open || isCertainlyProtected() ? Judgement.KEPT : publicityNotProved();
    }
    if (open) {
      return Judgement.refuted(where() + "anybody may call, without a token");
    }
    return isCertainlyProtected()
        ? Judgement.refuted(where() + row.authorization() + " protects it")
        : publicityNotProved();
  }

  private boolean isCertainlyProtected() {
    return row.outcome() == Outcome.OTHER
        || row.outcome() == Outcome.UNREACHABLE
        || row.authorization().equals("COGNITO_USER_POOLS");
  }

  private Judgement publicityNotProved() {
    return Judgement.notProved(where() + "whether it asks for a token is not known" + causes());
  }

  private Judgement only(List<AllowedToken> allowed) {
    if (row.outcome() == Outcome.OPEN) {
      return Judgement.refuted(where() + "anybody may call, without a token");
    }
    if (row.outcome() == Outcome.OTHER) {
      return otherDecides();
    }
    if (row.outcome() == Outcome.UNREACHABLE) {
      return Judgement.KEPT;
    }
    Judgement judgement = Judgement.KEPT;
    for (Candidate token : row.passage().candidates()) {
      if (token.mayOpen()) {
        judgement = judgement.and(only(allowed, token));
      }
    }
    for (OpenQuestion question : row.passage().unseen()) {
      judgement = judgement.and(Judgement.notProved(where() + question.cause()));
    }
    return judgement;
  }

  private Judgement only(List<AllowedToken> allowed, Candidate token) {
    if (allowed.stream().anyMatch(one -> one.isOfEvery(token))) {
      return Judgement.KEPT;
    }
    boolean byScope = token.use() == TokenUse.ACCESS && !token.scopes().isEmpty();
    if (token.opens() && !byScope) {
      return Judgement.refuted(where() + token.words() + " opens it");
    }
    for (String scope : token.scopes()) {
      if (allowed.stream().noneMatch(one -> one.isOf(token, scope))) {
        String witness = where() + token.words() + " with " + scope;
        return token.opens()
            ? Judgement.refuted(witness + " opens it")
            : Judgement.notProved(witness + " may open it" + causes(token));
      }
    }
    return byScope && !token.openScopes()
        ? Judgement.KEPT
        : Judgement.notProved(
            where() + token.words() + " may open it by another scope" + causes(token));
  }

  private Judgement reachableBy(AllowedToken caller) {
    if (row.outcome() == Outcome.OPEN) {
      return Judgement.KEPT;
    }
    if (row.outcome() == Outcome.OTHER) {
      return otherDecides();
    }
    if (row.passage().refusal().isPresent()) {
      return Judgement.refuted(where() + row.passage().refusal().get());
    }
    Set<String> fails = new LinkedHashSet<>();
    Set<String> others = new LinkedHashSet<>();
    Set<String> perhaps = new LinkedHashSet<>();
    for (Candidate token : row.passage().candidates()) {
      if (!caller.isOf(token)) {
        continue;
      }
      if (token.opens() && opensBy(caller, token)) {
        return row.restrictions().isEmpty()
            ? Judgement.KEPT
            : Judgement.notProved(
                where() + "not every request: " + String.join(", ", row.restrictions()));
      }
      if (token.mayOpen()) {
        perhaps.add(token.words() + " may open it" + causes(token));
      } else {
        (token.setUp() && isOfTakenKind(token) ? fails : others)
            .add(token.words() + " does not open it: " + token.reason());
      }
    }
    if (!perhaps.isEmpty()) {
      return new Judgement(Proof.NOT_PROVED, perhaps.stream().map(this::at).toList());
    }
    boolean all = caller.client().isPresent() || row.passage().unseen().isEmpty();
    if (all && !(fails.isEmpty() && others.isEmpty())) {
      Set<String> told = fails.isEmpty() ? others : fails;
      return new Judgement(Proof.REFUTED, told.stream().map(this::at).toList());
    }
    String none = where() + "no token of " + caller.words() + " opens it";
    return row.passage().unseen().isEmpty() && row.accepts().isPresent()
        ? Judgement.refuted(none)
        : Judgement.notProved(none + " for certain" + causes());
  }

  private boolean isOfTakenKind(Candidate token) {
    return row.accepts().filter(accepts -> accepts.use() != token.use()).isEmpty();
  }

  /** True where the scope that is asked for, if any, is one by which the token opens the method. */
  private static boolean opensBy(AllowedToken caller, Candidate token) {
    return caller.scope().isEmpty()
        || token.scopes().stream().anyMatch(scope -> caller.isOf(token, scope));
  }

  private Judgement otherDecides() {
    return Judgement.notProved(where() + row.authorization() + " decides, which is not judged");
  }

  private String at(String reason) {
    return where() + reason;
  }

  private String where() {
    String when = row.when().isEmpty() ? "" : " when " + row.when();
    return row.apiStack() + "/" + row.api() + " " + row.request() + when + ": ";
  }

  private String causes() {
    return causes(row.undecided());
  }

  private static String causes(Candidate token) {
    return causes(token.questions());
  }

  private static String causes(List<OpenQuestion> questions) {
    List<String> causes = new ArrayList<>();
    questions.forEach(question -> causes.add(question.cause()));
    return causes.isEmpty() ? "" : ": " + String.join(", ", causes);
  }
}
