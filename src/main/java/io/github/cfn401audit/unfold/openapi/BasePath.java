package io.github.cfn401audit.unfold.openapi;

import io.github.cfn401audit.source.MapNode;
import io.github.cfn401audit.source.Node;
import io.github.cfn401audit.unfold.Seen;
import io.github.cfn401audit.unfold.Structure;
import io.github.cfn401audit.values.UnknownReason;
import java.util.Locale;
import java.util.Optional;

/**
 * What stands before the paths of a document once it is imported: nothing, unless the API asks for
 * its base path. See
 * https://docs.aws.amazon.com/apigateway/latest/developerguide/api-gateway-import-api-basePath.html.
 *
 * @param text such as {@code /v1}
 * @param doubt why it is not known; empty where it is
 */
record BasePath(String text, Optional<UnknownReason> doubt) {
  private static final String KEY = "basepath";

  private static final BasePath NONE = known("");

  /** What the properties of an API ask for. */
  static BasePath of(MapNode properties, OpenApiDocument document) {
    Structure structure = document.structure();
    Seen parameters = structure.see(properties, "Parameters");
    if (parameters instanceof Seen.Hidden hidden) {
      return unknown(hidden.why());
    }
    if (!(parameters instanceof Seen.Entries entries)) {
      return NONE;
    }
    Optional<Node> written = Optional.empty();
    for (MapNode.Entry entry : entries.map().entries()) {
      boolean isIt = entry.key().text().toLowerCase(Locale.ROOT).equals(KEY);
      written = isIt ? Optional.of(entry.value()) : written;
    }
    if (written.isEmpty() || structure.see(written.get()) instanceof Seen.Nothing) {
      return entries.more().isEmpty() ? NONE : unknown(entries.more().get(0));
    }
    Optional<String> mode = structure.text(written.get());
    if (mode.isEmpty()) {
      return unknown(structure.why(written.get()));
    }
    return switch (mode.get().toLowerCase(Locale.ROOT)) {
      case "prepend" -> of(document, false);
      case "split" -> of(document, true);
      default -> NONE;
    };
  }

  private static BasePath of(OpenApiDocument document, boolean withoutFirst) {
    Seen path = document.section("basePath");
    if (document.isSwagger() && path instanceof Seen.Nothing) {
      return NONE;
    }
    Optional<String> text =
        document.isSwagger() && path instanceof Seen.Single single
            ? document.structure().text(single.node())
            : Optional.empty();
    if (text.isEmpty()) {
      return unknown(new UnknownReason("the base path of a document is not known", ""));
    }
    String whole = cleaned(text.get());
    int second = whole.indexOf('/', 1);
    return known(withoutFirst ? whole.substring(second < 0 ? whole.length() : second) : whole);
  }

  private static String cleaned(String path) {
    String begun = path.startsWith("/") ? path : "/" + path;
    return begun.endsWith("/") ? begun.substring(0, begun.length() - 1) : begun;
  }

  private static BasePath known(String text) {
    return new BasePath(text, Optional.empty());
  }

  private static BasePath unknown(UnknownReason why) {
    return new BasePath("", Optional.of(why));
  }
}
