package io.github.cfn401audit.model.resource;

import io.github.cfn401audit.source.Located;
import io.github.cfn401audit.source.MapNode;
import io.github.cfn401audit.source.ScalarNode;
import io.github.cfn401audit.source.SourceRange;
import io.github.cfn401audit.template.Expression;
import io.github.cfn401audit.template.Resource;
import io.github.cfn401audit.values.ResourceId;
import io.github.cfn401audit.values.StackId;
import io.github.cfn401audit.values.Symbol;
import io.github.cfn401audit.values.Text;
import io.github.cfn401audit.values.Truth;
import io.github.cfn401audit.values.UnknownReason;
import io.github.cfn401audit.values.Value;
import io.github.cfn401audit.world.DependencyGraph;
import io.github.cfn401audit.world.StackInstance;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * A resource of one stack, with its properties evaluated there. Compared by identity, which an edit
 * does not change.
 */
public final class StackResource implements Located {
  private static final String ADDED = "+";

  private final Object identity;
  private final StackInstance stack;
  private final Resource resource;
  private final Truth exists;
  private final EvaluatedProperties properties;
  private final Set<String> moreBefore;

  /** Places a resource of a template in a stack. */
  public StackResource(StackInstance stack, Resource resource) {
    this(
        new Object(),
        stack,
        resource,
        stack.exists(resource),
        new EvaluatedProperties(stack, resource, Map.of()),
        Set.of());
  }

  private StackResource(
      Object identity,
      StackInstance stack,
      Resource resource,
      Truth exists,
      EvaluatedProperties properties,
      Set<String> moreBefore) {
    this.identity = identity;
    this.stack = stack;
    this.resource = resource;
    this.exists = exists;
    this.properties = properties;
    this.moreBefore = Set.copyOf(moreBefore);
  }

  /** The same resource with another value of a property. */
  public StackResource with(String property, Value value) {
    return new StackResource(
        identity, stack, resource, exists, properties.with(property, value), moreBefore);
  }

  /** The same resource, created after another one of its stack. */
  public StackResource after(StackResource other) {
    return after(List.of(other));
  }

  /** The same resource, created after others of its stack. */
  public StackResource after(List<StackResource> others) {
    Set<String> before = new HashSet<>(moreBefore);
    for (StackResource other : others) {
      before.add(other.logicalId());
      before.addAll(other.waitsFor());
    }
    return new StackResource(identity, stack, resource, exists, properties, before);
  }

  /**
   * A resource that the template does not have, beside this one. No template can give another
   * resource its name.
   */
  public StackResource beside(String type, Map<String, Value> properties) {
    Resource added =
        new Resource(
            ADDED + type,
            type,
            range(),
            Optional.empty(),
            Set.of(),
            new MapNode(List.of(), "", range()),
            Resource.Origin.WRITTEN);
    return new StackResource(
        new Object(),
        stack,
        added,
        exists,
        new EvaluatedProperties(stack, added, properties),
        Set.of());
  }

  /** True where the template does not have it. */
  boolean isAdded() {
    return logicalId().startsWith(ADDED);
  }

  /** A resource that was made beside this one in another run, made here. */
  public StackResource beside(StackResource added) {
    return new StackResource(
        added.identity,
        stack,
        added.resource,
        exists,
        added.properties.in(stack),
        added.moreBefore);
  }

  /** The name of the outermost stack that it is deployed with. */
  public String rootName() {
    return stack.root().id().name();
  }

  /** True where the symbol stands for something of this resource. */
  public boolean isNamedBy(Symbol.OfResource symbol) {
    return symbol.stack().equals(stack.id()) && symbol.logicalId().equals(logicalId());
  }

  /** What a {@code Ref} of it gives. */
  public Value reference() {
    return logicalId().startsWith(ADDED)
        ? new Value.Scalar(
            Text.of(new Symbol.OfResource(stack.id(), logicalId(), type(), "Ref")), range())
        : stack.environment().ref(logicalId(), range());
  }

  /** What {@code Fn::GetAtt} of it gives. */
  public Value attribute(String name) {
    return stack.environment().attribute(logicalId(), name, range());
  }

  /** True where a reference to the other one closes no circle, and both are in one stack. */
  public boolean mayReferTo(StackResource other) {
    return isInStackOf(other) && !equals(other) && !other.waitsFor().contains(logicalId());
  }

  /** Its stack. */
  public StackId stack() {
    return stack.id();
  }

  /** The name of its stack. */
  public String stackName() {
    return stack.id().name();
  }

  /** Its logical id. */
  public String logicalId() {
    return resource.logicalId();
  }

  /** Its identity, the same in every run. */
  public ResourceId id() {
    return new ResourceId(stackName(), logicalId());
  }

  /** Its type. */
  public String type() {
    return resource.type();
  }

  /** Its CDK construct path; empty where there is none. */
  public String constructPath() {
    return stack.constructPath(resource.logicalId());
  }

  /** True where no file declares it: the user assumes that it is there. */
  public boolean isAssumed() {
    return stack.isAssumed();
  }

  /** The text of a pseudo parameter of its stack, where the files say where that goes. */
  Optional<String> known(String pseudoParameter) {
    return stack.known(pseudoParameter);
  }

  /** What a pseudo parameter of its stack comes to. */
  public Text pseudoParameter(String name) {
    return stack.environment().ref(name, range()).asText().orElseGet(() -> Text.of(""));
  }

  /** The names to which a {@code Ref} in it may lead: parameters and resources of its stack. */
  public List<String> declaredNames() {
    List<String> names = new ArrayList<>(stack.template().parameters().keySet());
    names.addAll(stack.template().resources().keySet());
    return names;
  }

  /** True where its template is certainly a whole one, and no part of another. */
  public boolean isInWholeTemplate() {
    return stack.isWhole();
  }

  /** The names of its properties, as far as they are written one by one and deployed so. */
  public List<ScalarNode> propertyNames() {
    return isPlain() && isAsUnfolded() ? resource.propertyNames() : List.of();
  }

  /** The names in a property that is a map, likewise. */
  public List<ScalarNode> namesIn(String property) {
    return isPlain() && isAsUnfolded() ? resource.namesIn(property) : List.of();
  }

  /** Where a property calls {@code Fn::GetAtt} with arguments that CloudFormation refuses. */
  public List<SourceRange> malformedGetAtts(String property) {
    return isAsUnfolded() ? resource.malformedGetAtts(property) : List.of();
  }

  /** The logical ids that it mentions. */
  public Set<String> mentions() {
    return resource.references();
  }

  /** True where both are deployed as one stack. */
  public boolean isInStackOf(StackResource other) {
    return stack == other.stack;
  }

  /** True where it stands in the template as it is, and is deployed so. */
  public boolean isWritten() {
    return resource.origin() == Resource.Origin.WRITTEN && isAsUnfolded();
  }

  /** True where no macro changes what it is made of. */
  public boolean isAsUnfolded() {
    return stack.rewritten().isEmpty();
  }

  /** False for what a document or SAM says in other words: nobody can write its properties. */
  public boolean isPlain() {
    return resource.origin() == Resource.Origin.WRITTEN
        || resource.origin() == Resource.Origin.LOOP;
  }

  /** Where a remark of unfolding was written; empty where there is none. */
  public Optional<SourceRange> remark(String name) {
    Optional<Expression> remark = isPlain() ? Optional.empty() : resource.property(name);
    return remark.map(Expression::range);
  }

  /** The logical ids of its stack that exist before it is created. */
  public Set<String> waitsFor() {
    Set<String> before = DependencyGraph.before(stack, resource.logicalId());
    if (!moreBefore.isEmpty()) {
      before.addAll(moreBefore);
    }
    return before;
  }

  /** True where the other one stands in the same stack and is created first. */
  public boolean waitsFor(StackResource other) {
    return isInStackOf(other) && waitsFor().contains(other.logicalId());
  }

  /** Its logical id in the template. */
  @Override
  public SourceRange range() {
    return resource.range();
  }

  /** Whether it is deployed: not known where a condition is not decided. */
  public Truth exists() {
    return exists;
  }

  /** The condition that keeps its existence open; empty where it is decided. */
  public Optional<UnknownReason> doubt() {
    if (exists == Truth.UNKNOWN && stack.rewritten().isPresent()) {
      return stack.rewritten();
    }
    return exists == Truth.UNKNOWN
        ? Optional.of(
            new UnknownReason(
                "condition "
                    + resource.condition().orElse("of the stack")
                    + " of "
                    + stackName()
                    + " is not decided",
                "give the parameters that it compares with --parameters"))
        : Optional.empty();
  }

  /** Its properties, as typed facts at their places. */
  public PropertyReader properties() {
    return new PropertyReader(logicalId(), properties::value, range());
  }

  /** All properties at once, for a search through them. */
  public Value everything() {
    return properties.everything();
  }

  /** True where nothing in its properties is unknown, so that every reference in them is seen. */
  public boolean isWhollyKnown() {
    return isWhollyKnown(everything());
  }

  private static boolean isWhollyKnown(Value value) {
    return !value.isUnknown()
        && value.isComplete()
        && value.asText().flatMap(Text::reason).isEmpty()
        && value.items().stream().allMatch(StackResource::isWhollyKnown)
        && value.entries().values().stream().allMatch(StackResource::isWhollyKnown);
  }

  /** Where the user would type a property: its value, or the logical id where it is missing. */
  public SourceRange place(String property) {
    return properties().place(property);
  }

  /** True where the property is written as a plain value, without any function. */
  public boolean writesPlainly(String property) {
    return resource.property(property).orElse(null) instanceof Expression.Literal;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof StackResource resource && identity == resource.identity;
  }

  @Override
  public int hashCode() {
    return System.identityHashCode(identity);
  }

  @Override
  public String toString() {
    return stackName() + "/" + logicalId();
  }
}
