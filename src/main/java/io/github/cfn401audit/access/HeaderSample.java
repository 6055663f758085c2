package io.github.cfn401audit.access;

import dk.brics.automaton.Automaton;
import dk.brics.automaton.BasicOperations;
import java.util.List;

/**
 * What a caller sends in the header, for expressions that are made for it: AWS's page on SAM shows
 * {@code Bearer.*}, and the API reference says that the claim {@code aud} is matched. See
 * https://docs.aws.amazon.com/serverless-application-model/latest/developerguide/sam-property-api-cognitoauthidentity.html
 * and https://docs.aws.amazon.com/apigateway/latest/api/API_CreateAuthorizer.html.
 */
final class HeaderSample {
  private static final String TOKEN =
      "eyJraWQiOiJhMSI" + "c0Zx7".repeat(12) + ".eyJzdWIiOiI" + "QmN4w".repeat(90) + ".";

  private static final List<String> HEADERS =
      List.of(
          TOKEN + "hT5k".repeat(85),
          TOKEN + "h-5_".repeat(85),
          "Bearer " + TOKEN + "hT5k".repeat(85),
          "Bearer " + TOKEN + "h-5_".repeat(85));

  /** The id of a client, as Cognito makes it. */
  private static final String CLIENT = "4d6k1b9q0s7v2x5z8a3c6e9g1i";

  private HeaderSample() {}

  /** True where such a header matches, and the id of a client does not. */
  static boolean isMeantBy(Automaton within) {
    return !matches(within, CLIENT) && HEADERS.stream().anyMatch(header -> matches(within, header));
  }

  private static boolean matches(Automaton within, String text) {
    return BasicOperations.run(within, AudiencePattern.START + text + AudiencePattern.END);
  }
}
