package io.github.cfn401audit.finding;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class RulePageTest {
  @Test
  void aPageIsFoundByTheIdOfItsRule() {
    RulePage page = RulePage.of(new RuleId("openid-scope-missing")).orElseThrow();
    assertThat(page.id()).isEqualTo(new RuleId("openid-scope-missing"));
    assertThat(page.level()).isEqualTo(Level.ERROR);
    assertThat(page.family()).isEqualTo("tokens");
    assertThat(page.cure()).isNotEmpty();
  }

  @Test
  void aRuleWithoutAPageHasNone() {
    assertThat(RulePage.of(new RuleId("rule-without-page"))).isEmpty();
  }

  @Test
  void anIdLeadsToNoOtherFile() {
    assertThat(RulePage.of(new RuleId("../rules/openid-scope-missing"))).isEmpty();
    assertThat(RulePage.of(new RuleId("Openid-Scope-Missing"))).isEmpty();
    assertThat(RulePage.of(new RuleId(""))).isEmpty();
  }
}
