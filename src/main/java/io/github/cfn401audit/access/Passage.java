package io.github.cfn401audit.access;

import io.github.cfn401audit.values.Truth;
import java.util.List;
import java.util.Optional;

/**
 * What lies between callers and a method: every token that somebody may bring, and what else is
 * asked of a request. It is looked for only where who can call what is the question.
 *
 * @param apiName the {@code Name} of the API; empty where none is known
 * @param authorizer the logical id of the authorizer; empty where there is none, or where it is not
 *     known
 * @param apiKey whether an API key is asked for besides any token
 * @param preflight what becomes of the preflight of a browser
 * @param browsers true where the API shows that browsers of other origins call it
 * @param candidates every token that somebody may bring, and what becomes of it
 * @param unseen why a token may open the method that no file shows; empty where all are here
 * @param refusal why nobody gets through whatever the token; empty where tokens matter
 */
public record Passage(
    String apiName,
    String authorizer,
    Truth apiKey,
    Preflight preflight,
    boolean browsers,
    List<Candidate> candidates,
    List<OpenQuestion> unseen,
    Optional<String> refusal) {
  public Passage {
    candidates = List.copyOf(candidates);
    unseen = List.copyOf(unseen);
  }

  /** Nothing is known of it. */
  public static final Passage NOT_ASKED =
      new Passage(
          "", "", Truth.UNKNOWN, Preflight.UNKNOWN, false, List.of(), List.of(), Optional.empty());

  /** The same with other candidates. */
  public Passage with(List<Candidate> others) {
    return new Passage(apiName, authorizer, apiKey, preflight, browsers, others, unseen, refusal);
  }
}
