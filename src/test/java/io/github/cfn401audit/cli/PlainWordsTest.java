package io.github.cfn401audit.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Words that are sorted without the parser are sorted as the parser does. */
class PlainWordsTest {
  private static final List<String> WORDS =
      List.of(
          "cdk.out",
          "a b.yaml",
          "Stage=prod",
          "api:Stage=a,b",
          "all=off",
          "sarif=x.sarif",
          "json",
          "",
          "-",
          "--",
          "'quoted'",
          "\"quoted\"",
          "-x",
          "--unknown",
          "-qv",
          "-fjson",
          "--color=never",
          "--format",
          "@file",
          "ünder");

  @Test
  void bothSortAlike() {
    long seed = Long.getLong("words.seed", 7);
    Random random = new Random(seed);
    int plain = 0;
    for (int i = 0; i < 4000; i++) {
      List<CommandOption> options = CommandOption.of(random.nextBoolean() ? "audit" : "access");
      List<String> words = words(options, random);
      CommandWords sorted = PlainWords.sorted(options, words);
      if (sorted != null) {
        plain++;
        assertThat(sorted)
            .as("seed %d, %s", seed, words)
            .hasToString(ParsedWords.sorted(options, words).toString());
      }
    }
    assertThat(plain).isGreaterThan(1000);
  }

  private static List<String> words(List<CommandOption> options, Random random) {
    List<String> words = new ArrayList<>();
    int count = random.nextInt(6);
    for (int i = 0; i < count; i++) {
      if (random.nextInt(5) > 0) {
        CommandOption option = options.get(random.nextInt(options.size()));
        words.add(option.names().get(random.nextInt(option.names().size())));
        if (option.kind() != CommandOption.Kind.FLAG && random.nextInt(8) > 0) {
          words.add(WORDS.get(random.nextInt(6)));
        }
      } else {
        words.add(WORDS.get(random.nextInt(WORDS.size())));
      }
    }
    return words;
  }

  @Test
  void whatIsNotPlainIsLeftToTheParser() {
    List<CommandOption> options = CommandOption.of("audit");
    for (String word : List.of("-", "--", "-x", "-qv", "-fjson", "--color=never", "")) {
      assertThat(PlainWords.sorted(options, List.of("cdk.out", word))).as(word).isNull();
    }
    assertThat(PlainWords.sorted(options, List.of("--format"))).isNull();
    assertThat(PlainWords.sorted(options, List.of("--format", "-q"))).isNull();
    assertThat(catchThrowable(() -> CommandWords.parse("audit", List.of("--format"))))
        .isInstanceOf(UsageException.class);
  }
}
