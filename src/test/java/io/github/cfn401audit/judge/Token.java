package io.github.cfn401audit.judge;

/**
 * A token that somebody may ask for.
 *
 * @param client who gets it
 * @param grant how: {@code code}, {@code implicit}, {@code client_credentials} or {@code sdk}
 * @param isId true for an ID token, false for an access token
 */
record Token(String client, String grant, boolean isId) {
  boolean is(String someClient, String someGrant) {
    return client.equals(someClient) && grant.equals(someGrant);
  }
}
