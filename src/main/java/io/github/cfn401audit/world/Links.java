package io.github.cfn401audit.world;

import io.github.cfn401audit.given.ParameterValues;
import io.github.cfn401audit.source.SourceRange;
import io.github.cfn401audit.template.Output;
import io.github.cfn401audit.values.Evaluator;
import io.github.cfn401audit.values.Question;
import io.github.cfn401audit.values.Reasons;
import io.github.cfn401audit.values.Scenario;
import io.github.cfn401audit.values.StackId;
import io.github.cfn401audit.values.Symbol;
import io.github.cfn401audit.values.Text;
import io.github.cfn401audit.values.Truth;
import io.github.cfn401audit.values.UnknownReason;
import io.github.cfn401audit.values.Unsettled;
import io.github.cfn401audit.values.Value;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;

/** What leads from one stack of a world to another, and what was stated for all of them. */
final class Links {
  private final ParameterValues given;
  private final Defaults defaults;
  private final Scenario scenario;
  private final Map<StackId, StackInstance> stacks = new HashMap<>();
  private Optional<Question> asked = Optional.empty();
  private final List<Export> exports = new ArrayList<>();
  private final Map<String, List<Export>> byLiteralName = new HashMap<>();
  private final List<Export> withSymbols = new ArrayList<>();
  private final Set<String> inProgress = new HashSet<>();

  Links(ParameterValues given, Defaults defaults, Scenario scenario) {
    this.given = given;
    this.defaults = defaults;
    this.scenario = scenario;
  }

  void add(StackInstance stack) {
    stacks.put(stack.id(), stack);
  }

  Optional<StackInstance> stack(StackId id) {
    return Optional.ofNullable(stacks.get(id));
  }

  Scenario scenario() {
    return scenario;
  }

  /** Whether two texts of which neither proves it are the same, as the scenario has it. */
  Truth settle(Text left, Text right) {
    Question question = Questions.whether(left, right, this);
    Truth answer = scenario.answer(question);
    if (answer == Truth.UNKNOWN) {
      ask(question);
    }
    return answer;
  }

  /** Asks for the value of something that has only a few, where the scenario leaves it open. */
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

  /** An exported output. */
  record Export(Text name, StackInstance stack, Output output) {}

  ParameterValues given() {
    return given;
  }

  Defaults defaults() {
    return defaults;
  }

  List<Export> exports() {
    return exports;
  }

  void add(Export export) {
    exports.add(export);
    Optional<String> literal = export.name().literal();
    if (literal.isPresent()) {
      byLiteralName.computeIfAbsent(literal.get(), key -> new ArrayList<>()).add(export);
    } else {
      withSymbols.add(export);
    }
  }

  /** The exports that an import certainly names: those of its own assembly stage first. */
  List<Export> named(Text name, StackInstance asker) {
    List<Export> near = new ArrayList<>();
    List<Export> far = new ArrayList<>();
    String island = asker.root().source().island();
    Optional<String> literal = name.literal();
    List<Export> candidates =
        literal.isPresent() ? byLiteralName.getOrDefault(literal.get(), List.of()) : withSymbols;
    for (Export export : candidates) {
      if (export.name().sameAs(name) == Truth.YES) {
        (export.stack().root().source().island().equals(island) ? near : far).add(export);
      }
    }
    return near.isEmpty() ? far : near;
  }

  Value importValue(
      Text name, StackInstance asker, StackEnvironment.Purpose purpose, SourceRange at) {
    List<Export> named = named(name, asker);
    if (named.size() == 1) {
      Export export = named.get(0);
      return guarded(
          export.stack().id().name() + " export " + export.output().name(),
          at,
          () ->
              Evaluator.evaluate(export.output().value(), export.stack().environment(purpose))
                  .at(at));
    }
    if (named.isEmpty()) {
      String shown = name.display();
      return new Value.Scalar(Text.of(new Symbol.Imported(shown, Reasons.importName(shown))), at);
    }
    return new Value.Unknown(
        new UnknownReason(
            "several templates export " + name.display(),
            "name only the folder of the one that is meant"),
        at);
  }

  /** Evaluates something that may lead back to itself: then it is not known. */
  Value guarded(String key, SourceRange at, Supplier<Value> evaluation) {
    if (!inProgress.add(key)) {
      return new Value.Unknown(new UnknownReason(key + " refers to itself", ""), at);
    }
    try {
      return evaluation.get();
    } finally {
      inProgress.remove(key);
    }
  }
}
