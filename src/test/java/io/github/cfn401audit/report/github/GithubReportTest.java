package io.github.cfn401audit.report.github;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.cfn401audit.finding.Finding;
import io.github.cfn401audit.finding.Level;
import io.github.cfn401audit.report.Hostile;
import io.github.cfn401audit.report.Shop;
import io.github.cfn401audit.source.SourceFile;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

class GithubReportTest {

  @Test
  void aFindingIsAnAnnotationAtItsLine() {
    Finding finding = Shop.when(Shop.openidScopeMissing(), "IsProd is true", "it holds 50%");
    assertThat(GithubReport.of(Shop.of(List.of(finding), List.of()), Shop.plain()))
        .isEqualTo(
            """
            ::error file=cdk.out/Shop.template.json,line=212,endLine=212,col=25,endColumn=45,title=openid-scope-missing::GET /orders and 2 more methods answer 401 to every token this stack can mint, when IsProd is true%0A`openid` is not among these scopes%0AFix: add `openid` to AllowedOAuthScopes of WebClient; after this change 1 of 2 tokens is accepted%0ANote: it holds 50%25
            1 error, 0 warnings
            no API Gateway methods were found in the files that were read
            """);
  }

  @Test
  void tenOfALevelAreAnnotatedAndTheOthersCounted() {
    List<Finding> findings = new ArrayList<>();
    for (int at = 1; at <= 12; at++) {
      findings.add(Shop.bare(Level.WARNING, Shop.line(at), "warning " + at, "here"));
      findings.add(Shop.bare(Level.ERROR, Shop.line(at), "error " + at, "here"));
    }
    findings.add(Shop.note(212));
    List<String> lines =
        GithubReport.of(Shop.of(findings, List.of()), Shop.from(Level.NOTE)).lines().toList();
    assertThat(lines.subList(0, 10)).allMatch(line -> line.startsWith("::error file="));
    assertThat(lines.subList(10, 20)).allMatch(line -> line.startsWith("::warning file="));
    assertThat(lines.get(20)).startsWith("::notice file=").contains("::worth knowing%0Ahere");
    assertThat(lines.get(21))
        .isEqualTo(
            "2 more errors, 2 more warnings not annotated: GitHub shows ten per level; the other"
                + " reports list all");
    assertThat(lines.get(22)).isEqualTo("12 errors, 12 warnings, 1 note");
  }

  @Test
  void whatIsBelowTheMinimumIsNotAnnotated() {
    assertThat(GithubReport.of(Shop.of(List.of(Shop.note(1)), List.of()), Shop.plain()))
        .doesNotContain("::");
  }

  @Test
  void aPlaceAfterTheEndOfALineIsOneCharacterLong() {
    SourceFile file = SourceFile.inMemory("a,b.yaml", "a: {\n}\n");
    Finding finding = Shop.bare(Level.ERROR, Shop.at(file, 1, 4, 3), "m", "l");
    assertThat(GithubReport.of(Shop.of(List.of(finding), List.of()), Shop.plain()))
        .startsWith("::error file=a%2Cb.yaml,line=1,endLine=1,col=4,endColumn=5,title=");
  }

  @ParameterizedTest
  @FieldSource("io.github.cfn401audit.report.Hostile#NAMES")
  void noNameBecomesACommandOrAProperty(String name) {
    String report =
        GithubReport.of(Shop.of(List.of(Hostile.finding(name)), List.of()), Shop.plain());
    List<String> lines = report.lines().toList();
    assertThat(lines).hasSize(3);
    String properties = lines.get(0).substring(0, lines.get(0).indexOf("::", 2));
    assertThat(properties)
        .matches("::error file=[^,:]*,line=3,endLine=3,col=1,endColumn=4,title=rule-without-page");
    assertThat(report.chars().filter(letter -> letter != '\n'))
        .noneMatch(letter -> Character.isISOControl(letter));
    assertThat(report).doesNotContain("\u202e", "\u2066", "\u2028");
  }
}
