package io.github.cfn401audit.authored;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The names that constructs of the CDK have for the properties of CloudFormation. */
final class CdkNames {
  private static final Map<String, List<String>> OTHER_NAMES =
      Map.ofEntries(
          Map.entry("AllowedOAuthScopes", List.of("scopes", "oAuth")),
          Map.entry("AllowedOAuthFlows", List.of("flows", "oAuth")),
          Map.entry("AllowedOAuthFlowsUserPoolClient", List.of("disableOAuth", "oAuth")),
          Map.entry("CallbackURLs", List.of("callbackUrls", "oAuth")),
          Map.entry("LogoutURLs", List.of("logoutUrls", "oAuth")),
          Map.entry("DefaultRedirectURI", List.of("defaultRedirectUri", "oAuth")),
          Map.entry("ExplicitAuthFlows", List.of("authFlows")),
          Map.entry("ProviderARNs", List.of("providerArns", "cognitoUserPools")),
          Map.entry("AuthorizerId", List.of("authorizer")),
          Map.entry("AuthorizerResultTtlInSeconds", List.of("resultsCacheTtl")),
          Map.entry("Domain", List.of("domainPrefix", "domainName")),
          Map.entry("ResponseType", List.of("type")),
          Map.entry("ResponseParameters", List.of("responseHeaders")));

  private CdkNames() {}

  /** The names to look for, the nearest first; those of Python after those of other languages. */
  static List<String> of(String property) {
    List<String> names = new ArrayList<>();
    names.add(property.substring(0, 1).toLowerCase(Locale.ROOT) + property.substring(1));
    names.addAll(OTHER_NAMES.getOrDefault(property, List.of()));
    List<String> all = new ArrayList<>();
    for (String name : names) {
      all.add(name);
      String snake = snake(name);
      if (!snake.equals(name)) {
        all.add(snake);
      }
    }
    return all;
  }

  private static String snake(String name) {
    StringBuilder snake = new StringBuilder();
    for (int at = 0; at < name.length(); at++) {
      char letter = name.charAt(at);
      if (Character.isUpperCase(letter)) {
        boolean inWord =
            (at + 1 < name.length() && Character.isLowerCase(name.charAt(at + 1)))
                || Character.isLowerCase(name.charAt(at - 1));
        snake.append(inWord ? "_" : "").append(Character.toLowerCase(letter));
      } else {
        snake.append(letter);
      }
    }
    return snake.toString();
  }
}
