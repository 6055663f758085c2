package io.github.cfn401audit.suppression;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import io.github.cfn401audit.finding.RuleId;
import io.github.cfn401audit.finding.RulePage;
import io.github.cfn401audit.rules.Rules;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The names by which a user speaks of rules are those of the rules. */
class RuleNamesTest {
  @Test
  void theSchemaKnowsEveryRuleAndEveryFamily() throws IOException {
    Path file = Path.of("src/main/resources/cfn-401-audit-config.schema.json");
    String text = Files.readString(file);
    List<String> rules = Rules.ids().stream().map(RuleId::value).toList();
    List<String> groups = new ArrayList<>(RuleNames.FAMILIES);
    groups.add(0, RuleNames.ALL);
    String right = withNames(withNames(text, "of rules", groups), "of a rule", rules);
    if (Boolean.getBoolean("updateSnapshots") && !right.equals(text)) {
      Files.writeString(file, right);
      fail(file + ": the names of rules were rewritten: read them, and run again");
    }
    assertThat(text).as("-DupdateSnapshots=true writes the names of rules").isEqualTo(right);
  }

  @Test
  void everyPageIsOfAKnownFamily() {
    assertThat(Rules.ids())
        .extracting(id -> RulePage.of(id).orElseThrow().family())
        .isSubsetOf(RuleNames.FAMILIES);
  }

  /** The schema with these names in the list under "The name ...". */
  private static String withNames(String schema, String described, List<String> names) {
    int list = schema.indexOf("[\n", schema.indexOf("\"The name " + described));
    int end = schema.indexOf(']', list);
    String indent = schema.substring(schema.lastIndexOf('\n', end), end);
    return schema.substring(0, list + 1)
        + names.stream().map(name -> indent + "  \"" + name + "\"").collect(Collectors.joining(","))
        + indent
        + schema.substring(end);
  }
}
