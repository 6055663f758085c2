package io.github.cfn401audit.world;

import io.github.cfn401audit.assembly.NestedTemplate;
import io.github.cfn401audit.assembly.StackTemplate;
import io.github.cfn401audit.given.FittingValue;
import io.github.cfn401audit.source.MapNode;
import io.github.cfn401audit.template.ConditionExpression;
import io.github.cfn401audit.template.Expression;
import io.github.cfn401audit.template.Parameter;
import io.github.cfn401audit.template.ParameterRule;
import io.github.cfn401audit.template.PartName;
import io.github.cfn401audit.template.Resource;
import io.github.cfn401audit.template.Template;
import io.github.cfn401audit.values.Conditions;
import io.github.cfn401audit.values.Environment;
import io.github.cfn401audit.values.Reasons;
import io.github.cfn401audit.values.ResourceId;
import io.github.cfn401audit.values.StackId;
import io.github.cfn401audit.values.Symbol;
import io.github.cfn401audit.values.Truth;
import io.github.cfn401audit.values.UnknownReason;
import io.github.cfn401audit.values.Unsettled;
import io.github.cfn401audit.values.Value;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** A stack as it is deployed: by itself, or in another with parameters that the other passes. */
public final class StackInstance {
  private final StackId id;
  private final StackTemplate source;
  private final Optional<StackInstance> parent;
  private final Map<String, Expression> passed;
  private final WorldContext context;
  private boolean unfoldingBegan;
  private Optional<Unfolding> unfolding = Optional.empty();
  private final Map<String, StackInstance> nested = new LinkedHashMap<>();
  private final Map<StackEnvironment.Purpose, StackEnvironment> environments =
      new EnumMap<>(StackEnvironment.Purpose.class);

  StackInstance(
      StackId id,
      StackTemplate source,
      Optional<StackInstance> parent,
      Map<String, Expression> passed,
      WorldContext context) {
    this.id = id;
    this.source = source;
    this.parent = parent;
    this.passed = passed;
    this.context = context;
    for (StackEnvironment.Purpose purpose : StackEnvironment.Purpose.values()) {
      environments.put(purpose, new StackEnvironment(this, context, purpose));
    }
  }

  /** Tells this stack from all others of a run, and names it in messages. */
  public StackId id() {
    return id;
  }

  /** The template and what the files say of its deployment. */
  public StackTemplate source() {
    return source;
  }

  /** The template, with its dialects made plain. */
  public Template template() {
    Optional<Unfolding> written = unfolding();
    return written.isPresent() ? written.get().template() : source.template();
  }

  /**
   * The dialects made plain; empty where the template has none. While that is done, what is asked
   * of the template is answered as it is written.
   */
  Optional<Unfolding> unfolding() {
    Optional<MapNode> dialects = source.template().dialects();
    if (dialects.isPresent() && !unfoldingBegan) {
      unfoldingBegan = true;
      unfolding = Optional.of(Unfolding.of(source, dialects.get(), this, context));
    }
    return unfolding;
  }

  /** True where no file declares it: the user assumes what is in it. */
  public boolean isAssumed() {
    return id.equals(Assumed.ID);
  }

  /** The identity of one of its resources. */
  public ResourceId idOf(Resource resource) {
    return new ResourceId(id.name(), resource.logicalId());
  }

  /**
   * True where its template is certainly a whole one, and no part that some tool puts into another
   * file before it is deployed.
   */
  public boolean isWhole() {
    return parent.isPresent() || source.stackName().isPresent() || source.template().statesFormat();
  }

  /** Its resources in the order of the file. */
  public Iterable<Resource> resources() {
    return template().resources().values();
  }

  /** Where expressions of this stack are evaluated. */
  public Environment environment() {
    return environment(StackEnvironment.Purpose.FACTS);
  }

  /**
   * The CDK construct path of a resource, or of the one that brings it, without a leading slash;
   * empty where there is none.
   */
  public String constructPath(String logicalId) {
    return source.constructPaths().of(PartName.written(logicalId));
  }

  /** The outermost stack. */
  public StackInstance root() {
    return parent.isPresent() ? parent.get().root() : this;
  }

  /** Whether the stack is deployed with its root: unknown where a condition is not decided. */
  public Truth exists() {
    return parent.isEmpty() ? Truth.YES : parent.get().existsOn(condition());
  }

  /** The condition of the resource by which the parent nests the stack; empty for always. */
  Optional<String> condition() {
    if (parent.isPresent()) {
      for (Map.Entry<String, StackInstance> sibling : parent.get().nested.entrySet()) {
        Resource resource = parent.get().template().resources().get(sibling.getKey());
        if (sibling.getValue() == this && resource != null) {
          return resource.condition();
        }
      }
    }
    return Optional.empty();
  }

  /** Whether a resource of this stack is deployed with the root, as it is written. */
  public Truth exists(Resource resource) {
    return existsOn(resource.condition());
  }

  /** Whether something with this condition is deployed with the root. */
  Truth existsOn(Optional<String> condition) {
    if (rewritten().isPresent()) {
      return exists().and(Truth.UNKNOWN);
    }
    return condition.isEmpty() ? exists() : exists().and(environment().condition(condition.get()));
  }

  /** True where no condition keeps the stack from being deployed with its root. */
  boolean isUnconditional() {
    return parent.isEmpty() || (condition().isEmpty() && parent.get().isUnconditional());
  }

  /** True where it reads something of another stack that may be absent. */
  boolean readsConditional() {
    for (List<PublishedValue> named : context.readBy(this)) {
      for (PublishedValue value : named) {
        if (value.isConditional()) {
          return true;
        }
      }
    }
    return false;
  }

  /** True where what it reads of other stacks is not the same in all scenarios. */
  boolean hasVaryingReads() {
    return context.possibleReads().vary(this);
  }

  /** True where a parameter has only a few values. */
  boolean hasChoiceOfValues() {
    for (Parameter parameter : template().parameters().values()) {
      if (!FittingValue.choices(parameter).isEmpty()) {
        return true;
      }
    }
    return false;
  }

  /**
   * Whether CloudFormation takes the parameters of the scenario: no where they certainly break an
   * assertion of the section {@code Rules}, or a limit of a parameter that the parent passes.
   */
  Truth takesItsParameters() {
    Environment conditions = environment(StackEnvironment.Purpose.CONDITIONS);
    Truth takes = Truth.YES;
    for (Map.Entry<String, Expression> value : passed.entrySet()) {
      takes = takes.and(fits(value.getKey()));
    }
    for (ParameterRule rule : template().rules()) {
      Truth counts =
          rule.condition()
              .map(condition -> Conditions.decide(condition, conditions))
              .orElse(Truth.YES);
      for (ConditionExpression assertion : rule.assertions()) {
        takes = takes.and(counts.negated().or(Conditions.decide(assertion, conditions)));
      }
    }
    return takes;
  }

  /** What is passed to a parameter is refused where it is text that breaks a limit. */
  private Truth fits(String name) {
    Parameter parameter = template().parameters().get(name);
    Optional<String> literal =
        parameter == null || parameter.isSsm()
            ? Optional.empty()
            : environment(StackEnvironment.Purpose.CONDITIONS)
                .ref(name, parameter.range())
                .literal();
    return literal.isPresent() && parameter != null
        ? Truth.of(FittingValue.misfit(parameter, literal.get()).isEmpty())
        : Truth.YES;
  }

  /** Asks for the value of each parameter in a value that takes only a few. */
  void askValues(Value value) {
    value.asText().ifPresent(text -> text.symbols().forEach(context::askValue));
    value.items().forEach(this::askValues);
    value.entries().values().forEach(this::askValues);
  }

  /** Why what is written may not be what is deployed; empty where no macro may change it. */
  public Optional<UnknownReason> rewritten() {
    return template().rewriter().map(macro -> Reasons.macro(id, macro));
  }

  /** An environment that notices what CloudFormation would refuse. */
  DeployCheck deployCheck() {
    return new DeployCheck(this, context);
  }

  /** Why parts of this stack cannot be read: missing nested templates, and macros. */
  public List<UnknownReason> whyUnread() {
    return UnreadParts.of(this).stream().map(UnreadPart::reason).toList();
  }

  /** The region where it is deployed, as the files or the user tell it. */
  Optional<String> region() {
    return told("AWS::Region").or(() -> root().given("AWS::Region"));
  }

  /** The account where it is deployed, as the files or the user tell it. */
  Optional<String> account() {
    return told("AWS::AccountId").or(() -> root().given("AWS::AccountId"));
  }

  /** The name under which it is deployed, as the files or the user tell it. */
  Optional<String> stackName() {
    return told("AWS::StackName").or(() -> given("AWS::StackName"));
  }

  /** What the files alone tell of where and under which name it is deployed. */
  public Optional<String> told(String pseudoParameter) {
    return switch (pseudoParameter) {
      case "AWS::Region" -> root().source().region();
      case "AWS::AccountId" -> root().source().account();
      case "AWS::StackName" -> source.stackName();
      default -> Optional.empty();
    };
  }

  private Optional<String> given(String pseudoParameter) {
    return parent.isEmpty() ? context.given().of(id.name(), pseudoParameter) : Optional.empty();
  }

  /** The text of a pseudo parameter, where the files say where the stack goes. */
  public Optional<String> known(String pseudoParameter) {
    return PseudoParameters.of(this, pseudoParameter).literal();
  }

  /** The value that the scenario gives to a pseudo parameter; empty where it leaves it open. */
  Optional<String> settled(String pseudoParameter) {
    return context
        .scenario()
        .value(Questions.about(new Symbol.Pseudo(id, pseudoParameter), context));
  }

  /** What it shares with the other stacks of its world. */
  WorldContext context() {
    return context;
  }

  /** The thing that a parameter of a root stands for; empty for a parameter of a nested stack. */
  Optional<Unsettled> unsettled(Symbol.OfParameter parameter) {
    return Questions.ofRoot(parameter, context);
  }

  Optional<StackInstance> parent() {
    return parent;
  }

  Map<String, Expression> passed() {
    return passed;
  }

  Map<String, StackInstance> nested() {
    return nested;
  }

  StackEnvironment environment(StackEnvironment.Purpose purpose) {
    return Objects.requireNonNull(environments.get(purpose));
  }

  /** True for a resource that is a stack of its own. */
  boolean isNested(Resource resource) {
    return nestedTemplate(resource.logicalId()).isPresent()
        || (resource.origin() == Resource.Origin.LOOP
            && resource.type().equals("AWS::CloudFormation::Stack"));
  }

  Optional<NestedTemplate> nestedTemplate(String logicalId) {
    return Optional.ofNullable(source.nested().get(logicalId));
  }
}
