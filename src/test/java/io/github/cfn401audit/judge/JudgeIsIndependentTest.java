package io.github.cfn401audit.judge;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import org.junit.jupiter.api.Test;

/** Two judges who share code would share their mistakes. */
class JudgeIsIndependentTest {
  private static final String HERE = "io.github.cfn401audit.judge";

  @Test
  void onlyTheFrontDoorKnowsTheAudit() {
    noClasses()
        .that()
        .doNotHaveSimpleName("FrontDoor")
        .should()
        .dependOnClassesThat(
            describe(
                "are of the audit",
                (JavaClass used) ->
                    used.getPackageName().startsWith("io.github.cfn401audit")
                        && !used.getPackageName().equals(HERE)))
        .check(new ClassFileImporter().importPackages(HERE));
  }
}
