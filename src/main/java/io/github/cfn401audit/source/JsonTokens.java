package io.github.cfn401audit.source;

import io.github.cfn401audit.source.ScalarNode.Style;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.TokenStreamContext;
import tools.jackson.core.io.ContentReference;
import tools.jackson.core.json.JsonFactory;

/**
 * Reads the tokens of a JSON text.
 *
 * <p>Jackson decides what the tokens are. It does not tell where they end, so a cursor of our own
 * follows it through the text.
 */
final class JsonTokens implements TokenStream {

  private static final JsonFactory FACTORY =
      JsonFactory.builder()
          .streamReadConstraints(
              StreamReadConstraints.builder()
                  .maxNestingDepth(Integer.MAX_VALUE)
                  .maxStringLength(Integer.MAX_VALUE)
                  .maxNameLength(Integer.MAX_VALUE)
                  .maxNumberLength(Integer.MAX_VALUE)
                  .build())
          .build();

  private final String text;
  private final JsonParser parser;
  private Kind kind = Kind.END;
  private Style style = Style.QUOTED;
  private String value = "";
  private int start;
  private int end;

  JsonTokens(String text) {
    this.text = text;
    this.parser = FACTORY.createParser(ObjectReadContext.empty(), text);
  }

  @Override
  public Kind next() throws UnusableInput {
    JsonFault.Expected expected = expected();
    if (expected == JsonFault.Expected.NOTHING) {
      return afterRoot();
    }
    try {
      JsonToken token = parser.nextToken();
      if (token == null) {
        throw fault(expected);
      }
      accept(token);
      return kind;
    } catch (JacksonException e) {
      throw fault(expected);
    }
  }

  private void accept(JsonToken token) {
    int at = nextTokenStart();
    switch (token) {
      case START_OBJECT -> punctuation(Kind.MAP_START, at);
      case END_OBJECT -> punctuation(Kind.MAP_END, at);
      case START_ARRAY -> punctuation(Kind.LIST_START, at);
      case END_ARRAY -> punctuation(Kind.LIST_END, at);
      case PROPERTY_NAME -> string(Kind.KEY, at);
      case VALUE_STRING -> string(Kind.SCALAR, at);
      default -> word(token, at);
    }
  }

  private void punctuation(Kind kind, int at) {
    this.kind = kind;
    start = at;
    end = at + 1;
  }

  private void string(Kind kind, int at) {
    value = parser.getString();
    this.kind = kind;
    style = Style.QUOTED;
    start = at;
    end = endOfString(at);
  }

  private void word(JsonToken token, int at) {
    kind = Kind.SCALAR;
    style = token == JsonToken.VALUE_NULL ? Style.NULL : Style.PLAIN;
    start = at;
    end = endOfWord(at);
    value = text.substring(start, end);
  }

  private int nextTokenStart() {
    int at = end;
    while (isBetweenTokens(text.charAt(at))) {
      at++;
    }
    return at;
  }

  private static boolean isBetweenTokens(char c) {
    return isBlank(c) || c == ',' || c == ':';
  }

  /** True for a character that may separate the tokens of a JSON text. */
  static boolean isBlank(char c) {
    return c == ' ' || c == '\n' || c == '\r' || c == '\t';
  }

  private int endOfString(int at) {
    int quote = text.indexOf('"', at + 1);
    while (isEscaped(quote)) {
      quote = text.indexOf('"', quote + 1);
    }
    return quote + 1;
  }

  private boolean isEscaped(int at) {
    int before = at - 1;
    while (text.charAt(before) == '\\') {
      before--;
    }
    return (at - before) % 2 == 0;
  }

  private int endOfWord(int at) {
    int last = at + 1;
    while (last < text.length() && isWordCharacter(text.charAt(last))) {
      last++;
    }
    return last;
  }

  private static boolean isWordCharacter(char c) {
    return (c >= '0' && c <= '9')
        || (c >= 'a' && c <= 'z')
        || c == '-'
        || c == '+'
        || c == '.'
        || c == 'E';
  }

  /** What may follow the latest token. */
  private JsonFault.Expected expected() {
    return switch (kind) {
      case MAP_START -> JsonFault.Expected.FIRST_KEY;
      case LIST_START -> JsonFault.Expected.FIRST_ITEM;
      case KEY -> JsonFault.Expected.COLON;
      default -> {
        TokenStreamContext context = parser.streamReadContext();
        if (context.inObject()) {
          yield JsonFault.Expected.COMMA_IN_MAP;
        }
        if (context.inArray()) {
          yield JsonFault.Expected.COMMA_IN_LIST;
        }
        yield end == 0 ? JsonFault.Expected.VALUE : JsonFault.Expected.NOTHING;
      }
    };
  }

  private Kind afterRoot() throws UnusableInput {
    for (int at = end; at < text.length(); at++) {
      if (!isBlank(text.charAt(at))) {
        throw fault(JsonFault.Expected.NOTHING);
      }
    }
    kind = Kind.END;
    return kind;
  }

  private UnusableInput fault(JsonFault.Expected expected) {
    TokenStreamContext context = parser.streamReadContext();
    int bracketLine = context.startLocation(ContentReference.unknown()).getLineNr();
    return new JsonFault(text, bracketLine).after(end, expected);
  }

  @Override
  public int start() {
    return start;
  }

  @Override
  public int end() {
    return end;
  }

  @Override
  public boolean isBracketed() {
    return true;
  }

  @Override
  public String text() {
    return value;
  }

  @Override
  public Style style() {
    return style;
  }

  @Override
  public String tag() {
    return "";
  }

  @Override
  public String anchor() {
    return "";
  }
}
