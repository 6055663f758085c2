package io.github.cfn401audit.report;

import io.github.cfn401audit.finding.ChainStep;
import io.github.cfn401audit.finding.Finding;
import io.github.cfn401audit.finding.HiddenFinding;
import java.util.List;

/** The words about what would still fail after a finding is cured. */
public final class BehindWords {
  private static final int MOST_PLACES = 4;

  private BehindWords() {}

  /** Each failure with its places: {@code scope-undefined at POST /orders (api.yaml:43)}. */
  public static List<String> of(Finding finding) {
    return finding.remedy().behind().stream().map(BehindWords::of).toList();
  }

  private static String of(HiddenFinding hidden) {
    List<String> places = hidden.places().stream().map(BehindWords::place).toList();
    return hidden.rule() + " at " + Words.firstOf(places, MOST_PLACES);
  }

  private static String place(ChainStep place) {
    String file = place.range().file().name();
    String name = file.substring(file.lastIndexOf('/') + 1);
    return place.message() + " (" + name + ":" + place.range().line() + ")";
  }
}
