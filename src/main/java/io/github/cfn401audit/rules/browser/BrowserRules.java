package io.github.cfn401audit.rules.browser;

import io.github.cfn401audit.rule.Rule;
import java.util.List;

/** The rules of the family {@code browser}. */
public final class BrowserRules {
  private static final List<Rule> ALL =
      List.of(
          new PreflightProtected(),
          new PreflightRequiresApiKey(),
          new PreflightMissing(),
          new PreflightMockBinary(),
          new CorsHeaderNotAllowed(),
          new PreflightMethodNotAllowed(),
          new GatewayResponseValueUnquoted(),
          new GatewayResponseWithoutCors(),
          new GatewayResponseHides401());

  private BrowserRules() {}

  /** Every rule of the family. */
  public static List<Rule> all() {
    return ALL;
  }
}
