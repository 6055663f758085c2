package io.github.cfn401audit.pages;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.cfn401audit.access.AccessRow;
import io.github.cfn401audit.audit.AuditResult;
import io.github.cfn401audit.finding.Finding;
import io.github.cfn401audit.finding.RuleId;
import io.github.cfn401audit.source.ListNode;
import io.github.cfn401audit.source.MapNode;
import io.github.cfn401audit.source.Node;
import io.github.cfn401audit.source.SourceRange;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * A template says the same when it is cut between the pool's side and the API's, however the two
 * sides are joined again.
 */
@Tag("law")
class CutLawTest {
  /** Across stacks, CloudFormation itself keeps the order. */
  private static final Set<RuleId> ORDERING =
      Set.of(
          new RuleId("client-scope-unordered"),
          new RuleId("identity-provider-unknown"),
          new RuleId("deployment-omits-method"));

  @Test
  void anExportingAndAnImportingStackAreJudgedLikeTheOneTheyWere() {
    holds(Cut::joins, Cut::byExports);
  }

  @Test
  void twoNestedStacksAreJudgedLikeTheOneTheyWere() {
    holds(cut -> true, Cut::bySiblings);
  }

  @Test
  void aNestedStackWithThePoolIsJudgedLikeTheOneItWas() {
    holds(cut -> true, Cut::byNestedPool);
  }

  @Test
  void aNestedStackWithTheApiIsJudgedLikeTheOneItWas() {
    holds(cut -> true, Cut::byNestedApi);
  }

  @Test
  void stacksJoinedByResolvedSsmParametersAreJudgedLikeTheOneTheyWere() {
    holds(Cut::joins, Cut::byResolvedSsm);
  }

  @Test
  void stacksJoinedByParametersOfAnSsmTypeAreJudgedLikeTheOneTheyWere() {
    holds(Cut::joins, Cut::bySsmParameters);
  }

  private static void holds(Predicate<Cut> fits, Function<Cut, Map<String, String>> cutting) {
    List<String> broken = new ArrayList<>();
    int cases = 0;
    for (Page page : Page.all()) {
      for (PageBlock block : page.blocks()) {
        Map<String, String> world = block.world(page.around());
        Optional<Cut> cut = cut(world).filter(fits);
        if (cut.isPresent()) {
          cases++;
          Map<String, String> whole = Map.of("whole.json", whole(world));
          Map<String, String> parts = cutting.apply(cut.get());
          List<String> before = essence(whole);
          List<String> after = essence(parts);
          if (!after.equals(before)) {
            List<String> gone = new ArrayList<>(before);
            gone.removeAll(after);
            List<String> come = new ArrayList<>(after);
            come.removeAll(before);
            broken.add(block + "\n  whole: " + gone + "\n  cut:   " + come + "\n  " + parts);
          }
        }
      }
    }
    assertThat(cases).isGreaterThan(150);
    assertThat(broken).isEmpty();
  }

  private static Optional<Cut> cut(Map<String, String> world) {
    return world.size() == 1
        ? Cut.of((MapNode) AroundIt.parse("whole.json", whole(world)))
        : Optional.empty();
  }

  private static String whole(Map<String, String> world) {
    Map.Entry<String, String> only = world.entrySet().iterator().next();
    return NodeAsJson.of(AroundIt.parse(only.getKey(), only.getValue()));
  }

  /** Verdicts and findings, with places that do not depend on the file. */
  private static List<String> essence(Map<String, String> files) {
    Map<String, Node> trees = new LinkedHashMap<>();
    files.forEach((name, text) -> trees.put(name, AroundIt.parse(name, text)));
    AuditResult result = TemplateAudit.judged(files);
    List<String> essence = new ArrayList<>();
    for (AccessRow row : result.methods()) {
      essence.add(row.api() + " " + row.request() + " " + verdict(row));
    }
    for (Finding finding : result.findings()) {
      if (!ORDERING.contains(finding.rule())) {
        essence.add(
            finding.level().id()
                + " "
                + finding.rule()
                + " at "
                + place(finding.range(), trees)
                + also(finding, trees)
                + " when "
                + condition(finding.when()));
      }
    }
    result.problems().forEach(problem -> essence.add("problem " + problem.message()));
    essence.sort(null);
    return essence;
  }

  private static String verdict(AccessRow row) {
    List<String> ways = new ArrayList<>();
    row.openedBy().forEach(way -> ways.add(way.client() + " " + way.grant() + " " + way.scopes()));
    return row.outcome()
        + row.accepts().map(accepts -> " " + accepts.use() + accepts.scopes()).orElse("")
        + ways
        + condition(row.when());
  }

  /** A condition that stands in several stacks is named with one of them. */
  private static String condition(String when) {
    return when.replaceAll(" of (app|auth|web)(/\\w+)?", "");
  }

  private static String also(Finding finding, Map<String, Node> trees) {
    List<String> places = new ArrayList<>();
    finding.also().forEach(other -> places.add(place(other.range(), trees)));
    places.sort(null);
    return " also " + places;
  }

  /** The keys that lead to a place, down to the function that stands there. */
  private static String place(SourceRange range, Map<String, Node> trees) {
    Node node = trees.get(range.file().name());
    StringBuilder path = new StringBuilder();
    while (node != null) {
      Node inner = null;
      if (node instanceof MapNode map && !isFunction(map)) {
        for (MapNode.Entry entry : map.entries()) {
          if (holds(entry.key(), range)) {
            return path + "/" + entry.key().text() + ":";
          }
          if (holds(entry.value(), range)) {
            path.append('/').append(entry.key().text());
            inner = entry.value();
          }
        }
      } else if (node instanceof ListNode list) {
        for (int i = 0; i < list.items().size(); i++) {
          if (holds(list.items().get(i), range)) {
            path.append('/').append(i);
            inner = list.items().get(i);
          }
        }
      }
      node = inner;
    }
    return path.toString();
  }

  private static boolean holds(Node node, SourceRange range) {
    return node.range().start() <= range.start() && range.end() <= node.range().end();
  }

  private static boolean isFunction(MapNode map) {
    return map.entries().size() == 1
        && (map.entries().get(0).key().text().startsWith("Fn::")
            || map.entries().get(0).key().text().equals("Ref"));
  }
}
