package io.github.cfn401audit.source;

import io.github.cfn401audit.source.ScalarNode.Style;
import org.snakeyaml.engine.v2.api.LoadSettings;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.dataformat.yaml.YAMLFactory;
import tools.jackson.dataformat.yaml.YAMLParser;

/**
 * Reads the tokens of a YAML text.
 *
 * <p>Jackson counts code points, does not tell how a scalar was written nor which anchor it has,
 * and at a key it repeats the tag of the map around it. So offsets are converted, and what stands
 * before a value is read from the text.
 */
final class YamlTokens implements TokenStream {

  private static final String CORE_TAG = "tag:yaml.org,2002:";
  private static final String TEXT_TAG = CORE_TAG + "str";
  private static final String UNRESOLVED_TAG = "!";

  private static final YAMLFactory FACTORY =
      YAMLFactory.builder()
          .loadSettings(
              LoadSettings.builder()
                  .setCodePointLimit(SourceText.MAX_BYTES)
                  .setAllowDuplicateKeys(true)
                  .build())
          .streamReadConstraints(
              StreamReadConstraints.builder()
                  .maxNestingDepth(Integer.MAX_VALUE)
                  .maxStringLength(Integer.MAX_VALUE)
                  .maxNameLength(Integer.MAX_VALUE)
                  .maxNumberLength(Integer.MAX_VALUE)
                  .build())
          .build();

  private final String text;
  private final CodePointOffsets codePoints;
  private final YAMLParser parser;
  private String value = "";
  private Style style = Style.NULL;
  private String tag = "";
  private String anchor = "";
  private boolean bracketed;
  private int start;
  private int end;

  YamlTokens(String text) {
    this.text = text;
    EmptyBlocks empty = EmptyBlocks.in(text);
    String kept = empty.text();
    this.codePoints = new CodePointOffsets(kept, empty);
    this.parser =
        (YAMLParser) FACTORY.createParser(ObjectReadContext.empty(), new SurrogateSafeReader(kept));
  }

  @Override
  public Kind next() throws UnusableInput {
    try {
      JsonToken token = parser.nextToken();
      return token == null ? Kind.END : accept(token);
    } catch (JacksonException e) {
      throw new YamlFault(text, codePoints).of(e, offset(parser.currentTokenLocation()));
    }
  }

  private Kind accept(JsonToken token) {
    start = offset(parser.currentTokenLocation());
    tag = "";
    anchor = "";
    return switch (token) {
      case START_OBJECT -> opening(Kind.MAP_START, '{');
      case START_ARRAY -> opening(Kind.LIST_START, '[');
      case END_OBJECT -> ending(Kind.MAP_END);
      case END_ARRAY -> ending(Kind.LIST_END);
      case PROPERTY_NAME -> scalar(Kind.KEY, false);
      default -> parser.isCurrentAlias() ? alias() : taggedScalar();
    };
  }

  private Kind opening(Kind kind, char bracket) {
    String name = parser.getObjectId();
    String rawTag = parser.getRawTag();
    if (name == null && rawTag == null) {
      bracketed = text.charAt(start) == bracket;
      return kind;
    }
    NodeProperties properties = NodeProperties.of(text, start, text.length());
    bracketed = text.charAt(properties.content()) == bracket;
    start = properties.start();
    anchor = name == null ? "" : name;
    tag = rawTag == null ? "" : shortTag(rawTag);
    return kind;
  }

  private Kind ending(Kind kind) {
    end = offset(parser.currentLocation());
    return kind;
  }

  private Kind alias() {
    value = parser.getString();
    return ending(Kind.ALIAS);
  }

  private Kind taggedScalar() {
    String rawTag = parser.getRawTag();
    boolean isText = false;
    if (rawTag != null) {
      tag = shortTag(rawTag);
      isText = rawTag.equals(TEXT_TAG) || rawTag.equals(UNRESOLVED_TAG);
    }
    return scalar(Kind.SCALAR, isText);
  }

  private Kind scalar(Kind kind, boolean isText) {
    value = parser.getString();
    end = offset(parser.currentLocation());
    NodeProperties properties = NodeProperties.of(text, start, end);
    start = properties.start();
    anchor = properties.anchor();
    int content = properties.content();
    char first = content < end ? text.charAt(content) : '\0';
    if (first == '|' || first == '>') {
      end = withoutBlanks(content, end);
    }
    boolean isQuoted = first == '"' || first == '\'' || first == '|' || first == '>';
    style = isQuoted || isText ? Style.QUOTED : plainStyle(content == end);
    return kind;
  }

  private Style plainStyle(boolean isEmpty) {
    return isEmpty || (tag.isEmpty() && isNullWord(value)) ? Style.NULL : Style.PLAIN;
  }

  private static boolean isNullWord(String word) {
    return switch (word) {
      case "~", "null", "Null", "NULL" -> true;
      default -> false;
    };
  }

  private static String shortTag(String rawTag) {
    if (rawTag.startsWith(CORE_TAG)) {
      return "";
    }
    return rawTag.startsWith("!") ? rawTag.substring(1) : rawTag;
  }

  /** A block scalar ends with its last character that can be seen. */
  private int withoutBlanks(int from, int to) {
    int at = to;
    while (at > from && text.charAt(at - 1) <= ' ') {
      at--;
    }
    return at;
  }

  private int offset(TokenStreamLocation location) {
    return codePoints.offset((int) location.getCharOffset());
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
    return bracketed;
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
    return tag;
  }

  @Override
  public String anchor() {
    return anchor;
  }
}
