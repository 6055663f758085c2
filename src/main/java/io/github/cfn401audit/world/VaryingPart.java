package io.github.cfn401audit.world;

import io.github.cfn401audit.template.Expression;
import io.github.cfn401audit.template.Output;
import io.github.cfn401audit.template.Resource;
import io.github.cfn401audit.values.Evaluator;
import io.github.cfn401audit.values.StackId;
import io.github.cfn401audit.values.Truth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/**
 * A resource, an output or a passed parameter that is not the same in every deployment of its
 * template. Example: a client whose {@code AllowedOAuthFlows} are an {@code Fn::If}.
 *
 * @param stack its stack
 * @param condition the condition on which it exists; empty for always
 * @param choices the values that a condition or a mapping decides; all of its values where one
 *     refers to a resource that may be absent, or comes from a parent
 * @param deciding values that differ for each allowed value of a parameter
 */
record VaryingPart(
    StackId stack,
    Optional<String> condition,
    List<Expression> choices,
    List<Expression> deciding) {
  /** Properties that have no influence on tokens. */
  private static final Set<String> IDLE =
      Set.of(
          "AccessLogSetting",
          "AdminCreateUserConfig",
          "ClientName",
          "Description",
          "EmailConfiguration",
          "EmailVerificationMessage",
          "EmailVerificationSubject",
          "MethodResponses",
          "MethodSettings",
          "Name",
          "RequestModels",
          "RequestParameters",
          "SmsConfiguration",
          "Tags",
          "TracingEnabled",
          "UserPoolName",
          "UserPoolTags",
          "VerificationMessageTemplate");

  /** Properties that decide which tokens there are, which are accepted, and who is let through. */
  private static final List<String> DECIDING =
      List.of(
          "AllowedOAuthFlows",
          "AllowedOAuthFlowsUserPoolClient",
          "AllowedOAuthScopes",
          "AuthorizationScopes",
          "AuthorizationType",
          "CallbackURLs",
          "EndpointConfiguration",
          "ExplicitAuthFlows",
          "GenerateSecret",
          "Identifier",
          "IdentityValidationExpression",
          "LambdaConfig",
          "ManagedLoginVersion",
          "Policy",
          "ProviderARNs",
          "Scopes",
          "Type",
          "UserPoolId",
          "UserPoolTier");

  /** The resource as a varying part; empty where it is always the same. */
  static Optional<VaryingPart> of(StackInstance stack, Resource resource) {
    List<Expression> choices = new ArrayList<>();
    if (mentionsConditional(stack, resource.references())
        || stack.readsConditional()
        || stack.hasVaryingReads()) {
      choices.addAll(each(resource.properties()));
    } else {
      for (Map.Entry<String, Expression> choice : resource.choices().entrySet()) {
        if (!IDLE.contains(choice.getKey())) {
          choices.add(choice.getValue());
        }
      }
    }
    List<Expression> deciding = deciding(resource);
    return choices.isEmpty()
            && deciding.isEmpty()
            && resource.condition().isEmpty()
            && stack.isUnconditional()
        ? Optional.empty()
        : Optional.of(new VaryingPart(stack.id(), resource.condition(), choices, deciding));
  }

  /** Properties one by one, so that an open one does not hide what another refers to. */
  private static List<Expression> each(Expression properties) {
    return properties instanceof Expression.MapOf map && map.open().isEmpty()
        ? map.entries().stream().map(Expression.MapOf.Entry::value).toList()
        : List.of(properties);
  }

  private static List<Expression> deciding(Resource resource) {
    List<Expression> deciding = new ArrayList<>();
    for (String name : DECIDING) {
      Optional<Expression> property = resource.property(name);
      if (property.isPresent() && !(property.get() instanceof Expression.Literal)) {
        deciding.add(property.get());
      }
    }
    return deciding;
  }

  /** The output as a varying part; empty where nothing that it refers to may be absent. */
  static Optional<VaryingPart> of(StackInstance stack, Output output) {
    return mentionsConditional(stack, output.references())
        ? Optional.of(
            new VaryingPart(stack.id(), output.condition(), List.of(output.value()), List.of()))
        : Optional.empty();
  }

  /** The parameter as a varying part of the parent, where its value is evaluated. */
  static VaryingPart of(Component.Passed passed) {
    StackInstance parent = passed.stack().parent().orElseThrow();
    Expression value =
        Objects.requireNonNull(passed.stack().passed().get(passed.parameter()), "a passed value");
    return new VaryingPart(parent.id(), passed.stack().condition(), List.of(value), List.of());
  }

  private static boolean mentionsConditional(StackInstance stack, Set<String> references) {
    for (String reference : references) {
      Resource other = stack.template().resources().get(reference);
      if (other != null && other.condition().isPresent()) {
        return true;
      }
    }
    return false;
  }

  /** Evaluates all that may differ; false where CloudFormation would refuse it. */
  boolean isDeployable(StackInstance in) {
    if (in.existsOn(condition) != Truth.YES) {
      return true;
    }
    boolean refused = false;
    for (Expression choice : choices) {
      DeployCheck check = in.deployCheck();
      Evaluator.evaluate(choice, check);
      refused |= check.isRefused();
    }
    for (Expression expression : deciding) {
      in.askValues(Evaluator.evaluate(expression, in.environment()));
    }
    return !refused;
  }
}
