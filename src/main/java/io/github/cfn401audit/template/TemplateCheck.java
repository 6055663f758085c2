package io.github.cfn401audit.template;

import io.github.cfn401audit.source.CappedProblems;
import io.github.cfn401audit.source.ListNode;
import io.github.cfn401audit.source.MapNode;
import io.github.cfn401audit.source.Node;
import io.github.cfn401audit.source.Problem;
import io.github.cfn401audit.source.ScalarNode;
import io.github.cfn401audit.source.SourceRange;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/**
 * Reports what CloudFormation refuses in a template whatever its parameters are. Where a macro may
 * still change what is written, nothing is reported.
 */
final class TemplateCheck {
  private final MapNode root;
  private final Template template;
  private final Consumer<Problem> problems;
  private final boolean extended;
  private final DeclarationCheck declarations;

  private TemplateCheck(MapNode root, Template template, Consumer<Problem> problems) {
    this.root = root;
    this.template = template;
    this.problems = problems;
    this.extended = Macros.extendLanguage(root);
    this.declarations = new DeclarationCheck(template, problems);
  }

  /** Reports all problems of a template whose loops are written out. */
  static void report(MapNode root, Template template, Consumer<Problem> problems) {
    CappedProblems capped = new CappedProblems(problems);
    UnknownTags.report(root, capped);
    if (template.rewriter().isEmpty()) {
      new TemplateCheck(root, template, capped).sections();
    }
    capped.end();
  }

  private void sections() {
    conditions();
    mappings();
    resources();
    for (MapNode.Entry entry : entries("Outputs")) {
      if (entry.value() instanceof MapNode output) {
        body(output, new LinkedHashSet<>());
      }
    }
  }

  private void conditions() {
    Map<String, SourceRange> places = new LinkedHashMap<>();
    Map<String, Set<String>> leadsTo = new LinkedHashMap<>();
    for (MapNode.Entry entry : entries("Conditions")) {
      Set<String> names = new LinkedHashSet<>();
      if (FunctionShapes.isCondition(entry.value())) {
        formula(entry.value(), names);
      } else {
        say(
            Problem.Code.TEMPLATE_SHAPE,
            "condition " + Problem.quoted(entry.key().text()) + " is not a condition function",
            entry.key().range());
      }
      places.put(entry.key().text(), entry.key().range());
      leadsTo.put(entry.key().text(), names);
    }
    cycles("condition", leadsTo, places);
  }

  private void formula(Node node, Set<String> names) {
    Optional<FunctionCall> call = FunctionCall.of(node);
    if (call.isPresent() && call.get().is("Condition")) {
      if (call.get().plainArgument() instanceof ScalarNode name) {
        names.add(name.text());
        declarations.condition(name);
      } else {
        say(
            Problem.Code.TEMPLATE_SHAPE,
            FunctionShapes.shown(call.get()) + " takes the name of a condition",
            FunctionCall.place(node));
      }
      return;
    }
    call.ifPresent(known -> shape(known, node));
    if (call.isPresent()
        && call.get().plainArgument() instanceof ListNode list
        && FunctionShapes.isCondition(node)) {
      list.items().forEach(item -> formula(item, names));
    } else {
      walk(node, new LinkedHashSet<>(), false);
    }
  }

  /** A mapping holds texts and lists of them; a function in one is never evaluated. */
  private void mappings() {
    Map<String, SourceRange> places = new LinkedHashMap<>();
    Map<String, Set<String>> leadsTo = new LinkedHashMap<>();
    for (MapNode.Entry entry : entries("Mappings")) {
      Set<String> names = new LinkedHashSet<>();
      mapped(entry.value(), names);
      places.put(entry.key().text(), entry.key().range());
      leadsTo.put(entry.key().text(), names);
    }
    cycles("mapping", leadsTo, places);
  }

  private void mapped(Node node, Set<String> names) {
    Optional<FunctionCall> call = FunctionCall.of(node);
    if (call.isPresent()) {
      if (!call.get().is(Macros.CALL)) {
        say(
            Problem.Code.TEMPLATE_SHAPE,
            FunctionShapes.shown(call.get())
                + " is used in a mapping, where no function is allowed",
            FunctionCall.place(node));
      }
      if (call.get().is("Fn::FindInMap")
          && call.get().plainArgument() instanceof ListNode list
          && !list.items().isEmpty()
          && list.items().get(0) instanceof ScalarNode name) {
        names.add(name.text());
      }
    } else {
      node.forEachChild(child -> mapped(child, names));
    }
  }

  private void resources() {
    Map<String, SourceRange> places = new LinkedHashMap<>();
    Map<String, Set<String>> leadsTo = new LinkedHashMap<>();
    for (MapNode.Entry entry : entries("Resources")) {
      if (entry.value() instanceof MapNode resource) {
        Set<String> names = new LinkedHashSet<>();
        body(resource, names);
        if (!isServerless(entry.key().text())) {
          places.put(entry.key().text(), entry.key().range());
          leadsTo.put(entry.key().text(), names);
        }
      }
    }
    cycles("resource", leadsTo, places);
  }

  /** What SAM makes of a resource need not wait for all that the resource mentions. */
  private boolean isServerless(String logicalId) {
    Resource resource = template.resources().get(logicalId);
    return resource == null || resource.type().startsWith("AWS::Serverless::");
  }

  /** A resource or an output. */
  private void body(MapNode body, Set<String> names) {
    for (MapNode.Entry entry : body.entries()) {
      switch (entry.key().text()) {
        case "Metadata", "Type" -> {}
        case "Condition" -> {
          if (entry.value() instanceof ScalarNode name
              && name.tag().isEmpty()
              && name.style() != ScalarNode.Style.NULL) {
            declarations.condition(name);
          } else {
            say(
                Problem.Code.TEMPLATE_SHAPE,
                "`Condition` takes the name of a condition",
                entry.key().range());
          }
        }
        case "DependsOn" -> names.addAll(References.dependencies(entry.value()));
        default -> walk(entry.value(), names, true);
      }
    }
  }

  /**
   * Looks at all calls below a node.
   *
   * @param waitsFor receives the names that the calls refer to
   * @param always false below {@code Fn::If}, of which CloudFormation follows one branch
   */
  private void walk(Node node, Set<String> waitsFor, boolean always) {
    Optional<FunctionCall> call = FunctionCall.of(node);
    if (call.isPresent() && !call.get().is("Condition")) {
      call(call.get(), node, waitsFor, always);
      return;
    }
    if (!(node instanceof MapNode map && isOpen(map))) {
      node.forEachChild(child -> walk(child, waitsFor, always));
    }
  }

  /** True for a map that a macro, an include or a loop may change. */
  private static boolean isOpen(MapNode map) {
    for (MapNode.Entry entry : map.entries()) {
      String key = entry.key().text();
      if (key.equals(Macros.CALL) || key.startsWith(Loops.KEY)) {
        return true;
      }
    }
    return false;
  }

  private void call(FunctionCall call, Node node, Set<String> waitsFor, boolean always) {
    if (call.is(Macros.CALL)) {
      return;
    }
    boolean fits = shape(call, node);
    if (always) {
      waitsFor.addAll(References.called(call.function(), call.plainArgument()));
    }
    Node argument = call.plainArgument();
    if (fits && argument instanceof ListNode list) {
      if (call.is("Fn::If") && list.items().get(0) instanceof ScalarNode name) {
        declarations.condition(name);
      } else if (call.is("Fn::FindInMap")) {
        declarations.lookup(list.items());
      }
    }
    walk(argument, waitsFor, always && !call.is("Fn::If"));
  }

  /** False where the call has arguments that CloudFormation refuses, which is then reported. */
  private boolean shape(FunctionCall call, Node node) {
    if (!FunctionShapes.isKnown(call.function())) {
      if (!call.isShort()) {
        say(
            Problem.Code.TEMPLATE_SHAPE,
            Problem.quoted(call.function()) + " is not a CloudFormation function",
            FunctionCall.place(node));
      }
      return false;
    }
    Optional<String> fault = FunctionShapes.fault(call, extended);
    fault.ifPresent(message -> say(Problem.Code.TEMPLATE_SHAPE, message, FunctionCall.place(node)));
    return fault.isEmpty();
  }

  private void cycles(
      String kind, Map<String, Set<String>> leadsTo, Map<String, SourceRange> places) {
    for (List<String> cycle : Cycles.in(leadsTo)) {
      SourceRange place = places.get(cycle.get(0));
      if (place != null) {
        say(Problem.Code.CYCLE, Cycles.words(kind, cycle), place);
      }
    }
  }

  private void say(Problem.Code code, String message, SourceRange range) {
    problems.accept(Problem.at(code, message, range));
  }

  /** The entries of a section that are there, whatever a macro or a loop may add. */
  private List<MapNode.Entry> entries(String section) {
    return root.get(section).orElse(null) instanceof MapNode map
        ? map.entries().stream().filter(e -> !e.key().text().startsWith("Fn::")).toList()
        : List.of();
  }
}
