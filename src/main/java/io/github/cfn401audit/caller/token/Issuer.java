package io.github.cfn401audit.caller.token;

import java.util.Locale;
import java.util.Optional;

/**
 * The issuer that a user pool puts into its tokens: {@code
 * https://cognito-idp.REGION.amazonaws.com/REGION_ID}. See
 * https://docs.aws.amazon.com/cognito/latest/developerguide/amazon-cognito-user-pools-using-the-id-token.html.
 *
 * @param region the region of the pool
 * @param poolId the id of the pool
 */
public record Issuer(String region, String poolId) {
  private static final String SCHEME = "https://";

  /** Reads the claim {@code iss}; empty where it has not the form of a user pool's. */
  static Optional<Issuer> of(String claim) {
    int slash = claim.indexOf('/', SCHEME.length());
    if (!claim.startsWith(SCHEME) || slash < 0) {
      return Optional.empty();
    }
    String host = claim.substring(SCHEME.length(), slash).toLowerCase(Locale.ROOT);
    String pool = claim.substring(slash + 1);
    Optional<String> region = regionOf(pool);
    boolean right =
        host.contains("cognito-idp")
            && region.filter(of -> host.contains("." + of + ".")).isPresent();
    return right ? Optional.of(new Issuer(region.get(), pool)) : Optional.empty();
  }

  /** The region in the id of a pool; empty where the text is not such an id. */
  public static Optional<String> regionOf(String poolId) {
    int line = poolId.indexOf('_');
    if (line < 0 || line == poolId.length() - 1) {
      return Optional.empty();
    }
    String region = poolId.substring(0, line);
    boolean looksRight =
        region.indexOf('-') > 0
            && region.chars().allMatch(one -> isWord(one) || one == '-')
            && poolId.substring(line + 1).chars().allMatch(Issuer::isWord);
    return looksRight ? Optional.of(region) : Optional.empty();
  }

  private static boolean isWord(int one) {
    return (one >= 'a' && one <= 'z') || (one >= 'A' && one <= 'Z') || (one >= '0' && one <= '9');
  }
}
