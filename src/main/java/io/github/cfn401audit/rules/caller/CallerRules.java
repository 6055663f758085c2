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

  /** The app client may not use the grant. */
  public static final RuleId GRANT_DISABLED = new RuleId("postman-grant-disabled");

  /** The callback is not one that the app client lists. */
  public static final RuleId CALLBACK_UNLISTED = new RuleId("postman-callback-unlisted");

  /** The app client has a secret, and none is sent. */
  public static final RuleId SECRET_MISSING = new RuleId("postman-secret-missing");

  /** The app client has no secret, and one is sent. */
  public static final RuleId SECRET_SUPERFLUOUS = new RuleId("postman-secret-superfluous");

  /** A requested scope is not one that the app client may have. */
  public static final RuleId SCOPE_REFUSED = new RuleId("postman-scope-refused");

  /** No scope of the method is requested. */
  public static final RuleId POSTMAN_SCOPE_MISSING = new RuleId("postman-scope-missing");

  /** The method takes ID tokens, and openid is not requested. */
  public static final RuleId OPENID_MISSING = new RuleId("postman-openid-missing");

  /** The method takes ID tokens, and Postman sends the access token. */
  public static final RuleId ACCESS_TOKEN_ON_ID_METHOD =
      new RuleId("postman-access-token-on-id-method");

  /** The authorizer reads another header than Postman fills. */
  public static final RuleId POSTMAN_HEADER_DIFFERS = new RuleId("postman-header-differs");

  /** The auth URL is not one of a sign-in page. */
  public static final RuleId AUTH_URL_MALFORMED = new RuleId("postman-auth-url-malformed");

  /** The access token URL is not the token endpoint. */
  public static final RuleId TOKEN_URL_MALFORMED = new RuleId("postman-token-url-malformed");

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
          SIGNATURE_INVALID,
          GRANT_DISABLED,
          CALLBACK_UNLISTED,
          SECRET_MISSING,
          SECRET_SUPERFLUOUS,
          SCOPE_REFUSED,
          POSTMAN_SCOPE_MISSING,
          OPENID_MISSING,
          ACCESS_TOKEN_ON_ID_METHOD,
          POSTMAN_HEADER_DIFFERS,
          AUTH_URL_MALFORMED,
          TOKEN_URL_MALFORMED);

  private CallerRules() {}

  /** All of them. */
  public static List<RuleId> all() {
    return ALL;
  }
}
