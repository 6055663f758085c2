package io.github.cfn401audit.pages;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.cfn401audit.Sentences;
import io.github.cfn401audit.access.AccessRow;
import io.github.cfn401audit.access.OpenQuestion;
import io.github.cfn401audit.audit.AuditResult;
import io.github.cfn401audit.finding.ChainStep;
import io.github.cfn401audit.finding.ConsideredToken;
import io.github.cfn401audit.finding.Finding;
import io.github.cfn401audit.judge.RandomTemplates;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * Whatever the audit says is a sentence: no name is missing in it, and no word is Java's. {@code
 * -Dlaws.words} says over how many random worlds, {@code -Dlaws.seed} over which.
 */
@Tag("law")
class SentencesLawTest {
  private static final int WORLDS = Integer.getInteger("laws.words", 300);
  private final Map<String, String> blemishes = new ConcurrentHashMap<>();
  private final Set<String> read = ConcurrentHashMap.newKeySet();

  @Test
  void overPagesAndSamples() {
    for (Page page : Page.all()) {
      for (PageBlock block : page.blocks()) {
        check(
            LawWorld.ofFiles(block.toString(), block.world(page.around())),
            TemplateAudit.of(page, block));
      }
    }
    LawSources.ofSamples().forEach(world -> check(world, TemplateAudit.of(world)));
    verify("pages and samples");
  }

  @Test
  void overRandomWorlds() {
    long seed = Long.getLong("laws.seed", 1);
    new SplittableRandom(seed)
        .longs(WORLDS)
        .parallel()
        .mapToObj(
            world ->
                LawWorld.ofFiles("world " + world, Map.of("any.yaml", RandomTemplates.of(world))))
        .forEach(world -> check(world, TemplateAudit.of(world)));
    verify(WORLDS + " worlds of seed " + seed);
  }

  private void verify(String where) {
    System.out.println("sentences: " + read.size() + " different ones in " + where);
    assertThat(read).hasSizeGreaterThan(500);
    assertThat(new TreeMap<>(blemishes)).isEmpty();
  }

  private void check(LawWorld world, AuditResult result) {
    String files = String.join("\n", world.files().values());
    Set<String> sentences = new TreeSet<>();
    result.findings().forEach(finding -> sentences.addAll(of(finding)));
    for (AccessRow row : result.methods()) {
      for (OpenQuestion question : row.undecided()) {
        sentences.add(question.cause());
        sentences.add(question.cure());
      }
      when(row.when()).forEach(sentences::add);
    }
    result.problems().forEach(problem -> sentences.add(problem.message()));
    for (String sentence : sentences) {
      if (read.add(sentence)) {
        Sentences.blemish(sentence, files).ifPresent(wrong -> blemishes.put(wrong, world.name()));
      }
    }
  }

  private static List<String> of(Finding finding) {
    List<String> sentences = new ArrayList<>(List.of(finding.message(), finding.label().text()));
    for (ChainStep step : finding.chain()) {
      sentences.add(step.message());
    }
    for (ConsideredToken token : finding.considered()) {
      sentences.add(token.reason());
    }
    sentences.addAll(finding.fixes());
    sentences.addAll(finding.remarks());
    sentences.addAll(finding.assumptions());
    when(finding.when()).forEach(sentences::add);
    return sentences;
  }

  /** What holds always says nothing of scenarios. */
  private static Stream<String> when(String scenarios) {
    return scenarios.isEmpty() ? Stream.empty() : Stream.of(scenarios);
  }
}
