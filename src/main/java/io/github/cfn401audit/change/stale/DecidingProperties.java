package io.github.cfn401audit.change.stale;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The properties that decide what becomes of a request, and what AWS takes where they are not
 * written. A deployment copies them. See
 * https://docs.aws.amazon.com/apigateway/latest/developerguide/updating-api.html.
 */
final class DecidingProperties {
  static final List<String> OF_API =
      List.of(
          "Body",
          "Policy",
          "EndpointConfiguration",
          "BinaryMediaTypes",
          "MinimumCompressionSize",
          "ApiKeySourceType",
          "DisableExecuteApiEndpoint");

  static final List<String> OF_METHOD =
      List.of(
          "AuthorizationType",
          "AuthorizationScopes",
          "ApiKeyRequired",
          "RequestParameters",
          "RequestModels",
          "RequestValidatorId",
          "Integration",
          "MethodResponses");

  static final List<String> OF_AUTHORIZER =
      List.of(
          "Type",
          "ProviderARNs",
          "IdentitySource",
          "IdentityValidationExpression",
          "AuthorizerUri",
          "AuthorizerCredentials",
          "AuthorizerResultTtlInSeconds");

  static final List<String> OF_GATEWAY_RESPONSE =
      List.of("StatusCode", "ResponseParameters", "ResponseTemplates");

  /** See the template reference of the types of AWS::ApiGateway. */
  private static final Map<String, String> USUAL =
      Map.ofEntries(
          Map.entry("AuthorizationType", "NONE"),
          Map.entry("ApiKeyRequired", "false"),
          Map.entry("ApiKeySourceType", "HEADER"),
          Map.entry("DisableExecuteApiEndpoint", "false"),
          Map.entry("AuthorizerResultTtlInSeconds", "300"),
          Map.entry("PassthroughBehavior", "WHEN_NO_MATCH"),
          Map.entry("ConnectionType", "INTERNET"),
          Map.entry("TimeoutInMillis", "29000"),
          Map.entry("ResponseTransferMode", "BUFFERED"),
          Map.entry("IpAddressType", "ipv4"));

  /** What people write for each other, in documents and in policies. */
  private static final Set<String> REMARKS =
      Set.of(
          "Sid",
          "Id",
          "description",
          "summary",
          "info",
          "tags",
          "operationId",
          "externalDocs",
          "example",
          "examples",
          "title",
          "x-cfn-401-audit");

  private DecidingProperties() {}

  /** What AWS takes for a property that is not written; empty where that is nothing. */
  static Optional<String> usual(String property) {
    return Optional.ofNullable(USUAL.get(property));
  }

  /** True for the name of what tells people something and decides nothing. */
  static boolean isRemark(String name) {
    return REMARKS.contains(name);
  }
}
