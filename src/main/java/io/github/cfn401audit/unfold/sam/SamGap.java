package io.github.cfn401audit.unfold.sam;

import io.github.cfn401audit.source.MapNode;
import io.github.cfn401audit.source.Node;
import io.github.cfn401audit.source.ScalarNode;
import io.github.cfn401audit.template.PartName;
import io.github.cfn401audit.unfold.NodeBuilder;
import io.github.cfn401audit.unfold.NodeEdit;
import io.github.cfn401audit.unfold.ResolvedNode;
import io.github.cfn401audit.unfold.openapi.UnreadMethod;
import io.github.cfn401audit.values.UnknownReason;
import java.util.Optional;

/**
 * A part of a SAM function, state machine or API that is not known, so that there may be methods
 * that nobody can read.
 *
 * @param owner its logical id
 * @param condition what it depends on; empty for nothing
 * @param why why the part is not known
 */
record SamGap(ScalarNode owner, Optional<Node> condition, UnknownReason why) {

  /** Returns the gap that a part leaves; empty where all of the part is known. */
  static Optional<SamGap> in(ResolvedNode part, ScalarNode owner, MapNode body) {
    return part.unread().map(why -> new SamGap(owner, body.get("Condition"), why));
  }

  /** Makes a method of some API, of which nothing is known. */
  MapNode.Entry ofEvents() {
    Node unread = NodeBuilder.unread(why, owner.range());
    return method(PartName.of("events", owner.text()), unread);
  }

  /** Makes a method of this API, of which nothing else is known. */
  MapNode.Entry ofApi() {
    return method(
        PartName.of("methods", owner.text()), NodeBuilder.ref(owner.text(), owner.range()));
  }

  private MapNode.Entry method(String name, Node restApiId) {
    Node unread = NodeBuilder.unread(why, owner.range());
    MapNode.Entry method = UnreadMethod.of(name, restApiId, unread, why, owner.range());
    return condition.isEmpty()
        ? method
        : new MapNode.Entry(
            method.key(), NodeEdit.with((MapNode) method.value(), "Condition", condition.get()));
  }
}
