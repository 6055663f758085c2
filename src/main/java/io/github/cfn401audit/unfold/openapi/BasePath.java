package io.github.cfn401audit.unfold.openapi;

import io.github.cfn401audit.source.MapNode;
import io.github.cfn401audit.source.Node;
import io.github.cfn401audit.unfold.NodeResolver;
import io.github.cfn401audit.unfold.ResolvedNode;
import io.github.cfn401audit.values.UnknownReason;
import java.util.Locale;
import java.util.Optional;

/**
 * The path that an import puts before the paths of a document: none, unless the API asks for the
 * document's base path. See
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
    NodeResolver resolver = document.resolver();
    ResolvedNode parameters = resolver.resolve(properties, "Parameters");
    Optional<Node> written =
        parameters.map().flatMap(BasePath::parameter).filter(resolver::isPresent);
    if (written.isEmpty()) {
      return parameters.unread().map(BasePath::unknown).orElse(NONE);
    }
    Optional<String> mode = resolver.text(written.get());
    if (mode.isEmpty()) {
      return unknown(resolver.whyUnknown(written.get()));
    }
    return switch (mode.get().toLowerCase(Locale.ROOT)) {
      case "prepend" -> of(document, false);
      case "split" -> of(document, true);
      default -> NONE;
    };
  }

  private static BasePath of(OpenApiDocument document, boolean withoutFirst) {
    ResolvedNode path = document.section("basePath");
    if (document.isSwagger() && path.isAbsent()) {
      return NONE;
    }
    Optional<String> text =
        document.isSwagger() ? path.scalar().flatMap(document.resolver()::text) : Optional.empty();
    if (text.isEmpty()) {
      return unknown(new UnknownReason("the base path of a document is not known", ""));
    }
    String whole = cleaned(text.get());
    int second = whole.indexOf('/', 1);
    return known(withoutFirst ? whole.substring(second < 0 ? whole.length() : second) : whole);
  }

  /** Returns the last of the parameters that is called so, in whatever letters. */
  private static Optional<Node> parameter(ResolvedNode.Entries parameters) {
    Optional<Node> written = Optional.empty();
    for (MapNode.Entry entry : parameters.all()) {
      boolean isIt = entry.key().text().toLowerCase(Locale.ROOT).equals(KEY);
      written = isIt ? Optional.of(entry.value()) : written;
    }
    return written;
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
