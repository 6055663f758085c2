package io.github.cfn401audit.model.edge;

import io.github.cfn401audit.model.inventory.Inventory;
import io.github.cfn401audit.model.resource.MapListing;
import io.github.cfn401audit.model.resource.PropertyReader;
import io.github.cfn401audit.model.resource.Resolved;
import io.github.cfn401audit.model.resource.RestApi;
import io.github.cfn401audit.model.resource.StackResource;
import io.github.cfn401audit.values.Truth;
import io.github.cfn401audit.values.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The mappings of custom domains in an island, for public and private domains, with one level or
 * several. See https://docs.aws.amazon.com/apigateway/latest/developerguide/rest-api-mappings.html.
 */
public final class DomainMappings {
  private static final List<MappingType> TYPES =
      List.of(
          new MappingType("AWS::ApiGateway::BasePathMapping", "RestApiId"),
          new MappingType("AWS::ApiGateway::BasePathMappingV2", "RestApiId"),
          new MappingType("AWS::ApiGatewayV2::ApiMapping", "ApiId"));

  /**
   * A type of mapping.
   *
   * @param api the property that names the API
   */
  private record MappingType(String name, String api) {}

  private static final List<String> DOMAINS =
      List.of(
          "AWS::ApiGateway::DomainName",
          "AWS::ApiGateway::DomainNameV2",
          "AWS::ApiGatewayV2::DomainName");

  private static final String REST_API = "AWS::ApiGateway::RestApi";
  private static final String STAGE = "AWS::ApiGateway::Stage";

  private final Inventory inventory;
  private final List<DomainMapping> all = new ArrayList<>();

  /** The mappings of an inventory. */
  public DomainMappings(Inventory inventory) {
    this.inventory = inventory;
    for (MappingType type : TYPES) {
      for (StackResource resource : inventory.ofType(type.name())) {
        all.add(mapping(resource, resource.properties().value(type.api())));
      }
    }
  }

  private DomainMapping mapping(StackResource resource, Value api) {
    Optional<StackResource> domain = domain(resource);
    return new DomainMapping(
        resource,
        api(resource, api),
        stage(resource),
        host(resource, domain),
        isFollowed(resource, domain));
  }

  private RestApi api(StackResource resource, Value id) {
    return id.asText()
        .map(text -> new RestApi(text, declared(id)))
        .orElseGet(() -> RestApi.unknown(resource));
  }

  private Optional<StackResource> declared(Value api) {
    return api.resource()
        .flatMap(inventory::find)
        .filter(resource -> resource.type().equals(REST_API));
  }

  /** A reference to a stage gives its name. */
  private Resolved<String> stage(StackResource mapping) {
    Optional<StackResource> declared =
        mapping
            .properties()
            .value("Stage")
            .resource()
            .filter(symbol -> symbol.isRefTo(STAGE))
            .flatMap(inventory::find);
    PropertyReader reader = declared.orElse(mapping).properties();
    return reader.literal(declared.isPresent() ? "StageName" : "Stage");
  }

  private Optional<StackResource> domain(StackResource mapping) {
    return Stream.of("DomainName", "DomainNameArn")
        .map(name -> mapping.properties().value(name).resource().flatMap(inventory::find))
        .flatMap(Optional::stream)
        .filter(found -> DOMAINS.contains(found.type()))
        .findFirst();
  }

  private static String host(StackResource mapping, Optional<StackResource> domain) {
    return domain
        .orElse(mapping)
        .properties()
        .literal("DomainName")
        .shown(domain.orElse(mapping).logicalId());
  }

  private static Truth isFollowed(StackResource mapping, Optional<StackResource> domain) {
    return domain
        .map(
            found ->
                found
                    .properties()
                    .literal("RoutingMode")
                    .orDefault("API_MAPPING_ONLY")
                    .truthOf(mode -> !mode.equals("ROUTING_RULE_ONLY")))
        .orElseGet(() -> isFixed(mapping) ? Truth.YES : Truth.UNKNOWN);
  }

  /** A domain of another stack; that it has no mappings would be told by its own stack. */
  private static boolean isFixed(StackResource mapping) {
    return Stream.of("DomainName", "DomainNameArn")
        .anyMatch(name -> mapping.properties().literal(name).proves(text -> true));
  }

  /** The mappings that may exist, those of one type in the order of the files. */
  public List<DomainMapping> all() {
    return List.copyOf(all);
  }

  /** True unless certainly no mapping and no routing rule of a custom domain leads to the API. */
  public boolean mayLeadTo(RestApi api) {
    return all.stream().anyMatch(mapping -> !isAnother(mapping.api(), api))
        || inventory.ofType("AWS::ApiGatewayV2::RoutingRule").stream()
            .anyMatch(rule -> mayInvoke(rule, api));
  }

  private boolean mayInvoke(StackResource rule, RestApi api) {
    MapListing actions = rule.properties().maps("Actions");
    return !actions.isComplete()
        || actions.items().stream()
            .map(action -> action.inside("InvokeApi").value("ApiId"))
            .anyMatch(id -> id.isUnknown() || !isAnother(api(rule, id), api));
  }

  /** An id that leads to another declared API, of whatever kind, is certainly not this one. */
  private boolean isAnother(RestApi named, RestApi api) {
    return named.isCertainlyAnother(api)
        || named
            .id()
            .resource()
            .flatMap(inventory::find)
            .filter(found -> found.type().startsWith("AWS::ApiGatewayV2::"))
            .isPresent();
  }
}
