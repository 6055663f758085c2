package io.github.cfn401audit.judge;

import java.util.Set;

/**
 * One form that a token may have when it is issued.
 *
 * @param pool the issuer
 * @param isId true for an ID token
 * @param aud {@code ref:} and a client, {@code url}, or nothing
 * @param scopes what the access token carries
 * @param everyScope true where it carries any scope that one could ask for
 */
record Form(String pool, boolean isId, String aud, Set<String> scopes, boolean everyScope) {
  static final String URL = "url";

  Form {
    scopes = Set.copyOf(scopes);
  }

  /** No token after all. */
  static Form none() {
    return new Form("", false, "", Set.of(), false);
  }

  static Form id(String pool, String client) {
    return new Form(pool, true, "ref:" + client, Set.of(), false);
  }

  static Form access(String pool, Set<String> scopes) {
    return new Form(pool, false, "", scopes, false);
  }

  static Form anyAccess(String pool, String aud) {
    return new Form(pool, false, aud, Set.of(), true);
  }

  Form boundToUrl() {
    return new Form(pool, isId, URL, scopes, everyScope);
  }
}
