package io.github.cfn401audit.model.browser;

import io.github.cfn401audit.model.resource.Resolved;
import io.github.cfn401audit.model.resource.RestApi;
import io.github.cfn401audit.model.resource.StackResource;
import io.github.cfn401audit.source.SourceRange;
import io.github.cfn401audit.values.Value;
import java.util.List;

/**
 * What API Gateway answers where a request never reaches its integration. See
 * https://docs.aws.amazon.com/apigateway/latest/developerguide/supported-gateway-response-types.html.
 *
 * @param resource the {@code AWS::ApiGateway::GatewayResponse}
 * @param api the API it belongs to
 */
public record GatewayResponse(StackResource resource, RestApi api) {
  private static final String HEADER = "gatewayresponse.header.";
  private static final String STATUS = "StatusCode";
  private static final String UNAUTHORIZED = "UNAUTHORIZED";
  private static final String DEFAULT = "DEFAULT_4XX";

  /** {@code the gateway response UNAUTHORIZED of ShopApi}. */
  public String words() {
    return "the gateway response " + type().shown(resource.logicalId()) + " of " + api.name();
  }

  /** The values of its headers, as far as they are seen. */
  public List<HeaderValue> headers() {
    return HeaderValue.of(parameters(), HEADER);
  }

  private Value parameters() {
    return resource.properties().value("ResponseParameters");
  }

  /** {@code StatusCode}. */
  public Resolved<Long> status() {
    return resource.properties().number(STATUS);
  }

  /** The place of {@code StatusCode}, or of the response where it is absent. */
  public SourceRange statusPlace() {
    return resource.place(STATUS);
  }

  /** True where it certainly is what a caller without an accepted token gets. */
  public boolean isUnauthorized() {
    return type().proves(UNAUTHORIZED::equals);
  }

  /** True where it certainly stands for every 4xx answer that has no response of its own. */
  public boolean isDefaultOf4xx() {
    return type().proves(DEFAULT::equals);
  }

  /** True unless it certainly is of another type. */
  boolean mayBeUnauthorized() {
    return type().allows(UNAUTHORIZED::equals);
  }

  /** True unless no caller without an accepted token can get it. */
  boolean mayAnswerTheUnauthorized() {
    return mayBeUnauthorized() || type().allows(DEFAULT::equals);
  }

  /** True unless it certainly leaves this header out. */
  boolean mayGive(String header) {
    Value parameters = parameters();
    boolean isWhole = parameters.isAbsent() || (parameters.isMap() && parameters.isComplete());
    return !isWhole
        || headers().stream().anyMatch(value -> value.isOf(header) && !value.isUnquoted());
  }

  private Resolved<String> type() {
    return resource.properties().literal("ResponseType");
  }
}
