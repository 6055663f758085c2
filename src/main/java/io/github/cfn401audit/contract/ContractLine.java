package io.github.cfn401audit.contract;

import io.github.cfn401audit.access.AccessRow;
import io.github.cfn401audit.access.RequestPattern;
import io.github.cfn401audit.access.RequestSelection;
import io.github.cfn401audit.source.SourceRange;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * A line of a contract: what is expected of the methods that its patterns cover.
 *
 * @param methods the patterns
 * @param except the patterns of methods that are not meant
 * @param api the name or logical id of the API; empty for any
 * @param stage the stage; empty for any
 * @param publicity what is expected of calls without a token
 * @param only whoever opens a method is one of these; empty where that is left open
 * @param reachableBy each of these opens the methods
 * @param range where it stands
 */
public record ContractLine(
    List<RequestPattern> methods,
    List<RequestPattern> except,
    Optional<String> api,
    Optional<String> stage,
    Publicity publicity,
    Optional<List<AllowedToken>> only,
    List<AllowedToken> reachableBy,
    SourceRange range) {
  public ContractLine {
    methods = List.copyOf(methods);
    except = List.copyOf(except);
    only = only.map(List::copyOf);
    reachableBy = List.copyOf(reachableBy);
  }

  /** The rows of the methods that are meant, in their order. */
  List<AccessRow> covered(List<AccessRow> rows) {
    RequestSelection all = new RequestSelection(rows);
    List<AccessRow> covered = new ArrayList<>();
    for (AccessRow row : rows) {
      if (isOfApi(row)
          && isServedAtStage(row)
          && methods.stream().anyMatch(pattern -> all.covered(pattern).contains(row))
          && except.stream().noneMatch(pattern -> all.covered(pattern).contains(row))) {
        covered.add(row);
      }
    }
    return covered;
  }

  private boolean isOfApi(AccessRow row) {
    return api.filter(name -> !name.equals(row.api()) && !name.equals(row.passage().apiName()))
        .isEmpty();
  }

  private boolean isServedAtStage(AccessRow row) {
    return stage
        .filter(name -> !Arrays.asList(row.stage().split(", ", -1)).contains(name))
        .isEmpty();
  }

  /** The methods in words. */
  public String words() {
    return String.join(", ", methods.stream().map(RequestPattern::words).toList());
  }
}
