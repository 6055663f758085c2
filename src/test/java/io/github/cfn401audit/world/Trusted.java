package io.github.cfn401audit.world;

import io.github.cfn401audit.values.Symbol;
import io.github.cfn401audit.values.Text;
import io.github.cfn401audit.values.Value;
import java.util.List;

/** Reads a list of one ARN. */
final class Trusted {
  private Trusted() {}

  static String of(Value arns) {
    if (arns instanceof Value.Sequence list && list.items().size() == 1) {
      return of(list.items().get(0));
    }
    if (arns instanceof Value.Sequence list && !list.more().isEmpty()) {
      return "unknown: " + list.more().get(0).cause();
    }
    if (arns instanceof Value.Scalar scalar) {
      return of(scalar.text());
    }
    return "unknown";
  }

  private static String of(Text arn) {
    List<Text.Piece> pieces = arn.pieces();
    if (pieces.get(pieces.size() - 1) instanceof Text.Piece.Hole hole
        && hole.symbol() instanceof Symbol.OfResource pool) {
      return pool.stack().name() + "/" + pool.logicalId();
    }
    return arn.reason().map(reason -> "unknown: " + reason.cause()).orElse(arn.display());
  }
}
