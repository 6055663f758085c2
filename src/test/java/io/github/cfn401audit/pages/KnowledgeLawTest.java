package io.github.cfn401audit.pages;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.cfn401audit.access.AccessRow;
import io.github.cfn401audit.finding.Finding;
import io.github.cfn401audit.finding.Level;
import io.github.cfn401audit.finding.RulePage;
import io.github.cfn401audit.rules.AuditResult;
import io.github.cfn401audit.source.ListNode;
import io.github.cfn401audit.source.MapNode;
import io.github.cfn401audit.source.Node;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/**
 * Less knowledge never proves more: each value of each page is replaced by a parameter without a
 * value, one at a time.
 */
class KnowledgeLawTest {
  private static final String UNKNOWN = "{\"Ref\": \"UnknownValue\"}";

  @Test
  void notKnowingAValueProvesNothingNew() {
    List<String> broken = new ArrayList<>();
    int cases = 0;
    for (Page page : Page.all()) {
      for (PageBlock block : page.blocks()) {
        Map<String, String> world = block.world(page.around());
        AuditResult known = TemplateAudit.of(world);
        for (Map.Entry<String, String> file : world.entrySet()) {
          for (String ignorant : ignorantVersions(file.getKey(), file.getValue())) {
            Map<String, String> other = new LinkedHashMap<>(world);
            other.put(file.getKey(), ignorant);
            AuditResult unknown = TemplateAudit.of(other);
            cases++;
            violations(known, unknown)
                .forEach(violation -> broken.add(block + ": " + violation + "\n" + ignorant));
          }
        }
      }
    }
    assertThat(cases).isGreaterThan(3000);
    assertThat(broken).isEmpty();
  }

  /** A file once for each value of a property, with that value unknown. */
  private static List<String> ignorantVersions(String name, String text) {
    List<String> versions = new ArrayList<>();
    MapNode root = (MapNode) AroundIt.parse(name, text);
    String json = NodeAsJson.of(root);
    MapNode canonical = (MapNode) AroundIt.parse("any.json", json);
    Node resources = canonical.get("Resources").orElseThrow();
    List<Node> values = new ArrayList<>();
    for (MapNode.Entry resource : ((MapNode) resources).entries()) {
      if (resource.value() instanceof MapNode body
          && body.get("Properties").orElse(null) instanceof MapNode properties) {
        collect(properties, values);
      }
    }
    String parameter = "\"UnknownValue\": {\"Type\": \"String\"}";
    for (Node value : values) {
      String replaced =
          json.substring(0, value.range().start()) + UNKNOWN + json.substring(value.range().end());
      versions.add(
          canonical.get("Parameters").isPresent()
              ? replaced.replace("\"Parameters\":{", "\"Parameters\":{" + parameter + ",")
              : "{\"Parameters\":{" + parameter + "}," + replaced.substring(1));
    }
    return versions;
  }

  /** Every value at whatever depth; a function counts as one. */
  private static void collect(MapNode map, List<Node> values) {
    for (MapNode.Entry entry : map.entries()) {
      values.add(entry.value());
      if (entry.value() instanceof MapNode inner && !isFunction(inner)) {
        collect(inner, values);
      } else if (entry.value() instanceof ListNode list) {
        for (Node item : list.items()) {
          values.add(item);
          if (item instanceof MapNode inner && !isFunction(inner)) {
            collect(inner, values);
          }
        }
      }
    }
  }

  private static boolean isFunction(MapNode map) {
    return map.entries().size() == 1
        && (map.entries().get(0).key().text().startsWith("Fn::")
            || map.entries().get(0).key().text().equals("Ref"));
  }

  private static List<String> violations(AuditResult known, AuditResult unknown) {
    List<String> violations = new ArrayList<>();
    for (AccessRow row : unknown.methods()) {
      boolean decided =
          row.outcome() == AccessRow.Outcome.UNREACHABLE
              || row.outcome() == AccessRow.Outcome.REACHABLE;
      Set<AccessRow.Outcome> ofAll = outcomes(unknown, row);
      Set<AccessRow.Outcome> ifKnown = outcomes(known, row);
      if (decided && ofAll.size() == 1 && !ifKnown.isEmpty() && !ifKnown.equals(ofAll)) {
        violations.add(row.request() + " is " + row.outcome() + ", and " + ifKnown + " if known");
      }
    }
    for (Finding finding : unknown.findings()) {
      if (finding.level() == Level.ERROR
          && known.findings().stream().noneMatch(same -> isCoveredBy(finding, same))) {
        violations.add("error " + finding.rule() + " at " + finding.subject().logicalId());
      }
    }
    return violations;
  }

  /** How a method fares: one outcome, or several where it depends on the scenario. */
  private static Set<AccessRow.Outcome> outcomes(AuditResult result, AccessRow method) {
    Set<AccessRow.Outcome> outcomes = EnumSet.noneOf(AccessRow.Outcome.class);
    for (AccessRow row : result.methods()) {
      if (row.stack().equals(method.stack()) && idOf(row).equals(idOf(method))) {
        outcomes.add(row.outcome());
      }
    }
    return outcomes;
  }

  /** The unknown value may be the API, the path or the verb: then nothing is compared. */
  private static String idOf(AccessRow row) {
    return row.api() + " " + row.request();
  }

  /**
   * An error of the same family: a rule may become more specific. A client row speaks for the
   * methods that it names.
   */
  private static boolean isCoveredBy(Finding finding, Finding same) {
    boolean named =
        same.also().stream()
            .anyMatch(place -> place.subject().logicalId().equals(finding.subject().logicalId()));
    return same.level() == Level.ERROR
        && (named
            || same.subject().logicalId().equals(finding.subject().logicalId())
            || family(same).equals(family(finding)));
  }

  private static String family(Finding finding) {
    return RulePage.of(finding.rule()).map(RulePage::family).orElse("");
  }
}
