package io.github.cfn401audit.values;

import io.github.cfn401audit.source.SourceRange;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** {@code Fn::Split} over text with symbols. */
final class TextSplit {
  private TextSplit() {}

  /**
   * The parts of a text. Not known where a symbol in it may itself hold the delimiter: then nobody
   * can count the parts.
   */
  static Value apply(String delimiter, Text text, SourceRange range) {
    List<Value> parts = new ArrayList<>();
    List<Text> current = new ArrayList<>();
    Optional<UnknownReason> doubt = Optional.empty();
    for (Text.Piece piece : withIssuers(text).pieces()) {
      if (piece instanceof Text.Piece.Fixed fixed) {
        String rest = fixed.text();
        int at = rest.indexOf(delimiter);
        while (at >= 0) {
          current.add(Text.of(rest.substring(0, at)));
          parts.add(new Value.Scalar(Text.concat(current), range));
          current.clear();
          rest = rest.substring(at + delimiter.length());
          at = rest.indexOf(delimiter);
        }
        current.add(Text.of(rest));
      } else if (piece instanceof Text.Piece.Hole hole) {
        if (!holdsNo(delimiter, hole.symbol())) {
          doubt =
              Optional.of(
                  hole.symbol()
                      .reason()
                      .orElse(
                          new UnknownReason(
                              "the parts of " + text.display() + " are known at deployment only",
                              "")));
        }
        current.add(Text.of(hole.symbol()));
      }
    }
    parts.add(new Value.Scalar(Text.concat(current), range));
    return doubt.isPresent()
        ? new Value.Unknown(doubt.get(), range)
        : new Value.Sequence(parts, List.of(), range);
  }

  /** The issuer of a pool ends with the id of the pool. */
  private static Text withIssuers(Text text) {
    List<Text> pieces = new ArrayList<>();
    for (Text.Piece piece : text.pieces()) {
      if (piece instanceof Text.Piece.Hole hole
          && hole.symbol() instanceof Symbol.OfResource pool
          && pool.type().equals("AWS::Cognito::UserPool")
          && pool.attribute().startsWith("Provider")) {
        pieces.add(Text.of(pool.attribute().equals("ProviderURL") ? "https://" : ""));
        pieces.add(Text.of("cognito-idp."));
        pieces.add(Text.of(new Symbol.Pseudo(pool.stack(), "AWS::Region")));
        pieces.add(Text.of(".amazonaws.com/"));
        pieces.add(
            Text.of(new Symbol.OfResource(pool.stack(), pool.logicalId(), pool.type(), "Ref")));
      } else {
        pieces.add(Text.of(piece));
      }
    }
    return Text.concat(pieces);
  }

  /**
   * Regions, accounts, stack names and the ids of pools and clients consist of letters, digits,
   * underscores, pluses and hyphens.
   */
  private static boolean holdsNo(String delimiter, Symbol symbol) {
    boolean separator =
        delimiter.length() == 1
            && !Character.isLetterOrDigit(delimiter.charAt(0))
            && "_+-".indexOf(delimiter.charAt(0)) < 0;
    if (symbol instanceof Symbol.Pseudo pseudo) {
      return separator
          && (pseudo.name().equals("AWS::Region")
              || pseudo.name().equals("AWS::AccountId")
              || pseudo.name().equals("AWS::Partition")
              || pseudo.name().equals("AWS::StackName"));
    }
    return symbol instanceof Symbol.OfResource resource
        && separator
        && (resource.type().equals("AWS::Cognito::UserPool")
            || resource.type().equals("AWS::Cognito::UserPoolClient"))
        && resource.attribute().equals("Ref");
  }
}
