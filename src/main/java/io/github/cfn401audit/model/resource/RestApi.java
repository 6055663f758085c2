package io.github.cfn401audit.model.resource;

import io.github.cfn401audit.source.SourceRange;
import io.github.cfn401audit.values.Text;
import io.github.cfn401audit.values.Truth;
import io.github.cfn401audit.values.Value;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A REST API, declared here or not. Two are the same where their ids are the same text.
 *
 * @param id what {@code RestApiId} comes to
 * @param resource the {@code AWS::ApiGateway::RestApi}; empty where it is not declared here
 */
public record RestApi(Text id, Optional<StackResource> resource) {
  private static final String BINARY = "BinaryMediaTypes";
  private static final String UNKNOWN = "unknown API of ";

  /** The API of a resource that does not say which. */
  public static RestApi unknown(StackResource resource) {
    return new RestApi(Text.of(UNKNOWN + resource), Optional.empty());
  }

  /** Its logical id, or what is written. */
  public String name() {
    return resource.map(StackResource::logicalId).orElseGet(id::display);
  }

  /** True where its methods come with it, in an OpenAPI document. */
  public boolean hasBody() {
    return resource
        .filter(
            api ->
                !api.properties().value("Body").isAbsent()
                    || !api.properties().value("BodyS3Location").isAbsent())
        .isPresent();
  }

  /** The property that certainly holds its document; empty where there may be none. */
  public Optional<String> document() {
    return resource.flatMap(
        api ->
            Stream.of("Body", "BodyS3Location")
                .filter(property -> isThere(api.properties().value(property)))
                .findFirst());
  }

  /** True unless an import of its document provably replaces what stands beside it. */
  public boolean mayMergeDocument() {
    return allows("Mode", "merge");
  }

  /** True unless API keys provably come in a header of the request. */
  public boolean mayTakeKeysFromAuthorizer() {
    return resource.isEmpty() || allows("ApiKeySourceType", "AUTHORIZER");
  }

  /** True only if API keys provably come from what an authorizer returns. */
  public boolean takesKeysFromAuthorizer() {
    return resource
        .filter(api -> api.properties().literal("ApiKeySourceType").proves("AUTHORIZER"::equals))
        .isPresent();
  }

  /**
   * The switch by which the API certainly has no host of its own: a property, or a setting of its
   * document. See
   * https://docs.aws.amazon.com/apigateway/latest/developerguide/rest-api-disable-default-endpoint.html.
   */
  public Optional<SourceRange> disabledEndpoint() {
    if (resource.isEmpty()) {
      return Optional.empty();
    }
    PropertyReader properties = resource.get().properties();
    Resolved<Boolean> property = properties.flag("DisableExecuteApiEndpoint");
    Resolved<Boolean> told =
        property.provesAbsent()
            ? properties
                .inside("Body")
                .inside("x-amazon-apigateway-endpoint-configuration")
                .flag("disableExecuteApiEndpoint")
            : property;
    return told.proves(disabled -> disabled) ? Optional.of(told.range()) : Optional.empty();
  }

  private boolean allows(String property, String text) {
    return resource
        .filter(api -> api.properties().literal(property).allows(text::equals))
        .isPresent();
  }

  private static boolean isThere(Value value) {
    return !value.isAbsent() && !value.isUnknown();
  }

  /**
   * True where something that is not in the files deploys it: SAM does so for its own APIs, and
   * what has no id at all is not an API.
   */
  public boolean isDeployedByItsOwn() {
    if (resource.isPresent()) {
      return !resource.get().type().equals("AWS::ApiGateway::RestApi");
    }
    return id.symbol().filter(symbol -> symbol.isUndeclared() || symbol.isNameless()).isPresent()
        || id.display().startsWith(UNKNOWN);
  }

  /**
   * True only if it takes every body for binary data. A property has to write the slash of a media
   * type as {@code ~1}, and a plain one is taken, too.
   */
  public boolean takesEverythingForBinary() {
    return resource
        .filter(
            api ->
                api.properties()
                        .texts(BINARY)
                        .anyLiteral(type -> type.replace("~1", "/").equals("*/*"))
                    == Truth.YES)
        .isPresent();
  }

  /** {@code EndpointConfiguration}; that of a public API where it is not declared here. */
  public Optional<EndpointConfiguration> endpoint() {
    return resource.map(EndpointConfiguration::of);
  }

  /** True only where both are declared here and are two. */
  public boolean isCertainlyAnother(RestApi other) {
    return resource.isPresent() && other.resource.isPresent() && !equals(other);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof RestApi api && id.equals(api.id);
  }

  @Override
  public int hashCode() {
    return id.hashCode();
  }
}
