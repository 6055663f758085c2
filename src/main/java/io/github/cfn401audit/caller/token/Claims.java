package io.github.cfn401audit.caller.token;

import io.github.cfn401audit.source.ListNode;
import io.github.cfn401audit.source.MapNode;
import io.github.cfn401audit.source.Node;
import io.github.cfn401audit.source.ScalarNode;
import io.github.cfn401audit.tokens.TokenUse;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The claims of a token that decide whether a method takes it; nobody else's name or address is
 * kept. See
 * https://docs.aws.amazon.com/cognito/latest/developerguide/amazon-cognito-user-pools-using-tokens-with-identity-providers.html.
 *
 * @param issuer the pool
 * @param use {@code token_use}; empty where it is neither {@code id} nor {@code access}
 * @param client {@code aud} of an ID token, {@code client_id} of an access token
 * @param audience all of {@code aud}
 * @param scopes the scopes of an access token, one by one
 * @param expires the end of its time, in seconds since 1970
 * @param issued when it was issued
 * @param notBefore when its time begins
 * @param signed false where only claims were pasted, without header and signature
 */
public record Claims(
    Issuer issuer,
    Optional<TokenUse> use,
    Optional<String> client,
    List<String> audience,
    List<String> scopes,
    long expires,
    Optional<Long> issued,
    Optional<Long> notBefore,
    boolean signed) {
  private static final double LARGEST = 9e15;
  private static final int LONGEST_HOST = 100;

  public Claims {
    audience = List.copyOf(audience);
    scopes = List.copyOf(scopes);
  }

  /** Reads the payload of a token under the name that it had where it was found. */
  static Held read(String label, MapNode payload, SealedToken token) {
    Optional<String> iss = text(payload, "iss");
    if (iss.isEmpty()) {
      return new Held.Other(label, Credential.FOREIGN_TOKEN, "it has no issuer (`iss`)");
    }
    Optional<Issuer> issuer = Issuer.of(iss.get());
    if (issuer.isEmpty()) {
      boolean identity = iss.get().contains("cognito-identity");
      return new Held.Other(
          label,
          identity ? Credential.IDENTITY_POOL : Credential.FOREIGN_TOKEN,
          "its issuer is " + origin(iss.get()) + ", which is not a user pool");
    }
    Optional<Long> expires = seconds(payload, "exp");
    if (expires.isEmpty()) {
      return new Held.Broken(
          label,
          "its claim `exp` is "
              + (payload.get("exp").isPresent() ? "not a number" : "missing")
              + ", and every token of a user pool has one",
          "send the token as the sign-in returned it");
    }
    List<String> audience = texts(payload, "aud");
    Optional<String> client =
        text(payload, "client_id")
            .or(() -> audience.isEmpty() ? Optional.empty() : Optional.of(audience.get(0)));
    return new Held.Decoded(
        label,
        new Claims(
            issuer.get(),
            use(payload),
            client,
            audience,
            scopes(payload),
            expires.get(),
            seconds(payload, "iat"),
            seconds(payload, "nbf"),
            !token.isMissing()),
        token);
  }

  /** True for the claims of a token that somebody decoded elsewhere. */
  static boolean areIn(MapNode map) {
    return map.scalar("iss").isPresent()
        && (map.get("exp").isPresent() || map.get("token_use").isPresent());
  }

  private static Optional<TokenUse> use(MapNode payload) {
    String claim = text(payload, "token_use").orElse("");
    for (TokenUse use : TokenUse.values()) {
      if (use.claim().equals(claim)) {
        return Optional.of(use);
      }
    }
    return Optional.empty();
  }

  private static List<String> scopes(MapNode payload) {
    List<String> scopes = new ArrayList<>();
    for (String scope : text(payload, "scope").orElse("").split(" ", -1)) {
      if (!scope.isEmpty()) {
        scopes.add(scope);
      }
    }
    return scopes;
  }

  private static Optional<String> text(MapNode payload, String claim) {
    return payload
        .scalar(claim)
        .filter(scalar -> scalar.style() == ScalarNode.Style.QUOTED)
        .map(ScalarNode::text);
  }

  private static List<String> texts(MapNode payload, String claim) {
    List<String> texts = new ArrayList<>();
    text(payload, claim).ifPresent(texts::add);
    for (Node item : payload.list(claim).map(ListNode::items).orElse(List.of())) {
      item.asScalar().map(ScalarNode::text).ifPresent(texts::add);
    }
    return texts;
  }

  private static Optional<Long> seconds(MapNode payload, String claim) {
    Optional<String> written =
        payload
            .scalar(claim)
            .filter(scalar -> scalar.style() == ScalarNode.Style.PLAIN)
            .map(ScalarNode::text);
    if (written.isEmpty()) {
      return Optional.empty();
    }
    try {
      double number = Double.parseDouble(written.get());
      return Optional.of((long) Math.max(-LARGEST, Math.min(LARGEST, number)));
    } catch (NumberFormatException e) {
      return Optional.empty();
    }
  }

  /** The host alone, since a path may name a tenant; nothing that has not the form of a host. */
  private static String origin(String url) {
    int scheme = url.indexOf("://");
    int start = scheme < 0 ? 0 : scheme + "://".length();
    int slash = url.indexOf('/', start);
    String host = url.substring(start, slash < 0 ? url.length() : slash);
    boolean fits =
        host.length() <= LONGEST_HOST
            && host.chars()
                .allMatch(
                    one ->
                        (one < 128 && Character.isLetterOrDigit(one)) || ".-:".indexOf(one) >= 0);
    return fits && !host.isEmpty() ? host : "something else";
  }
}
