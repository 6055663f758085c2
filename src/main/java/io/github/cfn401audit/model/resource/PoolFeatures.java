package io.github.cfn401audit.model.resource;

import io.github.cfn401audit.source.SourceRange;
import java.util.Set;

/**
 * Settings of a user pool that some feature plans do not offer. See
 * https://docs.aws.amazon.com/cognito/latest/developerguide/cognito-sign-in-feature-plans.html.
 *
 * @param triggerVersion the version of its pre token generation trigger
 * @param trigger where that trigger is configured
 * @param firstFactors {@code AllowedFirstAuthFactors}: with what a user may begin to sign in
 */
public record PoolFeatures(
    Resolved<String> triggerVersion, SourceRange trigger, Listing firstFactors) {
  private static final Set<String> ACCESS_TOKEN_VERSIONS = Set.of("V2_0", "V3_0");

  /** Reads the features of a pool. */
  public static PoolFeatures of(UserPool pool) {
    PropertyReader properties = pool.resource().properties();
    PropertyReader triggers = properties.inside("LambdaConfig");
    return new PoolFeatures(
        triggers.inside("PreTokenGenerationConfig").literal("LambdaVersion"),
        triggers.place("PreTokenGenerationConfig"),
        properties.inside("Policies").inside("SignInPolicy").texts("AllowedFirstAuthFactors"));
  }

  /** True where its trigger certainly is of a version that customizes access tokens. */
  public boolean customizesAccessTokens() {
    return triggerVersion.proves(ACCESS_TOKEN_VERSIONS::contains);
  }
}
