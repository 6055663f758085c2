package io.github.cfn401audit.model.resource;

import io.github.cfn401audit.source.Located;
import io.github.cfn401audit.source.SourceRange;
import io.github.cfn401audit.values.Text;
import io.github.cfn401audit.values.Truth;
import io.github.cfn401audit.values.Value;
import java.util.Optional;

/**
 * The certificate of a user pool domain with a name of one's own.
 *
 * @param configured whether there is one at all
 * @param region the region that it certainly lies in; empty where that is not known
 * @param range its ARN, or where the user would type it
 */
public record DomainCertificate(Truth configured, Optional<String> region, SourceRange range)
    implements Located {
  private static final String ARN = "arn:aws:acm:";

  static DomainCertificate of(StackResource domain) {
    Value config = domain.properties().value("CustomDomainConfig");
    PropertyReader inside = domain.properties().inside("CustomDomainConfig");
    Truth configured = config.isAbsent() ? Truth.NO : config.isMap() ? Truth.YES : Truth.UNKNOWN;
    return new DomainCertificate(
        configured, region(domain, inside.value("CertificateArn")), inside.place("CertificateArn"));
  }

  private static Optional<String> region(StackResource domain, Value arn) {
    if (arn.resource()
        .filter(symbol -> symbol.isRefTo("AWS::CertificateManager::Certificate"))
        .filter(symbol -> symbol.stack().equals(domain.stack()))
        .isPresent()) {
      return domain.known("AWS::Region");
    }
    String beginning = arn.asText().map(Text::prefix).orElse("");
    int end = beginning.indexOf(':', ARN.length());
    return beginning.startsWith(ARN) && end > 0
        ? Optional.of(beginning.substring(ARN.length(), end))
        : Optional.empty();
  }

  /**
   * The region that it lies in, where a user pool domain does not take it from there. In the
   * partitions of GovCloud and China another region may be the right one.
   */
  public Optional<String> regionOutOfReach() {
    return region
        .filter(name -> !name.equals("us-east-1"))
        .filter(name -> !name.startsWith("us-gov-") && !name.startsWith("cn-"));
  }
}
