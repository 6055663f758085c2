package io.github.cfn401audit.template;

/**
 * What a document or SAM says that no plain resource can: properties that only resources have which
 * unfolding made. AWS knows none of them.
 */
public final class UnfoldingNote {
  private UnfoldingNote() {}

  /** Of a method: {@code security} at the root of its document, which nobody reads. */
  public static final String ROOT_SECURITY = "RootSecurity";

  /** Of a method: what is wrong with a scheme that its document does not define. */
  public static final String SCHEME_UNDEFINED = "SchemeUndefined";

  /** Of a method: the name of an authorizer that its API of SAM does not define. */
  public static final String SAM_AUTHORIZER = "SamAuthorizer";

  /** Of a method: scopes of an event that names no authorizer. */
  public static final String SAM_SCOPES = "SamScopes";

  /** Of a method: the default authorizer of its API of SAM, which it has for want of its own. */
  public static final String SAM_DEFAULT = "SamDefault";

  /** Of a method: the switch of its API of SAM by which it asks for an API key. */
  public static final String SAM_DEFAULT_KEY = "SamDefaultKey";

  /** Of a method: that {@code Cors} of its API of SAM makes it. */
  public static final String SAM_CORS = "SamCors";

  /** Of an authorizer: what its security scheme lacks. */
  public static final String SCHEME_FAULT = "SchemeFault";
}
