package io.github.cfn401audit.model.edge;

import io.github.cfn401audit.model.resource.PropertyReader;
import io.github.cfn401audit.model.resource.Resolved;
import io.github.cfn401audit.source.SourceRange;
import io.github.cfn401audit.values.Truth;
import io.github.cfn401audit.values.Value;
import java.util.Locale;

/** What a distribution does with the requests whose paths match one pattern. */
public final class CacheBehavior {
  private static final String CACHE_POLICY = "CachePolicyId";
  private static final String ORIGIN_POLICY = "OriginRequestPolicyId";
  private static final String HOST = "Host";

  private final PropertyReader properties;
  private final Resolved<PathPattern> pattern;
  private final PassedHeaders cached;
  private final PassedHeaders added;

  private CacheBehavior(
      PropertyReader properties, Resolved<PathPattern> pattern, HeaderPolicies policies) {
    this.properties = properties;
    this.pattern = pattern;
    this.cached = cached(properties, policies);
    this.added = policies.originRequest(properties.value(ORIGIN_POLICY));
  }

  /** An entry of {@code CacheBehaviors}. */
  static CacheBehavior of(PropertyReader properties, HeaderPolicies policies) {
    return new CacheBehavior(
        properties, properties.literal("PathPattern").map(PathPattern::new), policies);
  }

  /** {@code DefaultCacheBehavior}, which takes what no other one does. */
  static CacheBehavior ofDefault(PropertyReader properties, HeaderPolicies policies) {
    return new CacheBehavior(
        properties, new Resolved.Known<>(PathPattern.ANY, properties.range()), policies);
  }

  /**
   * Without a cache policy, {@code ForwardedValues} decides. Where neither is written, or both are,
   * nothing is known. An origin request policy beside {@code ForwardedValues} is refused.
   */
  private static PassedHeaders cached(PropertyReader properties, HeaderPolicies policies) {
    Value policy = properties.value(CACHE_POLICY);
    Value forwarded = properties.value("ForwardedValues");
    if (forwarded.isAbsent()) {
      return policy.isAbsent() ? PassedHeaders.UNKNOWN : policies.cache(policy);
    }
    return policy.isAbsent()
            && forwarded.isMap()
            && properties.value(ORIGIN_POLICY).isAbsent()
            && (forwarded.isComplete() || !forwarded.entry("Headers").isAbsent())
        ? PassedHeaders.listed(properties.inside("ForwardedValues").texts("Headers"))
        : PassedHeaders.UNKNOWN;
  }

  /** The pattern of its paths. */
  Resolved<PathPattern> pattern() {
    return pattern;
  }

  /** {@code TargetOriginId}. */
  Resolved<String> target() {
    return properties.literal("TargetOriginId");
  }

  /** {@code the default behavior}, or {@code the behavior of /api/*}. */
  public String words() {
    return pattern.proves(PathPattern.ANY::equals)
        ? "the default behavior"
        : "the behavior of " + pattern.map(PathPattern::text).shown("?");
  }

  /** True where nothing can change the request on its way. */
  public boolean leavesRequestsAlone() {
    return properties.maps("FunctionAssociations").provesEmpty()
        && properties.maps("LambdaFunctionAssociations").provesEmpty();
  }

  /** Whether the host name that the viewer asked for is passed. */
  public Truth passesHost() {
    return cached.pass(HOST).or(added.pass(HOST));
  }

  /**
   * Whether a request with this verb keeps this header. Older settings keep every header that
   * CloudFront itself gives no meaning to, and each setting keeps {@code Authorization} where the
   * verb is not one of those that are cached:
   * https://docs.aws.amazon.com/AmazonCloudFront/latest/DeveloperGuide/RequestAndResponseBehaviorCustomOrigin.html#request-custom-headers-behavior
   */
  public Truth passes(String header, Resolved<String> verb) {
    boolean authorization = header.equalsIgnoreCase("Authorization");
    boolean legacy = properties.value(CACHE_POLICY).isAbsent();
    boolean isCached =
        verb.proves(text -> text.equals("GET") || text.equals("HEAD") || text.equals("ANY"));
    if (authorization ? !isCached : legacy || !(isCached || allows(verb))) {
      return Truth.UNKNOWN;
    }
    return cached.pass(header).or(added.pass(header));
  }

  private boolean allows(Resolved<String> verb) {
    return verb.proves(
        text ->
            properties.texts("AllowedMethods").contains(text.toUpperCase(Locale.ROOT))
                == Truth.YES);
  }

  /** Where it says what it passes, or where it names its origin. */
  public SourceRange headersPlace() {
    if (!properties.value(CACHE_POLICY).isAbsent()) {
      return properties.place(CACHE_POLICY);
    }
    PropertyReader forwarded = properties.inside("ForwardedValues");
    return forwarded.value("Headers").isAbsent()
        ? properties.place("TargetOriginId")
        : forwarded.place("Headers");
  }

  /** Where it asks for the host name to be passed. */
  public SourceRange hostPlace() {
    return added.pass(HOST) == Truth.YES ? properties.place(ORIGIN_POLICY) : headersPlace();
  }
}
