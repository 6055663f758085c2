package io.github.cfn401audit.unfold;

import io.github.cfn401audit.source.ListNode;
import io.github.cfn401audit.source.MapNode;
import io.github.cfn401audit.source.Node;
import io.github.cfn401audit.values.UnknownReason;
import java.util.List;

/** What a part of a document is in one environment, its conditions decided. */
public sealed interface Seen {

  /**
   * A map.
   *
   * @param more why there may be more entries; empty where these are all
   */
  record Entries(MapNode map, List<UnknownReason> more) implements Seen {
    public Entries {
      more = List.copyOf(more);
    }
  }

  /** A list. */
  record Items(ListNode list) implements Seen {}

  /** A text, a number or a boolean. */
  record Single(Node node) implements Seen {}

  /** A function that may give anything. */
  record Call(Node node) implements Seen {}

  /** Not written, or {@code null}, or {@code AWS::NoValue}. */
  record Nothing() implements Seen {}

  /** Not known. */
  record Hidden(UnknownReason why) implements Seen {}
}
