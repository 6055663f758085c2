package io.github.cfn401audit.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Findings in the report that the CDK keeps in an assembly. */
class CdkFormatTest {
  private static final String OTHERS =
      """
      {
        "version": "54.0.0",
        "title": "Validation Report",
        "pluginReports": [
          {
            "pluginName": "somebody-else",
            "conclusion": "success",
            "violations": [ ]
          }
        ],
        "later": { "kept":   true }
      }
      """;

  @TempDir Path folder = Path.of("");
  private Session session = Session.in(folder);

  @BeforeEach
  void copyAnAssembly() throws IOException {
    session = Session.in(folder);
    Path sample = Path.of("samples/shop-java/cdk.out");
    Files.createDirectories(folder.resolve("cdk.out"));
    try (var files = Files.list(sample)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        Files.copy(file, folder.resolve("cdk.out").resolve(file.getFileName()));
      }
    }
  }

  private String report() throws IOException {
    return session.read("cdk.out/validation-report.json");
  }

  @Test
  void ourFindingsStandBesideThoseOfOthers() throws IOException {
    session.write("cdk.out/validation-report.json", OTHERS);
    assertThat(session.run("cdk.out", "-q", "-f", "cdk")).isEqualTo(1);
    assertThat(report())
        .startsWith(OTHERS.substring(0, OTHERS.indexOf("    }\n  ],")))
        .endsWith("],\n  \"later\": { \"kept\":   true }\n}\n")
        .contains("\"pluginName\": \"cfn-401-audit\"", "\"conclusion\": \"failure\"")
        .contains("\"ruleName\": \"scope-unobtainable\"")
        .contains("\"constructPath\": \"Shop-Api/ShopApi/Default/orders/POST/Resource\"")
        .contains("\"templatePath\": \"Shop-Api.template.json\"")
        .contains("\"AuthorizationScopes\"")
        .contains("\"suggestedFix\": \"add `orders/write` to AllowedOAuthScopes");
  }

  @Test
  void aSecondRunChangesNothing() throws IOException {
    session.write("cdk.out/validation-report.json", OTHERS);
    session.run("cdk.out", "-q", "-f", "cdk");
    String first = report();
    session.run("cdk.out", "-q", "-f", "cdk");
    assertThat(report()).isEqualTo(first);
  }

  @Test
  void findingsThatAreGoneLeaveTheReport() throws IOException {
    session.run("cdk.out", "-q", "-f", "cdk");
    assertThat(session.run("cdk.out", "-q", "-f", "cdk", "--level", "all=off")).isZero();
    assertThat(report())
        .contains("\"conclusion\": \"success\"", "\"violations\": []")
        .doesNotContain("ruleName");
  }

  @Test
  void whereThereIsNoReportOneIsMadeOfTheVersionOfTheAssembly() throws IOException {
    Files.deleteIfExists(folder.resolve("cdk.out/validation-report.json"));
    session.run("-q", "-f", "cdk");
    assertThat(report()).startsWith("{\n  \"version\": \"").contains("\"pluginReports\": [\n    {");
  }

  @Test
  void whatIsNotAReportStaysAsItIs() throws IOException {
    session.write("cdk.out/validation-report.json", "notes of mine");
    assertThat(session.run("cdk.out", "-q", "-f", "cdk")).isEqualTo(2);
    assertThat(session.err()).contains("is not a report of the CDK, so it stays as it is");
    assertThat(report()).isEqualTo("notes of mine");
  }

  @Test
  void aSourceThatWasReadForItsLineIsNotOverwritten() throws IOException {
    String source = "src/main/java/shop/ApiStack.java";
    String written = Files.readString(Path.of("samples/shop-java", source));
    Files.createDirectories(folder.resolve(source).getParent());
    session.write(source, written);
    assertThat(session.run("cdk.out", "-q", "-f", "sarif=" + source)).isEqualTo(2);
    assertThat(session.err()).contains(source + ": it is a file that was read");
    assertThat(session.read(source)).isEqualTo(written);
  }

  @Test
  void onlyOneAssemblyIsAddedTo() {
    session.write("api.yaml", Session.FAULTY);
    assertThat(session.run("api.yaml", "-f", "cdk")).isEqualTo(2);
    assertThat(session.err()).contains("of one cloud assembly: give the folder");
    assertThat(session.run("cdk.out", "api.yaml", "-f", "cdk")).isEqualTo(2);
    assertThat(session.run("cdk.out", "-f", "cdk=x.json")).isEqualTo(2);
    assertThat(session.err()).contains("-f cdk takes no file");
  }
}
