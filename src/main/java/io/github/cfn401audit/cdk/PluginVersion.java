package io.github.cfn401audit.cdk;

import java.util.Optional;

/** The version of the plugin. */
final class PluginVersion {
  private PluginVersion() {}

  /** From the manifest of the jar; {@code dev} where it runs from classes. */
  static String current() {
    return Optional.ofNullable(PluginVersion.class.getPackage().getImplementationVersion())
        .orElse("dev");
  }
}
