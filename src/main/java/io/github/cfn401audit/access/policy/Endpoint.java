package io.github.cfn401audit.access.policy;

import io.github.cfn401audit.values.Symbol;
import io.github.cfn401audit.values.Text;
import java.util.List;
import java.util.Optional;

/**
 * One stage of an API, as the ARNs of its requests begin. See
 * https://docs.aws.amazon.com/apigateway/latest/developerguide/api-gateway-control-access-using-iam-policies-to-invoke-api.html.
 *
 * @param partition such as {@code aws}
 * @param region the region of the API
 * @param account the account of the API
 * @param api the id of the API
 * @param stage the name of the stage
 */
public record Endpoint(Text partition, Text region, Text account, Text api, Text stage) {
  private static final List<String> PARTITIONS = List.of("aws", "aws-cn", "aws-us-gov");

  /** A part of the ARN, in order, with what stands before it. */
  enum Part {
    PARTITION("partition", "arn:", Characters.NAME),
    REGION("region", ":execute-api:", Characters.NAME),
    ACCOUNT("account", ":", Characters.DIGITS),
    API("API", ":", Characters.NAME),
    STAGE("stage", "/", Characters.NAME);

    private final String shown;
    private final String before;
    private final Characters kind;

    Part(String shown, String before, Characters kind) {
      this.shown = shown;
      this.before = before;
      this.kind = kind;
    }

    /** The word for it in a message. */
    String shown() {
      return shown;
    }
  }

  /** The text of a part. */
  Text text(Part part) {
    return switch (part) {
      case PARTITION -> partition;
      case REGION -> region;
      case ACCOUNT -> account;
      case API -> api;
      case STAGE -> stage;
    };
  }

  /** What is left of a pattern after this part, whatever the deployment makes of its symbols. */
  Reading certainlyAfter(Reading reading, Part part, Marks marks) {
    Reading left = reading.after(part.before);
    Text text = text(part);
    Reading symbolic = left;
    for (Text.Piece piece : text.pieces()) {
      if (piece instanceof Text.Piece.Fixed fixed) {
        symbolic = symbolic.after(fixed.text());
      } else if (piece instanceof Text.Piece.Hole hole) {
        symbolic = symbolic.after(marks.of(hole.symbol()));
      }
    }
    if (part == Part.PARTITION && text.literal().isEmpty()) {
      // A policy with a partition that is not the stack's own is refused: it may be any here.
      for (String known : PARTITIONS) {
        symbolic = symbolic.or(left.after(known));
      }
    }
    return symbolic;
  }

  /** What may be left of a pattern after this part. */
  Reading possiblyAfter(Reading reading, Part part) {
    Reading left = reading.after(part.before);
    for (Text.Piece piece : text(part).pieces()) {
      left =
          piece instanceof Text.Piece.Fixed fixed
              ? left.after(fixed.text())
              : left.afterSome(part.kind);
    }
    return left;
  }

  /** What a symbol is made of that is a whole part of the ARN; empty for any other symbol. */
  Optional<Characters> kindOf(Symbol symbol) {
    for (Part part : Part.values()) {
      if (text(part).symbol().filter(symbol::equals).isPresent()) {
        return Optional.of(part.kind);
      }
    }
    return Optional.empty();
  }
}
