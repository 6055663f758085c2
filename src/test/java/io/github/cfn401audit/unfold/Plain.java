package io.github.cfn401audit.unfold;

import io.github.cfn401audit.Templates;
import io.github.cfn401audit.assembly.TemplateLibrary;
import io.github.cfn401audit.given.ParameterValues;
import io.github.cfn401audit.source.Problem;
import io.github.cfn401audit.template.Output;
import io.github.cfn401audit.template.Resource;
import io.github.cfn401audit.values.Evaluator;
import io.github.cfn401audit.values.UnknownReason;
import io.github.cfn401audit.values.Value;
import io.github.cfn401audit.world.Defaults;
import io.github.cfn401audit.world.StackInstance;
import io.github.cfn401audit.world.World;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** The stack of {@code app.yaml} in a folder, with all dialects made plain, as lines of text. */
public final class Plain {
  private final StackInstance stack;
  private final List<Problem> problems = new ArrayList<>();

  private Plain(StackInstance stack, List<Problem> problems) {
    this.stack = stack;
    this.problems.addAll(problems);
  }

  /** Each parameter as {@code KEY=VALUE}. */
  public static Plain of(Path folder, String template, String... parameters) {
    Templates templates = Templates.in(folder).file("app.yaml", template);
    List<ParameterValues.Given> given = new ArrayList<>();
    for (String word : parameters) {
      int equals = word.indexOf('=');
      given.add(
          new ParameterValues.Given("", word.substring(0, equals), word.substring(equals + 1)));
    }
    TemplateLibrary library = templates.library("app.yaml");
    World world = World.of(library, ParameterValues.of(given), Defaults.taken());
    StackInstance stack =
        world.stacks().stream().filter(s -> s.id().name().equals("app")).findFirst().orElseThrow();
    stack.template();
    List<Problem> problems = new ArrayList<>(library.problems());
    problems.addAll(world.problems());
    return new Plain(stack, problems);
  }

  public StackInstance stack() {
    return stack;
  }

  /** Such as <code>WebClient {ClientName: 'Web'} loop</code>. */
  public List<String> resources() {
    List<String> lines = new ArrayList<>();
    for (Resource resource : stack.resources()) {
      String origin =
          resource.origin() == Resource.Origin.WRITTEN
              ? ""
              : " " + resource.origin().name().toLowerCase(Locale.ROOT);
      lines.add(
          resource.logicalId()
              + resource.condition().map(condition -> " if " + condition).orElse("")
              + " "
              + text(Evaluator.evaluate(resource.properties(), stack.environment()))
              + origin);
    }
    return lines;
  }

  /** Such as {@code WebId: '${WebClient}'}. */
  public List<String> outputs() {
    List<String> lines = new ArrayList<>();
    for (Output output : stack.template().outputs().values()) {
      lines.add(
          output.name() + ": " + text(Evaluator.evaluate(output.value(), stack.environment())));
    }
    return lines;
  }

  public List<String> unseen() {
    return stack.whyUnread().stream().map(UnknownReason::cause).toList();
  }

  /** Such as {@code app.yaml:3:5 what is wrong}. */
  public List<String> problems() {
    return problems.stream()
        .map(p -> p.file() + ":" + p.line() + ":" + p.column() + " " + p.message())
        .toList();
  }

  private static String text(Value value) {
    if (value instanceof Value.Scalar scalar) {
      return "'" + scalar.text().display() + "'";
    }
    if (value instanceof Value.Sequence sequence) {
      List<String> items = new ArrayList<>();
      sequence.items().forEach(item -> items.add(text(item)));
      sequence.more().forEach(more -> items.add("more: " + more.cause()));
      return items.toString();
    }
    if (value instanceof Value.Mapping mapping) {
      List<String> entries = new ArrayList<>();
      mapping.entries().forEach((key, inner) -> entries.add(key + ": " + text(inner)));
      mapping.more().forEach(more -> entries.add("more: " + more.cause()));
      return "{" + String.join(", ", entries) + "}";
    }
    return value instanceof Value.Unknown unknown
        ? "unknown: " + unknown.reason().cause()
        : "absent";
  }
}
