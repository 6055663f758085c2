package io.github.cfn401audit.change;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.cfn401audit.finding.Finding;
import io.github.cfn401audit.finding.FindingResource;
import io.github.cfn401audit.finding.Label;
import io.github.cfn401audit.finding.Level;
import io.github.cfn401audit.finding.RuleId;
import io.github.cfn401audit.source.SourceFile;
import io.github.cfn401audit.source.SourceRange;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class BaselineTest {
  private static final SourceFile API = SourceFile.inMemory("api.yaml", "a: 1\n");
  private static final SourceFile AUTH = SourceFile.inMemory("auth.yaml", "a: 1\n");
  private static final SourceFile OTHER = SourceFile.inMemory("other.yaml", "a: 1\n");

  @Test
  void aKnownFindingIsNotNew() {
    Finding known = finding(API, "Web", Level.ERROR);
    SinceBaseline since = baseline(known).compare(List.of(known), List.of(), files(API));
    assertThat(since).isEqualTo(new SinceBaseline(true, List.of(), 1, List.of(), 0));
  }

  @Test
  void theOrderOfNewFindingsIsKept() {
    Finding one = finding(API, "One", Level.WARNING);
    Finding two = finding(API, "Two", Level.ERROR);
    Finding three = finding(API, "Three", Level.NOTE);
    assertThat(baseline(two).compare(List.of(three, two, one), List.of(), files(API)).fresh())
        .containsExactly(three, one);
  }

  @Test
  void oneKnownFindingAccountsForOne() {
    Finding known = finding(API, "Web", Level.ERROR);
    Finding twin = finding(API, "Web", Level.ERROR);
    SinceBaseline since = baseline(known).compare(List.of(known, twin), List.of(), files(API));
    assertThat(since.known()).isEqualTo(1);
    assertThat(since.fresh()).hasSize(1);
    assertThat(since.fresh().get(0)).isSameAs(twin);
    assertThat(baseline(known, twin).compare(List.of(known, twin), List.of(), files(API)).fresh())
        .isEmpty();
    assertThat(baseline(known, twin).compare(List.of(known), List.of(), files(API)).gone())
        .hasSize(1);
  }

  @Test
  void aWarningThatBecomesAnErrorIsNew() {
    Finding before = finding(API, "Web", Level.WARNING);
    Finding after = finding(API, "Web", Level.ERROR);
    SinceBaseline worse = baseline(before).compare(List.of(after), List.of(), files(API));
    assertThat(worse.fresh()).containsExactly(after);
    assertThat(worse.gone()).isEmpty();
    SinceBaseline better = baseline(after).compare(List.of(before), List.of(), files(API));
    assertThat(better.fresh()).isEmpty();
    assertThat(better.known()).isEqualTo(1);
  }

  @Test
  void ofTwinsTheWorstAccountsFirst() {
    Finding weak = finding(API, "Web", Level.WARNING);
    Finding strong = finding(API, "Web", Level.ERROR);
    assertThat(baseline(weak, strong).compare(List.of(strong), List.of(), files(API)).fresh())
        .isEmpty();
  }

  @Test
  void aFindingMovesWithARenamedFile() {
    Finding before = finding(API, "Web", Level.ERROR);
    Finding after = finding(OTHER, "Web", Level.ERROR);
    SinceBaseline since = baseline(before).compare(List.of(after), List.of(), files(OTHER));
    assertThat(since).isEqualTo(new SinceBaseline(true, List.of(), 1, List.of(), 0));
  }

  @Test
  void theSameFaultInAnotherFileIsNewWhileTheFirstFileIsThere() {
    Finding before = finding(API, "Web", Level.ERROR);
    Finding after = finding(OTHER, "Web", Level.ERROR);
    SinceBaseline cured = baseline(before).compare(List.of(after), List.of(), files(API, OTHER));
    assertThat(cured.fresh()).containsExactly(after);
    assertThat(cured.gone()).hasSize(1);
    SinceBaseline copied =
        baseline(before).compare(List.of(after, before), List.of(), files(API, OTHER));
    assertThat(copied.fresh()).containsExactly(after);
    assertThat(copied.gone()).isEmpty();
  }

  @Test
  void aFileThatIsThereAndWasNotReadKeepsItsFindings() {
    Finding api = finding(API, "Web", Level.ERROR);
    Finding auth = finding(AUTH, "Web", Level.ERROR);
    RunFiles onlyApi =
        new RunFiles(SourceFile::name, Set.of("api.yaml"), path -> !path.equals("gone.yaml"));
    SinceBaseline since = baseline(api, auth).compare(List.of(api), List.of(), onlyApi);
    assertThat(since).isEqualTo(new SinceBaseline(true, List.of(), 1, List.of(), 1));
    assertThat(baseline(auth).compare(List.of(api), List.of(), onlyApi).fresh())
        .containsExactly(api);
  }

  @Test
  void whatIsNoLongerFoundIsListedByFile() {
    Baseline baseline =
        baseline(finding(AUTH, "Desk", Level.NOTE), finding(API, "Web", Level.ERROR));
    assertThat(baseline.compare(List.of(), List.of(), files(API, AUTH)).gone())
        .extracting(KnownFinding::file)
        .containsExactly("api.yaml", "auth.yaml");
    assertThat(baseline.compare(List.of(), List.of(), files()).gone()).hasSize(2);
  }

  private static Baseline baseline(Finding... findings) {
    return Baseline.of(List.of(findings), SourceFile::name);
  }

  private static RunFiles files(SourceFile... files) {
    Set<String> names = new HashSet<>();
    for (SourceFile file : files) {
      names.add(file.name());
    }
    return new RunFiles(SourceFile::name, names, names::contains);
  }

  private static Finding finding(SourceFile file, String logicalId, Level level) {
    return new Finding(
        new RuleId("rule"),
        level,
        "GET / answers 401",
        new FindingResource(file.name(), logicalId, ""),
        new Label(new SourceRange(file, 0, 1), "here"));
  }
}
