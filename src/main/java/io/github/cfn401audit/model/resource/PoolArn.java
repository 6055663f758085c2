package io.github.cfn401audit.model.resource;

import io.github.cfn401audit.values.Reasons;
import io.github.cfn401audit.values.Symbol;
import io.github.cfn401audit.values.Text;
import io.github.cfn401audit.values.UnknownReason;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The form of a user pool's ARN: {@code
 * arn:{partition}:cognito-idp:{region}:{account}:userpool/{region}_{random}}.
 */
public final class PoolArn {
  private static final String RESOURCE = "userpool/";
  private static final int COLONS = 5;

  private PoolArn() {}

  /** Why a text cannot be such an ARN, whatever its symbols stand for; empty where it can. */
  public static Optional<String> whyNone(Text text) {
    String prefix = text.prefix();
    if (!prefix.startsWith("arn:") && !"arn:".startsWith(prefix)) {
      return Optional.of("is not an ARN");
    }
    Optional<String> unexpanded = unexpanded(text);
    if (unexpanded.isPresent()) {
      return unexpanded;
    }
    String service = part(prefix, 2);
    if (service.equals("cognito-identity")) {
      return Optional.of("is the ARN of an identity pool, not of a user pool");
    }
    if (!service.isEmpty() && !service.equals("cognito-idp")) {
      return Optional.of("is the ARN of something in " + service + ", not of a user pool");
    }
    if (colons(text) > COLONS) {
      return Optional.of("has more parts than the ARN of a user pool");
    }
    return region(text);
  }

  private static long colons(Text text) {
    return text.pieces().stream()
        .flatMapToInt(piece -> piece.fixed().chars())
        .filter(character -> character == ':')
        .count();
  }

  /** Why a text that ends with the id of a declared pool is not its ARN; empty where it may be. */
  public static Optional<String> whyNot(Text text, StackResource pool) {
    Optional<String> region = clash(text, 3, pool.known("AWS::Region"));
    Optional<String> account = clash(text, 4, pool.known("AWS::AccountId"));
    if (region.isPresent()) {
      return Optional.of(
          "names the region "
              + region.get()
              + ", but "
              + pool.logicalId()
              + " is in "
              + pool.known("AWS::Region").orElse(""));
    }
    return account.map(
        named ->
            "names the account "
                + named
                + ", but "
                + pool.logicalId()
                + " is in "
                + pool.known("AWS::AccountId").orElse(""));
  }

  /**
   * Why a text that ends with the id of a declared pool may not be its ARN: it names a region or an
   * account, and nothing tells where the stack of the pool is deployed.
   */
  public static List<UnknownReason> doubts(Text text, StackResource pool) {
    List<UnknownReason> doubts = new ArrayList<>();
    doubt(text, 3, "AWS::Region", "region", pool).ifPresent(doubts::add);
    doubt(text, 4, "AWS::AccountId", "account", pool).ifPresent(doubts::add);
    return doubts;
  }

  private static Optional<UnknownReason> doubt(
      Text text, int index, String pseudoParameter, String what, StackResource pool) {
    if (pool.isAssumed() || pool.known(pseudoParameter).isPresent()) {
      return Optional.empty();
    }
    return segment(text, index)
        .map(
            named ->
                new UnknownReason(
                    "the ARN names the "
                        + what
                        + " "
                        + named
                        + ", and whether "
                        + pool.logicalId()
                        + " is deployed there is not known",
                    Reasons.give(pool.rootName(), pseudoParameter, named)));
  }

  /** Why no authorizer of this one's stack can trust the pool: partitions share nothing. */
  public static Optional<String> whyNotTrustedBy(Text text, StackResource authorizer) {
    return clash(text, 1, authorizer.known("AWS::Partition"))
        .map(
            named ->
                "names the partition "
                    + named
                    + ", but its stack is in "
                    + authorizer.known("AWS::Partition").orElse(""));
  }

  /** A part of an ARN that is fixed text and not the known one. */
  private static Optional<String> clash(Text arn, int index, Optional<String> known) {
    Optional<String> named = segment(arn, index);
    return known.isPresent() ? named.filter(text -> !text.equals(known.get())) : Optional.empty();
  }

  /** The text between two colons; empty where a symbol is in it, or before the last colon. */
  private static Optional<String> segment(Text arn, int index) {
    int colons = 0;
    StringBuilder segment = new StringBuilder();
    for (Text.Piece piece : arn.pieces()) {
      if (piece.hole().isEmpty()) {
        String text = piece.fixed();
        for (int i = 0; i < text.length(); i++) {
          if (text.charAt(i) == ':') {
            if (colons == index) {
              return Optional.of(segment.toString());
            }
            colons++;
          } else if (colons == index) {
            segment.append(text.charAt(i));
          }
        }
      } else if (colons == index || mayHoldColons(piece)) {
        return Optional.empty();
      }
    }
    return Optional.empty();
  }

  private static boolean mayHoldColons(Text.Piece piece) {
    return piece.hole().flatMap(Symbol::pseudoParameter).isEmpty();
  }

  /** The pool lives in the region that its id begins with. */
  private static Optional<String> region(Text text) {
    String region = part(text.prefix(), 3);
    String suffix = text.suffix();
    int resource = suffix.lastIndexOf(RESOURCE);
    if (text.literal().isPresent() && resource < 0) {
      return Optional.of("does not contain userpool/...");
    }
    int underscore = suffix.indexOf('_', Math.max(resource, 0));
    if (resource < 0) {
      return Optional.empty();
    }
    if (underscore < 0) {
      return Optional.of(
          "ends with " + suffix.substring(resource) + ", which is not the id of a pool");
    }
    String ofPool = suffix.substring(resource + RESOURCE.length(), underscore);
    return region.isEmpty() || region.equals(ofPool)
        ? Optional.empty()
        : Optional.of("names the region " + region + ", but a pool of " + ofPool);
  }

  /** Names in braces that CloudFormation expands only inside {@code Fn::Sub}. */
  private static Optional<String> unexpanded(Text text) {
    for (Text.Piece piece : text.pieces()) {
      if (piece.fixed().contains("${") || piece.fixed().contains("{AWS::")) {
        return Optional.of("contains a name in braces that nothing expands");
      }
    }
    return Optional.empty();
  }

  /** A part between two colons that stands wholly in the fixed beginning; else empty text. */
  private static String part(String prefix, int index) {
    int from = 0;
    for (int i = 0; i < index; i++) {
      from = prefix.indexOf(':', from) + 1;
      if (from == 0) {
        return "";
      }
    }
    int end = prefix.indexOf(':', from);
    return end < 0 ? "" : prefix.substring(from, end);
  }
}
