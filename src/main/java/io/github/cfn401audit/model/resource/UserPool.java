package io.github.cfn401audit.model.resource;

import io.github.cfn401audit.source.SourceRange;
import io.github.cfn401audit.values.ResourceId;
import io.github.cfn401audit.values.Symbol;
import io.github.cfn401audit.values.Text;
import io.github.cfn401audit.values.Truth;
import io.github.cfn401audit.values.Value;
import java.util.Optional;

/**
 * A declared user pool.
 *
 * @param resource the {@code AWS::Cognito::UserPool}
 * @param trigger what its pre token generation trigger may do
 * @param tier {@code UserPoolTier}: {@code LITE}, {@code ESSENTIALS} or {@code PLUS}
 * @param customSignIn whether its triggers can run custom sign-in
 */
public record UserPool(
    StackResource resource, PreTokenTrigger trigger, Resolved<String> tier, Truth customSignIn) {

  /** Reads a pool from its resource. */
  public static UserPool of(StackResource resource) {
    return new UserPool(
        resource,
        trigger(resource),
        resource.properties().literal("UserPoolTier"),
        CustomSignIn.of(resource));
  }

  /** True where the files tell no more of it than its id. */
  public boolean isKnownByIdOnly() {
    return resource.isAssumed() && trigger == PreTokenTrigger.V3;
  }

  /** True where it is certainly of the tier that offers the fewest features. */
  public boolean isLite() {
    return tier.proves("LITE"::equals);
  }

  /** The attributes of its users. */
  public PoolSchema schema() {
    return PoolSchema.of(resource);
  }

  /** True where both properties for the trigger name certainly different functions. */
  public boolean namesTwoPreTokenTriggers() {
    PropertyReader triggers = resource.properties().inside("LambdaConfig");
    Resolved<Text> old = triggers.text("PreTokenGeneration");
    Resolved<Text> versioned = triggers.inside("PreTokenGenerationConfig").text("LambdaArn");
    return old.proves(text -> versioned.proves(other -> areDifferent(text, other)));
  }

  private static boolean areDifferent(Text function, Text other) {
    Optional<ResourceId> declared = functionOf(function);
    Optional<ResourceId> otherDeclared = functionOf(other);
    return (declared.isPresent() && otherDeclared.isPresent())
        ? !declared.equals(otherDeclared)
        : function.sameAs(other) == Truth.NO;
  }

  private static Optional<ResourceId> functionOf(Text arn) {
    return arn.resource()
        .filter(symbol -> symbol.attribute().equals("Arn") && symbol.type().endsWith("::Function"))
        .map(Symbol.OfResource::id);
  }

  /** Where the user would write its triggers. */
  public SourceRange triggersPlace() {
    return resource.place("LambdaConfig");
  }

  /** True unless it provably has no trigger of this kind, such as {@code PreSignUp}. */
  public boolean mayHaveTrigger(String kind) {
    return !resource.properties().inside("LambdaConfig").value(kind).isAbsent();
  }

  /** Its logical id. */
  public String name() {
    return resource.logicalId();
  }

  private static PreTokenTrigger trigger(StackResource pool) {
    PropertyReader triggers = pool.properties().inside("LambdaConfig");
    if (triggers.value("PreTokenGenerationConfig").isAbsent()) {
      Value legacy = triggers.value("PreTokenGeneration");
      return legacy.isAbsent()
          ? PreTokenTrigger.NONE
          : legacy.asText().isPresent() ? PreTokenTrigger.V1 : PreTokenTrigger.V3;
    }
    Resolved<String> version = triggers.inside("PreTokenGenerationConfig").literal("LambdaVersion");
    if (version.proves("V1_0"::equals)) {
      return PreTokenTrigger.V1;
    }
    return version.proves("V2_0"::equals) ? PreTokenTrigger.V2 : PreTokenTrigger.V3;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof UserPool userPool && resource.equals(userPool.resource);
  }

  @Override
  public int hashCode() {
    return resource.hashCode();
  }
}
