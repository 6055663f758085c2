package io.github.cfn401audit.access;

import io.github.cfn401audit.model.Model;
import io.github.cfn401audit.model.resource.DomainName;
import io.github.cfn401audit.model.resource.UserPool;
import io.github.cfn401audit.model.resource.UserPoolClient;
import io.github.cfn401audit.model.resource.UserPoolDomain;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The app clients of a model as callers meet them; each is described once. */
final class CallingClients {
  private static final String UNKNOWN_DOMAIN = "https://DOMAIN";

  private final Model model;
  private final Map<Key, CallingClient> known = new HashMap<>();

  private record Key(UserPool pool, UserPoolClient client) {}

  CallingClients(Model model) {
    this.model = model;
  }

  /** A client as one of that pool. */
  CallingClient of(UserPool pool, UserPoolClient client) {
    return known.computeIfAbsent(new Key(pool, client), key -> describe(pool, client));
  }

  private CallingClient describe(UserPool pool, UserPoolClient client) {
    return new CallingClient(
        client.resource().id(),
        client.resource().properties().literal("ClientName").shown(""),
        pool.name(),
        endpoint(pool),
        client.callbacks().isEmpty() ? "" : client.callbacks().get(0).text().display(),
        client.secret().truthOf(has -> has),
        client.allowedOAuthScopes().shown(),
        client.signInFlows());
  }

  private String endpoint(UserPool pool) {
    List<UserPoolDomain> domains = model.domainsOf(pool).certain();
    if (domains.isEmpty()) {
      return UNKNOWN_DOMAIN;
    }
    UserPoolDomain domain = domains.get(0);
    Optional<String> custom = domain.customHost();
    if (custom.isPresent()) {
      return "https://" + custom.get();
    }
    String region = domain.resource().pseudoParameter("AWS::Region").literal().orElse("REGION");
    return domain
        .name()
        .filter(DomainName::isPrefix)
        .map(name -> "https://" + name.text().display() + ".auth." + region + ".amazoncognito.com")
        .orElse(UNKNOWN_DOMAIN);
  }
}
