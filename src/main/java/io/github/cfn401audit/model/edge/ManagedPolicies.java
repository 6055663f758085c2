package io.github.cfn401audit.model.edge;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What the policies that AWS manages pass to an origin, by their ids:
 * https://docs.aws.amazon.com/AmazonCloudFront/latest/DeveloperGuide/using-managed-cache-policies.html
 * and
 * https://docs.aws.amazon.com/AmazonCloudFront/latest/DeveloperGuide/using-managed-origin-request-policies.html.
 */
final class ManagedPolicies {
  private static final PassedHeaders HOST_AND_ORIGIN =
      PassedHeaders.only(
          List.of(
              "Host", "Origin", "X-HTTP-Method-Override", "X-HTTP-Method", "X-Method-Override"));

  private static final Map<String, PassedHeaders> CACHE =
      Map.ofEntries(
          Map.entry("4135ea2d-6df8-44a3-9df3-4b5a84be39ad", PassedHeaders.NONE),
          Map.entry("658327ea-f89d-4fab-a63d-7e88639e58f6", PassedHeaders.NONE),
          Map.entry("b2884449-e4de-46a7-ac36-70bc7f1ddd6d", PassedHeaders.NONE),
          Map.entry("83da9c7e-98b4-4e11-a168-04f0df8e2c65", HOST_AND_ORIGIN),
          Map.entry("4cc15a8a-d715-48a4-82b8-cc0b614638fe", HOST_AND_ORIGIN),
          Map.entry(
              "2e54312d-136d-493c-8eb9-b001f22f67d2",
              PassedHeaders.only(List.of("Authorization", "CloudFront-Viewer-Country", "Host"))));

  private static final Map<String, PassedHeaders> ORIGIN_REQUEST =
      Map.ofEntries(
          Map.entry("216adef6-5c7f-47e4-b989-5492eafa07d3", PassedHeaders.ALL),
          Map.entry("33f36d7e-f396-46d9-90e0-52428a34d9dc", PassedHeaders.ALL),
          Map.entry("b689b0a8-53d0-40ab-baf2-68738e2966ac", PassedHeaders.allBut(List.of("Host"))),
          Map.entry("59781a5b-3903-41f3-afcb-af62929ccde1", PassedHeaders.only(List.of("Origin"))),
          Map.entry(
              "88a5eaf4-2fd4-4709-b370-b4c650ea3fcf",
              PassedHeaders.only(
                  List.of(
                      "Origin",
                      "Access-Control-Request-Headers",
                      "Access-Control-Request-Method"))),
          Map.entry(
              "acba4595-bd28-49b8-b9fe-13317c0390fa",
              PassedHeaders.only(List.of("User-Agent", "Referer"))),
          Map.entry("bf0718e1-ba1e-49d1-88b1-f726733018ae", PassedHeaders.only(List.of("Host"))));

  private ManagedPolicies() {}

  /** What the cache policy of this id passes; empty for an id that is not in the table. */
  static Optional<PassedHeaders> cache(String id) {
    return Optional.ofNullable(CACHE.get(id));
  }

  /** What the origin request policy of this id passes; empty for an id not in the table. */
  static Optional<PassedHeaders> originRequest(String id) {
    return Optional.ofNullable(ORIGIN_REQUEST.get(id));
  }
}
