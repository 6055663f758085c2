package io.github.cfn401audit.model;

import io.github.cfn401audit.model.inventory.Inventory;
import io.github.cfn401audit.model.resource.DnsRecord;
import io.github.cfn401audit.model.resource.HostedZone;
import io.github.cfn401audit.model.resource.MapListing;
import io.github.cfn401audit.model.resource.PropertyReader;
import io.github.cfn401audit.model.resource.StackResource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The zones and records of host names that the files declare. */
public final class DnsRecords {
  private final List<HostedZone> zones = new ArrayList<>();
  private final List<DnsRecord> records = new ArrayList<>();
  private boolean complete = true;

  DnsRecords(Inventory inventory) {
    for (StackResource resource : inventory.ofType("AWS::Route53::HostedZone")) {
      zones.add(HostedZone.of(resource));
    }
    for (StackResource resource : inventory.ofType("AWS::Route53::RecordSet")) {
      records.add(DnsRecord.of(resource.properties(), resource.properties()));
    }
    for (StackResource group : inventory.ofType("AWS::Route53::RecordSetGroup")) {
      MapListing sets = group.properties().maps("RecordSets");
      complete &= sets.isComplete();
      for (PropertyReader set : sets.items()) {
        records.add(DnsRecord.of(set, group.properties()));
      }
    }
  }

  /** The declared zone in which a host has its name; the smallest where zones lie in each other. */
  public Optional<HostedZone> zoneOf(String host) {
    Optional<HostedZone> found = Optional.empty();
    for (HostedZone zone : zones) {
      boolean smaller =
          found.isEmpty() || zone.name().shown("").length() > found.get().name().shown("").length();
      if (zone.holds(host) && smaller) {
        found = Optional.of(zone);
      }
    }
    return found;
  }

  /** True unless no record has this name. */
  public boolean mayHaveRecordFor(String host) {
    return !complete || records.stream().anyMatch(record -> record.mayBeFor(host));
  }

  /** True where some record is certainly in the zone. */
  public boolean hasRecordIn(HostedZone zone) {
    return records.stream().anyMatch(record -> record.isIn(zone));
  }
}
