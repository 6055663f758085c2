package io.github.cfn401audit.report;

import io.github.cfn401audit.access.AccessRow;
import io.github.cfn401audit.access.CallingClient;
import io.github.cfn401audit.access.Candidate;
import io.github.cfn401audit.tokens.Grant;
import io.github.cfn401audit.tokens.TokenUse;
import io.github.cfn401audit.values.Truth;
import java.util.ArrayList;
import java.util.List;

/**
 * How to get a token and call a method with it, as commands. What no file shows stands there in
 * capitals.
 */
public final class CallRecipe {
  private static final String CLIENT_ID = "CLIENT_ID";

  private final AccessRow row;
  private final Candidate token;
  private final CallingClient client;
  private final Pkce pkce;
  private final List<String> lines = new ArrayList<>();

  private CallRecipe(AccessRow row, Candidate token, Pkce pkce) {
    this.row = row;
    this.token = token;
    this.client = token.client();
    this.pkce = pkce;
  }

  /** The lines of the recipe for a token that opens the method of a row. */
  public static List<String> of(AccessRow row, Candidate token, Pkce pkce) {
    CallRecipe recipe = new CallRecipe(row, token, pkce);
    switch (token.grant()) {
      case AUTHORIZATION_CODE -> recipe.byCode();
      case IMPLICIT -> recipe.byImplicitFlow();
      case CLIENT_CREDENTIALS -> recipe.byClientCredentials();
      case SDK_SIGN_IN -> recipe.bySignIn();
    }
    recipe.call();
    return recipe.lines;
  }

  private void byCode() {
    lines.add("open in a browser and sign in:");
    lines.add(
        "  "
            + authorize("code")
            + "&code_challenge_method=S256&code_challenge="
            + ShellText.query(pkce.challenge()));
    lines.add("exchange the CODE of the address that it leads to:");
    post(
        "grant_type=authorization_code",
        "client_id=" + CLIENT_ID,
        "code=CODE",
        "redirect_uri=" + callback(),
        "code_verifier=" + pkce.verifier());
  }

  private void byImplicitFlow() {
    lines.add("open in a browser and sign in; the token stands behind the # of the next address:");
    lines.add("  " + authorize("token"));
  }

  private void byClientCredentials() {
    lines.add("ask for a token:");
    post("grant_type=client_credentials", "scope=" + scopes());
  }

  private void bySignIn() {
    boolean byPassword = client.flows().contains("USER_PASSWORD_AUTH");
    if (byPassword) {
      boolean byAdmin = client.flows().contains("ADMIN_USER_PASSWORD_AUTH");
      lines.add("sign in:");
      lines.add(
          "  aws cognito-idp "
              + (byAdmin ? "admin-initiate-auth --user-pool-id USER_POOL_ID" : "initiate-auth")
              + " --auth-flow "
              + (byAdmin ? "ADMIN_USER_PASSWORD_AUTH" : "USER_PASSWORD_AUTH")
              + " --client-id "
              + CLIENT_ID
              + " \\");
      lines.add("    --auth-parameters USERNAME=NAME,PASSWORD=PASSWORD" + hash());
    } else {
      lines.add(
          "sign in with an SDK: InitiateAuth with the flow "
              + (client.flows().isEmpty() ? "FLOW" : client.flows())
              + ", client id "
              + CLIENT_ID
              + (hash().isEmpty() ? "" : ", and a secret hash"));
    }
  }

  private String hash() {
    return client.secret() == Truth.YES ? ",SECRET_HASH=SECRET_HASH" : "";
  }

  private void call() {
    String field = token.use() == TokenUse.ID ? "id_token" : "access_token";
    if (token.grant() == Grant.SDK_SIGN_IN) {
      field = token.use() == TokenUse.ID ? "IdToken" : "AccessToken";
    }
    lines.add("call with the " + field + " of the answer:");
    String header =
        row.accepts()
            .map(AccessRow.Accepts::header)
            .filter(name -> !name.isEmpty())
            .orElse("Authorization");
    boolean plain = row.verb().equals("ANY") || row.verb().equals("GET");
    lines.add(
        "  curl "
            + (plain ? "" : "-X " + ShellText.word(row.verb()) + " ")
            + "-H "
            + ShellText.word(header + ": TOKEN")
            + " \\");
    if (row.passage().apiKey() == Truth.YES) {
      lines.add("    -H 'x-api-key: API_KEY' \\");
    }
    String stage = row.stage().isEmpty() ? "STAGE" : row.stage().split(", ", -1)[0];
    lines.add(
        "    "
            + ShellText.word(
                "https://API_ID.execute-api.REGION.amazonaws.com/" + stage + row.path()));
  }

  private String authorize(String type) {
    return client.endpoint()
        + "/oauth2/authorize?response_type="
        + type
        + "&client_id="
        + CLIENT_ID
        + "&redirect_uri="
        + ShellText.query(callback())
        + "&scope="
        + ShellText.query(scopes());
  }

  private String scopes() {
    return token.use() == TokenUse.ID ? "openid" : String.join(" ", token.scopes());
  }

  private void post(String... fields) {
    String secret = CLIENT_ID + ":CLIENT_SECRET";
    boolean hasSecret = client.secret() == Truth.YES;
    lines.add(
        "  curl "
            + (hasSecret ? "-u " + ShellText.word(secret) + " " : "")
            + ShellText.word(client.endpoint() + "/oauth2/token")
            + " \\");
    for (int at = 0; at < fields.length; at++) {
      lines.add(
          "    --data-urlencode "
              + ShellText.word(fields[at])
              + (at == fields.length - 1 ? "" : " \\"));
    }
  }

  private String callback() {
    return client.callback().isEmpty() ? "CALLBACK_URL" : client.callback();
  }
}
