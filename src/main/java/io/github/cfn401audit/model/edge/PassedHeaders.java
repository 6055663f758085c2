package io.github.cfn401audit.model.edge;

import io.github.cfn401audit.model.resource.Listing;
import io.github.cfn401audit.model.resource.PropertyReader;
import io.github.cfn401audit.model.resource.Resolved;
import io.github.cfn401audit.values.Truth;
import java.util.List;
import java.util.function.Function;

/** Which headers of a viewer's request one setting passes to the origin. */
final class PassedHeaders {
  static final PassedHeaders NONE = new PassedHeaders(header -> Truth.NO);
  static final PassedHeaders ALL = new PassedHeaders(header -> Truth.YES);
  static final PassedHeaders UNKNOWN = new PassedHeaders(header -> Truth.UNKNOWN);

  private final Function<String, Truth> passes;

  private PassedHeaders(Function<String, Truth> passes) {
    this.passes = passes;
  }

  /** Exactly these. */
  static PassedHeaders only(List<String> names) {
    return new PassedHeaders(
        header -> Truth.of(names.stream().anyMatch(name -> name.equalsIgnoreCase(header))));
  }

  /** All but these. */
  static PassedHeaders allBut(List<String> names) {
    PassedHeaders listed = only(names);
    return new PassedHeaders(header -> listed.pass(header).negated());
  }

  /** Those that a list names, where a star names all. */
  static PassedHeaders listed(Listing names) {
    return new PassedHeaders(
        header -> names.anyLiteral(name -> name.equals("*") || name.equalsIgnoreCase(header)));
  }

  /** What {@code HeadersConfig} of a policy says. */
  static PassedHeaders of(PropertyReader config) {
    Resolved<String> behavior = config.literal("HeaderBehavior");
    Listing names = config.texts("Headers");
    if (behavior.proves("none"::equals)) {
      return NONE;
    }
    if (behavior.proves("whitelist"::equals)) {
      return listed(names);
    }
    if (behavior.proves(
        text -> text.equals("allViewer") || text.equals("allViewerAndWhitelistCloudFront"))) {
      return ALL;
    }
    return behavior.proves("allExcept"::equals)
        ? new PassedHeaders(header -> names.anyLiteral(header::equalsIgnoreCase).negated())
        : UNKNOWN;
  }

  /** Whether the header is passed. */
  Truth pass(String header) {
    return passes.apply(header);
  }
}
