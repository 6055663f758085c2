package io.github.cfn401audit.caller.log;

import io.github.cfn401audit.finding.RuleId;
import java.util.List;
import java.util.Optional;

/**
 * What one line means.
 *
 * @param meaning what happened, in one sentence
 * @param advice what to do next; may be empty
 * @param rules the rules that may explain it
 * @param refused true where API Gateway refused the request for its token, or the lack of one
 * @param source the address of the page that shows the text; empty for a bare status
 */
public record LogAnswer(
    String meaning, String advice, List<RuleId> rules, boolean refused, String source) {
  public LogAnswer {
    rules = List.copyOf(rules);
  }

  /** What the line means; empty where it says nothing of tokens or sign-in. */
  public static Optional<LogAnswer> of(LogLine line) {
    boolean backend =
        line.status().equals(Optional.of(401)) && line.integration().equals(Optional.of(401));
    if (backend || (line.claims() && line.status().equals(Optional.of(401)))) {
      return Optional.of(
          new LogAnswer(
              "the authorizer let the caller through, and the backend itself answered 401",
              "look into the code or the configuration of the backend",
              List.of(),
              false,
              ""));
    }
    Optional<KnownText> known = KnownTexts.in(line.text());
    return known.isPresent() ? known.map(LogAnswer::of) : ofStatus(line);
  }

  private static LogAnswer of(KnownText text) {
    boolean refused =
        text.parts().contains("unauthorized request:")
            || text.rules().stream().anyMatch(rule -> rule.value().startsWith("token-"));
    return new LogAnswer(text.meaning(), text.advice(), text.rules(), refused, text.source());
  }

  private static Optional<LogAnswer> ofStatus(LogLine line) {
    boolean token = line.text().contains("oauth2/token");
    if (line.status().equals(Optional.of(405)) && token) {
      return Optional.of(
          plain(
              "the token endpoint takes POST with a form-urlencoded body only",
              "send POST with Content-Type application/x-www-form-urlencoded",
              false));
    }
    boolean unauthorized = line.text().contains("\"Unauthorized\"");
    if (line.status().equals(Optional.of(401)) || (line.status().isEmpty() && unauthorized)) {
      return Optional.of(
          plain(
              "API Gateway refused the token, or found none in the header of the authorizer; the"
                  + " backend was not called",
              "give the token to cfn-401-audit token, which says why",
              true));
    }
    boolean forbidden = line.text().contains("\"Forbidden\"");
    if (line.status().equals(Optional.of(403)) || (line.status().isEmpty() && forbidden)) {
      return Optional.of(
          plain(
              "this is not about the token: an API key, a firewall (WAF), a resource policy or a"
                  + " domain name refused the request",
              "see whether the method asks for an API key, and what the web ACL of the stage logs",
              false));
    }
    return Optional.empty();
  }

  private static LogAnswer plain(String meaning, String advice, boolean refused) {
    return new LogAnswer(meaning, advice, List.of(), refused, "");
  }
}
