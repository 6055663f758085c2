package io.github.cfn401audit.unfold.sam;

import io.github.cfn401audit.source.MapNode;
import io.github.cfn401audit.source.ScalarNode;
import io.github.cfn401audit.source.SourceRange;
import io.github.cfn401audit.unfold.NodeBuilder;
import io.github.cfn401audit.unfold.ProblemCollector;
import io.github.cfn401audit.unfold.Seen;
import io.github.cfn401audit.unfold.Structure;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * An event of type {@code Api} of a function or a state machine.
 *
 * @param name its key
 * @param api the logical id of its API
 * @param path {@code Path}
 * @param method {@code Method} in small letters
 * @param auth {@code Auth}; empty where it has none
 * @param condition the condition of the function; empty for always
 * @param stateMachine true where a state machine is called
 * @param at where its key stands
 */
record SamEvent(
    String name,
    String api,
    String path,
    String method,
    Optional<MapNode> auth,
    Optional<String> condition,
    boolean stateMachine,
    SourceRange at) {
  static final String IMPLICIT_API = "ServerlessRestApi";

  private static final String UNKNOWN_PATH = "/…";

  /** The key of its operation in a path of a document. */
  String key() {
    return method.equals("any") ? "x-amazon-apigateway-any-method" : method;
  }

  /**
   * The events of a template, those of functions first.
   *
   * @param gaps takes what may have more of them
   */
  static List<SamEvent> of(
      MapNode resources, Structure structure, ProblemCollector complaints, List<SamGap> gaps) {
    List<SamEvent> events = new ArrayList<>();
    for (String type : List.of("AWS::Serverless::Function", "AWS::Serverless::StateMachine")) {
      for (MapNode.Entry entry : resources.entries()) {
        if (entry.value() instanceof MapNode body
            && structure.text(body, "Type").filter(type::equals).isPresent()) {
          List<Seen> parts = new ArrayList<>();
          read(body, type.endsWith("StateMachine"), structure, complaints, parts, events);
          parts.stream()
              .flatMap(part -> SamGap.in(part, entry.key(), body).stream())
              .findFirst()
              .ifPresent(gaps::add);
        }
      }
    }
    return events;
  }

  private static void read(
      MapNode body,
      boolean stateMachine,
      Structure structure,
      ProblemCollector complaints,
      List<Seen> parts,
      List<SamEvent> events) {
    Optional<String> condition =
        body.get("Condition").orElse(null) instanceof ScalarNode name
            ? Optional.of(name.text())
            : Optional.empty();
    Seen properties = structure.see(body, "Properties");
    Seen all = inside(properties, "Events", structure, parts);
    if (all instanceof Seen.Entries entries) {
      parts.add(all);
      for (MapNode.Entry entry : entries.map().entries()) {
        Seen event = structure.see(entry.value());
        Seen type = inside(event, "Type", structure, parts);
        boolean isOfApi =
            type instanceof Seen.Single single
                && structure.text(single.node()).filter("Api"::equals).isPresent();
        if (isOfApi
            && inside(event, "Properties", structure, parts) instanceof Seen.Entries inner) {
          Optional<SamEvent> read =
              of(entry.key(), inner.map(), condition, stateMachine, structure);
          if (read.isEmpty() && inner.more().isEmpty()) {
            complaints.say(
                entry.key().range(), "event " + entry.key().text() + " has no Path or no Method");
          } else if (read.isEmpty()) {
            parts.add(inner);
          }
          read.ifPresent(events::add);
        }
      }
    }
  }

  /** What stands under a key; the part that keeps it unknown is noted. */
  private static Seen inside(Seen part, String key, Structure structure, List<Seen> unknown) {
    if (!(part instanceof Seen.Entries entries)) {
      unknown.add(part);
      return part;
    }
    Seen inner = structure.see(entries.map(), key);
    unknown.add(inner instanceof Seen.Nothing ? part : inner);
    return inner;
  }

  private static Optional<SamEvent> of(
      ScalarNode name,
      MapNode properties,
      Optional<String> condition,
      boolean stateMachine,
      Structure structure) {
    Seen path = structure.see(properties, "Path");
    Seen method = structure.see(properties, "Method");
    if (path instanceof Seen.Nothing || method instanceof Seen.Nothing) {
      return Optional.empty();
    }
    String api =
        properties.get("RestApiId").isEmpty()
            ? IMPLICIT_API
            : structure.referred(properties.get("RestApiId").get());
    Seen asked = structure.see(properties, "Auth");
    Optional<MapNode> auth =
        asked instanceof Seen.Entries entries ? Optional.of(entries.map()) : Optional.empty();
    for (Seen part : List.of(asked, path, method)) {
      if (part instanceof Seen.Hidden hidden) {
        SourceRange at = name.range();
        auth =
            Optional.of(
                new NodeBuilder(at).with("Authorizer", NodeBuilder.unread(hidden.why(), at)).map());
      }
    }
    return Optional.of(
        new SamEvent(
            name.text(),
            api,
            structure.text(properties, "Path").orElse(UNKNOWN_PATH),
            structure.text(properties, "Method").orElse("any").toLowerCase(Locale.ROOT),
            auth,
            condition,
            stateMachine,
            name.range()));
  }
}
