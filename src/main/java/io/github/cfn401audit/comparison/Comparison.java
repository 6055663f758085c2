package io.github.cfn401audit.comparison;

import io.github.cfn401audit.access.AccessRow;
import io.github.cfn401audit.access.AccessRow.Outcome;
import io.github.cfn401audit.comparison.AccessChange.Kind;
import io.github.cfn401audit.finding.Finding;
import io.github.cfn401audit.finding.Fingerprint;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * What became of every method and every finding between two versions.
 *
 * @param changes what changed, the worst first
 * @param newFindings the findings of today that were not there before
 * @param goneFindings how many findings are not there any more
 */
public record Comparison(List<AccessChange> changes, List<Finding> newFindings, int goneFindings) {
  private static final Comparator<AccessChange> ORDER =
      Comparator.comparing((AccessChange change) -> !change.worse())
          .thenComparing(AccessChange::kind)
          .thenComparing(AccessChange::api)
          .thenComparing(AccessChange::request);

  public Comparison {
    changes = List.copyOf(changes);
    newFindings = List.copyOf(newFindings);
  }

  /**
   * Compares two versions.
   *
   * @param allowsOpen true where a method that became public is not worse
   */
  public static Comparison of(ComparedVersion before, ComparedVersion now, boolean allowsOpen) {
    ApiNames names = new ApiNames(before.rows(), now.rows());
    Map<MethodKey, List<AccessRow>> earlier = byMethod(before.rows(), names);
    Map<MethodKey, List<AccessRow>> today = byMethod(now.rows(), names);
    List<AccessChange> changes = new ArrayList<>();
    Set<MethodKey> matched = new LinkedHashSet<>();
    earlier.forEach(
        (key, rows) -> {
          MethodKey same = today.containsKey(key) ? key : key.forAnyVerb();
          List<AccessRow> others = today.get(same);
          if (others == null) {
            changes.add(gone(key.api(), rows.get(0), now.whole()));
          } else {
            matched.add(same);
            changes.addAll(MethodComparison.of(key.api(), rows, others, allowsOpen));
          }
        });
    today.forEach(
        (key, rows) -> {
          if (!matched.contains(key)) {
            changes.add(added(key.api(), rows.get(0), before.whole()));
          }
        });
    changes.addAll(apis(before, now, names));
    changes.sort(ORDER);
    Map<String, Integer> known = new HashMap<>();
    before.findings().forEach(one -> known.merge(Fingerprint.of(one), 1, Integer::sum));
    List<Finding> fresh = new ArrayList<>();
    for (Finding finding : now.findings()) {
      if (known.merge(Fingerprint.of(finding), -1, Integer::sum) < 0) {
        fresh.add(finding);
      }
    }
    int gone = known.values().stream().filter(left -> left > 0).mapToInt(left -> left).sum();
    return new Comparison(changes, fresh, now.whole() ? gone : 0);
  }

  /** True where some change is worse. */
  public boolean hasWorse() {
    return changes.stream().anyMatch(AccessChange::worse);
  }

  private static Map<MethodKey, List<AccessRow>> byMethod(List<AccessRow> rows, ApiNames names) {
    Map<MethodKey, List<AccessRow>> methods = new LinkedHashMap<>();
    for (AccessRow row : rows) {
      methods
          .computeIfAbsent(
              MethodKey.of(names.of(row), row.path(), row.verb()), key -> new ArrayList<>())
          .add(row);
    }
    return methods;
  }

  private static AccessChange gone(String api, AccessRow row, boolean whole) {
    return whole
        ? new AccessChange(
            Kind.GONE,
            row.outcome() != Outcome.OPEN,
            api,
            row.request(),
            "is gone; it took " + Taken.of(row),
            List.of(),
            "",
            Optional.empty())
        : new AccessChange(
            Kind.UNREAD,
            false,
            api,
            row.request(),
            "is not in the files that could be read",
            List.of(),
            "",
            Optional.empty());
  }

  private static AccessChange added(String api, AccessRow row, boolean whole) {
    boolean open = row.outcome() == Outcome.OPEN;
    String headline =
        !whole
            ? "is in no file of the old version that could be read"
            : open ? "is new, and anybody may call it" : "is new and takes " + Taken.of(row);
    return new AccessChange(
        whole ? Kind.NEW : Kind.UNREAD,
        false,
        api,
        row.request(),
        headline,
        List.of(),
        row.when(),
        Optional.of(row.range()));
  }

  /** Stages that are gone, and APIs that got another address. */
  private static List<AccessChange> apis(
      ComparedVersion before, ComparedVersion now, ApiNames names) {
    Map<String, List<AccessRow>> earlier = new LinkedHashMap<>();
    Map<String, List<AccessRow>> today = new LinkedHashMap<>();
    before.rows().forEach(row -> add(earlier, names.of(row), row));
    now.rows().forEach(row -> add(today, names.of(row), row));
    List<AccessChange> changes = new ArrayList<>();
    earlier.forEach(
        (api, rows) -> {
          List<AccessRow> others = today.getOrDefault(api, List.of());
          if (others.isEmpty()) {
            return;
          }
          Set<String> left = new TreeSet<>(stages(rows));
          left.removeAll(stages(others));
          if (!left.isEmpty() && now.whole() && !stages(others).isEmpty()) {
            changes.add(
                ofApi(
                    Kind.GONE,
                    true,
                    api,
                    (left.size() == 1 ? "stage " : "stages ")
                        + String.join(", ", left)
                        + (left.size() == 1 ? " is" : " are")
                        + " no longer there; today it has "
                        + String.join(", ", stages(others))));
          }
          if (!rows.get(0).api().equals(others.get(0).api())) {
            changes.add(
                ofApi(
                    Kind.REMARK,
                    false,
                    api,
                    "its logical id was "
                        + rows.get(0).api()
                        + " and is "
                        + others.get(0).api()
                        + ": it is created anew, with another address"));
          }
        });
    return changes;
  }

  private static AccessChange ofApi(Kind kind, boolean worse, String api, String headline) {
    return new AccessChange(kind, worse, api, "", headline, List.of(), "", Optional.empty());
  }

  private static void add(Map<String, List<AccessRow>> rows, String api, AccessRow row) {
    rows.computeIfAbsent(api, name -> new ArrayList<>()).add(row);
  }

  private static Set<String> stages(List<AccessRow> rows) {
    Set<String> stages = new TreeSet<>();
    rows.forEach(row -> stages.addAll(Arrays.asList(row.stage().split(", ", -1))));
    stages.remove("");
    return stages;
  }
}
