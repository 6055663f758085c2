package io.github.cfn401audit.model;

import io.github.cfn401audit.model.inventory.Inventory;
import io.github.cfn401audit.model.resource.Listing;
import io.github.cfn401audit.model.resource.StackResource;
import io.github.cfn401audit.values.Symbol;
import io.github.cfn401audit.values.Text;
import java.util.Optional;

/** What the files show of the hosts in an address: load balancers and distributions. */
public final class WebHosts {
  private static final String LOAD_BALANCER = "AWS::ElasticLoadBalancingV2::LoadBalancer";
  private static final String DISTRIBUTION = "AWS::CloudFront::Distribution";

  private final Inventory inventory;

  WebHosts(Inventory inventory) {
    this.inventory = inventory;
  }

  /**
   * True for the host of a load balancer that CloudFormation names: letters of its logical id, and
   * so capitals, are in it.
   */
  public boolean isUnnamedLoadBalancer(Text host) {
    return host.resource()
        .filter(symbol -> symbol.type().equals(LOAD_BALANCER))
        .filter(symbol -> symbol.attribute().equals("DNSName"))
        .flatMap(inventory::find)
        .filter(balancer -> balancer.properties().value("Name").isAbsent())
        .isPresent();
  }

  /** The names under which viewers reach a distribution; empty where the host is none of one. */
  public Optional<Listing> aliasesOf(Text host) {
    return host.resource()
        .filter(symbol -> symbol.type().equals(DISTRIBUTION))
        .filter(symbol -> symbol.attribute().equals("DomainName"))
        .flatMap(this::aliases);
  }

  private Optional<Listing> aliases(Symbol.OfResource symbol) {
    return inventory
        .find(symbol)
        .map(StackResource::properties)
        .map(properties -> properties.inside("DistributionConfig").texts("Aliases"));
  }
}
