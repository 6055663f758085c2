package io.github.cfn401audit.cdk;

import io.github.cfn401audit.finding.Level;
import io.github.cfn401audit.suppression.LevelOverrides;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import software.amazon.awscdk.IPolicyValidationContext;
import software.amazon.awscdk.IPolicyValidationPlugin;
import software.amazon.awscdk.PolicyValidationPluginReport;

/**
 * Audits a CDK app at each synthesis: {@code Validations.of(app).addPlugins(new
 * Cfn401AuditPlugin())}. The CDK prints the findings, fails the synthesis where one is an error,
 * and keeps them in {@code validation-report.json}. A finding is acknowledged with {@code
 * cfn-401-audit::RULE}. See
 * https://docs.aws.amazon.com/cdk/v2/guide/policy-validation-synthesis.html.
 */
public final class Cfn401AuditPlugin implements IPolicyValidationPlugin {
  static final String NAME = "cfn-401-audit";

  private final Builder settings;

  /** The plugin with the defaults of the command line: warnings are shown, errors fail. */
  public Cfn401AuditPlugin() {
    this(builder());
  }

  private Cfn401AuditPlugin(Builder settings) {
    this.settings = settings;
  }

  /** Chooses other settings. */
  public static Builder builder() {
    return new Builder();
  }

  @Override
  public String getName() {
    return NAME;
  }

  @Override
  public String getVersion() {
    return PluginVersion.current();
  }

  /**
   * Audits the assemblies of the stacks that the CDK names, with all that their stacks nest. What
   * is reported equals what the command line reports for the folder that the CDK writes.
   */
  @Override
  public PolicyValidationPluginReport validate(IPolicyValidationContext context) {
    List<Path> templates = context.getTemplatePaths().stream().map(Path::of).toList();
    SynthesizedAudit audit = SynthesizedAudit.of(templates, settings);
    audit.inStages().ifPresent(line -> System.err.println(NAME + ": " + line));
    return PolicyValidationPluginReport.builder()
        .pluginVersion(getVersion())
        .success(audit.isSuccess())
        .violations(audit.violations())
        .build();
  }

  /** Settings of the plugin. Each method returns the same builder. */
  public static final class Builder {
    private Level minLevel = Level.WARNING;
    private Optional<Level> failOn = Optional.of(Level.ERROR);
    private final List<String> levels = new ArrayList<>();
    private Optional<Path> configuration = Optional.empty();

    private Builder() {}

    /** Shows findings at or above this level: {@code error}, {@code warning} or {@code note}. */
    public Builder minLevel(String level) {
      minLevel = level(level);
      return this;
    }

    /** Fails the synthesis for findings at or above this level; {@code never} fails for none. */
    public Builder failOn(String level) {
      failOn = level.equals("never") ? Optional.empty() : Optional.of(level(level));
      return this;
    }

    /**
     * Sets other levels, as {@code --level} does: {@code "callback-wildcard=note"}, {@code
     * "edge=off"}.
     *
     * @throws IllegalArgumentException where such a rule, family or level does not exist
     */
    public Builder levels(String... words) {
      LevelOverrides.of(Arrays.asList(words));
      levels.addAll(Arrays.asList(words));
      return this;
    }

    /**
     * Reads levels, suppressions and assumptions from this file. By default it is {@code
     * .cfn-401-audit.yaml} in the folder in which the app runs, where there is one.
     */
    public Builder configuration(String file) {
      configuration = Optional.of(Path.of(file));
      return this;
    }

    /** The plugin with these settings. */
    public Cfn401AuditPlugin build() {
      return new Cfn401AuditPlugin(this);
    }

    Level minLevel() {
      return minLevel;
    }

    Optional<Level> failOn() {
      return failOn;
    }

    LevelOverrides levels() {
      return LevelOverrides.of(levels);
    }

    Path configurationFile() {
      return configuration.orElse(Path.of(".cfn-401-audit.yaml"));
    }

    boolean isConfigurationNamed() {
      return configuration.isPresent();
    }

    private static Level level(String id) {
      return Level.of(id)
          .orElseThrow(
              () ->
                  new IllegalArgumentException(
                      "a level is error, warning or note, not `" + id + "`"));
    }
  }
}
