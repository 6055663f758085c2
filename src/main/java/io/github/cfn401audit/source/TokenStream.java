package io.github.cfn401audit.source;

/** Reads the tokens of one document in order. All answers are about the latest token. */
interface TokenStream {

  /** What a token is. */
  enum Kind {
    MAP_START,
    MAP_END,
    LIST_START,
    LIST_END,
    KEY,
    SCALAR,
    ALIAS,
    END
  }

  /** Goes to the next token; {@link Kind#END} when no value is left. */
  Kind next() throws UnusableInput;

  /** Offset where a node begins, its tag included. */
  int start();

  /** Offset after the last character of a key, a scalar, an alias or a closing bracket. */
  int end();

  /** True where a collection is written in brackets, so that its end token has a place. */
  boolean isBracketed();

  /** The text of a key or a scalar; of an alias the name of its anchor. */
  String text();

  ScalarNode.Style style();

  /** The short function tag without {@code !}, or nothing. */
  String tag();

  /** The name of the anchor of this node, or nothing. */
  String anchor();
}
