package io.github.cfn401audit.contract;

import io.github.cfn401audit.access.AccessRow;
import io.github.cfn401audit.access.AccessRow.Outcome;
import io.github.cfn401audit.access.Candidate;
import io.github.cfn401audit.access.OpenQuestion;
import io.github.cfn401audit.tokens.Grant;
import io.github.cfn401audit.values.Truth;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Whether a client can call what answers a request, in every scenario and every API that has it.
 *
 * @param answer yes, no, or neither for all of them
 * @param reasons one line for each way in, or for each reason why there is none
 */
public record CallAnswer(Truth answer, List<String> reasons) {
  public CallAnswer {
    reasons = List.copyOf(reasons);
  }

  /**
   * Answers for the rows of the methods that answer the request.
   *
   * @param client the logical id or {@code ClientName} of the caller
   * @param grant the grant that it uses; empty for any
   */
  public static CallAnswer of(List<AccessRow> rows, String client, Optional<Grant> grant) {
    boolean yes = true;
    boolean no = true;
    Set<String> opening = new LinkedHashSet<>();
    Set<String> failing = new LinkedHashSet<>();
    Set<String> unknown = new LinkedHashSet<>();
    boolean alone = rows.size() == 1;
    for (AccessRow row : rows) {
      CallAnswer one = of(row, client, grant);
      yes &= one.answer() == Truth.YES;
      no &= one.answer() == Truth.NO;
      Set<String> told =
          switch (one.answer()) {
            case YES -> opening;
            case NO -> failing;
            case UNKNOWN -> unknown;
          };
      String where = alone ? "" : where(row);
      one.reasons().forEach(reason -> told.add(where + reason));
    }
    List<String> reasons = new ArrayList<>();
    boolean mixed = !yes && !no;
    opening.forEach(reason -> reasons.add((mixed ? "yes: " : "") + reason));
    failing.forEach(reason -> reasons.add((mixed ? "no: " : "") + reason));
    unknown.forEach(reason -> reasons.add((alone ? "" : "unknown: ") + reason));
    return new CallAnswer(yes ? Truth.YES : no ? Truth.NO : Truth.UNKNOWN, reasons);
  }

  private static CallAnswer of(AccessRow row, String client, Optional<Grant> grant) {
    if (row.outcome() == Outcome.OPEN) {
      return new CallAnswer(Truth.YES, List.of("anybody may call, without a token"));
    }
    if (row.outcome() == Outcome.OTHER) {
      return new CallAnswer(
          Truth.UNKNOWN, List.of(row.authorization() + " decides, which is not judged"));
    }
    if (row.passage().refusal().isPresent()) {
      return new CallAnswer(Truth.NO, List.of(row.passage().refusal().get()));
    }
    List<String> opens = new ArrayList<>();
    List<String> perhaps = new ArrayList<>();
    List<String> fails = new ArrayList<>();
    for (Candidate candidate : row.passage().candidates()) {
      if (candidate.client().isCalled(client)
          && grant.filter(asked -> asked != candidate.grant()).isEmpty()) {
        String words = candidate.use().words() + " by " + candidate.how();
        if (candidate.opens()) {
          opens.add(words + asking(candidate));
        } else if (candidate.mayOpen()) {
          candidate.questions().forEach(question -> perhaps.add(words + ": " + cause(question)));
        } else {
          fails.add(words + ": " + candidate.reason());
        }
      }
    }
    if (!opens.isEmpty()) {
      if (row.passage().apiKey() == Truth.YES) {
        opens.add("an API key is asked for besides");
      }
      opens.addAll(row.restrictions());
      return new CallAnswer(Truth.YES, opens);
    }
    if (!perhaps.isEmpty()) {
      return new CallAnswer(Truth.UNKNOWN, perhaps);
    }
    if (!fails.isEmpty()) {
      return new CallAnswer(Truth.NO, fails);
    }
    // Which pools are trusted is not known, or the client is not there in this scenario.
    return row.passage().candidates().isEmpty() && row.outcome() == Outcome.UNDECIDED
        ? new CallAnswer(Truth.UNKNOWN, row.undecided().stream().map(CallAnswer::cause).toList())
        : new CallAnswer(Truth.NO, List.of(client + " is not there, or not a client of its pool"));
  }

  private static String asking(Candidate candidate) {
    return candidate.scopes().isEmpty() || candidate.grant() == Grant.SDK_SIGN_IN
        ? ""
        : ", asking for " + String.join(" or ", candidate.scopes());
  }

  private static String cause(OpenQuestion question) {
    return question.cause() + (question.cure().isEmpty() ? "" : "; " + question.cure());
  }

  private static String where(AccessRow row) {
    String when = row.when().isEmpty() ? "" : " when " + row.when();
    return row.apiStack() + "/" + row.api() + " " + row.request() + when + ": ";
  }
}
