package io.github.cfn401audit.model.browser;

import io.github.cfn401audit.model.inventory.Inventory;
import io.github.cfn401audit.model.resource.RestApi;
import io.github.cfn401audit.model.resource.StackResource;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * The gateway responses of an island.
 *
 * @param all each of them, in the order of the files
 */
public record GatewayResponses(List<GatewayResponse> all) {
  public GatewayResponses {
    all = List.copyOf(all);
  }

  /** Those of an inventory, given the API of a resource. */
  public static GatewayResponses of(Inventory inventory, Function<StackResource, RestApi> apiOf) {
    return new GatewayResponses(
        inventory.ofType("AWS::ApiGateway::GatewayResponse").stream()
            .map(resource -> new GatewayResponse(resource, apiOf.apply(resource)))
            .toList());
  }

  /** True unless no page of another origin can read the 401 of this API. */
  public boolean mayShowTheUnauthorized(RestApi api) {
    return perhapsOf(api)
        .anyMatch(
            response ->
                response.mayAnswerTheUnauthorized()
                    && response.mayGive("Access-Control-Allow-Origin"));
  }

  /** True unless {@code DEFAULT_4XX} certainly decides what its 401 looks like. */
  public boolean mayHaveItsOwnUnauthorized(RestApi api) {
    return perhapsOf(api).anyMatch(GatewayResponse::mayBeUnauthorized);
  }

  private Stream<GatewayResponse> perhapsOf(RestApi api) {
    return all.stream().filter(response -> !response.api().isCertainlyAnother(api));
  }
}
