package io.github.cfn401audit.caller.postman;

import io.github.cfn401audit.access.TokenRequirement;
import io.github.cfn401audit.caller.CallableMethod;
import io.github.cfn401audit.finding.Level;
import io.github.cfn401audit.finding.RuleId;
import io.github.cfn401audit.model.resource.StackResource;
import io.github.cfn401audit.model.resource.UserPoolClient;
import io.github.cfn401audit.rules.caller.CallerRules;
import io.github.cfn401audit.source.NameHint;
import io.github.cfn401audit.source.SourceRange;
import io.github.cfn401audit.tokens.TokenUse;
import io.github.cfn401audit.values.Truth;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;

/** Compares what Postman sends with a request with what its method takes. */
final class RequestCheck {
  private final PostmanRequest request;
  private final OAuthBlock block;
  private final CallableMethod method;
  private final MeantClients clients;
  private final CollectionFindings findings;

  RequestCheck(
      PostmanRequest request,
      OAuthBlock block,
      CallableMethod method,
      MeantClients clients,
      CollectionFindings findings) {
    this.request = request;
    this.block = block;
    this.method = method;
    this.clients = clients;
    this.findings = findings;
  }

  void check() {
    if (always(one -> one.use().equals(Optional.of(TokenUse.ID)) && !one.restsOnEmptyList())) {
      idToken();
    } else if (always(one -> one.use().equals(Optional.of(TokenUse.ACCESS)))) {
      scopes();
    }
    boolean header = block.text("addTokenTo").orElse("header").equals("header");
    if (header && always(RequestCheck::readsAnotherHeader)) {
      String read = requirement().authorizer().knownHeader().orElseThrow();
      report(
          CallerRules.POSTMAN_HEADER_DIFFERS,
          Level.ERROR,
          request.range(),
          method.request() + " reads the header " + read + ", and Postman fills Authorization",
          "the token is sent in Authorization",
          requirement().authorizer().resource(),
          "reads " + read);
    }
  }

  private static boolean readsAnotherHeader(TokenRequirement requirement) {
    return requirement
        .authorizer()
        .knownHeader()
        .filter(name -> !name.toLowerCase(Locale.ROOT).equals("authorization"))
        .isPresent();
  }

  private void idToken() {
    boolean named = !block.scopes().isEmpty();
    if (block.isOfUser() && named && !block.scopes().contains("openid")) {
      report(
          CallerRules.OPENID_MISSING,
          Level.ERROR,
          block.place("scope"),
          method.request() + " takes ID tokens, and without `openid` the sign-in gives none",
          "`openid` is not requested",
          resource(),
          "lists no AuthorizationScopes: only an ID token is accepted");
    }
    report(
        CallerRules.ACCESS_TOKEN_ON_ID_METHOD,
        Level.WARNING,
        request.range(),
        method.request() + " takes ID tokens, and Postman sends the access token",
        "authorized by the OAuth 2.0 block of " + block.owner(),
        resource(),
        "lists no AuthorizationScopes: only an ID token is accepted");
  }

  private void scopes() {
    List<String> requested = block.scopes();
    boolean mayBeAdded =
        clients.each().stream().anyMatch(client -> client.pool().target().isEmpty())
            || clients.each().stream().anyMatch(this::triggerMayAdd);
    if (requested.isEmpty() || block.text("scope").isEmpty() || mayBeAdded) {
      return;
    }
    boolean none =
        always(
            one -> requested.stream().allMatch(scope -> one.scopes().contains(scope) == Truth.NO));
    if (none) {
      report(
          CallerRules.POSTMAN_SCOPE_MISSING,
          Level.ERROR,
          block.place("scope"),
          method.request()
              + " asks for "
              + NameHint.listed(requirement().scopes().shown(), "or")
              + ", which the collection does not request",
          "requests " + String.join(", ", requested),
          resource(),
          "asks for " + NameHint.listed(requirement().scopes().shown(), "or"));
    }
  }

  private boolean triggerMayAdd(UserPoolClient client) {
    return client
        .pool()
        .target()
        .filter(
            pool ->
                block.isOfUser()
                    ? pool.trigger().changesUserScopes()
                    : pool.trigger().changesMachineScopes())
        .isPresent();
  }

  /** True where the same is certain in every scenario. */
  private boolean always(Predicate<TokenRequirement> test) {
    return method.scenarios().stream()
        .allMatch(one -> one.method().requirement().filter(test).isPresent());
  }

  private TokenRequirement requirement() {
    return method.scenarios().get(0).method().requirement().orElseThrow();
  }

  private StackResource resource() {
    return method.scenarios().get(0).method().method().resource();
  }

  private void report(
      RuleId rule,
      Level level,
      SourceRange place,
      String message,
      String label,
      StackResource against,
      String says) {
    findings.add(rule, level, request.name(), place, message, label, against, says);
  }
}
