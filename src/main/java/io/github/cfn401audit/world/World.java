package io.github.cfn401audit.world;

import io.github.cfn401audit.assembly.NestedTemplate;
import io.github.cfn401audit.assembly.StackTemplate;
import io.github.cfn401audit.assembly.TemplateLibrary;
import io.github.cfn401audit.given.ParameterValues;
import io.github.cfn401audit.source.Problem;
import io.github.cfn401audit.template.Expression;
import io.github.cfn401audit.template.Resource;
import io.github.cfn401audit.template.Template;
import io.github.cfn401audit.values.Question;
import io.github.cfn401audit.values.Scenario;
import io.github.cfn401audit.values.StackId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** All stacks of a run, and how they hang together. */
public final class World {
  private final List<StackInstance> stacks = new ArrayList<>();
  private final Set<String> names = new HashSet<>();
  private final WorldContext links;
  private final List<Island> islands;

  private final IdentityHashMap<StackTemplate, StackId> known;

  private World(
      List<StackTemplate> roots,
      IdentityHashMap<StackTemplate, StackId> known,
      ParameterValues given,
      Defaults defaults,
      Scenario scenario) {
    this.known = known;
    this.links = new WorldContext(given, defaults, scenario);
    for (StackTemplate root : roots) {
      instantiate(root, Optional.empty(), Map.of());
    }
    for (StackInstance stack : stacks) {
      PublishedValue.stored(stack).forEach(links.stored()::add);
    }
    for (StackInstance stack : stacks) {
      PublishedValue.exports(stack).forEach(links.exports()::add);
      PublishedValue.outputs(stack).forEach(links.outputs()::add);
    }
    this.islands = Islands.of(stacks, links);
  }

  /** Deploys every template of the library in thought. */
  public static World of(TemplateLibrary library, ParameterValues given, Defaults defaults) {
    return new World(library.roots(), new IdentityHashMap<>(), given, defaults, Scenario.open());
  }

  /** Deploys the stacks of one island again, under the same names, in one scenario. */
  public static World again(
      Island island, ParameterValues given, Defaults defaults, Scenario scenario) {
    IdentityHashMap<StackTemplate, StackId> known = new IdentityHashMap<>();
    List<StackTemplate> roots = new ArrayList<>();
    for (StackInstance stack : island.stacks()) {
      known.put(stack.source(), stack.id());
      if (stack.parent().isEmpty()) {
        roots.add(stack.source());
      }
    }
    return new World(roots, known, given, defaults, scenario);
  }

  /** The groups of stacks that belong together, in the order of the library. */
  public List<Island> islands() {
    return islands;
  }

  /** What CloudFormation refuses of these stacks, as far as it was met. */
  public List<Problem> problems() {
    List<Problem> problems = new ArrayList<>();
    unfoldings().forEach(unfolding -> problems.addAll(unfolding.problems()));
    links.exports().all().forEach(links::follow);
    links.stored().all().forEach(links::follow);
    problems.addAll(links.cycles());
    return problems;
  }

  /** All stacks, nested ones behind their parents. */
  public List<StackInstance> stacks() {
    return List.copyOf(stacks);
  }

  private StackInstance instantiate(
      StackTemplate source, Optional<StackInstance> parent, Map<String, Expression> passed) {
    StackInstance stack = new StackInstance(id(source), source, parent, passed, links);
    stacks.add(stack);
    links.add(stack);
    for (Map.Entry<String, NestedTemplate> nested : source.nested().entrySet()) {
      if (nested.getValue() instanceof NestedTemplate.Found found) {
        Resource resource = source.template().resources().get(nested.getKey());
        StackInstance child =
            instantiate(
                found.stack(),
                Optional.of(stack),
                resource == null ? Map.of() : passedBy(resource, found.stack().template()));
        stack.nested().put(nested.getKey(), child);
      }
    }
    return stack;
  }

  private StackId id(StackTemplate source) {
    StackId before = known.get(source);
    return before == null ? new StackId(unique(source)) : before;
  }

  private String unique(StackTemplate source) {
    String name = source.name();
    if (names.add(name)) {
      return name;
    }
    String withFile = name + " (" + source.template().file().name() + ")";
    int copy = 2;
    String candidate = withFile;
    while (!names.add(candidate)) {
      candidate = withFile + " " + copy++;
    }
    return candidate;
  }

  /** What a nested stack is given; where that is not all written, any parameter may be given. */
  private static Map<String, Expression> passedBy(Resource nestedStack, Template nested) {
    Map<String, Expression> passed = new LinkedHashMap<>();
    Optional<Expression> written = nestedStack.property("Parameters");
    boolean closed = nestedStack.listsItsProperties();
    if (written.isPresent()) {
      closed &= written.get() instanceof Expression.MapOf map && map.open().isEmpty();
    }
    if (!closed) {
      for (String name : nested.parameters().keySet()) {
        passed.put(name, new Expression.Opaque("Parameters", nestedStack.range()));
      }
    }
    if (written.orElse(null) instanceof Expression.MapOf parameters) {
      for (Expression.MapOf.Entry entry : parameters.entries()) {
        passed.put(entry.key(), entry.value());
      }
    }
    return passed;
  }

  /**
   * The components of one of its islands; a single one where loops give now this, now that, or
   * where pools are assumed, which any of them may trust.
   */
  public List<Component> components(Island island) {
    if (island.assumed().stack().isPresent()) {
      return List.of(Component.everything());
    }
    return hasLoops(island)
            && again(island, links.given(), Defaults.unknown(), Scenario.open()).loopsVary()
        ? List.of(Component.everything())
        : Components.of(island, links);
  }

  private static boolean hasLoops(Island island) {
    return island.stacks().stream().anyMatch(stack -> stack.unfolding().isPresent());
  }

  private boolean loopsVary() {
    return unfoldings().stream().anyMatch(unfolding -> unfolding.question().isPresent());
  }

  /** The loops of all stacks, written out. */
  List<Unfolding> unfoldings() {
    return stacks.stream().flatMap(stack -> stack.unfolding().stream()).toList();
  }

  StackInstance stack(StackId id) {
    return links.stack(id).orElseThrow();
  }

  /** True where no rule of a root refuses the parameter values of the scenario. */
  boolean keepsRules() {
    for (StackInstance stack : stacks) {
      if (stack.parent().isEmpty() && !stack.keepsRules()) {
        return false;
      }
    }
    return true;
  }

  /** The first question since the last call that the scenario leaves open. */
  Optional<Question> takeQuestion() {
    return links.takeQuestion();
  }

  /** What the stacks give and nothing in the world reads, with the value that leaves by each. */
  public List<UnreadPublishedValue> unreadOffers() {
    return UnreadPublishedValue.of(stacks, links);
  }
}
