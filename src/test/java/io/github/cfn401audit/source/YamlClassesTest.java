package io.github.cfn401audit.source;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Loading the YAML parser takes longer than reading most templates, so JSON must not cause it. */
class YamlClassesTest {

  @Test
  void jsonLoadsNoClassOfTheYamlParser(@TempDir Path folder) throws Exception {
    assertThat(classesLoadedFor(folder, "t.template", "{\"a\": [1]}"))
        .anyMatch(name -> name.endsWith(".JsonTokens"))
        .noneMatch(name -> name.contains("yaml") || name.endsWith(".YamlTokens"));
  }

  @Test
  void onlyTomlLoadsTheTomlParser(@TempDir Path folder) throws Exception {
    assertThat(classesLoadedFor(folder, "t.toml", "a = 1"))
        .anyMatch(name -> name.startsWith("org.tomlj."))
        .noneMatch(name -> name.contains("yaml"));
    assertThat(classesLoadedFor(folder, "t.yaml", "{a: [1]}"))
        .anyMatch(name -> name.endsWith(".YamlTokens"))
        .noneMatch(name -> name.contains("toml") || name.contains("antlr"));
    assertThat(classesLoadedFor(folder, "t.json", "{}"))
        .noneMatch(name -> name.contains("toml") || name.contains("antlr"));
  }

  @Test
  void noReadingLoadsDataBinding(@TempDir Path folder) throws Exception {
    assertThat(classesLoadedFor(folder, "t.yaml", "{a: [1]}"))
        .anyMatch(name -> name.endsWith(".YamlTokens"))
        .noneMatch(name -> name.contains("databind"));
  }

  /** Reads one file in a process of its own. */
  static final class Main {
    private Main() {}

    public static void main(String[] args) {
      Path path = Path.of(args[0]);
      Node root =
          SourceText.read(path, String.valueOf(path.getFileName()), problem -> {})
              .flatMap(text -> NodeReader.read(text, problem -> {}))
              .orElseThrow();
      System.out.println(Outline.withoutPlaces(root));
    }
  }

  /** The classes that come from a class path, by name. */
  private static List<String> classesLoadedFor(Path folder, String name, String text)
      throws IOException, InterruptedException {
    Path file = Files.writeString(folder.resolve(name), text);
    Path log = folder.resolve("classes.txt");
    Process process =
        new ProcessBuilder(
                List.of(
                    Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                    "-Xlog:class+load:file=" + log,
                    "-cp",
                    System.getProperty("java.class.path"),
                    Main.class.getName(),
                    file.toString()))
            .redirectErrorStream(true)
            .start();
    String output = new String(process.getInputStream().readAllBytes(), UTF_8);
    assertThat(process.waitFor()).as(output).isZero();
    return Files.readAllLines(log).stream()
        .filter(line -> line.contains(" source: ") && !line.contains("shared objects file"))
        .map(line -> line.substring(line.lastIndexOf("] ") + 2, line.indexOf(" source: ")))
        .filter(loaded -> !loaded.startsWith("java.") && !loaded.startsWith("jdk."))
        .toList();
  }
}
