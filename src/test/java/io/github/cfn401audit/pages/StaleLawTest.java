package io.github.cfn401audit.pages;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.cfn401audit.change.stale.StaleDeployments;
import io.github.cfn401audit.finding.Finding;
import io.github.cfn401audit.given.ParameterValues;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Old and new are compared in meaning: another spelling of the same templates changes nothing. */
@Tag("law")
class StaleLawTest {

  @Test
  void theSameInAnotherSpellingIsNeverStale() {
    List<LawWorld> worlds = new ArrayList<>(LawSources.ofPages());
    worlds.addAll(LawSources.ofSamples());
    List<String> broken = new ArrayList<>();
    for (LawWorld world : worlds) {
      for (Finding finding : stale(world, world.asJson())) {
        broken.add(world + ": " + finding.message());
      }
    }
    assertThat(worlds).hasSizeGreaterThan(500);
    assertThat(broken).isEmpty();
  }

  private static List<Finding> stale(LawWorld before, LawWorld now) {
    return TemplateAudit.read(
        before,
        old ->
            TemplateAudit.read(
                now, library -> StaleDeployments.between(old, library, ParameterValues.none())));
  }
}
