package io.github.cfn401audit.caller.postman;

import io.github.cfn401audit.access.Access;
import io.github.cfn401audit.access.AccessRow;
import io.github.cfn401audit.caller.postman.GeneratedCollection.Api;
import io.github.cfn401audit.caller.postman.GeneratedCollection.Header;
import io.github.cfn401audit.caller.postman.GeneratedCollection.Request;
import io.github.cfn401audit.caller.postman.GeneratedCollection.SignIn;
import io.github.cfn401audit.model.resource.Listing;
import io.github.cfn401audit.model.resource.UserPool;
import io.github.cfn401audit.model.resource.UserPoolClient;
import io.github.cfn401audit.tokens.Grant;
import io.github.cfn401audit.tokens.TokenUse;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Makes a collection from what is proved of each method: the request, and the token that certainly
 * opens it. Postman sends access tokens only, so that an ID token goes into a header by a variable.
 */
public final class CollectionGenerator {
  private static final String AUTHORIZATION = "Authorization";

  private final List<Access> judged;
  private final Set<String> clients;
  private final Set<SignIn> signIns = new LinkedHashSet<>();

  private CollectionGenerator(List<Access> judged, Set<String> clients) {
    this.judged = judged;
    this.clients = clients;
  }

  /**
   * The collection.
   *
   * @param rows what is proved of each method
   * @param judged everything that was judged
   * @param clients the app clients to use; none for all
   */
  public static GeneratedCollection of(
      List<AccessRow> rows, List<Access> judged, Set<String> clients) {
    CollectionGenerator generator = new CollectionGenerator(judged, clients);
    Map<String, List<Request>> byApi = new LinkedHashMap<>();
    Set<String> seen = new LinkedHashSet<>();
    for (AccessRow row : rows) {
      boolean preflight = row.verb().equals("OPTIONS");
      if (!preflight && seen.add(row.stack() + "/" + row.method())) {
        byApi.computeIfAbsent(row.api(), api -> new ArrayList<>()).add(generator.request(row));
      }
    }
    List<Api> apis = new ArrayList<>();
    byApi.forEach((api, requests) -> apis.add(new Api(api, requests)));
    return new GeneratedCollection(apis, List.copyOf(generator.signIns));
  }

  private Request request(AccessRow row) {
    String verb = row.verb().equals("ANY") ? "GET" : row.verb();
    if (row.outcome() == AccessRow.Outcome.OPEN) {
      return new Request(verb, row.path(), Optional.empty(), Optional.empty(), "");
    }
    List<AccessRow.Opening> openings =
        row.openedBy().stream()
            .filter(way -> clients.isEmpty() || clients.contains(way.client()))
            .toList();
    if (openings.isEmpty() || row.accepts().isEmpty()) {
      return new Request(
          verb,
          row.path(),
          Optional.empty(),
          Optional.empty(),
          "no token is proved to open this method: cfn-401-audit says why");
    }
    AccessRow.Opening way =
        openings.stream()
            .filter(one -> one.grant() != Grant.SDK_SIGN_IN)
            .findFirst()
            .orElse(openings.get(0));
    String header = row.accepts().get().header();
    Optional<SignIn> signIn = signIn(way);
    signIn.ifPresent(signIns::add);
    boolean sends = way.use() == TokenUse.ACCESS && header.equals(AUTHORIZATION);
    if (sends && signIn.isPresent()) {
      return new Request(verb, row.path(), signIn, Optional.empty(), "");
    }
    String variable = way.client() + "_" + way.use().claim() + "_token";
    return new Request(
        verb,
        row.path(),
        Optional.empty(),
        Optional.of(new Header(header, variable)),
        "needs the "
            + way.use().words()
            + " of "
            + way.client()
            + " ("
            + way.how()
            + ") in the variable "
            + variable);
  }

  private Optional<SignIn> signIn(AccessRow.Opening way) {
    for (Access access : judged) {
      for (UserPoolClient client : access.model().clients()) {
        Optional<UserPool> pool = client.pool().target();
        if (client.resource().id().equals(way.id()) && pool.isPresent()) {
          return grant(way.grant()).map(grant -> signIn(client, pool.get(), grant, way));
        }
      }
    }
    return Optional.empty();
  }

  private static Optional<String> grant(Grant grant) {
    return switch (grant) {
      case AUTHORIZATION_CODE -> Optional.of("authorization_code");
      case IMPLICIT -> Optional.of("implicit");
      case CLIENT_CREDENTIALS -> Optional.of("client_credentials");
      case SDK_SIGN_IN -> Optional.empty();
    };
  }

  private static SignIn signIn(
      UserPoolClient client, UserPool pool, String grant, AccessRow.Opening way) {
    boolean user = !grant.equals("client_credentials");
    List<String> scopes = new ArrayList<>(way.scopes());
    if (user && way.use() == TokenUse.ID) {
      scopes.add("openid");
    }
    Optional<String> callback =
        client.callbackUrls().entries().stream()
            .map(Listing.Entry::text)
            .flatMap(text -> text.literal().stream())
            .findFirst();
    return new SignIn(
        client.name(),
        pool.name(),
        grant,
        user ? callback : Optional.empty(),
        scopes.stream().filter(scope -> !scope.contains("${")).toList(),
        client.secret().allows(has -> has));
  }
}
