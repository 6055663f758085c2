package io.github.cfn401audit.finding;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.cfn401audit.source.SourceFile;
import io.github.cfn401audit.source.SourceRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FingerprintTest {
  private static final SourceFile FILE = SourceFile.inMemory("a.yaml", "a: 1\nb: 2\n");

  @ParameterizedTest
  @CsvSource({
    "ShopApi, ShopApi",
    "ShopApi5AC0F1D2, ShopApi",
    "ShopApiDeployment5AC0F1D20123456789abcdef0123456789abcdef, ShopApiDeployment",
    "ShopApi5AC0F1D, ShopApi5AC0F1D",
    "ShopApi5ac0f1d2, ShopApi5ac0f1d2",
    "5AC0F1D2, 5AC0F1D2",
    "trusts A5AC0F1D2 and B5AC0F1D2., trusts A and B.",
    "${Server5AC0F1D2}/read, ${Server}/read",
    "' ', ' '",
  })
  void hashesOfTheCdkAreCutOff(String text, String lasting) {
    assertThat(StableText.of(text)).isEqualTo(lasting);
  }

  @Test
  void theFingerprintLasts() {
    assertThat(Fingerprint.of(finding("rule", "Shop", "Web", "Shop/Web/Resource", 0)))
        .isEqualTo("223490185c6128e5");
    assertThat(Fingerprint.of(finding("rule", "Shop", "Web", "", 0))).isEqualTo("e373defff20138b3");
  }

  @Test
  void placeStackAndLogicalIdDoNotMatterWhereThereIsAConstructPath() {
    assertThat(Fingerprint.of(finding("rule", "Shop", "Web5AC0F1D2", "Shop/Web/Resource", 0)))
        .isEqualTo(Fingerprint.of(finding("rule", "Other", "Else", "Shop/Web/Resource", 5)));
  }

  @Test
  void aResourceThatSomebodyWroteIsToldByItsLogicalId() {
    String written = Fingerprint.of(finding("rule", "api", "Web", "", 0));
    assertThat(Fingerprint.of(finding("rule", "renamed", "Web", "", 5))).isEqualTo(written);
    assertThat(Fingerprint.of(finding("rule", "api", "Desk", "", 0))).isNotEqualTo(written);
    assertThat(Fingerprint.of(finding("other", "api", "Web", "", 0))).isNotEqualTo(written);
  }

  @Test
  void whatItIsAboutCountsMoreThanWhereItStands() {
    FindingResource users = new FindingResource("api", "Users", "");
    Label first = new Label(new SourceRange(FILE, 0, 1), "here");
    Label second = new Label(new SourceRange(FILE, 5, 6), "here");
    String list = of("ListOrders", first.about(users, "a5AC0F1D2/read"));
    assertThat(of("AddOrder", second.about(users, "a/read"))).isEqualTo(list);
    assertThat(of("ListOrders", first.about(users, "a/write"))).isNotEqualTo(list);
    assertThat(of("ListOrders", first)).isNotEqualTo(list);
  }

  private static String of(String logicalId, Label label) {
    return Fingerprint.of(finding("rule", new FindingResource("api", logicalId, ""), label));
  }

  private static Finding finding(
      String rule, String stack, String logicalId, String constructPath, int start) {
    return finding(
        rule,
        new FindingResource(stack, logicalId, constructPath),
        new Label(new SourceRange(FILE, start, start + 1), "here"));
  }

  private static Finding finding(String rule, FindingResource subject, Label label) {
    return new Finding(new RuleId(rule), Level.ERROR, "GET / answers 401", subject, label);
  }
}
