package io.github.cfn401audit.model.edge;

import io.github.cfn401audit.model.resource.Method;
import io.github.cfn401audit.model.resource.RestApi;
import io.github.cfn401audit.model.resource.StackResource;
import java.util.List;
import java.util.Optional;

/** A behavior of a distribution whose origin certainly is the host of an API. */
public final class Front {
  /** What a star of a pattern may stand for; no behavior is likely to name it. */
  private static final String WORD = "x-0-x";

  private final StackResource distribution;
  private final CacheBehavior behavior;
  private final List<CacheBehavior> earlier;
  private final Origin origin;
  private final RestApi api;
  private final List<StagePrefix> prefixes;
  private final MethodPaths paths;

  Front(
      StackResource distribution,
      CacheBehavior behavior,
      List<CacheBehavior> earlier,
      Origin origin,
      RestApi api,
      List<StagePrefix> prefixes,
      MethodPaths paths) {
    this.distribution = distribution;
    this.behavior = behavior;
    this.earlier = List.copyOf(earlier);
    this.origin = origin;
    this.api = api;
    this.prefixes = List.copyOf(prefixes);
    this.paths = paths;
  }

  /** The {@code AWS::CloudFront::Distribution}. */
  public StackResource distribution() {
    return distribution;
  }

  /** The behavior. */
  public CacheBehavior behavior() {
    return behavior;
  }

  /** The API behind it. */
  public RestApi api() {
    return api;
  }

  /** True where the origin certainly sends no such header of its own. */
  public boolean addsNone(String header) {
    return origin.addsNone(header);
  }

  /** True where some request certainly goes through this behavior to the method. */
  public boolean reaches(Method method) {
    String pattern = behavior.pattern().map(found -> found.sample(WORD)).shown("");
    Optional<String> any = paths.anyOf(method);
    for (StagePrefix prefix : prefixes) {
      if (any.flatMap(prefix::viewed).filter(this::takes).isPresent()) {
        return true;
      }
      boolean bySample =
          takes(pattern)
              && prefix.reached(pattern).filter(path -> paths.lead(path, method)).isPresent();
      if (bySample) {
        return true;
      }
    }
    return false;
  }

  /**
   * True where callers of the method may come through this behavior. API Gateway takes a path with
   * a slash at its end for the same path, so that a pattern may be meant for that form.
   */
  public boolean mayReach(Method method) {
    Optional<String> any = paths.anyOf(method);
    if (any.isEmpty() || prefixes.isEmpty()) {
      return true;
    }
    String sample = behavior.pattern().map(found -> found.sample(WORD)).shown("");
    for (StagePrefix prefix : prefixes) {
      Optional<String> viewed = any.flatMap(prefix::viewed);
      if (viewed.filter(path -> mayTake(path) || mayTake(path + "/")).isPresent()
          || prefix.reached(sample).filter(path -> paths.lead(path, method)).isPresent()) {
        return true;
      }
    }
    return false;
  }

  private boolean mayTake(String viewed) {
    return behavior.pattern().allows(pattern -> pattern.matches(viewed));
  }

  /** True where a request for this path certainly comes to this behavior. */
  private boolean takes(String viewed) {
    return behavior.pattern().proves(pattern -> pattern.matches(viewed))
        && earlier.stream()
            .noneMatch(before -> before.pattern().allows(pattern -> pattern.matches(viewed)));
  }
}
