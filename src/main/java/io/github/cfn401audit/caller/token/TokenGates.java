package io.github.cfn401audit.caller.token;

import io.github.cfn401audit.access.Access;
import io.github.cfn401audit.access.TokenRequirement;
import io.github.cfn401audit.caller.KnownIds;
import io.github.cfn401audit.model.resource.Authorizer;
import io.github.cfn401audit.model.resource.Listing;
import io.github.cfn401audit.rules.caller.CallerRules;
import io.github.cfn401audit.source.NameHint;
import io.github.cfn401audit.tokens.Scopes;
import io.github.cfn401audit.tokens.TokenUse;
import io.github.cfn401audit.values.Truth;
import io.github.cfn401audit.values.UnknownReason;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The gates of one method, in one scenario. */
final class TokenGates {
  private static final int SKEW = 60;

  private final TokenRequirement requirement;
  private final Access access;
  private final KnownIds ids;
  private final Moment moment;
  private final Optional<SignatureCheck> keys;

  TokenGates(
      TokenRequirement requirement,
      Access access,
      KnownIds ids,
      Moment moment,
      Optional<SignatureCheck> keys) {
    this.keys = keys;
    this.requirement = requirement;
    this.access = access;
    this.ids = ids;
    this.moment = moment;
  }

  /** What each gate says of a token that was perhaps sent in this header. */
  List<Gate> of(Held held, Optional<String> header) {
    List<Gate> gates = new ArrayList<>();
    header.flatMap(this::header).ifPresent(gates::add);
    held.fold(
            decoded -> decoded(decoded),
            other -> List.of(other(other)),
            broken ->
                List.of(
                    Gate.refused(
                        Gate.Name.FORM, CallerRules.MALFORMED, broken.why(), broken.instead())))
        .forEach(gates::add);
    return gates;
  }

  private static Gate other(Held.Other other) {
    Credential credential = other.credential();
    String why = other.detail().isEmpty() ? credential.why() : other.detail();
    return Gate.refused(
        Gate.Name.FORM,
        CallerRules.NO_USER_POOL_TOKEN,
        "this is " + credential.what() + ": " + why,
        credential.instead());
  }

  private List<Gate> decoded(Held.Decoded decoded) {
    Claims claims = decoded.claims();
    List<Gate> gates = new ArrayList<>();
    gates.add(new PoolGate(claims.issuer(), ids, access).of(requirement.authorizer()));
    keys.ifPresent(check -> gates.add(SignatureGate.of(decoded.token(), check)));
    gates.add(time(claims));
    gates.add(kind(claims));
    if (claims.use().equals(Optional.of(TokenUse.ACCESS))
        && !requirement.use().equals(Optional.of(TokenUse.ID))) {
      gates.add(scope(claims));
    }
    if (!requirement.audience().isAbsent()) {
      gates.add(audience(claims));
    }
    return gates;
  }

  private Optional<Gate> header(String sent) {
    Authorizer authorizer = requirement.authorizer();
    Optional<String> read = authorizer.knownHeader();
    if (read.isEmpty()) {
      return Optional.of(
          Gate.unknown(
              Gate.Name.HEADER, "which header " + authorizer.name() + " reads is not known", ""));
    }
    boolean same = read.get().toLowerCase(Locale.ROOT).equals(sent.toLowerCase(Locale.ROOT));
    return Optional.of(
        same
            ? Gate.passed(Gate.Name.HEADER, authorizer.name() + " reads " + read.get())
            : Gate.refused(
                Gate.Name.HEADER,
                CallerRules.HEADER_DIFFERS,
                authorizer.name() + " reads " + read.get() + ", and the token was sent in " + sent,
                "send it in the header " + read.get()));
  }

  private Gate time(Claims claims) {
    long now = moment.seconds();
    if (claims.expires() <= now) {
      return Gate.refused(
          Gate.Name.TIME,
          CallerRules.EXPIRED,
          "expired " + moment.distance(claims.expires()) + ", at " + moment.date(claims.expires()),
          "get a fresh one: use the refresh token, or sign in again");
    }
    long from = Math.max(claims.issued().orElse(now), claims.notBefore().orElse(now));
    if (from > now + SKEW) {
      return Gate.refused(
          Gate.Name.TIME,
          CallerRules.NOT_YET_VALID,
          "valid only from " + moment.date(from) + ", " + moment.distance(from),
          "compare the clocks: that of this machine may be slow; --at TIME judges at another time");
    }
    return Gate.passed(Gate.Name.TIME, "expires " + moment.distance(claims.expires()));
  }

  private Gate kind(Claims claims) {
    Optional<TokenUse> taken = requirement.use();
    Optional<TokenUse> use = claims.use();
    if (use.isEmpty()) {
      return Gate.unknown(
          Gate.Name.KIND,
          "its claim `token_use` is neither `id` nor `access`",
          "send a token as the user pool issued it");
    }
    if (taken.isEmpty()) {
      return Gate.unknown(
          Gate.Name.KIND,
          "whether the method asks for scopes is not known",
          cureOf(requirement.scopes()));
    }
    if (taken.get() == use.get()) {
      return Gate.passed(Gate.Name.KIND, "the method takes " + taken.get().words() + "s");
    }
    if (requirement.restsOnEmptyList()) {
      return Gate.unknown(
          Gate.Name.KIND,
          "AuthorizationScopes is an empty list, and AWS does not say whether that means none",
          "leave the property out, or name a scope");
    }
    String words =
        "the method takes " + taken.get().words() + "s only, and this is an " + use.get().words();
    return Gate.refused(
        Gate.Name.KIND, CallerRules.KIND_REFUSED, words, otherKind(taken.get(), claims));
  }

  private static String cureOf(Listing listing) {
    return listing.more().stream().findFirst().map(UnknownReason::cure).orElse("");
  }

  private String otherKind(TokenUse taken, Claims claims) {
    List<String> own = claims.scopes().stream().filter(scope -> scope.contains("/")).toList();
    return taken == TokenUse.ID
        ? "send the ID token of the same sign-in (`id_token`, `IdToken`)"
            + (own.isEmpty()
                ? ""
                : "; or, where access tokens are meant, give the method AuthorizationScopes with "
                    + NameHint.listed(own, "or"))
        : "send the access token of the same sign-in (`access_token`, `AccessToken`); it needs "
            + wanted();
  }

  private String wanted() {
    List<String> scopes = requirement.scopes().shown();
    return (scopes.size() == 1 ? "the scope " : "one of the scopes ")
        + NameHint.listed(scopes, "or");
  }

  private Gate scope(Claims claims) {
    Listing wanted = requirement.scopes();
    Truth found = wanted.isComplete() ? Truth.NO : Truth.UNKNOWN;
    for (String scope : claims.scopes()) {
      found = found.or(wanted.contains(scope));
    }
    String has = claims.scopes().isEmpty() ? "no scope" : String.join(", ", claims.scopes());
    return switch (found) {
      case YES -> Gate.passed(Gate.Name.SCOPE, "it has " + has);
      case UNKNOWN ->
          Gate.unknown(
              Gate.Name.SCOPE,
              "the method asks for "
                  + (wanted.entries().isEmpty() ? "scopes that are not known" : wanted())
                  + ", and the token has "
                  + has,
              cureOf(wanted));
      case NO ->
          Gate.refused(
              Gate.Name.SCOPE,
              CallerRules.SCOPE_MISSING,
              "the method asks for " + wanted() + ", and the token has " + has,
              scopeAdvice(claims));
    };
  }

  private String scopeAdvice(Claims claims) {
    return claims.scopes().equals(List.of(Scopes.SIGN_IN))
        ? "this is the token of an SDK sign-in, which has this one scope only; sign in by the"
            + " code flow or by client credentials, and request "
            + wanted()
        : "request " + wanted() + " when you ask for the token";
  }

  private Gate audience(Claims claims) {
    String expression = "IdentityValidationExpression of " + requirement.authorizer().name();
    if (claims.audience().isEmpty()) {
      return requirement.audience().mayAcceptNone()
          ? Gate.unknown(
              Gate.Name.AUDIENCE,
              "the token has no `aud`, and " + expression + " may match nothing",
              "")
          : Gate.refused(
              Gate.Name.AUDIENCE,
              CallerRules.AUDIENCE_REFUSED,
              "the token has no `aud` for " + expression,
              "access tokens have no `aud`: remove the expression");
    }
    Truth accepted = Truth.NO;
    for (String audience : claims.audience()) {
      accepted =
          accepted.or(
              requirement.audience().accepts(audience, symbol -> ids.ofClient(symbol.id())));
    }
    if (accepted == Truth.NO) {
      return Gate.refused(
          Gate.Name.AUDIENCE,
          CallerRules.AUDIENCE_REFUSED,
          expression + " does not match its `aud`, " + String.join(", ", claims.audience()),
          "sign in through an app client that the expression names, or add this one to it");
    }
    boolean sure = accepted == Truth.YES && !claims.use().equals(Optional.of(TokenUse.ACCESS));
    return sure
        ? Gate.passed(Gate.Name.AUDIENCE, expression + " matches its `aud`")
        : Gate.unknown(
            Gate.Name.AUDIENCE,
            "whether " + expression + " matches `aud` is known at deployment only",
            "if it names a client of these templates, give --client LOGICALID=ID");
  }
}
