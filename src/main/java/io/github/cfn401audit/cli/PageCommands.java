package io.github.cfn401audit.cli;

import io.github.cfn401audit.caller.log.KnownTexts;
import io.github.cfn401audit.finding.RuleId;
import io.github.cfn401audit.finding.RulePage;
import io.github.cfn401audit.report.text.RuleText;
import io.github.cfn401audit.rules.Rules;
import io.github.cfn401audit.source.NameHint;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The commands {@code explain} and {@code rules}, which show the pages of rules. */
final class PageCommands {
  private PageCommands() {}

  /** Prints the page of the one rule that is named. */
  static int explain(Console console, List<String> names, boolean color) {
    if (names.size() != 1) {
      throw new UsageException("explain takes the name of one rule: see cfn-401-audit rules");
    }
    RuleId id = new RuleId(names.get(0));
    RulePage page =
        Rules.ids().contains(id) ? RulePage.of(id).orElseThrow() : unknown(names.get(0));
    console.out().print(RuleText.explain(page, color));
    return ExitCode.CLEAN;
  }

  /** The page that explains a text which AWS or a library writes, where it is one. */
  private static RulePage unknown(String name) {
    Optional<RulePage> told =
        KnownTexts.in(name)
            .flatMap(text -> text.rules().stream().findFirst())
            .flatMap(RulePage::of);
    if (told.isPresent()) {
      return told.get();
    }
    List<String> known = Rules.ids().stream().map(RuleId::value).toList();
    throw new UsageException("there is no rule `" + name + "`" + NameHint.hint(name, known));
  }

  /** Prints one line per rule. */
  static int list(Console console, List<String> names) {
    if (!names.isEmpty()) {
      throw new UsageException(
          "rules takes no arguments: cfn-401-audit explain RULE shows one rule");
    }
    List<RulePage> pages = new ArrayList<>();
    for (RuleId id : Rules.ids()) {
      RulePage.of(id).ifPresent(pages::add);
    }
    console.out().print(RuleText.list(pages));
    return ExitCode.CLEAN;
  }
}
