package io.github.cfn401audit.model.edge;

import io.github.cfn401audit.model.resource.MapListing;
import io.github.cfn401audit.model.resource.PropertyReader;
import io.github.cfn401audit.model.resource.RestApi;
import io.github.cfn401audit.values.Text;
import java.util.List;
import java.util.Optional;

/** A place from which a distribution fetches answers. */
record Origin(PropertyReader properties) {
  private static final String HOST = ".execute-api.";

  /** True where its host certainly is the one that API Gateway gives this API. */
  boolean isHostOf(RestApi api) {
    Optional<Text> host = properties.value("DomainName").asText();
    return host.isPresent() && isHostOf(api, host.get());
  }

  private static boolean isHostOf(RestApi api, Text host) {
    if (api.id().literal().isPresent()) {
      return host.prefix().startsWith(api.id().literal().get() + HOST);
    }
    List<Text.Piece> pieces = host.pieces();
    return api.id().symbol().isPresent()
        && pieces.size() > 1
        && pieces.get(0).equals(api.id().pieces().get(0))
        && pieces.get(1).fixed().startsWith(HOST);
  }

  /** {@code OriginPath}, empty text where there is none; empty where it is not known. */
  Optional<Text> path() {
    return properties.text("OriginPath").provesAbsent()
        ? Optional.of(Text.of(""))
        : properties.value("OriginPath").asText();
  }

  /** True where it certainly sends no such header of its own. */
  boolean addsNone(String header) {
    MapListing own = properties.maps("OriginCustomHeaders");
    return own.isComplete()
        && own.items().stream()
            .allMatch(
                item -> item.literal("HeaderName").proves(name -> !name.equalsIgnoreCase(header)));
  }
}
