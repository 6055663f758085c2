package io.github.cfn401audit.model.resource;

import io.github.cfn401audit.values.Text;
import io.github.cfn401audit.values.Truth;
import io.github.cfn401audit.values.Value;

/**
 * A record of a host name.
 *
 * @param name {@code Name}
 * @param zoneId {@code HostedZoneId}
 * @param zoneName {@code HostedZoneName}
 */
public record DnsRecord(Resolved<Text> name, Value zoneId, Value zoneName) {

  /**
   * Reads a record.
   *
   * @param record what names the host
   * @param owner what names the zone: the record itself, or the group in which it is written
   */
  public static DnsRecord of(PropertyReader record, PropertyReader owner) {
    return new DnsRecord(
        record.text("Name"), owner.value("HostedZoneId"), owner.value("HostedZoneName"));
  }

  /** True unless it is certainly a record of another host; a wildcard may be for many. */
  public boolean mayBeFor(String host) {
    Text plain = Text.of(HostedZone.plain(host));
    return name.allows(
        own ->
            HostedZone.plain(own).sameAs(plain) != Truth.NO
                || own.prefix().startsWith("*")
                || own.prefix().startsWith("\\052"));
  }

  /** True where it is certainly in the zone. */
  public boolean isIn(HostedZone zone) {
    return zone.isNamedBy(zoneId, zoneName);
  }
}
