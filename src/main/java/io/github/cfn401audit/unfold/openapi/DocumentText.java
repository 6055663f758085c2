package io.github.cfn401audit.unfold.openapi;

import io.github.cfn401audit.source.ListNode;
import io.github.cfn401audit.source.MapNode;
import io.github.cfn401audit.source.Node;
import io.github.cfn401audit.source.NodeReader;
import io.github.cfn401audit.source.Problem;
import io.github.cfn401audit.source.ScalarNode;
import io.github.cfn401audit.source.SourceRange;
import io.github.cfn401audit.source.SourceText;
import io.github.cfn401audit.template.FunctionCall;
import io.github.cfn401audit.unfold.NodeBuilder;
import io.github.cfn401audit.unfold.ProblemCollector;
import io.github.cfn401audit.values.UnknownReason;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads a document that a template holds as text. All of it has the place of that text. */
final class DocumentText {
  private final SourceRange range;
  private final boolean hasHoles;
  private final Optional<MapNode> variables;

  private DocumentText(SourceRange range, boolean hasHoles, Optional<MapNode> variables) {
    this.range = range;
    this.hasHoles = hasHoles;
    this.variables = variables;
  }

  /** Returns the document that a plain text is; empty where it is neither JSON nor YAML. */
  static Optional<Node> of(String text, SourceRange range, ProblemCollector problems) {
    return new DocumentText(range, false, Optional.empty()).read(text, problems);
  }

  /** Returns the document in a call of {@code Fn::Sub}: each text in it is such a call. */
  static Optional<Node> ofSub(FunctionCall call, SourceRange range, ProblemCollector problems) {
    Node argument = call.argument();
    if (argument instanceof ListNode list
        && list.items().size() == 2
        && list.items().get(0) instanceof ScalarNode text
        && list.items().get(1) instanceof MapNode variables) {
      return new DocumentText(range, true, Optional.of(variables)).read(text.text(), problems);
    }
    return argument instanceof ScalarNode text
        ? new DocumentText(range, true, Optional.empty()).read(text.text(), problems)
        : Optional.empty();
  }

  private Optional<Node> read(String text, ProblemCollector problems) {
    List<Problem> own = new ArrayList<>();
    Optional<Node> root =
        SourceText.decode(text.getBytes(StandardCharsets.UTF_8), range.file().name(), own::add)
            .flatMap(source -> NodeReader.read(source, own::add));
    for (Problem problem : own) {
      String line = problem.line() == 0 ? "" : " in its line " + problem.line();
      Problem.Code code = problem.fatal() ? Problem.Code.TEMPLATE_SHAPE : problem.code();
      problems.report(code, range, "the text of a document" + line + ": " + problem.message());
    }
    return root.map(this::moved);
  }

  private Node moved(Node node) {
    if (node instanceof ScalarNode scalar) {
      return moved(scalar);
    }
    if (node instanceof ListNode list) {
      return new ListNode(list.items().stream().map(this::moved).toList(), list.tag(), range);
    }
    MapNode map = (MapNode) node;
    List<MapNode.Entry> entries = new ArrayList<>(map.entries().size());
    for (MapNode.Entry entry : map.entries()) {
      entries.add(
          new MapNode.Entry(
              new ScalarNode(entry.key().text(), entry.key().style(), "", range),
              moved(entry.value())));
    }
    return new MapNode(entries, map.tag(), range);
  }

  private Node moved(ScalarNode scalar) {
    ScalarNode moved = new ScalarNode(scalar.text(), scalar.style(), scalar.tag(), range);
    if (!hasHoles || !scalar.tag().isEmpty() || !scalar.text().contains("${")) {
      return moved;
    }
    return variables.isPresent()
        ? new NodeBuilder(range)
            .with("Fn::Sub", NodeBuilder.list(List.of(moved, variables.get()), range))
            .map()
        : new ScalarNode(scalar.text(), scalar.style(), "Sub", range);
  }

  /**
   * Returns a document from a bucket, in which CloudFormation computes nothing: whatever looks like
   * a function there is unread.
   */
  static Node withoutFunctions(Node node, String name) {
    if (FunctionCall.of(node).filter(call -> !call.function().equals("Condition")).isPresent()) {
      return NodeBuilder.unread(
          new UnknownReason("a function in " + name + " is not computed", "include it instead"),
          node.range());
    }
    if (node instanceof ListNode list) {
      List<Node> items = new ArrayList<>(list.items().size());
      list.items().forEach(item -> items.add(withoutFunctions(item, name)));
      return new ListNode(items, list.tag(), list.range());
    }
    if (node instanceof MapNode map) {
      List<MapNode.Entry> entries = new ArrayList<>(map.entries().size());
      for (MapNode.Entry entry : map.entries()) {
        entries.add(new MapNode.Entry(entry.key(), withoutFunctions(entry.value(), name)));
      }
      return new MapNode(entries, map.tag(), map.range());
    }
    return node;
  }
}
