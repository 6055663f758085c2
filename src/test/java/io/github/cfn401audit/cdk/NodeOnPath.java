package io.github.cfn401audit.cdk;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/** The library of the CDK runs on Node. */
final class NodeOnPath {
  private NodeOnPath() {}

  /** Skips a test where there is none, and says so. */
  static void assume() {
    boolean isThere =
        Stream.of(System.getenv().getOrDefault("PATH", "").split(File.pathSeparator))
            .anyMatch(
                place ->
                    Files.exists(Path.of(place, "node"))
                        || Files.exists(Path.of(place, "node.exe")));
    if (!isThere) {
      System.out.println("skipped: the CDK needs Node, and there is none on the PATH");
    }
    assumeTrue(isThere, "there is no Node");
  }
}
