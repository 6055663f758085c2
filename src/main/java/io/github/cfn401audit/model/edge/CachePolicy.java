package io.github.cfn401audit.model.edge;

import io.github.cfn401audit.model.resource.PropertyReader;
import io.github.cfn401audit.model.resource.StackResource;
import io.github.cfn401audit.source.SourceRange;
import java.util.List;

/**
 * What a distribution caches, and for how long:
 * https://docs.aws.amazon.com/AmazonCloudFront/latest/APIReference/API_CachePolicyConfig.html.
 *
 * @param resource the {@code AWS::CloudFront::CachePolicy}
 */
public record CachePolicy(StackResource resource) {
  /** What decides how long something is cached. */
  private static final List<String> TTLS = List.of("MinTTL", "DefaultTTL", "MaxTTL");

  private static final String HEADERS = "Headers";

  /** True only if it provably caches nothing. */
  public boolean cachesNothing() {
    return TTLS.stream().allMatch(name -> config().number(name).proves(seconds -> seconds == 0));
  }

  /** True only if it provably lists a header that is to be a part of the key. */
  public boolean listsHeaders() {
    return headersConfig().literal("HeaderBehavior").proves("whitelist"::equals)
        && headersConfig().texts(HEADERS).provesNonEmpty();
  }

  /** The headers as the user would write them. */
  public List<String> headers() {
    return headersConfig().texts(HEADERS).shown();
  }

  /** The place of the headers. */
  public SourceRange headersPlace() {
    return headersConfig().place(HEADERS);
  }

  private PropertyReader headersConfig() {
    return config().inside("ParametersInCacheKeyAndForwardedToOrigin").inside("HeadersConfig");
  }

  private PropertyReader config() {
    return resource.properties().inside("CachePolicyConfig");
  }
}
