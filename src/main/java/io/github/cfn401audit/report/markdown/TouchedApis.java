package io.github.cfn401audit.report.markdown;

import io.github.cfn401audit.access.AccessRow;
import io.github.cfn401audit.finding.ChainStep;
import io.github.cfn401audit.finding.Finding;
import io.github.cfn401audit.finding.FindingResource;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** The rows of the APIs that findings are about. */
final class TouchedApis {
  private TouchedApis() {}

  private record Name(String stack, String logicalId) {
    static Name of(FindingResource subject) {
      return new Name(subject.stack(), subject.logicalId());
    }
  }

  /** All rows of each API that is named by a finding, or one of whose methods is. */
  static List<AccessRow> rows(List<Finding> findings, List<AccessRow> rows) {
    Set<Name> named = new HashSet<>();
    for (Finding finding : findings) {
      named.add(Name.of(finding.resource()));
      finding.chain().stream().map(ChainStep::resource).map(Name::of).forEach(named::add);
      finding.also().stream().map(ChainStep::resource).map(Name::of).forEach(named::add);
    }
    Set<Name> apis = new HashSet<>();
    for (AccessRow row : rows) {
      Name api = new Name(row.apiStack(), row.api());
      if (named.contains(api) || named.contains(new Name(row.stack(), row.method()))) {
        apis.add(api);
      }
    }
    List<AccessRow> touched = new ArrayList<>();
    for (AccessRow row : rows) {
      if (apis.contains(new Name(row.apiStack(), row.api()))) {
        touched.add(row);
      }
    }
    return touched;
  }
}
