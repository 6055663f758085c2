package io.github.cfn401audit.model.resource;

import io.github.cfn401audit.source.SourceRange;
import io.github.cfn401audit.values.ResourceId;

/**
 * A method of a REST API.
 *
 * @param resource the {@code AWS::ApiGateway::Method}
 * @param api the API it belongs to
 * @param verb {@code HttpMethod}
 * @param place its path from the root of the API
 * @param authorizationType {@code AuthorizationType}; {@code NONE} where it is absent
 * @param authorizer the authorizer that {@code AuthorizerId} leads to
 * @param authorizationScopes {@code AuthorizationScopes}
 */
public record Method(
    StackResource resource,
    RestApi api,
    Resolved<String> verb,
    MethodPath place,
    Resolved<String> authorizationType,
    Link<Authorizer> authorizer,
    Listing authorizationScopes) {

  /** Its path as it is shown, such as {@code /orders/{id}}. */
  public String path() {
    return place.shown();
  }

  /** True where each part of its path is known. */
  public boolean isPathKnown() {
    return place.isKnown();
  }

  /** {@code GET /orders}. */
  public String request() {
    return verb.shown("?") + " " + path();
  }

  /** The identity of the method. */
  public ResourceId id() {
    return resource.id();
  }

  /** True where it provably asks for a user pool token. */
  public boolean isProtected() {
    return authorizationType.proves("COGNITO_USER_POOLS"::equals);
  }

  /** The place of {@code AuthorizationType}, or of the method where it is absent. */
  public SourceRange authorizationTypePlace() {
    return resource.place("AuthorizationType");
  }

  /** The place of {@code AuthorizerId}, or of the method where it is absent. */
  public SourceRange authorizerPlace() {
    return resource.place("AuthorizerId");
  }

  /** {@code ApiKeyRequired}: the method needs an API key besides any token. */
  public Resolved<Boolean> apiKeyRequired() {
    return resource.properties().flag("ApiKeyRequired");
  }

  /** The place of {@code ApiKeyRequired}, or of the method where it is absent. */
  public SourceRange apiKeyRequiredPlace() {
    return resource.place("ApiKeyRequired");
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Method method && resource.equals(method.resource);
  }

  @Override
  public int hashCode() {
    return resource.hashCode();
  }
}
