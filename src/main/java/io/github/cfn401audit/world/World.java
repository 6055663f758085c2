package io.github.cfn401audit.world;

import io.github.cfn401audit.assembly.NestedTemplate;
import io.github.cfn401audit.assembly.StackTemplate;
import io.github.cfn401audit.assembly.TemplateLibrary;
import io.github.cfn401audit.given.AssumedPool;
import io.github.cfn401audit.given.ParameterValues;
import io.github.cfn401audit.source.Problem;
import io.github.cfn401audit.template.Expression;
import io.github.cfn401audit.template.Resource;
import io.github.cfn401audit.template.Template;
import io.github.cfn401audit.values.Question;
import io.github.cfn401audit.values.Scenario;
import io.github.cfn401audit.values.StackId;
import io.github.cfn401audit.values.Truth;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** All stacks of a run as they are deployed, grouped into islands. */
public final class World {
  private final List<StackInstance> stacks = new ArrayList<>();
  private final Set<String> names = new HashSet<>();
  private final WorldContext context;
  private final List<Island> islands;

  private final IdentityHashMap<StackTemplate, StackId> known;

  private World(
      List<StackTemplate> roots,
      IdentityHashMap<StackTemplate, StackId> known,
      ParameterValues given,
      Defaults defaults,
      Scenario scenario) {
    this.known = known;
    this.context = new WorldContext(given, defaults, scenario);
    for (StackTemplate root : roots) {
      instantiate(root, Optional.empty(), Map.of());
    }
    for (StackInstance stack : stacks) {
      PublishedValue.stored(stack).forEach(context.stored()::add);
    }
    for (StackInstance stack : stacks) {
      PublishedValue.exports(stack).forEach(context.exports()::add);
      PublishedValue.outputs(stack).forEach(context.outputs()::add);
    }
    this.islands = new ArrayList<>();
  }

  /** The stacks of every template of the library, as they would be deployed. */
  public static World of(TemplateLibrary library, ParameterValues given, Defaults defaults) {
    World world =
        new World(library.roots(), new IdentityHashMap<>(), given, defaults, Scenario.open());
    world.context.link(PossibleReads.of(world.context));
    world.islands.addAll(Islands.of(world.stacks, world.context));
    return world;
  }

  /** Some stacks by themselves, in one scenario and without defaults. */
  static WorldContext alone(List<StackInstance> stacks, ParameterValues given, Scenario scenario) {
    return part(stacks, given, Defaults.unknown(), scenario).context;
  }

  /** The stacks of one island in one scenario, under the same names as before. */
  public static World again(
      Island island, ParameterValues given, Defaults defaults, Scenario scenario) {
    World world = part(island.stacks(), given, defaults, scenario);
    world.context.belongTo(island.context());
    world.islands.add(new Island(world.stacks, Assumed.of(world.stacks, world.context)));
    return world;
  }

  private static World part(
      List<StackInstance> stacks, ParameterValues given, Defaults defaults, Scenario scenario) {
    IdentityHashMap<StackTemplate, StackId> known = new IdentityHashMap<>();
    List<StackTemplate> roots = new ArrayList<>();
    for (StackInstance stack : stacks) {
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

  /** The mistakes in these stacks that CloudFormation would refuse, as far as they were met. */
  public List<Problem> problems() {
    List<Problem> problems = new ArrayList<>();
    unfoldings().forEach(unfolding -> problems.addAll(unfolding.problems()));
    context.exports().all().forEach(context::follow);
    context.stored().all().forEach(context::follow);
    problems.addAll(context.cycles());
    return problems;
  }

  /** All stacks, nested ones behind their parents. */
  public List<StackInstance> stacks() {
    return List.copyOf(stacks);
  }

  private StackInstance instantiate(
      StackTemplate source, Optional<StackInstance> parent, Map<String, Expression> passed) {
    StackInstance stack = new StackInstance(id(source), source, parent, passed, context);
    stacks.add(stack);
    context.add(stack);
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

  /** The parameters passed to a nested stack: any parameter, where not all of them are known. */
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
   * The components of one of its islands: a single one where loops make different resources in each
   * scenario, or where pools are assumed, which any authorizer may trust.
   */
  public List<Component> components(Island island) {
    if (island.assumed().stack().isPresent()) {
      return List.of(Component.everything());
    }
    return hasLoops(island)
            && again(island, context.given(), Defaults.unknown(), Scenario.open()).loopsVary()
        ? List.of(Component.everything())
        : Components.of(island, context);
  }

  private static boolean hasLoops(Island island) {
    return island.stacks().stream().anyMatch(stack -> stack.unfolding().isPresent());
  }

  private boolean loopsVary() {
    return unfoldings().stream().anyMatch(unfolding -> unfolding.question().isPresent());
  }

  /** The templates of all stacks whose dialects were made plain. */
  List<Unfolding> unfoldings() {
    return stacks.stream().flatMap(stack -> stack.unfolding().stream()).toList();
  }

  StackInstance stack(StackId id) {
    return context.stack(id).orElseThrow();
  }

  /** Whether every stack that is deployed takes the parameter values of the scenario. */
  Truth takesItsParameters() {
    Truth takes = Truth.YES;
    for (StackInstance stack : stacks) {
      if (stack.exists() == Truth.YES) {
        takes = takes.and(stack.takesItsParameters());
      }
    }
    return takes;
  }

  /** The first question since the last call that the scenario leaves open. */
  Optional<Question> takeQuestion() {
    return context.takeQuestion();
  }

  /** True where a parameter, an import or a fixed id of some stack is assumed to mean a pool. */
  public boolean means(AssumedPool pool) {
    PoolHolders holders = new PoolHolders(pool, context);
    return stacks.stream().anyMatch(holders::isMeantIn);
  }

  /** The values that the stacks publish and nothing in the world reads. */
  public List<UnreadPublishedValue> unreadValues() {
    return UnreadPublishedValue.of(stacks, context);
  }
}
