package io.github.cfn401audit.report.github;

import io.github.cfn401audit.audit.AuditResult;
import io.github.cfn401audit.authored.AuthoredPlace;
import io.github.cfn401audit.finding.Finding;
import io.github.cfn401audit.finding.Level;
import io.github.cfn401audit.report.ArtifactAddress;
import io.github.cfn401audit.report.BaselineWords;
import io.github.cfn401audit.report.BehindWords;
import io.github.cfn401audit.report.CureWords;
import io.github.cfn401audit.report.ReportSettings;
import io.github.cfn401audit.report.RulePages;
import io.github.cfn401audit.report.SuppressedWords;
import io.github.cfn401audit.report.Tally;
import io.github.cfn401audit.report.Words;
import io.github.cfn401audit.source.SourceRange;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The report for the log of a GitHub job: workflow commands, which become annotations at the lines
 * of the files.
 */
public final class GithubReport {
  /** GitHub shows this many annotations of each level in a step, and drops the others. */
  private static final int MOST_PER_LEVEL = 10;

  private static final List<Level> GRAVEST_FIRST = List.of(Level.ERROR, Level.WARNING, Level.NOTE);

  private final StringBuilder text = new StringBuilder();
  private final ReportSettings settings;
  private final ArtifactAddress address;
  private final RulePages pages = new RulePages();

  private GithubReport(ReportSettings settings) {
    this.settings = settings;
    this.address = new ArtifactAddress(settings.sourceRoot());
  }

  /**
   * The first ten findings of each level at or above the one asked for, how many more there are,
   * and the counts.
   */
  public static String of(AuditResult result, ReportSettings settings) {
    GithubReport report = new GithubReport(settings);
    List<String> more = new ArrayList<>();
    for (Level level : GRAVEST_FIRST) {
      if (level.isAtLeast(settings.minLevel())) {
        int left = report.write(level, result.findings());
        if (left > 0) {
          more.add(left + " more " + level.id() + (left == 1 ? "" : "s"));
        }
      }
    }
    if (!more.isEmpty()) {
      report.line(
          String.join(", ", more)
              + " not annotated: GitHub shows ten per level; the other reports list all");
    }
    Tally tally = Tally.of(result);
    report.line(tally.findingsLine(settings.minLevel()));
    for (String line :
        List.of(
            SuppressedWords.count(result.suppressed(), true),
            BaselineWords.counts(settings.since()))) {
      if (!line.isEmpty()) {
        report.line(line);
      }
    }
    report.line(tally.methodsLine(result.incomplete()));
    return report.text.toString();
  }

  private int write(Level level, List<Finding> findings) {
    int found = 0;
    for (Finding finding : findings) {
      if (finding.level() == level && ++found <= MOST_PER_LEVEL) {
        line(command(finding));
      }
    }
    return found - MOST_PER_LEVEL;
  }

  private void line(String line) {
    text.append(line).append('\n');
  }

  private String command(Finding finding) {
    Optional<AuthoredPlace> authored = settings.authoredPlace(finding);
    SourceRange range = authored.map(AuthoredPlace::range).orElse(finding.range()).firstLine();
    int column = range.column();
    int endColumn = column + Math.max(1, range.end() - range.start());
    return "::"
        + name(finding.level())
        + " file="
        + GithubText.property(address.pathOf(range.file()))
        + ",line="
        + range.line()
        + ",endLine="
        + range.line()
        + ",col="
        + column
        + ",endColumn="
        + endColumn
        + ",title="
        + GithubText.property(finding.rule().value())
        + "::"
        + message(finding)
        + authored.map(place -> template(finding, place)).orElse("");
  }

  private static String name(Level level) {
    return level == Level.NOTE ? "notice" : level.id();
  }

  private String template(Finding finding, AuthoredPlace place) {
    SourceRange range = finding.range();
    String guess =
        place.kind() == AuthoredPlace.Kind.GUESS
            ? "%0ANote: this line is a guess: it is the only call in this file that names the construct"
            : "";
    return guess
        + "%0ATemplate: "
        + GithubText.message(
            address.pathOf(range.file())
                + ":"
                + range.line()
                + ", "
                + finding.resource().constructPath());
  }

  private String message(Finding finding) {
    StringBuilder message =
        new StringBuilder(GithubText.message(finding.message() + Words.when(finding.when())));
    message.append("%0A").append(GithubText.message(finding.label().text()));
    for (String hidden : BehindWords.of(finding)) {
      message.append("%0ABehind this: ").append(GithubText.message(hidden));
    }
    for (CureWords cure : CureWords.of(finding, pages)) {
      message.append("%0A").append(cure.title()).append(": ");
      message.append(GithubText.message(cure.words()));
    }
    for (String remark : finding.remarks()) {
      message.append("%0ANote: ").append(GithubText.message(remark));
    }
    for (String assumption : finding.assumptions()) {
      message.append("%0ANote: ").append(GithubText.message("this rests on " + assumption));
    }
    return message.toString();
  }
}
