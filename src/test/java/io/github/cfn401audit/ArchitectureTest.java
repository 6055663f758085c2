package io.github.cfn401audit;

import static com.tngtech.archunit.core.domain.JavaAccess.Predicates.target;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.type;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.name;
import static com.tngtech.archunit.core.domain.properties.HasOwner.Predicates.With.owner;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import io.github.cfn401audit.cli.Main;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** The stairs between the rooms go one way, and guests keep to their rooms. */
class ArchitectureTest {
  private static final String HOUSE = "io.github.cfn401audit.";

  /** A room imports rooms that stand before it, never one behind it. */
  private static final List<String> ROOMS =
      List.of(
          "source",
          "template",
          "given",
          "assembly",
          "values",
          "unfold",
          "unfold.loop",
          "unfold.openapi",
          "unfold.sam",
          "world",
          "model.resource",
          "model.edit",
          "model.inventory",
          "model.evidence",
          "model.edge",
          "model.browser",
          "model",
          "tokens",
          "access.policy",
          "access",
          "finding",
          "rule",
          "rules.authorizer",
          "rules.browser",
          "rules.caller",
          "rules.client",
          "rules.definition",
          "rules.deployment",
          "rules.edge",
          "rules.policy",
          "rules.tokens",
          "rules",
          "trial",
          "audit",
          "suppression",
          "change.stale",
          "change",
          "contract",
          "comparison",
          "caller",
          "caller.token",
          "caller.jwks",
          "caller.log",
          "caller.postman",
          "authored",
          "report",
          "report.text",
          "report.json",
          "report.sarif",
          "report.markdown",
          "report.github",
          "report.cdk",
          "cdk",
          "cli");

  /** The classes of the tool, without those of its tests. */
  private static final JavaClasses CLASSES =
      new ClassFileImporter()
          .importUrl(Main.class.getProtectionDomain().getCodeSource().getLocation());

  @TestFactory
  Stream<DynamicTest> aRoomImportsOnlyRoomsAboveIt() {
    return ROOMS.stream()
        .map(
            room ->
                DynamicTest.dynamicTest(
                    room,
                    () ->
                        noClasses()
                            .that()
                            .resideInAPackage(HOUSE + room)
                            .should()
                            .dependOnClassesThat()
                            .resideInAnyPackage(below(room))
                            .allowEmptyShould(true)
                            .check(CLASSES)));
  }

  @Test
  void aFormatOfReportsKnowsNoOtherFormat() {
    for (String room : ROOMS) {
      if (room.startsWith("report.")) {
        noClasses()
            .that()
            .resideInAPackage(HOUSE + room)
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                ROOMS.stream()
                    .filter(other -> other.startsWith("report.") && !other.equals(room))
                    .map(other -> HOUSE + other)
                    .toArray(String[]::new))
            .check(CLASSES);
      }
    }
  }

  private static String[] below(String room) {
    return ROOMS.stream()
        .skip(ROOMS.indexOf(room) + 1L)
        .map(lower -> HOUSE + lower)
        .toArray(String[]::new);
  }

  @Test
  void everyClassStandsInARoom() {
    assertThat(CLASSES.stream().map(JavaClass::getPackageName).distinct())
        .isNotEmpty()
        .allMatch(name -> ROOMS.contains(name.replace(HOUSE, "")));
  }

  @Test
  void picocliIsAGuestOfTheCommandLine() {
    keepsTo("picocli..", "cli");
  }

  @Test
  void jacksonIsAGuestOfReadingAndWriting() {
    keepsTo("tools.jackson..", "source", "report", "report.json", "report.sarif", "report.cdk");
  }

  @Test
  void snakeYamlIsAGuestOfReading() {
    keepsTo("org.snakeyaml..", "source");
  }

  @Test
  void automataAreGuestsOfJudging() {
    keepsTo("dk.brics..", "access");
  }

  @Test
  void tomljIsAGuestOfReading() {
    keepsTo("org.tomlj..", "source");
  }

  @Test
  void theJwtLibraryIsAGuestOfCheckingSignatures() {
    keepsTo("com.nimbusds..", "caller.jwks");
  }

  @Test
  void re2jIsAGuestOfWhatIsGiven() {
    keepsTo("com.google.re2j..", "given");
  }

  @Test
  void theCdkIsAGuestOfItsPlugin() {
    keepsTo("software.amazon..", "cdk");
    keepsTo("software.constructs..", "cdk");
  }

  private static void keepsTo(String guest, String... rooms) {
    String[] allowed = Stream.of(rooms).map(room -> HOUSE + room).toArray(String[]::new);
    noClasses()
        .that()
        .resideOutsideOfPackages(allowed)
        .should()
        .dependOnClassesThat()
        .resideInAPackage(guest)
        .check(CLASSES);
  }

  @Test
  void nothingReachesTheNetworkAndOnlyGitIsStarted() {
    noClasses()
        .that()
        .doNotHaveSimpleName("GitObjects")
        .should()
        .dependOnClassesThat()
        .haveNameMatching(
            "java\\.net\\.(?!URI).*|javax\\.net\\..*|java\\.nio\\.channels\\..*Socket.*"
                + "|java\\.lang\\.reflect\\..*|java\\.lang\\.Process.*"
                + "|java\\.util\\.logging\\..*")
        .orShould()
        .callMethodWhere(target(owner(type(Runtime.class))).and(target(name("exec"))))
        .check(CLASSES);
  }

  @Test
  void onlyAnEntryTouchesTheProcess() {
    noClasses()
        .that()
        .doNotHaveSimpleName("Main")
        .and()
        .doNotHaveSimpleName("Cfn401AuditPlugin")
        .should()
        .accessField(System.class, "out")
        .orShould()
        .accessField(System.class, "err")
        .orShould()
        .callMethod(System.class, "exit", int.class)
        .orShould()
        .callMethod(System.class, "getenv")
        .orShould()
        .callMethod(System.class, "getenv", String.class)
        .check(CLASSES);
  }

  @Test
  void everyRoomSaysWhatItIsAndIsNullMarked() throws IOException {
    for (String room : ROOMS) {
      Path folder = Path.of("src/main/java/io/github/cfn401audit", room.split("\\."));
      if (Files.isDirectory(folder)) {
        assertThat(Files.readString(folder.resolve("package-info.java")))
            .as(room)
            .contains("/**", "@NullMarked");
      }
    }
  }
}
