package io.github.cfn401audit.world;

import io.github.cfn401audit.given.ParameterValues;
import io.github.cfn401audit.source.Problem;
import io.github.cfn401audit.source.SourceRange;
import io.github.cfn401audit.template.Parameter;
import io.github.cfn401audit.template.Resource;
import io.github.cfn401audit.values.Question;
import io.github.cfn401audit.values.Scenario;
import io.github.cfn401audit.values.StackId;
import io.github.cfn401audit.values.Symbol;
import io.github.cfn401audit.values.Text;
import io.github.cfn401audit.values.Truth;
import io.github.cfn401audit.values.UnknownReason;
import io.github.cfn401audit.values.Unsettled;
import io.github.cfn401audit.values.Value;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * The state that the stacks of a world share: what they publish, the scenario, and what is given.
 */
final class WorldContext {
  /** The longest chain of references that is followed. */
  private static final int LONGEST_WAY = 200;

  /** The most references that one value is followed through: text may double at each of them. */
  private static final int MOST_FOLLOWED = 2_000;

  private final ParameterValues given;
  private final Defaults defaults;
  private final Scenario scenario;
  private final Map<StackId, StackInstance> stacks = new LinkedHashMap<>();
  private Optional<List<String>> declaredPools = Optional.empty();
  private Optional<WorldContext> whole = Optional.empty();
  private PossibleReads possibleReads = PossibleReads.none();
  private final Map<String, List<Parameter>> rootParameters = new HashMap<>();
  private Optional<Question> asked = Optional.empty();
  private final PublishedValues exports = new PublishedValues();
  private final PublishedValues stored = new PublishedValues();
  private final PublishedValues outputs = new PublishedValues();
  private final Map<StackInstance, List<List<PublishedValue>>> readBy = new HashMap<>();
  private final Map<String, Optional<PublishedValue>> inProgress = new LinkedHashMap<>();
  private int followed;
  private final Map<SourceRange, Problem> cycles = new LinkedHashMap<>();

  WorldContext(ParameterValues given, Defaults defaults, Scenario scenario) {
    this.given = given;
    this.defaults = defaults;
    this.scenario = scenario;
  }

  void add(StackInstance stack) {
    stacks.put(stack.id(), stack);
  }

  /** All stacks, nested ones behind their parents. */
  Collection<StackInstance> stacks() {
    return stacks.values();
  }

  Optional<StackInstance> stack(StackId id) {
    return Optional.ofNullable(stacks.get(id));
  }

  /** The parameters of a name that the roots have. */
  List<Parameter> rootParameters(String name) {
    return rootParameters.computeIfAbsent(
        name,
        key -> {
          List<Parameter> parameters = new ArrayList<>();
          for (StackInstance stack : stacks.values()) {
            Parameter parameter = stack.source().template().parameters().get(key);
            if (stack.parent().isEmpty() && parameter != null) {
              parameters.add(parameter);
            }
          }
          return parameters;
        });
  }

  Scenario scenario() {
    return scenario;
  }

  /** Whether two texts that may be the same are the same in the scenario. */
  Truth settle(Text left, Text right) {
    Question question = Questions.whether(left, right, this);
    Truth answer = scenario.answer(question);
    if (answer == Truth.UNKNOWN) {
      ask(question);
    }
    return answer;
  }

  /** Asks for the value of a symbol that takes only a few, where the scenario leaves it open. */
  void askValue(Symbol symbol) {
    Unsettled about = Questions.about(symbol, this);
    for (String value : about.allowed()) {
      Question question = new Question(about, value);
      if (scenario.answer(question) == Truth.UNKNOWN) {
        ask(question);
      }
    }
  }

  /** Asks a question; only the first one is kept. */
  void ask(Question question) {
    if (asked.isEmpty()) {
      asked = Optional.of(question);
    }
  }

  /** The first question that was asked since the last call and that the scenario leaves open. */
  Optional<Question> takeQuestion() {
    Optional<Question> first = asked;
    asked = Optional.empty();
    return first;
  }

  ParameterValues given() {
    return given;
  }

  Defaults defaults() {
    return defaults;
  }

  /** The exports of all stacks. */
  PublishedValues exports() {
    return exports;
  }

  /** The SSM parameters of all stacks. */
  PublishedValues stored() {
    return stored;
  }

  /** The outputs of all stacks, exported or not. */
  PublishedValues outputs() {
    return outputs;
  }

  /** Makes this a part of a larger world, whose links between stacks are known. */
  void belongTo(WorldContext larger) {
    whole = Optional.of(larger.whole());
  }

  /** The whole world of which this is a part, with nothing settled. */
  WorldContext whole() {
    return whole.orElse(this);
  }

  /** What stacks of the whole world publish, beyond these, that a request possibly means. */
  List<PublishedValue> elsewhere(CrossStackReads.Kind kind, ValueRequest request) {
    List<PublishedValue> elsewhere = new ArrayList<>();
    if (whole.isPresent()) {
      for (PublishedValue value : kind.in(whole.get()).possible(request)) {
        if (stack(value.stack().id()).isEmpty()) {
          elsewhere.add(value);
        }
      }
    }
    return elsewhere;
  }

  /** The pools that these stacks declare, each as {@code STACK/LOGICAL-ID}. */
  List<String> declaredPools() {
    if (declaredPools.isEmpty()) {
      List<String> found = new ArrayList<>();
      for (StackInstance stack : stacks.values()) {
        for (Resource resource : stack.resources()) {
          if (resource.type().equals("AWS::Cognito::UserPool")) {
            found.add(stack.id().name() + "/" + resource.logicalId());
          }
        }
      }
      declaredPools = Optional.of(List.copyOf(found));
    }
    return declaredPools.get();
  }

  /** What stacks read of others in some scenario, in the whole world. */
  PossibleReads possibleReads() {
    return whole().possibleReads;
  }

  void link(PossibleReads reads) {
    possibleReads = reads;
  }

  /** What a stack reads of others: for each name the values that it certainly means, if any. */
  List<List<PublishedValue>> readBy(StackInstance stack) {
    List<List<PublishedValue>> known = readBy.get(stack);
    if (known == null) {
      known = ReadRecorder.of(stack, this);
      readBy.put(stack, known);
    }
    return known;
  }

  /** The published values that lead back to themselves, as far as they were evaluated. */
  Collection<Problem> cycles() {
    return cycles.values();
  }

  /**
   * A cycle is reported once, at its first published value; one template reports its own cycles.
   */
  private void noteCycle(String key) {
    List<String> keys = new ArrayList<>(inProgress.keySet());
    List<PublishedValue> published = new ArrayList<>();
    for (String inside : keys.subList(keys.indexOf(key), keys.size())) {
      inProgress.getOrDefault(inside, Optional.empty()).ifPresent(published::add);
    }
    if (!published.isEmpty()) {
      PublishedValue first = Collections.min(published, Comparator.comparing(PublishedValue::at));
      String message =
          "the value of " + first.shown() + " leads back to itself through other stacks";
      cycles.put(first.at(), Problem.at(Problem.Code.CYCLE, message, first.at()));
    }
  }

  /** Evaluates something that may lead back to itself; then it is not known. */
  Value guarded(String key, SourceRange at, Supplier<Value> evaluation) {
    return guarded(key, Optional.empty(), at, evaluation);
  }

  /** Evaluates a published value that may come from other stacks, and notes a cycle. */
  void follow(PublishedValue value) {
    if (!value.stack().template().reads().isEmpty()) {
      guarded(
          value.key(),
          Optional.of(value),
          value.at(),
          () -> value.evaluate(StackEnvironment.Purpose.FACTS));
    }
  }

  /** Evaluates something that may be a published value and may lead back to itself. */
  Value guarded(
      String key, Optional<PublishedValue> export, SourceRange at, Supplier<Value> evaluation) {
    if (inProgress.isEmpty()) {
      followed = 0;
    }
    if (inProgress.size() == LONGEST_WAY) {
      return notFollowed("a chain of more than " + LONGEST_WAY + " references", at);
    }
    if (++followed > MOST_FOLLOWED) {
      return notFollowed("a value that leads to more than " + MOST_FOLLOWED + " references", at);
    }
    if (inProgress.putIfAbsent(key, export) != null) {
      noteCycle(key);
      return new Value.Unknown(new UnknownReason(key + " refers to itself", ""), at);
    }
    try {
      return evaluation.get();
    } finally {
      inProgress.remove(key);
    }
  }

  private static Value notFollowed(String what, SourceRange at) {
    return new Value.Unknown(new UnknownReason(what + " is not followed", ""), at);
  }
}
