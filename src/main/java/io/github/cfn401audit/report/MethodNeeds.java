package io.github.cfn401audit.report;

import io.github.cfn401audit.access.AccessRow;
import io.github.cfn401audit.access.AccessRow.Accepts;
import io.github.cfn401audit.access.Preflight;
import io.github.cfn401audit.tokens.TokenUse;
import io.github.cfn401audit.values.Truth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What a method asks of its callers, in words. */
public final class MethodNeeds {
  private MethodNeeds() {}

  /** Who may call: such as {@code an ID token of ShopPool, in the header Authorization}. */
  public static String takes(AccessRow row) {
    if (row.accepts().isPresent()) {
      Accepts accepts = row.accepts().get();
      String header = accepts.header().isEmpty() ? "" : ", in the header " + accepts.header();
      return tokenOf(accepts) + header;
    }
    return switch (row.outcome()) {
      case OPEN -> "anybody, without a token";
      case OTHER -> other(row);
      default -> "a token, but which one is not known";
    };
  }

  private static String tokenOf(Accepts accepts) {
    String pools = accepts.pools().isEmpty() ? "" : " of " + String.join(" or ", accepts.pools());
    if (accepts.use() == TokenUse.ID) {
      return "an ID token" + pools;
    }
    return "an access token"
        + pools
        + (accepts.scopes().isEmpty() ? "" : " with " + String.join(" or ", accepts.scopes()));
  }

  private static String other(AccessRow row) {
    return switch (row.authorization()) {
      case "AWS_IAM" -> "whom IAM allows (signed requests), which is not judged";
      case "CUSTOM" ->
          "whom the Lambda authorizer"
              + (row.passage().authorizer().isEmpty() ? "" : " " + row.passage().authorizer())
              + " lets in, which is not judged";
      default -> row.authorization() + ", which is not judged";
    };
  }

  /** What else stands between a caller and the method; nothing where nothing does. */
  public static List<String> between(AccessRow row) {
    List<String> between = new ArrayList<>();
    if (row.passage().apiKey() == Truth.YES) {
      between.add("an API key");
    }
    between.addAll(row.restrictions());
    return between;
  }

  /** What a browser of another origin meets before it may send a token; often empty. */
  public static Optional<String> browsers(AccessRow row) {
    if (row.verb().equals("OPTIONS") || row.accepts().isEmpty()) {
      return Optional.empty();
    }
    if (row.passage().preflight() == Preflight.REFUSED) {
      return Optional.of("blocked: the preflight of this path asks for a token");
    }
    return row.passage().preflight() == Preflight.ABSENT && row.passage().browsers()
        ? Optional.of("blocked: no method answers the preflight of this path")
        : Optional.empty();
  }
}
