package io.github.cfn401audit.template;

import io.github.cfn401audit.source.ListNode;
import io.github.cfn401audit.source.MapNode;
import io.github.cfn401audit.source.Node;
import io.github.cfn401audit.source.ScalarNode;
import io.github.cfn401audit.source.SourceRange;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Turns nodes into expressions. A call that CloudFormation would refuse becomes opaque. */
public final class ExpressionReader {
  private static final String UNREAD = "\n?";

  private ExpressionReader() {}

  /** Stands for a value that cannot be read. No document can write it: no tag has a line break. */
  public static ScalarNode unread(String cause, String cure, SourceRange range) {
    return new ScalarNode(
        cure.isEmpty() ? cause : cause + UNREAD + cure, ScalarNode.Style.QUOTED, UNREAD, range);
  }

  /** The expression that a node is. */
  public static Expression read(Node node) {
    if (node.tag().equals(UNREAD) && node instanceof ScalarNode scalar) {
      return unread(scalar);
    }
    Optional<FunctionCall> call = FunctionCall.of(node);
    if (call.isPresent() && !call.get().function().equals("Condition")) {
      return function(call.get(), node.range());
    }
    return plain(node, node.range());
  }

  private static Expression unread(ScalarNode scalar) {
    String text = scalar.text();
    int end = text.indexOf(UNREAD);
    return end < 0
        ? new Expression.Unread(text, "", scalar.range())
        : new Expression.Unread(
            text.substring(0, end), text.substring(end + UNREAD.length()), scalar.range());
  }

  /** Reads a value and leaves its own tag aside. */
  private static Expression plain(Node node, SourceRange range) {
    if (node instanceof ScalarNode scalar) {
      return scalar.style() == ScalarNode.Style.NULL
          ? new Expression.Null(range)
          : new Expression.Literal(
              PlainScalars.text(scalar), scalar.style() == ScalarNode.Style.QUOTED, range);
    }
    if (node instanceof ListNode list) {
      return new Expression.ListOf(readAll(list.items()), range);
    }
    return map((MapNode) node, range);
  }

  private static Expression map(MapNode map, SourceRange range) {
    List<Expression.MapOf.Entry> entries = new ArrayList<>(map.entries().size());
    List<String> open = new ArrayList<>();
    for (MapNode.Entry entry : map.entries()) {
      String key = entry.key().text();
      if (key.equals(Macros.CALL)) {
        for (String macro : Macros.called(entry.value())) {
          if (!Macros.inserts(macro)) {
            return new Expression.Macro(macro, range);
          }
          open.add(macro);
        }
      } else if (key.startsWith(Loops.KEY)) {
        open.add(key);
      } else {
        entries.add(new Expression.MapOf.Entry(key, entry.key().range(), read(entry.value())));
      }
    }
    return new Expression.MapOf(entries, open, range);
  }

  private static List<Expression> readAll(List<Node> nodes) {
    List<Expression> items = new ArrayList<>(nodes.size());
    for (Node node : nodes) {
      items.add(read(node));
    }
    return items;
  }

  private static Expression function(FunctionCall call, SourceRange range) {
    Optional<? extends Expression> read =
        switch (call.function()) {
          case "Ref" -> text(call).map(name -> new Expression.Ref(name, range));
          case "Fn::GetAtt" -> getAtt(call, range);
          case "Fn::Sub" -> sub(call, range);
          case "Fn::Join" ->
              arguments(call, 2)
                  .map(a -> new Expression.Join(read(a.get(0)), read(a.get(1)), range));
          case "Fn::Select" ->
              arguments(call, 2)
                  .map(a -> new Expression.Select(read(a.get(0)), read(a.get(1)), range));
          case "Fn::Split" ->
              arguments(call, 2)
                  .map(a -> new Expression.Split(read(a.get(0)), read(a.get(1)), range));
          case "Fn::FindInMap" -> findInMap(call, range);
          case "Fn::If" -> choice(call, range);
          case "Fn::Length" -> Optional.of(new Expression.Length(argument(call, range), range));
          case "Fn::ToJsonString" ->
              Optional.of(new Expression.ToJson(argument(call, range), range));
          case Macros.CALL ->
              Optional.of(new Expression.Macro(Macros.called(call.argument()).get(0), range));
          case "Fn::ImportValue" ->
              Optional.of(new Expression.ImportValue(argument(call, range), range));
          case "Fn::GetStackOutput" -> stackOutput(call, range);
          default -> Optional.empty();
        };
    return read.isPresent() ? read.get() : new Expression.Opaque(call.function(), range);
  }

  /** The single argument of a call, which may be a call itself. */
  private static Expression argument(FunctionCall call, SourceRange range) {
    return call.isShort() ? plainOrCall(call.argument(), range) : read(call.argument());
  }

  /** The argument of a short function is in the same node: {@code !ImportValue {Fn::Sub: x}}. */
  private static Expression plainOrCall(Node node, SourceRange range) {
    if (node instanceof MapNode map) {
      Optional<FunctionCall> inner = FunctionCall.of(new MapNode(map.entries(), "", range));
      if (inner.isPresent()) {
        return function(inner.get(), range);
      }
    }
    return plain(node, range);
  }

  private static Optional<String> text(FunctionCall call) {
    return call.argument() instanceof ScalarNode scalar
            && scalar.style() != ScalarNode.Style.NULL
            && (call.isShort() || scalar.tag().isEmpty())
        ? Optional.of(scalar.text())
        : Optional.empty();
  }

  private static Optional<List<Node>> arguments(FunctionCall call, int count) {
    return call.argument() instanceof ListNode list
            && list.items().size() == count
            && (call.isShort() || list.tag().isEmpty())
        ? Optional.of(list.items())
        : Optional.empty();
  }

  private static Optional<Expression> getAtt(FunctionCall call, SourceRange range) {
    Optional<String> dotted = text(call);
    if (dotted.isPresent()) {
      String path = dotted.get();
      int dot = path.indexOf('.');
      if (dot < 1 || dot == path.length() - 1) {
        return Optional.empty();
      }
      Expression attribute = new Expression.Literal(path.substring(dot + 1), true, range);
      return Optional.of(new Expression.GetAtt(path.substring(0, dot), attribute, range));
    }
    Optional<List<Node>> pair = arguments(call, 2);
    if (pair.isPresent() && pair.get().get(0) instanceof ScalarNode id && id.tag().isEmpty()) {
      return Optional.of(new Expression.GetAtt(id.text(), read(pair.get().get(1)), range));
    }
    return Optional.empty();
  }

  private static Optional<Expression> sub(FunctionCall call, SourceRange range) {
    Optional<String> template = text(call);
    if (template.isPresent()) {
      return Optional.of(new Expression.Sub(SubText.parts(template.get()), Map.of(), range));
    }
    Optional<List<Node>> pair = arguments(call, 2);
    if (pair.isPresent()
        && pair.get().get(0) instanceof ScalarNode text
        && text.tag().isEmpty()
        && pair.get().get(1) instanceof MapNode names) {
      Map<String, Expression> variables = new LinkedHashMap<>();
      for (MapNode.Entry entry : names.entries()) {
        variables.put(entry.key().text(), read(entry.value()));
      }
      return Optional.of(new Expression.Sub(SubText.parts(text.text()), variables, range));
    }
    return Optional.empty();
  }

  private static Optional<Expression> findInMap(FunctionCall call, SourceRange range) {
    Optional<List<Node>> three = arguments(call, 3);
    Optional<List<Node>> four = arguments(call, 4);
    if (three.isEmpty() && four.isEmpty()) {
      return Optional.empty();
    }
    List<Node> nodes = three.isPresent() ? three.get() : four.get();
    Optional<Expression> otherwise = Optional.empty();
    if (nodes.size() == 4) {
      if (!(nodes.get(3) instanceof MapNode options)) {
        return Optional.empty();
      }
      otherwise = options.get("DefaultValue").map(ExpressionReader::read);
    }
    return Optional.of(
        new Expression.FindInMap(
            read(nodes.get(0)), read(nodes.get(1)), read(nodes.get(2)), otherwise, range));
  }

  private static Optional<Expression> stackOutput(FunctionCall call, SourceRange range) {
    if (!(call.argument() instanceof MapNode options)) {
      return Optional.empty();
    }
    Optional<Expression> stack = options.get("StackName").map(ExpressionReader::read);
    Optional<Expression> output = options.get("OutputName").map(ExpressionReader::read);
    return stack.isPresent() && output.isPresent()
        ? Optional.of(
            new Expression.StackOutput(
                stack.get(),
                output.get(),
                options.get("Region").map(ExpressionReader::read),
                options.get("RoleArn").map(ExpressionReader::read),
                range))
        : Optional.empty();
  }

  private static Optional<Expression> choice(FunctionCall call, SourceRange range) {
    Optional<List<Node>> three = arguments(call, 3);
    if (three.isPresent() && three.get().get(0) instanceof ScalarNode condition) {
      return Optional.of(
          new Expression.If(
              condition.text(), read(three.get().get(1)), read(three.get().get(2)), range));
    }
    return Optional.empty();
  }
}
