package io.github.cfn401audit.world;

import io.github.cfn401audit.assembly.NestedTemplate;
import io.github.cfn401audit.source.SourceRange;
import io.github.cfn401audit.template.Expression;
import io.github.cfn401audit.template.Output;
import io.github.cfn401audit.template.Resource;
import io.github.cfn401audit.values.Evaluator;
import io.github.cfn401audit.values.Symbol;
import io.github.cfn401audit.values.Text;
import io.github.cfn401audit.values.UnknownReason;
import io.github.cfn401audit.values.Value;
import java.util.List;
import java.util.Optional;

/** Evaluates {@code Ref} and {@code Fn::GetAtt} of the resources of one stack. */
final class ResourceAttributes {
  private static final String OUTPUTS = "Outputs.";

  private final StackInstance stack;
  private final WorldContext context;
  private final StackEnvironment environment;

  ResourceAttributes(StackInstance stack, WorldContext context, StackEnvironment environment) {
    this.stack = stack;
    this.context = context;
    this.environment = environment;
  }

  /** The value of {@code Ref}. */
  Value ref(Resource resource, SourceRange at) {
    return value(resource, "Ref", at);
  }

  /** The value of {@code Fn::GetAtt}, which is an output for a nested stack. */
  Value attribute(Resource resource, String attribute, SourceRange at) {
    if (attribute.startsWith(OUTPUTS) && stack.isNested(resource)) {
      return nestedOutput(resource.logicalId(), attribute.substring(OUTPUTS.length()), at);
    }
    return ReturnValues.isRef(resource.type(), attribute)
        ? ref(resource, at)
        : value(resource, attribute, at);
  }

  private Value value(Resource resource, String attribute, SourceRange at) {
    Optional<Expression> same = same(resource, attribute);
    if (same.isPresent()) {
      Value value =
          context.guarded(
              stack.id().name() + "/" + resource.logicalId(),
              at,
              () -> Evaluator.evaluate(same.get(), environment));
      if (value.asText().isPresent()) {
        return value.at(at);
      }
    }
    boolean isPoolArn = resource.type().equals("AWS::Cognito::UserPool") && attribute.equals("Arn");
    return new Value.Scalar(isPoolArn ? poolArn(resource) : symbol(resource, attribute), at);
  }

  private Text symbol(Resource resource, String attribute) {
    return Text.of(
        new Symbol.OfResource(stack.id(), resource.logicalId(), resource.type(), attribute));
  }

  /** What is written elsewhere in the resource and comes to the same. */
  private static Optional<Expression> same(Resource resource, String attribute) {
    if (resource.type().equals("Custom::CrossRegionExportReader")) {
      return entry(resource.property("ReaderProps"), "imports")
          .flatMap(imports -> entry(Optional.of(imports), attribute));
    }
    String property = ReturnValues.property(resource.type(), attribute);
    return property.isEmpty() ? Optional.empty() : resource.property(property);
  }

  private static Optional<Expression> entry(Optional<Expression> map, String key) {
    return map.orElse(null) instanceof Expression.MapOf entries
        ? entries.get(key)
        : Optional.empty();
  }

  /** The ARN of a pool in one form, so that it is the same however it is put together. */
  private Text poolArn(Resource pool) {
    return Text.concat(
        List.of(
            Text.of("arn:"),
            PseudoParameters.of(stack, "AWS::Partition"),
            Text.of(":cognito-idp:"),
            PseudoParameters.of(stack, "AWS::Region"),
            Text.of(":"),
            PseudoParameters.of(stack, "AWS::AccountId"),
            Text.of(":userpool/"),
            symbol(pool, "Ref")));
  }

  private Value nestedOutput(String logicalId, String name, SourceRange at) {
    StackInstance nested = stack.nested().get(logicalId);
    if (nested == null) {
      String reason =
          stack.nestedTemplate(logicalId).orElse(null) instanceof NestedTemplate.Unread unread
              ? unread.reason()
              : "its template is not among these files";
      return unknown(
          at,
          "nested stack " + logicalId + " of " + stack.id().name() + " is not read: " + reason,
          "name the folder that holds its template");
    }
    Output output = nested.template().outputs().get(name);
    if (output == null) {
      return unknown(at, "stack " + nested.id().name() + " has no output " + name, "");
    }
    return context.guarded(
        nested.id().name() + " output " + name,
        at,
        () -> Evaluator.evaluate(output.value(), nested.environment(environment.purpose())).at(at));
  }

  private static Value unknown(SourceRange at, String cause, String cure) {
    return new Value.Unknown(new UnknownReason(cause, cure), at);
  }
}
