package io.github.cfn401audit.values;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** Text of which parts may be symbols, such as {@code arn:aws:...:userpool/<Ref of Pool>}. */
public final class Text {
  private final List<Piece> pieces;

  private Text(List<Piece> pieces) {
    this.pieces = List.copyOf(pieces);
  }

  /** Fixed text, or a symbol. */
  public sealed interface Piece {

    /** What one of two functions makes of it. */
    <T> T fold(Function<String, T> ofFixed, Function<Symbol, T> ofHole);

    /** The fixed text; empty text where a symbol stands. */
    default String fixed() {
      return fold(text -> text, symbol -> "");
    }

    /** The symbol; empty where fixed text stands. */
    default Optional<Symbol> hole() {
      return fold(text -> Optional.empty(), Optional::of);
    }

    /** Text that stands in the files; never empty. */
    record Fixed(String text) implements Piece {
      @Override
      public <T> T fold(Function<String, T> ofFixed, Function<Symbol, T> ofHole) {
        return ofFixed.apply(text);
      }
    }

    /** Text that only the deployment knows. */
    record Hole(Symbol symbol) implements Piece {
      @Override
      public <T> T fold(Function<String, T> ofFixed, Function<Symbol, T> ofHole) {
        return ofHole.apply(symbol);
      }
    }
  }

  /** Text without symbols. */
  public static Text of(String literal) {
    return literal.isEmpty() ? new Text(List.of()) : new Text(List.of(new Piece.Fixed(literal)));
  }

  /** Text that is one symbol. */
  public static Text of(Symbol symbol) {
    return new Text(List.of(new Piece.Hole(symbol)));
  }

  /** Text that is this piece. */
  public static Text of(Piece piece) {
    return new Text(List.of(piece));
  }

  /** What follows a fixed beginning; empty where the text begins otherwise. */
  public Optional<Text> after(String beginning) {
    String prefix = prefix();
    if (!prefix.startsWith(beginning)) {
      return Optional.empty();
    }
    List<Text> rest = new ArrayList<>();
    rest.add(of(prefix.substring(beginning.length())));
    for (Piece piece : pieces.subList(prefix.isEmpty() ? 0 : 1, pieces.size())) {
      rest.add(of(piece));
    }
    return Optional.of(concat(rest));
  }

  /** These, one after another; neighbouring fixed pieces become one. */
  public static Text concat(List<Text> texts) {
    List<Piece> joined = new ArrayList<>();
    StringBuilder fixed = new StringBuilder();
    for (Text text : texts) {
      for (Piece piece : text.pieces) {
        if (piece.hole().isEmpty()) {
          fixed.append(piece.fixed());
        } else {
          flush(fixed, joined);
          joined.add(piece);
        }
      }
    }
    flush(fixed, joined);
    return new Text(joined);
  }

  private static void flush(StringBuilder fixed, List<Piece> pieces) {
    if (fixed.length() > 0) {
      pieces.add(new Piece.Fixed(fixed.toString()));
      fixed.setLength(0);
    }
  }

  /** The pieces in order; none for empty text. */
  public List<Piece> pieces() {
    return pieces;
  }

  /** The length of its fixed pieces, and one for each symbol. */
  int length() {
    int length = 0;
    for (Piece piece : pieces) {
      length += Math.max(1, piece.fixed().length());
    }
    return length;
  }

  /** The symbols in it, in order. */
  public List<Symbol> symbols() {
    List<Symbol> symbols = new ArrayList<>();
    for (Piece piece : pieces) {
      piece.hole().ifPresent(symbols::add);
    }
    return symbols;
  }

  /** The text with another one instead of each symbol. */
  public Text replacing(Function<Symbol, Text> replacement) {
    List<Text> replaced = new ArrayList<>(pieces.size());
    for (Piece piece : pieces) {
      replaced.add(piece.fold(Text::of, replacement));
    }
    return concat(replaced);
  }

  /** The whole text; empty where a symbol is in it. */
  public Optional<String> literal() {
    if (pieces.isEmpty()) {
      return Optional.of("");
    }
    return pieces.size() == 1 && pieces.get(0).hole().isEmpty()
        ? Optional.of(pieces.get(0).fixed())
        : Optional.empty();
  }

  /** The symbol that is the whole text; empty for anything else. */
  public Optional<Symbol> symbol() {
    return pieces.size() == 1 ? pieces.get(0).hole() : Optional.empty();
  }

  /** What a resource gives, where that is the whole text; empty for anything else. */
  public Optional<Symbol.OfResource> resource() {
    return symbol().flatMap(Symbol::resource);
  }

  /** Why the text is not known; empty where every piece is fixed or given by a resource. */
  public Optional<UnknownReason> reason() {
    for (Symbol symbol : symbols()) {
      if (symbol.reason().isPresent()) {
        return symbol.reason();
      }
    }
    return Optional.empty();
  }

  /** The fixed text at the front; empty text where a symbol stands there. */
  public String prefix() {
    return pieces.isEmpty() ? "" : pieces.get(0).fixed();
  }

  /** The fixed text at the end; empty text where a symbol stands there. */
  public String suffix() {
    return pieces.isEmpty() ? "" : pieces.get(pieces.size() - 1).fixed();
  }

  /**
   * Whether both stand for the same text: yes where the pieces are equal, no where fixed beginnings
   * or endings clash, not known otherwise.
   */
  public Truth sameAs(Text other) {
    if (pieces.equals(other.pieces)) {
      return Truth.YES;
    }
    if (literal().isPresent() && other.literal().isPresent()) {
      return Truth.NO;
    }
    return clash(prefix(), other.prefix())
            || clashAtEnd(suffix(), other.suffix())
            || tooLong(this, other)
            || tooLong(other, this)
        ? Truth.NO
        : Truth.UNKNOWN;
  }

  private static boolean clash(String left, String right) {
    return !left.startsWith(right) && !right.startsWith(left);
  }

  private static boolean clashAtEnd(String left, String right) {
    return !left.endsWith(right) && !right.endsWith(left);
  }

  /** True where the fixed pieces of one are longer than the whole of the other. */
  private static boolean tooLong(Text withSymbols, Text whole) {
    Optional<String> literal = whole.literal();
    if (literal.isEmpty()) {
      return false;
    }
    int fixed = 0;
    for (Piece piece : withSymbols.pieces) {
      fixed += piece.fixed().length();
    }
    return fixed > literal.get().length();
  }

  /** As the user would write it in {@code Fn::Sub}. */
  public String display() {
    StringBuilder shown = new StringBuilder();
    for (Piece piece : pieces) {
      shown.append(piece.<String>fold(fixed -> fixed, symbol -> "${" + symbol.display() + "}"));
    }
    return shown.toString();
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Text text && pieces.equals(text.pieces);
  }

  @Override
  public int hashCode() {
    return pieces.hashCode();
  }

  @Override
  public String toString() {
    return display();
  }
}
