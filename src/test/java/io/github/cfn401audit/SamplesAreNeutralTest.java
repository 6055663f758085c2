package io.github.cfn401audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * The samples tell nothing about the machine that made them, and nothing about anybody's account.
 */
final class SamplesAreNeutralTest {

  private static final Path SAMPLES = Path.of("samples");

  /** What building a sample leaves behind. It is not committed. */
  private static final Set<String> BUILD_FOLDERS = Set.of("target", "node_modules");

  private static final Pattern MACHINE_PATH =
      Pattern.compile(
          "(?<!\\w)/(?:work|root|home|Users|tmp|var/folders)(?:/|[^\\w.-]|$)|[A-Za-z]:\\\\+Users");

  /** A host of packages; or, in a lock or settings file, the key that names one. */
  private static final Pattern REGISTRY =
      Pattern.compile(
          "(?i)\\bregistry\\.[\\w-]+\\.\\w|\\brepo1?\\.maven\\b|\\bartifactory\\b|\\bnexus\\b"
              + "|\\bnpmjs\\.|\"resolved\"\\s*:|^\\s*(?:@[\\w-]+:)?registry\\s*=");

  /** Twelve digits that are neither of the two accounts that AWS uses in its examples. */
  private static final Pattern ACCOUNT =
      Pattern.compile("(?<!\\w)(?!111122223333|123456789012)\\d{12}(?!\\w)");

  @Test
  void everySampleIsRead() throws IOException {
    assertThat(files())
        .contains(
            SAMPLES.resolve("shop-java/cdk.out/Shop-Auth.metadata.json"),
            SAMPLES.resolve("shop-java/cdk.out/Shop-Api.template.json"),
            SAMPLES.resolve("notes-typescript/cdk.out/assembly-Prod/manifest.json"),
            SAMPLES.resolve("notes-typescript/package-lock.json"),
            SAMPLES.resolve("notes-typescript/.npmrc"),
            SAMPLES.resolve("orders-yaml/auth.yaml"),
            SAMPLES.resolve("orders-yaml/api.yaml"),
            SAMPLES.resolve("parcels-yaml/.cfn-401-audit.yaml"),
            SAMPLES.resolve("tickets-sam/doors.yaml"));
  }

  @Test
  void noSampleNamesAPathOfAMachine() throws IOException {
    assertThat(linesWith(MACHINE_PATH)).isEmpty();
  }

  @Test
  void noSampleNamesAPackageRegistry() throws IOException {
    assertThat(linesWith(REGISTRY)).isEmpty();
  }

  @Test
  void noSampleNamesAnAccountOutsideTheExamples() throws IOException {
    assertThat(linesWith(ACCOUNT)).isEmpty();
  }

  private static List<String> linesWith(Pattern pattern) throws IOException {
    List<String> found = new ArrayList<>();
    for (Path file : files()) {
      int number = 0;
      for (String line : Files.readAllLines(file)) {
        number++;
        if (pattern.matcher(line).find()) {
          found.add(file + ":" + number + ": " + line.strip());
        }
      }
    }
    return found;
  }

  private static List<Path> files() throws IOException {
    try (Stream<Path> all = Files.walk(SAMPLES)) {
      return all.filter(Files::isRegularFile).filter(file -> !isBuilt(file)).sorted().toList();
    }
  }

  private static boolean isBuilt(Path file) {
    for (Path part : file) {
      if (BUILD_FOLDERS.contains(part.toString())) {
        return true;
      }
    }
    return false;
  }
}
