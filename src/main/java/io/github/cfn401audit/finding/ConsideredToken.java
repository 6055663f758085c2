package io.github.cfn401audit.finding;

/**
 * A candidate token and what becomes of it: one row under "tokens considered".
 *
 * @param client the client that would obtain it
 * @param grant how the client would obtain it, in words
 * @param token {@code ID token} or {@code access token}
 * @param outcome what becomes of it
 * @param reason why
 */
public record ConsideredToken(
    String client, String grant, String token, Outcome outcome, String reason) {

  /** A row for a client that can obtain no token, since nobody can sign in with it. */
  public static ConsideredToken none(String client, String reason) {
    return new ConsideredToken(client, "no flow", "no token", Outcome.NO_FLOW, reason);
  }

  /** {@code the ID token of WebClient (code flow) is refused: the method takes access tokens}. */
  public String sentence() {
    String subject = "the " + token + " of " + client + " (" + grant + ")";
    return outcome == Outcome.NO_FLOW
        ? client + " has no flow: " + reason
        : subject + " is " + outcome.words() + ": " + reason;
  }

  /** What becomes of a candidate token. */
  public enum Outcome {
    /** The client has no flow at all, so that no token exists whose refusal needs a cause. */
    NO_FLOW("never issued"),
    /** Cognito never issues the token. */
    NEVER_ISSUED("never issued"),
    /** The method refuses the token. */
    REFUSED("refused");

    private final String words;

    Outcome(String words) {
      this.words = words;
    }

    /** The outcome as reports print it. */
    public String words() {
      return words;
    }
  }
}
