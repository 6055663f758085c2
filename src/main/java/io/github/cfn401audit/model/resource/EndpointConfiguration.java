package io.github.cfn401audit.model.resource;

import io.github.cfn401audit.values.Truth;

/**
 * From where a REST API can be called.
 *
 * @param isPrivate whether only the endpoints of a VPC lead to it; an API without {@code Types} is
 *     an EDGE one
 * @param vpcEndpointIds {@code VpcEndpointIds}
 */
public record EndpointConfiguration(Truth isPrivate, Listing vpcEndpointIds) {

  /** The configuration of an API. */
  public static EndpointConfiguration of(StackResource api) {
    PropertyReader written = api.properties().inside("EndpointConfiguration");
    Listing types = written.textOrTexts("Types");
    if (types.provesEmpty()) {
      types = api.properties().inside("Parameters").textOrTexts("endpointConfigurationTypes");
    }
    return new EndpointConfiguration(types.contains("PRIVATE"), written.texts("VpcEndpointIds"));
  }
}
