package io.github.cfn401audit.caller.log;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** All texts that are known, what is more particular first. */
public final class KnownTexts {
  private static final List<KnownText> ALL =
      Stream.of(GatewayTexts.all(), VerifierTexts.all(), SignInTexts.all())
          .flatMap(List::stream)
          .toList();

  private KnownTexts() {}

  /** Every one. */
  static List<KnownText> all() {
    return ALL;
  }

  /** The one that stands in a text; empty where none does. */
  public static Optional<KnownText> in(String text) {
    return ALL.stream().filter(known -> known.isIn(text)).findFirst();
  }
}
