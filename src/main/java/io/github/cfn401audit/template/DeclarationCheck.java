package io.github.cfn401audit.template;

import io.github.cfn401audit.source.Node;
import io.github.cfn401audit.source.Problem;
import io.github.cfn401audit.source.ScalarNode;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** Reports conditions, mappings and keys of mappings that are used but not declared. */
final class DeclarationCheck {
  private final Template template;
  private final Consumer<Problem> problems;

  DeclarationCheck(Template template, Consumer<Problem> problems) {
    this.template = template;
    this.problems = problems;
  }

  /** Checks a name that must be that of a condition. */
  void condition(ScalarNode name) {
    if (template.macros().isEmpty() && !template.conditions().containsKey(name.text())) {
      say("condition " + Problem.quoted(name.text()) + " is not declared", name);
    }
  }

  /** Checks a mapping and two keys, as far as they are written as text. */
  void lookup(List<Node> arguments) {
    Optional<String> map = text(arguments.get(0));
    if (map.isEmpty() || !template.showsKeys(map.get(), Optional.empty())) {
      return;
    }
    String shown = "mapping " + Problem.quoted(map.get());
    if (template.mappings().flatMap(all -> all.get(map.get())).isEmpty()) {
      say(shown + " is not declared", arguments.get(0));
      return;
    }
    if (arguments.size() == 4) {
      return;
    }
    List<String> firsts = template.mappingKeys(map.get(), Optional.empty());
    Optional<String> first = text(arguments.get(1));
    if (first.isPresent() && !firsts.contains(first.get())) {
      say(shown + " has no key " + Problem.quoted(first.get()), arguments.get(1));
      return;
    }
    Optional<String> second = text(arguments.get(2));
    if (second.isEmpty()) {
      return;
    }
    for (String above : first.isPresent() ? List.of(first.get()) : firsts) {
      if (template.mappingKeys(map.get(), Optional.of(above)).contains(second.get())
          || !template.showsKeys(map.get(), Optional.of(above))) {
        return;
      }
    }
    String where =
        first.isPresent() ? " below " + Problem.quoted(first.get()) : " on its second level";
    say(shown + " has no key " + Problem.quoted(second.get()) + where, arguments.get(2));
  }

  private static Optional<String> text(Node node) {
    return node instanceof ScalarNode scalar && scalar.tag().isEmpty()
        ? Optional.of(PlainScalars.text(scalar))
        : Optional.empty();
  }

  private void say(String message, Node at) {
    problems.accept(Problem.at(Problem.Code.UNDECLARED, message, at.range()));
  }
}
