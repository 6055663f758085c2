package io.github.cfn401audit.cli;

import java.util.Optional;

/** The version of this tool. */
final class Version {
  private Version() {}

  /** From the manifest of the jar; {@code dev} where it runs from classes. */
  static String current() {
    return Optional.ofNullable(Version.class.getPackage().getImplementationVersion()).orElse("dev");
  }
}
