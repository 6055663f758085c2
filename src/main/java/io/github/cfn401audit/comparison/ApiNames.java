package io.github.cfn401audit.comparison;

import io.github.cfn401audit.access.AccessRow;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The names by which the APIs of two versions are matched: {@code Name}, and where that is missing
 * or taken twice in one version, the stack and the logical id.
 */
final class ApiNames {
  private final Set<String> ambiguous = new HashSet<>();

  ApiNames(List<AccessRow> before, List<AccessRow> now) {
    collect(before);
    collect(now);
  }

  private void collect(List<AccessRow> rows) {
    Map<String, String> taken = new HashMap<>();
    for (AccessRow row : rows) {
      String other = taken.putIfAbsent(row.passage().apiName(), identity(row));
      if (other != null && !other.equals(identity(row))) {
        ambiguous.add(row.passage().apiName());
      }
    }
  }

  String of(AccessRow row) {
    String name = row.passage().apiName();
    return name.isEmpty() || ambiguous.contains(name) ? identity(row) : name;
  }

  private static String identity(AccessRow row) {
    return row.apiStack() + "/" + row.api();
  }
}
