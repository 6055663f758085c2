package io.github.cfn401audit.pages;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import io.github.cfn401audit.finding.Level;
import io.github.cfn401audit.finding.RuleId;
import io.github.cfn401audit.finding.RulePage;
import io.github.cfn401audit.rules.Rules;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The list of all rules in {@code rules/README.md} is what their pages say. */
class RulesReadmeTest {
  private static final Path README = Path.of("rules/README.md");
  private static final Pattern FAMILY = Pattern.compile("### .*: `([a-z]+)`");
  private static final Pattern CODE = Pattern.compile("`([a-z0-9]+(?:-[a-z0-9]+)+)`");

  @Test
  void everyRuleIsListedUnderItsFamilyAsItsPageSays() throws IOException {
    String written = Files.readString(README);
    String expected = withTables(written);
    if (Boolean.getBoolean("updateSnapshots") && !written.equals(expected)) {
      Files.writeString(README, expected);
      fail(README + " was rewritten: read it, and run again");
    }
    assertThat(written).as("-DupdateSnapshots=true writes the tables").isEqualTo(expected);
  }

  /** Says nothing of a rule that is not there. */
  @Test
  void everyRuleThatTheProseNamesHasAPage() throws IOException {
    List<String> ids = Rules.ids().stream().map(RuleId::value).toList();
    Matcher names = CODE.matcher(Files.readString(README));
    while (names.find()) {
      assertThat(ids).contains(names.group(1));
    }
  }

  /** Keeps the prose; what stands below the heading of a family is its table. */
  private static String withTables(String readme) {
    Map<String, List<String>> rows = rows();
    List<String> lines = new ArrayList<>();
    boolean inTable = false;
    for (String line : readme.lines().toList()) {
      Matcher family = FAMILY.matcher(line);
      inTable = (inTable && !line.startsWith("#")) || family.matches();
      if (family.matches()) {
        List<String> own = rows.remove(family.group(1));
        assertThat(own).as("pages of the family " + family.group(1)).isNotNull();
        lines.addAll(
            List.of(line, "", "| rule | level | answer | what is wrong |", "|---|---|---|---|"));
        lines.addAll(own);
        lines.add("");
      } else if (!inTable) {
        lines.add(line);
      }
    }
    assertThat(rows.keySet()).as("families without a heading in " + README).isEmpty();
    return String.join("\n", lines).strip() + "\n";
  }

  private static Map<String, List<String>> rows() {
    Map<String, List<String>> rows = new TreeMap<>();
    for (Page page : Page.every()) {
      RulePage read = RulePage.of(new RuleId(page.rule())).orElseThrow();
      String row =
          String.join(
              " | ",
              "| [" + read.id() + "](" + read.id() + ".md)",
              levels(page, read.level()),
              read.answer(),
              read.title().replace("|", "\\|") + " |");
      rows.computeIfAbsent(read.family(), family -> new ArrayList<>()).add(row);
    }
    return rows;
  }

  /** The level of the page, and those that its own marks show, the worst first. */
  private static String levels(Page page, Level highest) {
    TreeSet<Level> levels = new TreeSet<>(Collections.reverseOrder());
    levels.add(highest);
    page.blocks().stream()
        .flatMap(block -> block.marks().stream())
        .filter(mark -> mark.rule().equals(page.rule()))
        .forEach(mark -> levels.addAll(Level.of(mark.level()).stream().toList()));
    return levels.stream().map(Level::id).collect(Collectors.joining(", "));
  }
}
