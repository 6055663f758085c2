package io.github.cfn401audit.template;

/**
 * Names the properties that unfolding adds to a resource, to keep what a document or SAM says and
 * no plain resource can. AWS knows none of them.
 *
 * <p>Example: a method that SAM made for {@code Cors} has {@code SamCors}.
 */
public final class UnfoldingNote {
  private UnfoldingNote() {}

  /** Of a method: {@code security} at the root of its document, which nobody reads. */
  public static final String ROOT_SECURITY = "RootSecurity";

  /** Of a method: what is wrong with a scheme that its document does not define. */
  public static final String SCHEME_UNDEFINED = "SchemeUndefined";

  /** Of a method: the name of that scheme. */
  public static final String SCHEME_NAME = "SchemeName";

  /** Of a method: the name of an authorizer that its SAM API does not define. */
  public static final String SAM_AUTHORIZER = "SamAuthorizer";

  /** Of a method: scopes of an event that names no authorizer. */
  public static final String SAM_SCOPES = "SamScopes";

  /** Of a method: the default authorizer of its SAM API, since it has none of its own. */
  public static final String SAM_DEFAULT = "SamDefault";

  /** Of a method: the switch of its SAM API by which it asks for an API key. */
  public static final String SAM_DEFAULT_KEY = "SamDefaultKey";

  /** Of a method: that SAM made it for {@code Cors} of its API. */
  public static final String SAM_CORS = "SamCors";

  /**
   * Of an API: the events whose {@code Auth} SAM ignores, each with {@code Path}, {@code Method}
   * and {@code Authorizer}, at the place of that {@code Auth}.
   */
  public static final String SAM_IGNORED_AUTH = "SamIgnoredAuth";

  /** Of an API: the name of a setting that SAM refuses beside a document that it cannot see. */
  public static final String SAM_NEEDS_DOCUMENT = "SamNeedsDocument";

  /** Of an authorizer: what its security scheme lacks. */
  public static final String SCHEME_FAULT = "SchemeFault";
}
