package io.github.cfn401audit.unfold.sam;

import io.github.cfn401audit.source.MapNode;
import io.github.cfn401audit.source.Node;
import io.github.cfn401audit.source.ScalarNode;
import io.github.cfn401audit.source.SourceRange;
import io.github.cfn401audit.template.FunctionCall;
import io.github.cfn401audit.unfold.NodeBuilder;
import io.github.cfn401audit.unfold.NodeResolver;
import io.github.cfn401audit.unfold.ProblemCollector;
import io.github.cfn401audit.unfold.ResolvedNode;
import io.github.cfn401audit.values.UnknownReason;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** A SAM function or state machine with the events of type {@code Api} that call it. */
final class SamEventOwner {
  private static final String STATE_MACHINE = "AWS::Serverless::StateMachine";
  private static final List<String> TYPES = List.of("AWS::Serverless::Function", STATE_MACHINE);
  private static final String UNKNOWN_PATH = "/…";

  private final ScalarNode key;
  private final MapNode body;
  private final boolean isStateMachine;
  private final NodeResolver resolver;
  private final ProblemCollector problems;
  private final List<SamEvent> events = new ArrayList<>();
  private Optional<UnknownReason> unread = Optional.empty();

  private SamEventOwner(
      ScalarNode key,
      MapNode body,
      boolean isStateMachine,
      NodeResolver resolver,
      ProblemCollector problems) {
    this.key = key;
    this.body = body;
    this.isStateMachine = isStateMachine;
    this.resolver = resolver;
    this.problems = problems;
    read();
  }

  /** Returns all owners of a template, functions first. */
  static List<SamEventOwner> of(
      MapNode resources, NodeResolver resolver, ProblemCollector problems) {
    List<SamEventOwner> owners = new ArrayList<>();
    for (String type : TYPES) {
      for (MapNode.Entry entry : resources.entries()) {
        if (entry.value() instanceof MapNode body
            && resolver.text(body, "Type").filter(type::equals).isPresent()) {
          boolean isStateMachine = type.equals(STATE_MACHINE);
          owners.add(new SamEventOwner(entry.key(), body, isStateMachine, resolver, problems));
        }
      }
    }
    return owners;
  }

  /** Returns the events that can be read. */
  List<SamEvent> events() {
    return events;
  }

  /** Returns why it may have more events; empty where these are all. */
  Optional<SamGap> gap() {
    return unread.map(why -> new SamGap(key, body.get("Condition"), why));
  }

  private void read() {
    inside(resolver.resolve(body, "Properties"), "Events")
        .map()
        .ifPresent(all -> all.all().forEach(this::read));
  }

  private void read(MapNode.Entry entry) {
    ResolvedNode event = resolver.resolve(entry.value());
    Optional<String> type = inside(event, "Type").scalar().flatMap(resolver::text);
    if (type.filter("Api"::equals).isEmpty()) {
      return;
    }
    Optional<ResolvedNode.Entries> properties = inside(event, "Properties").map();
    Optional<SamEvent> read = properties.flatMap(entries -> event(entry.key(), entries.node()));
    read.ifPresent(events::add);
    if (read.isEmpty() && properties.filter(entries -> entries.more().isEmpty()).isPresent()) {
      problems.report(
          entry.key().range(), "event " + entry.key().text() + " has no Path or no Method");
    }
  }

  /** Resolves what a part has under a key; the first reason why something is unread stays. */
  private ResolvedNode inside(ResolvedNode part, String name) {
    ResolvedNode inner =
        part.map().map(entries -> resolver.resolve(entries.node(), name)).orElse(part);
    unread = unread.or(() -> inner.isAbsent() ? part.unread() : inner.unread());
    return inner;
  }

  private Optional<SamEvent> event(ScalarNode name, MapNode properties) {
    ResolvedNode path = resolver.resolve(properties, "Path");
    ResolvedNode method = resolver.resolve(properties, "Method");
    if (path.isAbsent() || method.isAbsent()) {
      return Optional.empty();
    }
    properties.get("RestApiId").filter(this::isChoice).ifPresent(this::mayBeOfAnyApi);
    ResolvedNode asked = resolver.resolve(properties, "Auth");
    Optional<UnknownReason> hidden = method.unknown().or(path::unknown).or(asked::unknown);
    Optional<MapNode> auth =
        hidden
            .map(why -> unreadAuth(why, name.range()))
            .or(() -> asked.map().map(ResolvedNode.Entries::node));
    return Optional.of(
        new SamEvent(
            name.text(),
            properties.get("RestApiId").map(resolver::referred).orElse(SamEvent.IMPLICIT_API),
            resolver.text(properties, "Path").orElse(UNKNOWN_PATH),
            resolver.text(properties, "Method").orElse("any").toLowerCase(Locale.ROOT),
            auth,
            condition(),
            isStateMachine,
            hidden,
            name.range()));
  }

  private boolean isChoice(Node api) {
    return FunctionCall.of(api).filter(call -> call.function().equals("Fn::If")).isPresent();
  }

  private void mayBeOfAnyApi(Node api) {
    unread = unread.or(() -> Optional.of(resolver.whyUnknown(api)));
  }

  private static MapNode unreadAuth(UnknownReason why, SourceRange at) {
    Node unread = NodeBuilder.unread(why, at);
    return new NodeBuilder(at).with("Authorizer", unread).map();
  }

  private Optional<String> condition() {
    return body.get("Condition").orElse(null) instanceof ScalarNode name
        ? Optional.of(name.text())
        : Optional.empty();
  }
}
