package io.github.cfn401audit.world;

import io.github.cfn401audit.source.SourceRange;
import io.github.cfn401audit.template.Expression;
import io.github.cfn401audit.template.Output;
import io.github.cfn401audit.template.Resource;
import io.github.cfn401audit.values.Evaluator;
import io.github.cfn401audit.values.Symbol;
import io.github.cfn401audit.values.Text;
import io.github.cfn401audit.values.Truth;
import io.github.cfn401audit.values.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A value that other stacks can read by a name. Example: the export {@code pool-arn}, the stack
 * output {@code auth.PoolArn}, or the SSM parameter {@code /shop/pool-arn}.
 *
 * @param name the name by which it is read
 * @param stack the stack that publishes it
 * @param region the region where it can be read; empty where that is not known
 * @param shown what it is, for a message: {@code the export pool-arn}
 * @param condition the condition on which it exists; empty for always
 * @param value the expression that is published
 * @param references the logical ids that it mentions
 * @param at its place in the template
 */
record PublishedValue(
    Text name,
    StackInstance stack,
    Optional<String> region,
    String shown,
    Optional<String> condition,
    Expression value,
    Set<String> references,
    SourceRange at) {

  PublishedValue {
    references = Set.copyOf(references);
  }

  /** What it is and which stack publishes it, for a message. */
  String key() {
    return shown + " of " + stack.id().name();
  }

  /** The exports of a stack whose names are text. */
  static List<PublishedValue> exports(StackInstance stack) {
    List<PublishedValue> exports = new ArrayList<>();
    for (Output output : stack.template().outputs().values()) {
      Optional<Text> name = output.exportName().flatMap(written -> name(written, stack));
      if (name.isPresent()) {
        exports.add(
            new PublishedValue(
                name.get(),
                stack,
                stack.region(),
                "the export " + name.get().display(),
                output.condition(),
                output.value(),
                output.references(),
                output.range()));
      }
    }
    return exports;
  }

  /** The outputs of a root, under its stack name; nobody can know the name of a nested stack. */
  static List<PublishedValue> outputs(StackInstance stack) {
    List<PublishedValue> outputs = new ArrayList<>();
    if (stack.parent().isEmpty()) {
      Text stackName = PseudoParameters.of(stack, "AWS::StackName");
      for (Output output : stack.template().outputs().values()) {
        outputs.add(
            new PublishedValue(
                outputName(stackName, Text.of(output.name())),
                stack,
                stack.region(),
                "the output " + output.name(),
                output.condition(),
                output.value(),
                output.references(),
                output.range()));
      }
    }
    return outputs;
  }

  static Text outputName(Text stack, Text output) {
    return Text.concat(List.of(stack, Text.of("."), output));
  }

  /** The SSM parameters of a stack: declared ones, and those the CDK writes to another region. */
  static List<PublishedValue> stored(StackInstance stack) {
    List<PublishedValue> stored = new ArrayList<>();
    for (Resource resource : stack.resources()) {
      if (resource.type().equals("AWS::SSM::Parameter")) {
        declared(stack, resource).ifPresent(stored::add);
      } else if (resource.type().equals("Custom::CrossRegionExportWriter")) {
        stored.addAll(written(stack, resource));
      }
    }
    return stored;
  }

  private static Optional<PublishedValue> declared(StackInstance stack, Resource resource) {
    Optional<Expression> value = resource.property("Value");
    Optional<Expression> written = resource.property("Name");
    Optional<Text> name =
        written.isPresent()
            ? name(written.get(), stack)
            : Optional.of(
                Text.of(
                    new Symbol.OfResource(
                        stack.id(), resource.logicalId(), resource.type(), "Ref")));
    return value.isEmpty()
        ? Optional.empty()
        : name.map(
            text ->
                new PublishedValue(
                    text,
                    stack,
                    stack.region(),
                    "the SSM parameter " + resource.logicalId(),
                    resource.condition(),
                    value.get(),
                    resource.references(),
                    resource.range()));
  }

  /** {@code WriterProps: {region, exports: {NAME: VALUE}}}. */
  private static List<PublishedValue> written(StackInstance stack, Resource writer) {
    List<PublishedValue> written = new ArrayList<>();
    if (writer.property("WriterProps").orElse(null) instanceof Expression.MapOf props
        && props.get("exports").orElse(null) instanceof Expression.MapOf exports) {
      Optional<String> region = props.get("region").flatMap(to -> literal(to, stack));
      for (Expression.MapOf.Entry export : exports.entries()) {
        written.add(
            new PublishedValue(
                Text.of(export.key()),
                stack,
                region,
                "the SSM parameter " + export.key(),
                writer.condition(),
                export.value(),
                writer.references(),
                export.value().range()));
      }
    }
    return written;
  }

  private static Optional<Text> name(Expression written, StackInstance stack) {
    return Evaluator.evaluate(written, stack.environment(StackEnvironment.Purpose.NAMES)).asText();
  }

  private static Optional<String> literal(Expression written, StackInstance stack) {
    return name(written, stack).flatMap(Text::literal);
  }

  /** True where a condition decides whether it exists. */
  boolean isConditional() {
    return condition.isPresent() || !stack.isUnconditional();
  }

  /** Whether it exists in the scenario at hand. */
  Truth exists() {
    return stack.existsOn(condition);
  }

  /** The published value, evaluated for a purpose. */
  Value evaluate(StackEnvironment.Purpose purpose) {
    return Evaluator.evaluate(value, stack.environment(purpose));
  }
}
