package io.github.cfn401audit.access;

import io.github.cfn401audit.tokens.Grant;
import io.github.cfn401audit.tokens.TokenUse;
import java.util.List;

/**
 * A token that somebody may bring to a method, and what becomes of it.
 *
 * @param client who it is issued to
 * @param grant how it is obtained
 * @param how the grant in words, with the sign-in flows for an SDK
 * @param use which kind it is
 * @param scopes the scopes that the method asks for and that it certainly can carry
 * @param openScopes true where it may carry others that the method asks for
 * @param fate what becomes of it
 * @param reason why it fails, in words; empty where it may pass
 * @param questions what is not known; empty unless it is possible
 * @param setUp true unless it is never issued because nobody meant it to be: the flow is not listed
 */
public record Candidate(
    CallingClient client,
    Grant grant,
    String how,
    TokenUse use,
    List<String> scopes,
    boolean openScopes,
    Fate fate,
    String reason,
    List<OpenQuestion> questions,
    boolean setUp) {
  public Candidate {
    scopes = List.copyOf(scopes);
    questions = List.copyOf(questions);
  }

  /** What becomes of a token. */
  public enum Fate {
    /** It certainly can be had and certainly opens the method. */
    OPENS("opens"),
    /** It may open the method. */
    POSSIBLE("possible"),
    /** The method refuses it. */
    REFUSED("refused"),
    /** It is never issued. */
    NEVER_ISSUED("neverIssued");

    private final String id;

    Fate(String id) {
      this.id = id;
    }

    /** The name in JSON, stable. */
    public String id() {
      return id;
    }
  }

  /** True where it opens the method for certain. */
  public boolean opens() {
    return fate == Fate.OPENS;
  }

  /** True unless it certainly fails. */
  public boolean mayOpen() {
    return fate == Fate.OPENS || fate == Fate.POSSIBLE;
  }

  /** The token in words: {@code the ID token of WebClient (code flow)}. */
  public String words() {
    return "the " + use.words() + " of " + client.id().logicalId() + " (" + how + ")";
  }
}
