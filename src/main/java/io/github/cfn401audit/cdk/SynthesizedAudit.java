package io.github.cfn401audit.cdk;

import io.github.cfn401audit.assembly.Input;
import io.github.cfn401audit.assembly.TemplateLibrary;
import io.github.cfn401audit.audit.AuditResult;
import io.github.cfn401audit.finding.Finding;
import io.github.cfn401audit.given.ParameterValues;
import io.github.cfn401audit.source.NodeReader;
import io.github.cfn401audit.source.Problem;
import io.github.cfn401audit.source.SourceText;
import io.github.cfn401audit.suppression.Configuration;
import io.github.cfn401audit.suppression.SuppressedAudit;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import software.amazon.awscdk.PolicyViolation;

/** The audit of an assembly that the CDK has just written. */
final class SynthesizedAudit {
  private final Cfn401AuditPlugin.Builder settings;
  private final Path root;
  private final List<Finding> findings;

  private SynthesizedAudit(Cfn401AuditPlugin.Builder settings, Path root, List<Finding> findings) {
    this.settings = settings;
    this.root = root;
    this.findings = findings;
  }

  /**
   * Audits the whole assembly, and keeps what stands in the folders of these templates: earlier
   * versions of the CDK ask once for each {@code Stage}, which has a folder of its own.
   *
   * @throws IllegalArgumentException where the configuration cannot be used
   */
  static SynthesizedAudit of(List<Path> templates, Cfn401AuditPlugin.Builder settings) {
    Set<Path> folders = new LinkedHashSet<>();
    templates.forEach(template -> folders.add(template.toAbsolutePath().normalize().getParent()));
    Optional<Path> root = folders.stream().min(Comparator.comparingInt(Path::getNameCount));
    if (root.isEmpty()) {
      return new SynthesizedAudit(settings, Path.of(""), List.of());
    }
    Configuration configuration = configuration(settings).with(settings.levels());
    TemplateLibrary library =
        TemplateLibrary.read(
            new Input(List.of(root.get()), false, List.of()),
            Path.of("").toAbsolutePath(),
            InputStream.nullInputStream());
    AuditResult result =
        SuppressedAudit.of(
            library,
            ParameterValues.none().assuming(configuration.assumptions()),
            configuration,
            List.of(),
            () -> LocalDate.now(ZoneOffset.UTC));
    return new SynthesizedAudit(
        settings,
        root.get(),
        result.findings().stream().filter(finding -> standsIn(folders, finding)).toList());
  }

  private static boolean standsIn(Set<Path> folders, Finding finding) {
    return finding.range().file().path().stream()
        .map(file -> file.toAbsolutePath().normalize().getParent())
        .anyMatch(folders::contains);
  }

  private static Configuration configuration(Cfn401AuditPlugin.Builder settings) {
    Path file = settings.configurationFile();
    if (!settings.isConfigurationNamed() && !Files.exists(file)) {
      return Configuration.none();
    }
    List<Problem> problems = new ArrayList<>();
    Configuration configuration =
        SourceText.read(file, file.toString(), problems::add)
            .flatMap(text -> NodeReader.read(text, problems::add))
            .map(node -> Configuration.read(node, problems::add))
            .orElse(Configuration.none());
    problems.stream()
        .filter(Problem::fatal)
        .findFirst()
        .ifPresent(
            problem -> {
              throw new IllegalArgumentException(problem.toString());
            });
    return configuration;
  }

  /** False where a finding fails the synthesis. */
  boolean isSuccess() {
    return findings.stream()
        .noneMatch(finding -> settings.failOn().filter(finding.level()::isAtLeast).isPresent());
  }

  /** The findings that are shown, as violations. */
  List<PolicyViolation> violations() {
    Violations violations = new Violations();
    return shown().map(violations::of).toList();
  }

  private java.util.stream.Stream<Finding> shown() {
    return findings.stream().filter(finding -> finding.level().isAtLeast(settings.minLevel()));
  }

  /** A line about findings in the stacks of a {@code Stage}, which the CDK's CLI does not print. */
  Optional<String> inStages() {
    List<Finding> inStages =
        shown()
            .filter(
                finding ->
                    finding.range().file().path().stream()
                        .noneMatch(
                            file -> root.equals(file.toAbsolutePath().normalize().getParent())))
            .toList();
    if (inStages.isEmpty()) {
      return Optional.empty();
    }
    List<String> stacks =
        inStages.stream().map(finding -> finding.resource().stack()).distinct().toList();
    return Optional.of(
        inStages.size()
            + (inStages.size() == 1 ? " finding" : " findings")
            + " in stacks of stages, among them \""
            + inStages.get(0).message()
            + "\": see validation-report.json for "
            + String.join(", ", stacks));
  }
}
