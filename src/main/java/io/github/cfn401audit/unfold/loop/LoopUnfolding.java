package io.github.cfn401audit.unfold.loop;

import io.github.cfn401audit.source.ListNode;
import io.github.cfn401audit.source.MapNode;
import io.github.cfn401audit.source.Node;
import io.github.cfn401audit.source.ScalarNode;
import io.github.cfn401audit.template.ExpressionReader;
import io.github.cfn401audit.template.Loops;
import io.github.cfn401audit.template.Resource;
import io.github.cfn401audit.unfold.ProblemCollector;
import io.github.cfn401audit.unfold.Unfolded;
import io.github.cfn401audit.values.Environment;
import io.github.cfn401audit.values.Evaluator;
import io.github.cfn401audit.values.UnknownReason;
import io.github.cfn401audit.values.Value;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;

/**
 * Writes out {@code Fn::ForEach} in resources, their properties, outputs and conditions. See
 * https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/intrinsic-function-reference-foreach.html.
 */
public final class LoopUnfolding {
  private static final int DEEPEST = 5;
  private static final Map<String, Integer> MOST =
      Map.of("Resources", 500, "Outputs", 200, "Conditions", Integer.MAX_VALUE);

  private final Environment environment;
  private final Consumer<Value> collections;
  private final Budget budget = new Budget();
  private final Set<String> looped = new LinkedHashSet<>();
  private final Map<String, UnknownReason> open = new LinkedHashMap<>();
  private final ProblemCollector problems = new ProblemCollector();

  private LoopUnfolding(Environment environment, Consumer<Value> collections) {
    this.environment = environment;
    this.collections = collections;
  }

  /**
   * Returns the template with every loop written out whose collection is known in this environment.
   * Where some items are unknown, the loop stays in its place behind those that are known.
   *
   * @param collections is told what each loop runs over
   */
  public static Unfolded of(MapNode root, Environment environment, Consumer<Value> collections) {
    LoopUnfolding unfolding = new LoopUnfolding(environment, collections);
    List<MapNode.Entry> sections = new ArrayList<>(root.entries().size());
    for (MapNode.Entry section : root.entries()) {
      sections.add(
          section.value() instanceof MapNode map && MOST.containsKey(section.key().text())
              ? new MapNode.Entry(section.key(), unfolding.section(section.key().text(), map))
              : section);
    }
    return new Unfolded(
        new MapNode(sections, root.tag(), root.range()),
        origins(unfolding.looped),
        unfolding.open,
        unfolding.problems.all());
  }

  private static Map<String, Resource.Origin> origins(Set<String> looped) {
    Map<String, Resource.Origin> origins = new LinkedHashMap<>();
    looped.forEach(key -> origins.put(key, Resource.Origin.LOOP));
    return origins;
  }

  private MapNode section(String name, MapNode map) {
    ExpandedMap entries = new ExpandedMap(true);
    for (MapNode.Entry entry : map.entries()) {
      add(entry, entries, 0);
    }
    looped.addAll(entries.looped());
    for (MapNode.Entry entry : entries.all()) {
      String key = entry.key().text();
      if (entries.looped().contains(key) && !Substitution.lettersAndDigits(key).equals(key)) {
        problems.report(
            entry.key().range(),
            "a loop makes the name " + key + ": a name may contain only letters and digits");
      }
    }
    if (!entries.looped().isEmpty() && entries.all().size() > MOST.getOrDefault(name, 0)) {
      problems.report(
          map.entries().get(0).key().range(),
          "loops make "
              + entries.all().size()
              + " "
              + name
              + ": CloudFormation accepts at most "
              + MOST.get(name));
    }
    return new MapNode(entries.all(), map.tag(), map.range());
  }

  private Node inside(Node node, int depth) {
    if (node instanceof MapNode map) {
      ExpandedMap entries = new ExpandedMap(false);
      for (MapNode.Entry entry : map.entries()) {
        add(entry, entries, depth);
      }
      return new MapNode(entries.all(), map.tag(), map.range());
    }
    if (node instanceof ListNode list) {
      List<Node> items = new ArrayList<>(list.items().size());
      for (Node item : list.items()) {
        items.add(inside(item, depth));
      }
      return new ListNode(items, list.tag(), list.range());
    }
    return node;
  }

  /** Adds an entry, or all that it produces if it is a loop. */
  private void add(MapNode.Entry entry, ExpandedMap entries, int depth) {
    if (!entry.key().text().startsWith(Loops.KEY)) {
      MapNode.Entry plain = new MapNode.Entry(entry.key(), inside(entry.value(), depth));
      if (!entries.put(plain, depth > 0)) {
        problems.report(
            entry.key().range(),
            "a loop makes " + entry.key().text() + " twice: CloudFormation refuses the template");
      }
      return;
    }
    try {
      loop(entry, entries, depth + 1);
    } catch (Budget.Exceeded e) {
      leave(entry, entries, "loops produce more than CloudFormation accepts");
    }
  }

  private void loop(MapNode.Entry entry, ExpandedMap entries, int depth) {
    if (!(entry.value() instanceof ListNode list)
        || list.items().size() != 3
        || !(list.items().get(0) instanceof ScalarNode identifier)
        || !identifier.tag().isEmpty()
        || identifier.style() == ScalarNode.Style.NULL
        || identifier.text().isEmpty()
        || !(list.items().get(2) instanceof MapNode fragment)) {
      leave(entry, entries, "a loop takes an identifier, a collection and a map");
      return;
    }
    if (depth > DEEPEST) {
      leave(entry, entries, "loops nest at most " + DEEPEST + " deep");
      return;
    }
    Value value = Evaluator.evaluate(ExpressionReader.read(list.items().get(1)), environment);
    collections.accept(value);
    LoopCollection collection = LoopCollection.of(value, environment);
    if (collection.refusal().isPresent()) {
      leave(entry, entries, collection.refusal().get());
      return;
    }
    for (String item : collection.items()) {
      MapNode copy = (MapNode) new Substitution(identifier.text(), item, budget).in(fragment);
      for (MapNode.Entry produced : copy.entries()) {
        add(produced, entries, depth);
      }
    }
    if (collection.more().isPresent()) {
      leaveOpen(entry, entries, collection.more().get());
    }
  }

  /** CloudFormation refuses the loop, so nothing is known of what it would produce. */
  private void leave(MapNode.Entry entry, ExpandedMap entries, String why) {
    String name = entry.key().text().substring(Loops.KEY.length());
    problems.report(entry.key().range(), "loop " + name + ": " + why);
    leaveOpen(entry, entries, new UnknownReason(why, ""));
  }

  private void leaveOpen(MapNode.Entry entry, ExpandedMap entries, UnknownReason why) {
    if (entries.isSection()) {
      open.putIfAbsent(entry.key().text(), why);
    }
    entries.put(entry, false);
  }
}
