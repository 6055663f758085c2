package io.github.cfn401audit.unfold;

import io.github.cfn401audit.assembly.Documents;
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

/** Sees through the functions that decide the shape of a document, in one environment. */
public final class Structure {
  private static final String CALL = "Fn::Transform";

  private final Environment environment;
  private final Documents documents;
  private final ProblemCollector complaints;

  public Structure(Environment environment, Documents documents, ProblemCollector complaints) {
    this.environment = environment;
    this.documents = documents;
    this.complaints = complaints;
  }

  /** What a node is; a function hides what it gives. */
  public Seen see(Node node) {
    Seen seen = look(node);
    return seen instanceof Seen.Call call ? new Seen.Hidden(why(call.node())) : seen;
  }

  /** Why it is not known what a function gives. */
  public UnknownReason why(Node call) {
    Optional<UnknownReason> reason = value(call).whyUnknown();
    String function = FunctionCall.of(call).map(FunctionCall::function).orElse("");
    return reason.orElseGet(() -> Reasons.function(environment.id(), function));
  }

  /** What an entry of a map is. */
  public Seen see(MapNode map, String key) {
    Optional<Node> value = map.get(key);
    return value.isPresent() ? see(value.get()) : new Seen.Nothing();
  }

  /** The map under a key; empty where there is none, which is said where something else is. */
  public Optional<Seen.Entries> map(MapNode map, String key) {
    Seen seen = see(map, key);
    if (seen instanceof Seen.Entries entries) {
      return Optional.of(entries);
    }
    if (!(seen instanceof Seen.Nothing) && !(seen instanceof Seen.Hidden)) {
      map.get(key).ifPresent(node -> complaints.say(node.range(), "`" + key + "` is no map"));
    }
    return Optional.empty();
  }

  /** The literal text under a key; empty where there is none or it is not known. */
  public Optional<String> text(MapNode map, String key) {
    return map.get(key).flatMap(this::text);
  }

  /** The literal text that a node comes to. */
  public Optional<String> text(Node node) {
    return value(node).literal();
  }

  /** The logical id that a node refers to, or the text that it is; empty text for neither. */
  public String referred(Node node) {
    Optional<FunctionCall> call = FunctionCall.of(node);
    return call.isPresent()
            && call.get().function().equals("Ref")
            && call.get().argument() instanceof ScalarNode name
        ? name.text()
        : text(node).orElse("");
  }

  /** What a node comes to. */
  public Value value(Node node) {
    return value(ExpressionReader.read(node));
  }

  private Value value(Expression expression) {
    return Evaluator.evaluate(expression, environment);
  }

  /** What a node is, be it a function. */
  public Seen look(Node node) {
    if (node instanceof ScalarNode scalar
        && ExpressionReader.read(scalar) instanceof Expression.Unread unread) {
      return new Seen.Hidden(new UnknownReason(unread.cause(), unread.cure()));
    }
    Optional<FunctionCall> call = FunctionCall.of(node);
    if (call.isPresent() && !call.get().function().equals("Condition")) {
      return look(call.get(), node);
    }
    if (node instanceof MapNode map) {
      return entries(map);
    }
    if (node instanceof ListNode list) {
      return new Seen.Items(list);
    }
    return node instanceof ScalarNode scalar && scalar.style() == ScalarNode.Style.NULL
        ? new Seen.Nothing()
        : new Seen.Single(node);
  }

  private Seen look(FunctionCall call, Node node) {
    if (call.function().equals("Fn::If")
        && call.argument() instanceof ListNode list
        && list.items().size() == 3
        && list.items().get(0) instanceof ScalarNode condition) {
      return choice(condition.text(), list.items().get(1), list.items().get(2));
    }
    if (call.function().equals("Ref")
        && call.argument() instanceof ScalarNode name
        && name.text().equals("AWS::NoValue")) {
      return new Seen.Nothing();
    }
    return call.function().equals(CALL)
        ? new Seen.Hidden(unread(call.argument()))
        : new Seen.Call(node);
  }

  private Seen choice(String condition, Node then, Node otherwise) {
    return switch (environment.condition(condition)) {
      case YES -> look(then);
      case NO -> look(otherwise);
      case UNKNOWN ->
          look(then) instanceof Seen.Nothing && look(otherwise) instanceof Seen.Nothing
              ? new Seen.Nothing()
              : new Seen.Hidden(Reasons.condition(environment.id(), condition));
    };
  }

  private Seen entries(MapNode map) {
    List<MapNode.Entry> entries = new ArrayList<>();
    List<UnknownReason> more = new ArrayList<>();
    for (MapNode.Entry entry : map.entries()) {
      String key = entry.key().text();
      if (key.equals(CALL)) {
        more.add(unread(entry.value()));
      } else if (key.startsWith(Loops.KEY)) {
        more.add(Reasons.macro(environment.id(), key));
      } else {
        entries.add(entry);
      }
    }
    return more.isEmpty()
        ? new Seen.Entries(map, more)
        : new Seen.Entries(new MapNode(entries, map.tag(), map.range()), more);
  }

  /** What a macro gives, and a file that is not there, is not known. */
  private UnknownReason unread(Node call) {
    String name = call instanceof MapNode map ? text(map, "Name").orElse(CALL) : CALL;
    Optional<Text> location = IncludeCall.location(call).map(this::value).flatMap(Value::asText);
    return Reasons.macro(
        environment.id(), location.map(text -> name + " of " + text.display()).orElse(name));
  }

  /** The document at a location; what is wrong with it is said. */
  public Optional<Documents.Document> document(Node location) {
    Optional<Documents.Document> document =
        value(location)
            .asText()
            .flatMap(text -> documents.at(text.literal().orElse(text.display())));
    document.ifPresent(found -> found.problems().forEach(complaints::add));
    return document;
  }
}
