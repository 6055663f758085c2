package io.github.cfn401audit.tokens;

/** Why a client is never issued a token by a grant. */
public enum Obstacle {
  /** {@code AllowedOAuthFlowsUserPoolClient} is not true. */
  SWITCH_OFF("`AllowedOAuthFlowsUserPoolClient` is not true", true),
  /** {@code AllowedOAuthFlows} does not list the flow. */
  FLOW_NOT_LISTED("the flow is not listed", false),
  /** The pool has no domain, so no endpoint. */
  NO_DOMAIN("the pool has no domain", true),
  /** The sign-in pages have no style for the client, so they do not open. */
  NOT_BRANDED("managed login has no branding for this client", true),
  /** {@code openid} is not among the scopes. */
  NO_OPENID_SCOPE("`openid` is not requested", true),
  /** Machines have no identity. */
  NO_USER("client credentials never give one", true),
  /** {@code ExplicitAuthFlows} lists no sign-in flow. */
  SIGN_IN_NOT_LISTED("`ExplicitAuthFlows` lists no sign-in flow", false),
  /** Custom sign-in is the only flow, and the pool has no trigger that sets its challenges. */
  NO_CUSTOM_CHALLENGE("custom sign-in needs the trigger `DefineAuthChallenge`", true);

  private final String words;
  private final boolean defect;

  Obstacle(String words, boolean defect) {
    this.words = words;
    this.defect = defect;
  }

  /** For the column "reason" of a finding. */
  public String words() {
    return words;
  }

  /** True where another pool would not stand in the way. */
  public boolean isOfPool() {
    return this == NO_DOMAIN || this == NOT_BRANDED || this == NO_CUSTOM_CHALLENGE;
  }

  /** True where somebody set the grant up and it still gives nothing; false where nobody did. */
  public boolean isDefect() {
    return defect;
  }
}
