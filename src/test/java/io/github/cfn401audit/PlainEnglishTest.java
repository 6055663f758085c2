package io.github.cfn401audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Messages, pages and comments are worded as people speak. */
class PlainEnglishTest {
  /** What reads like a translation, and what to write. */
  private static final Map<Pattern, String> WORDS = new LinkedHashMap<>();

  static {
    instead("(?<!\\bthere )\\b(is|are) no (?!longer\\b|more\\b)", "is not a");
    instead("\\b(is|are) said\\b", "is reported, is printed");
    instead("\\b(APIs?|transform|translator) of SAM\\b", "SAM API");
    instead("\\bbe it\\b", "whether it is");
    instead("\\bin the place of\\b", "in place of, instead of");
    instead("\\bfor want of\\b", "because there is no");
    instead("\\bthought of\\b", "considered");
    instead("\\bfares? alike\\b", "comes to the same");
    instead("\\bnone of ours\\b", "of another tool");
    instead("\\b(gives|gets|tells) nobody\\b", "nobody can");
    instead("\\bwithout leave\\b", "does not allow");
    instead("\\bnot your 401\\b", "CloudFormation will refuse this deployment");
  }

  private static void instead(String words, String better) {
    WORDS.put(Pattern.compile(words, Pattern.CASE_INSENSITIVE), better);
  }

  @Test
  void whatPeopleReadIsPlainEnglish() throws IOException {
    List<String> odd = new ArrayList<>();
    int files = 0;
    for (String root : List.of("src/main", "rules", "README.md", ".github", "samples")) {
      for (Path file : texts(Path.of(root))) {
        files++;
        List<String> lines = Files.readAllLines(file);
        for (int i = 0; i < lines.size(); i++) {
          String place = file + ":" + (i + 1);
          String line = lines.get(i);
          WORDS.forEach(
              (words, better) -> {
                if (words.matcher(line).find()) {
                  odd.add(place + ": " + line.strip() + "\n  write: " + better);
                }
              });
        }
      }
    }
    assertThat(files).isGreaterThan(300);
    assertThat(odd).isEmpty();
  }

  private static List<Path> texts(Path root) throws IOException {
    try (Stream<Path> files = Files.walk(root)) {
      return files
          .filter(file -> file.toString().endsWith(".java") || file.toString().endsWith(".md"))
          .filter(file -> !file.toString().contains("node_modules"))
          .toList();
    }
  }
}
