package io.github.cfn401audit.model.resource;

import io.github.cfn401audit.values.Text;
import io.github.cfn401audit.values.Value;
import java.util.Locale;

/**
 * A zone of host names.
 *
 * @param resource the {@code AWS::Route53::HostedZone}
 * @param name {@code Name}, without a dot at its end
 */
public record HostedZone(StackResource resource, Resolved<String> name) {

  /** Reads a zone from its resource. */
  public static HostedZone of(StackResource resource) {
    return new HostedZone(resource, resource.properties().literal("Name").map(HostedZone::plain));
  }

  /** True where the host certainly has its name in this zone. */
  public boolean holds(String host) {
    String plain = plain(host);
    return name.proves(zone -> plain.equals(zone) || plain.endsWith("." + zone));
  }

  /** True where a property of a record names this zone, by a reference to it or by its name. */
  boolean isNamedBy(Value id, Value zoneName) {
    return id.resource().filter(resource::isNamedBy).isPresent()
        || zoneName.literal().filter(zone -> name.proves(plain(zone)::equals)).isPresent();
  }

  /** Host names are the same in any letter case, and with a dot at the end. */
  static String plain(String host) {
    String lower = host.toLowerCase(Locale.ROOT);
    return lower.endsWith(".") ? lower.substring(0, lower.length() - 1) : lower;
  }

  /** The same of a text in which symbols may stand. */
  static Text plain(Text host) {
    return host.literal().map(literal -> Text.of(plain(literal))).orElse(host);
  }
}
