package io.github.cfn401audit.report.text;

import io.github.cfn401audit.access.AccessRow;
import io.github.cfn401audit.access.AccessRow.Outcome;
import io.github.cfn401audit.access.OpenQuestion;
import io.github.cfn401audit.audit.AuditResult;
import io.github.cfn401audit.report.MethodNeeds;
import io.github.cfn401audit.report.MethodWays;
import io.github.cfn401audit.report.ReportSettings;
import io.github.cfn401audit.report.Tally;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The access table for a person: methods of one API that callers cannot tell apart share a block,
 * and no line is wider than a terminal of common width.
 */
public final class AccessText {
  private static final int INDENT = 14;
  private static final int MOST = 4;

  private final TerminalPage page;
  private final boolean verbose;
  private final boolean namesStacks;

  private AccessText(TerminalPage page, boolean verbose, boolean namesStacks) {
    this.page = page;
    this.verbose = verbose;
    this.namesStacks = namesStacks;
  }

  private record Api(String stack, String name, String stage) {}

  /** What callers can tell apart. */
  private record Fate(
      Outcome outcome,
      String takes,
      MethodWays ways,
      List<String> between,
      Optional<String> browsers,
      List<OpenQuestion> questions,
      Optional<String> refusal,
      String when) {
    static Fate of(AccessRow row) {
      return new Fate(
          row.outcome(),
          MethodNeeds.takes(row),
          MethodWays.of(row),
          MethodNeeds.between(row),
          MethodNeeds.browsers(row),
          row.undecided(),
          row.passage().refusal(),
          row.when());
    }
  }

  /** One block for all methods of an API that callers cannot tell apart, then the counts. */
  public static String of(AuditResult result, ReportSettings settings) {
    TerminalPage page = new TerminalPage(settings.color());
    Map<Api, Map<Fate, Set<String>>> groups = new LinkedHashMap<>();
    Set<String> stacks = new HashSet<>();
    for (AccessRow row : result.methods()) {
      stacks.add(row.apiStack());
      groups
          .computeIfAbsent(
              new Api(row.apiStack(), row.api(), row.stage()), api -> new LinkedHashMap<>())
          .computeIfAbsent(Fate.of(row), fate -> new LinkedHashSet<>())
          .add(row.request());
    }
    AccessText text = new AccessText(page, settings.verbose(), stacks.size() > 1);
    groups.forEach(text::print);
    AssumedText.print(page, result.methods(), settings.verbose());
    page.endPart();
    page.add(Tally.of(result).methodsLine(result.incomplete())).endLine();
    return page.text();
  }

  private void print(Api api, Map<Fate, Set<String>> fates) {
    page.endPart();
    String name = namesStacks ? api.stack() + "/" + api.name() : api.name();
    String stages = api.stage().contains(",") ? ", stages " : ", stage ";
    page.add(Paint.BOLD, name + (api.stage().isEmpty() ? "" : stages + api.stage())).endLine();
    fates.forEach(
        (fate, requests) -> {
          page.endLine();
          WrappedText.print(page, fate.outcome().id(), INDENT, String.join(", ", requests));
          print(fate);
        });
  }

  private void print(Fate fate) {
    if (!fate.when().isEmpty()) {
      line("when", fate.when());
    }
    line(fate.outcome() == Outcome.OPEN ? "may call" : "takes", fate.takes());
    lines("opened by", fate.ways().opens());
    lines("perhaps by", fate.ways().perhaps());
    fate.refusal().ifPresent(why -> line("fails", why));
    if (fate.refusal().isEmpty()) {
      lines("not by", fate.ways().fails());
    }
    lines("also asked", fate.between());
    fate.browsers().ifPresent(what -> line("browsers", what));
    if (fate.outcome() == Outcome.UNDECIDED) {
      List<String> questions = new ArrayList<>();
      for (OpenQuestion question : fate.questions()) {
        questions.add(question.cause() + (question.cure().isEmpty() ? "" : ": " + question.cure()));
      }
      lines("unknown", questions);
    }
  }

  private void lines(String label, List<String> texts) {
    int most = verbose || texts.size() <= MOST ? texts.size() : MOST - 1;
    for (int at = 0; at < most; at++) {
      line(at == 0 ? label : "", texts.get(at));
    }
    if (most < texts.size()) {
      line("", "and " + (texts.size() - most) + " more: --verbose shows all");
    }
  }

  private void line(String label, String text) {
    WrappedText.print(page, label.isEmpty() ? "" : "  " + label, INDENT, text);
  }
}
