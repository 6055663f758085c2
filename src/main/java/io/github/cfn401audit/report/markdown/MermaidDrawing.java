package io.github.cfn401audit.report.markdown;

import io.github.cfn401audit.finding.ChainStep;
import io.github.cfn401audit.finding.ConsideredToken;
import io.github.cfn401audit.finding.Finding;
import io.github.cfn401audit.report.ChainTree;
import java.util.HashSet;
import java.util.Set;

/**
 * The flowchart of a chain, from the method to the clients. A line ends with a cross where no token
 * gets through.
 */
final class MermaidDrawing {
  private static final int MOST_NODES = 30;

  private final StringBuilder drawing = new StringBuilder("flowchart LR\n");
  private final Set<String> clients = new HashSet<>();

  private MermaidDrawing() {}

  /** The drawing, without a fence; empty where the chain has fewer than two steps. */
  static String of(Finding finding) {
    return finding.chain().size() < 2 ? "" : new MermaidDrawing().draw(finding);
  }

  private String draw(Finding finding) {
    for (ConsideredToken considered : finding.considered()) {
      clients.add(considered.client());
    }
    int last = Math.min(MOST_NODES, finding.chain().size()) - 1;
    for (int at = 0; at <= last; at++) {
      ChainStep step = finding.chain().get(at);
      addNode(at, step, step.resource().equals(finding.resource()));
      boolean client = clients.contains(step.resource().logicalId());
      int parent = ChainTree.parent(finding.chain(), at);
      if (parent >= 0) {
        boolean crossed = client || (at == last && clients.isEmpty());
        addLine(parent, at, crossed);
      }
    }
    drawing.append("  classDef cause stroke-width:3px\n");
    return drawing.toString();
  }

  private void addNode(int number, ChainStep step, boolean cause) {
    drawing.append("  s").append(number).append("[\"");
    drawing.append(MermaidText.label(step.resource().name())).append("<br/>");
    drawing.append(MermaidText.label(step.message())).append("\"]");
    drawing.append(cause ? ":::cause\n" : "\n");
  }

  private void addLine(int from, int to, boolean crossed) {
    drawing.append("  s").append(from).append(crossed ? " --x s" : " --> s").append(to);
    drawing.append('\n');
  }
}
