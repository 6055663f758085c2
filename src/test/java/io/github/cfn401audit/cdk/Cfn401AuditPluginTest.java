package io.github.cfn401audit.cdk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.cfn401audit.assembly.Input;
import io.github.cfn401audit.assembly.TemplateLibrary;
import io.github.cfn401audit.finding.Finding;
import io.github.cfn401audit.finding.Level;
import io.github.cfn401audit.given.ParameterValues;
import io.github.cfn401audit.source.ListNode;
import io.github.cfn401audit.source.MapNode;
import io.github.cfn401audit.source.Node;
import io.github.cfn401audit.source.NodeReader;
import io.github.cfn401audit.source.ScalarNode;
import io.github.cfn401audit.source.SourceText;
import io.github.cfn401audit.suppression.Configuration;
import io.github.cfn401audit.suppression.SuppressedAudit;
import java.io.InputStream;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import software.amazon.awscdk.Acknowledgment;
import software.amazon.awscdk.App;
import software.amazon.awscdk.AppProps;
import software.amazon.awscdk.Stage;
import software.amazon.awscdk.Validations;

/** The plugin in real syntheses, as users register it. */
class Cfn401AuditPluginTest {
  @TempDir Path folder = Path.of("");

  @BeforeAll
  static void theLibraryRunsOnNode() {
    NodeOnPath.assume();
  }

  private Path assembly() {
    return folder.resolve("cdk.out");
  }

  /** Synthesizes an app with a plugin, and gives the violations in the report of the CDK. */
  private List<String> synthesized(Cfn401AuditPlugin plugin, Consumer<App> stacks) {
    App app = new App(AppProps.builder().outdir(assembly().toString()).build());
    stacks.accept(app);
    Validations.of(app).addPlugins(plugin);
    try {
      app.synth();
    } catch (RuntimeException failed) {
      assertThat(failed).hasMessageContaining("ValidationFailed");
    }
    return violations();
  }

  private List<String> violations() {
    List<String> violations = new ArrayList<>();
    for (Node plugin : list((MapNode) read(), "pluginReports")) {
      if (text(plugin, "pluginName").equals("cfn-401-audit")) {
        for (Node violation : list(plugin, "violations")) {
          for (Node construct : list(violation, "violatingConstructs")) {
            Node resource = ((MapNode) construct).get("cloudFormationResource").orElseThrow();
            violations.add(
                String.join(
                    " ",
                    text(violation, "severity"),
                    text(violation, "ruleName"),
                    text(resource, "templatePath"),
                    text(resource, "logicalId")));
          }
        }
      }
    }
    return violations;
  }

  private Node read() {
    return SourceText.read(assembly().resolve("validation-report.json"), "report", problem -> {})
        .flatMap(text -> NodeReader.read(text, problem -> {}))
        .orElseThrow();
  }

  private static List<Node> list(Node node, String key) {
    return ((MapNode) node).get(key).map(found -> ((ListNode) found).items()).orElse(List.of());
  }

  private static String text(Node node, String key) {
    return ((MapNode) node).get(key).map(found -> ((ScalarNode) found).text()).orElse("");
  }

  /** What the command line would say of the folder. */
  private List<String> audited() {
    TemplateLibrary library =
        TemplateLibrary.read(
            new Input(List.of(assembly()), false, List.of()),
            folder,
            InputStream.nullInputStream());
    return SuppressedAudit.of(
            library,
            ParameterValues.none(),
            Configuration.none(),
            List.of(),
            () -> LocalDate.of(2026, 1, 1))
        .findings()
        .stream()
        .filter(finding -> finding.level().isAtLeast(Level.WARNING))
        .map(this::shown)
        .toList();
  }

  private String shown(Finding finding) {
    Path file = finding.range().file().path().orElseThrow();
    return finding.level().id()
        + " "
        + finding.rule()
        + " "
        + assembly().relativize(file)
        + " "
        + finding.resource().logicalId();
  }

  @Test
  void nestedStacksAndStagesAreReportedOnceAndLikeTheFolder() {
    List<String> violations =
        synthesized(
            new Cfn401AuditPlugin(),
            app -> {
              Shop.stack(app, "Shop");
              Shop.nested(app, "Deep");
              Shop.stack(Stage.Builder.create(app, "Prod").build(), "Shop");
            });
    assertThat(violations)
        .hasSize(3)
        .allMatch(line -> line.startsWith("error sdk-sign-in-lacks-scope "))
        .containsExactlyInAnyOrderElementsOf(audited());
  }

  @Test
  void anErrorFailsTheSynthesisUnlessNothingShould() {
    Cfn401AuditPlugin plugin = Cfn401AuditPlugin.builder().failOn("never").build();
    assertThat(synthesized(plugin, app -> Shop.stack(app, "Shop"))).hasSize(1);
    assertThat(((MapNode) read()).get("pluginReports").map(this::firstConclusion))
        .contains("success");
  }

  private String firstConclusion(Node reports) {
    return text(((ListNode) reports).items().get(0), "conclusion");
  }

  @Test
  void aRuleThatIsAcknowledgedIsNotReported() {
    List<String> violations =
        synthesized(
            new Cfn401AuditPlugin(),
            app ->
                Validations.of(Shop.stack(app, "Shop"))
                    .acknowledge(
                        Acknowledgment.builder()
                            .id("cfn-401-audit::sdk-sign-in-lacks-scope")
                            .reason("the shop opens next week")
                            .build()));
    assertThat(violations).isEmpty();
  }

  @Test
  void levelsAreThoseOfTheBuilder() {
    Cfn401AuditPlugin plugin =
        Cfn401AuditPlugin.builder().levels("sdk-sign-in-lacks-scope=note").minLevel("note").build();
    assertThat(synthesized(plugin, app -> Shop.stack(app, "Shop")))
        .filteredOn(line -> line.contains("sdk-sign-in-lacks-scope"))
        .hasSize(1)
        .allMatch(line -> line.startsWith("info "));
  }

  @Test
  void whatCannotBeUsedIsRefusedWhereItIsWritten() {
    Cfn401AuditPlugin.Builder builder = Cfn401AuditPlugin.builder();
    assertThatThrownBy(() -> builder.failOn("fatal"))
        .hasMessage("a level is error, warning or note, not `fatal`");
    assertThatThrownBy(() -> builder.levels("no-such-rule=off"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("no-such-rule");
  }
}
