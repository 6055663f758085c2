package io.github.cfn401audit.rules.caller;

import io.github.cfn401audit.finding.RuleId;
import java.util.List;

/** The names of the rules about what a caller holds. */
public final class CallerRules {
  /** The token is cut off, changed on its way, or lacks what every token has. */
  public static final RuleId MALFORMED = new RuleId("token-malformed");

  /** Something else was sent than a token of a user pool. */
  public static final RuleId NO_USER_POOL_TOKEN = new RuleId("token-is-no-user-pool-token");

  /** The token was sent in a header that the authorizer does not read. */
  public static final RuleId HEADER_DIFFERS = new RuleId("token-header-differs");

  /** The token has expired. */
  public static final RuleId EXPIRED = new RuleId("token-expired");

  /** The token was issued in the future. */
  public static final RuleId NOT_YET_VALID = new RuleId("token-not-yet-valid");

  /** The authorizer trusts another pool. */
  public static final RuleId ANOTHER_POOL = new RuleId("token-of-another-pool");

  /** An access token where ID tokens are taken, or the reverse. */
  public static final RuleId KIND_REFUSED = new RuleId("token-kind-refused");

  /** The access token has none of the scopes of the method. */
  public static final RuleId SCOPE_MISSING = new RuleId("token-scope-missing");

  /** The authorizer does not let the audience through. */
  public static final RuleId AUDIENCE_REFUSED = new RuleId("token-audience-refused");

  /** The client of the token is none that the files declare. */
  public static final RuleId UNKNOWN_CLIENT = new RuleId("token-of-unknown-client");

  /** No key of the pool made the signature. */
  public static final RuleId SIGNATURE_INVALID = new RuleId("token-signature-invalid");

  private static final List<RuleId> ALL =
      List.of(
          MALFORMED,
          NO_USER_POOL_TOKEN,
          HEADER_DIFFERS,
          EXPIRED,
          NOT_YET_VALID,
          ANOTHER_POOL,
          KIND_REFUSED,
          SCOPE_MISSING,
          AUDIENCE_REFUSED,
          UNKNOWN_CLIENT,
          SIGNATURE_INVALID);

  private CallerRules() {}

  /** All of them. */
  public static List<RuleId> all() {
    return ALL;
  }
}
