package io.github.cfn401audit.pages;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.cfn401audit.access.AccessRow;
import io.github.cfn401audit.audit.AuditResult;
import io.github.cfn401audit.finding.Level;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** A method that CloudFormation refuses has one verdict, whichever rule says why. */
class RefusedMethodTest {
  /** What stands in the way of the method itself; other pages of {@code deploy} shut no method. */
  private static final Set<String> OF_METHODS =
      Set.of(
          "authorizer-missing",
          "authorizer-of-another-api",
          "authorizer-type-mismatch",
          "provider-arns-empty",
          "sam-authorizer-undefined",
          "sam-event-scopes-without-authorizer",
          "scopes-without-cognito");

  @TestFactory
  Stream<DynamicTest> nobodyCallsIt() {
    return Page.all().stream()
        .filter(page -> OF_METHODS.contains(page.rule()))
        .flatMap(
            page ->
                page.blocks().stream()
                    .filter(block -> block.section().equals("Bad"))
                    .map(
                        block ->
                            DynamicTest.dynamicTest(
                                block.toString(), () -> isUnreachable(page, block))));
  }

  private static void isUnreachable(Page page, PageBlock block) {
    AuditResult result = TemplateAudit.judged(block.world(page.around()));
    boolean always =
        result.findings().stream()
            .filter(finding -> finding.rule().value().equals(page.rule()))
            .anyMatch(finding -> finding.level() == Level.ERROR);
    Stream<AccessRow> refused =
        result.methods().stream().filter(row -> row.request().equals("GET /orders"));
    if (always) {
      assertThat(refused)
          .isNotEmpty()
          .allMatch(row -> row.outcome() == AccessRow.Outcome.UNREACHABLE);
    } else {
      assertThat(refused).anyMatch(row -> row.outcome() == AccessRow.Outcome.UNREACHABLE);
    }
  }
}
