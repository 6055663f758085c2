package io.github.cfn401audit.unfold;

import io.github.cfn401audit.source.ListNode;
import io.github.cfn401audit.source.MapNode;
import io.github.cfn401audit.source.Node;
import io.github.cfn401audit.source.ScalarNode;
import io.github.cfn401audit.template.Expression;
import io.github.cfn401audit.template.ExpressionReader;
import io.github.cfn401audit.template.FunctionCall;
import io.github.cfn401audit.template.IncludeCall;
import io.github.cfn401audit.template.Loops;
import io.github.cfn401audit.values.Environment;
import io.github.cfn401audit.values.Evaluator;
import io.github.cfn401audit.values.Reasons;
import io.github.cfn401audit.values.Text;
import io.github.cfn401audit.values.UnknownReason;
import io.github.cfn401audit.values.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Answers what a node is in one environment, whatever functions decide its shape. */
public final class NodeResolver {
  private static final String TRANSFORM = "Fn::Transform";

  private final Environment environment;
  private final ProblemCollector problems;

  /** Creates the resolver of an environment, which reports what is malformed to the collector. */
  public NodeResolver(Environment environment, ProblemCollector problems) {
    this.environment = environment;
    this.problems = problems;
  }

  /** Resolves a node; what a function gives is unknown. */
  public ResolvedNode resolve(Node node) {
    ResolvedNode resolved = resolveUpToCalls(node);
    return resolved.call().isPresent()
        ? new ResolvedNode.Unknown(whyUnknown(resolved.call().get()))
        : resolved;
  }

  /** Resolves the value under a key, which is absent where the key is. */
  public ResolvedNode resolve(MapNode map, String key) {
    Optional<Node> value = map.get(key);
    return value.isPresent() ? resolve(value.get()) : new ResolvedNode.Absent();
  }

  /** Returns the map under a key; something else that stands there is reported. */
  public Optional<ResolvedNode.Entries> map(MapNode map, String key) {
    ResolvedNode value = resolve(map, key);
    if (value.isKnown() && value.map().isEmpty()) {
      map.get(key).ifPresent(node -> problems.report(node.range(), "`" + key + "` is not a map"));
    }
    return value.map();
  }

  /** True where a node is not {@code null} and not {@code AWS::NoValue}. */
  public boolean isPresent(Node node) {
    return !resolve(node).isAbsent();
  }

  /** Returns the node under a key, unless it is {@code null} or {@code AWS::NoValue}. */
  public Optional<Node> present(MapNode map, String key) {
    return map.get(key).filter(this::isPresent);
  }

  /** True where a node is certainly {@code true}. */
  public boolean isTrue(Node node) {
    return text(node).filter(text -> text.equalsIgnoreCase("true")).isPresent();
  }

  /** True where the value under a key is certainly {@code true}. */
  public boolean isTrue(MapNode map, String key) {
    return map.get(key).filter(this::isTrue).isPresent();
  }

  /** Returns the literal text under a key; empty where there is none or it is not known. */
  public Optional<String> text(MapNode map, String key) {
    return map.get(key).flatMap(this::text);
  }

  /** Returns the literal text that a node comes to. */
  public Optional<String> text(Node node) {
    return value(node).literal();
  }

  /** Returns the logical id that a node refers to, or its text; empty text for neither. */
  public String referred(Node node) {
    Optional<FunctionCall> call = FunctionCall.of(node);
    return call.isPresent()
            && call.get().function().equals("Ref")
            && call.get().argument() instanceof ScalarNode name
        ? name.text()
        : text(node).orElse("");
  }

  /** Returns what a node comes to. */
  public Value value(Node node) {
    return Evaluator.evaluate(ExpressionReader.read(node), environment);
  }

  /** Returns why it is not known what a function gives. */
  public UnknownReason whyUnknown(Node call) {
    Optional<UnknownReason> reason = value(call).whyUnknown();
    String function = FunctionCall.of(call).map(FunctionCall::function).orElse("");
    return reason.orElseGet(() -> Reasons.function(environment.id(), function));
  }

  /** Resolves a node; a function that may give anything is returned as the call that it is. */
  public ResolvedNode resolveUpToCalls(Node node) {
    if (node instanceof ScalarNode scalar
        && ExpressionReader.read(scalar) instanceof Expression.Unread unread) {
      return new ResolvedNode.Unknown(new UnknownReason(unread.cause(), unread.cure()));
    }
    Optional<FunctionCall> call = FunctionCall.of(node);
    if (call.isPresent() && !call.get().function().equals("Condition")) {
      return resolve(call.get(), node);
    }
    if (node instanceof MapNode map) {
      return entries(map);
    }
    if (node instanceof ListNode list) {
      return new ResolvedNode.Items(list);
    }
    return node instanceof ScalarNode scalar && scalar.style() == ScalarNode.Style.NULL
        ? new ResolvedNode.Absent()
        : new ResolvedNode.Single(node);
  }

  private ResolvedNode resolve(FunctionCall call, Node node) {
    if (call.function().equals("Fn::If")
        && call.argument() instanceof ListNode list
        && list.items().size() == 3
        && list.items().get(0) instanceof ScalarNode condition) {
      return choice(condition.text(), list.items().get(1), list.items().get(2));
    }
    if (call.function().equals("Ref")
        && call.argument() instanceof ScalarNode name
        && name.text().equals("AWS::NoValue")) {
      return new ResolvedNode.Absent();
    }
    return call.function().equals(TRANSFORM)
        ? new ResolvedNode.Unknown(unexpanded(call.argument()))
        : new ResolvedNode.Call(node);
  }

  private ResolvedNode choice(String condition, Node then, Node otherwise) {
    return switch (environment.condition(condition)) {
      case YES -> resolveUpToCalls(then);
      case NO -> resolveUpToCalls(otherwise);
      case UNKNOWN ->
          resolveUpToCalls(then).isAbsent() && resolveUpToCalls(otherwise).isAbsent()
              ? new ResolvedNode.Absent()
              : new ResolvedNode.Unknown(Reasons.condition(environment.id(), condition));
    };
  }

  private ResolvedNode entries(MapNode map) {
    List<MapNode.Entry> entries = new ArrayList<>();
    Optional<UnknownReason> more = Optional.empty();
    for (MapNode.Entry entry : map.entries()) {
      String key = entry.key().text();
      if (key.equals(TRANSFORM)) {
        more = more.or(() -> Optional.of(unexpanded(entry.value())));
      } else if (key.startsWith(Loops.KEY)) {
        more = more.or(() -> Optional.of(Reasons.macro(environment.id(), key)));
      } else {
        entries.add(entry);
      }
    }
    return new ResolvedNode.Entries(
        more.isEmpty() ? map : new MapNode(entries, map.tag(), map.range()), more);
  }

  /** Names the macro that has not run, or the file that is not there to be included. */
  private UnknownReason unexpanded(Node call) {
    String name = call instanceof MapNode map ? text(map, "Name").orElse(TRANSFORM) : TRANSFORM;
    Optional<Text> location =
        IncludeCall.location(call)
            .map(at -> Evaluator.evaluate(at, environment))
            .flatMap(Value::asText);
    return Reasons.macro(
        environment.id(), location.map(text -> name + " of " + text.display()).orElse(name));
  }
}
