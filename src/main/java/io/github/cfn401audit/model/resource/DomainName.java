package io.github.cfn401audit.model.resource;

import io.github.cfn401audit.source.Located;
import io.github.cfn401audit.source.SourceRange;
import io.github.cfn401audit.values.Text;
import io.github.cfn401audit.values.Value;
import java.util.Optional;
import java.util.Set;

/**
 * What is known of the name of a user pool domain, which is a prefix under a name of Amazon's, or
 * with dots a name of one's own. See
 * https://docs.aws.amazon.com/cognito/latest/developerguide/cognito-user-pools-assign-domain-prefix.html.
 *
 * @param text the name, in which symbols may be
 * @param range where it stands
 */
public record DomainName(Text text, SourceRange range) implements Located {
  private static final Set<String> RESERVED = Set.of("aws", "amazon", "cognito");
  private static final int MOST_CHARACTERS = 63;
  private static final char SYMBOL = '\0';

  static Optional<DomainName> of(StackResource domain) {
    Value name = domain.properties().value("Domain");
    return name.asText().map(text -> new DomainName(text, name.range()));
  }

  /** True where it certainly is a name of one's own. */
  public boolean hasDot() {
    return shape().indexOf('.') >= 0;
  }

  /** True where it certainly is a prefix. */
  public boolean isPrefix() {
    return text.literal().filter(literal -> !literal.contains(".")).isPresent();
  }

  /** True where a prefix like this certainly breaks Cognito's pattern, whatever its symbols are. */
  public boolean breaksPattern() {
    String shape = shape();
    int fixed = 0;
    for (int i = 0; i < shape.length(); i++) {
      char c = shape.charAt(i);
      fixed += c == SYMBOL ? 0 : 1;
      if (c != SYMBOL && c != '-' && !(c >= 'a' && c <= 'z') && !(c >= '0' && c <= '9')) {
        return true;
      }
    }
    return fixed > MOST_CHARACTERS || shape.startsWith("-") || shape.endsWith("-");
  }

  /** A part between hyphens that Cognito keeps for itself; empty text where there is none. */
  public String reservedPart() {
    for (String part : shape().split("-", -1)) {
      if (RESERVED.contains(part)) {
        return part;
      }
    }
    return "";
  }

  /** The text with one character for each symbol. */
  private String shape() {
    StringBuilder shape = new StringBuilder();
    for (Text.Piece piece : text.pieces()) {
      shape.append(piece.hole().isPresent() ? String.valueOf(SYMBOL) : piece.fixed());
    }
    return shape.toString();
  }
}
