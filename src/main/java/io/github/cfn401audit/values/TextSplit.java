package io.github.cfn401audit.values;

import io.github.cfn401audit.source.SourceRange;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Evaluates {@code Fn::Split} over text with symbols. */
final class TextSplit {
  private static final Set<String> PLAIN_PSEUDO_PARAMETERS =
      Set.of("AWS::Region", "AWS::AccountId", "AWS::Partition", "AWS::StackName");

  private static final Set<String> PLAIN_REFERENCES =
      Set.of(
          "AWS::Cognito::UserPool",
          "AWS::Cognito::UserPoolClient",
          "AWS::ApiGateway::RestApi",
          "AWS::ApiGateway::Stage");

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
      if (piece.hole().isEmpty()) {
        String rest = piece.fixed();
        int at = rest.indexOf(delimiter);
        while (at >= 0) {
          current.add(Text.of(rest.substring(0, at)));
          parts.add(new Value.Scalar(Text.concat(current), range));
          current.clear();
          rest = rest.substring(at + delimiter.length());
          at = rest.indexOf(delimiter);
        }
        current.add(Text.of(rest));
      } else {
        Symbol symbol = piece.hole().get();
        if (!holdsNo(delimiter, symbol)) {
          doubt = symbol.reason().or(() -> Optional.of(uncounted(text)));
        }
        current.add(Text.of(symbol));
      }
    }
    parts.add(new Value.Scalar(Text.concat(current), range));
    return doubt.isPresent()
        ? new Value.Unknown(doubt.get(), range)
        : new Value.Sequence(parts, List.of(), range);
  }

  private static UnknownReason uncounted(Text text) {
    return new UnknownReason(
        "the parts of " + text.display() + " are known at deployment only", "");
  }

  /** The issuer of a pool ends with the id of the pool. */
  private static Text withIssuers(Text text) {
    return text.replacing(
        symbol ->
            symbol
                .resource()
                .filter(TextSplit::isIssuer)
                .map(TextSplit::issuer)
                .orElseGet(() -> Text.of(symbol)));
  }

  private static boolean isIssuer(Symbol.OfResource symbol) {
    return symbol.type().equals("AWS::Cognito::UserPool")
        && symbol.attribute().startsWith("Provider");
  }

  private static Text issuer(Symbol.OfResource pool) {
    return Text.concat(
        List.of(
            Text.of(pool.attribute().equals("ProviderURL") ? "https://" : ""),
            Text.of("cognito-idp."),
            Text.of(new Symbol.Pseudo(pool.stack(), "AWS::Region")),
            Text.of(".amazonaws.com/"),
            Text.of(new Symbol.OfResource(pool.stack(), pool.logicalId(), pool.type(), "Ref"))));
  }

  /**
   * Regions, accounts, stack names, names of stages and the ids of pools, clients and APIs consist
   * of letters, digits, underscores, pluses and hyphens. The suffix of URLs has dots besides.
   */
  private static boolean holdsNo(String delimiter, Symbol symbol) {
    boolean separator =
        delimiter.length() == 1
            && !Character.isLetterOrDigit(delimiter.charAt(0))
            && "_+-".indexOf(delimiter.charAt(0)) < 0;
    return separator
        && (symbol.pseudoParameter().filter(PLAIN_PSEUDO_PARAMETERS::contains).isPresent()
            || (!delimiter.equals(".")
                && symbol.pseudoParameter().filter("AWS::URLSuffix"::equals).isPresent())
            || symbol.resource().filter(TextSplit::isPlainId).isPresent());
  }

  private static boolean isPlainId(Symbol.OfResource symbol) {
    return PLAIN_REFERENCES.stream().anyMatch(symbol::isRefTo);
  }
}
