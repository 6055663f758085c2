package io.github.cfn401audit.tokens;

/** What a user pool token is for, as its claim {@code token_use} says. */
public enum TokenUse {
  /** Says who signed in; its {@code aud} is the app client. */
  ID("id", "ID token"),
  /** Says what the bearer may do; it has scopes, and a {@code client_id} instead of {@code aud}. */
  ACCESS("access", "access token");

  private final String claim;
  private final String words;

  TokenUse(String claim, String words) {
    this.claim = claim;
    this.words = words;
  }

  /** The value of the claim {@code token_use}: {@code id} or {@code access}. */
  public String claim() {
    return claim;
  }

  /** For a sentence: {@code ID token} or {@code access token}. */
  public String words() {
    return words;
  }
}
