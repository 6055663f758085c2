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
    for (Text.Piece piece : text.pieces()) {
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

  /**
   * Regions, accounts, stack names and the ids of pools and clients hold neither slash nor colon.
   */
  private static boolean holdsNo(String delimiter, Symbol symbol) {
    boolean separator = delimiter.equals("/") || delimiter.equals(":");
    if (symbol instanceof Symbol.Pseudo pseudo) {
      return separator
          && (pseudo.name().equals("AWS::Region")
              || pseudo.name().equals("AWS::AccountId")
              || pseudo.name().equals("AWS::Partition")
              || pseudo.name().equals("AWS::StackName"));
    }
    return symbol instanceof Symbol.OfResource resource
        && separator
        && resource.type().startsWith("AWS::Cognito::UserPool")
        && resource.attribute().equals("Ref");
  }
}
