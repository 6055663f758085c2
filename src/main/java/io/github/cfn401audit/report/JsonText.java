package io.github.cfn401audit.report;

import java.io.StringWriter;
import java.util.List;
import java.util.function.Consumer;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.PrettyPrinter;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.core.util.DefaultIndenter;
import tools.jackson.core.util.DefaultPrettyPrinter;
import tools.jackson.core.util.Separators;
import tools.jackson.core.util.Separators.Spacing;

/**
 * The text of a JSON document, indented by two blanks and with LF. Only ASCII is written:
 * everything else is escaped, so that neither a terminal nor a character set can change its
 * meaning.
 */
public final class JsonText {
  private static final int LAST_ASCII = 127;
  private static final JsonFactory FACTORY =
      JsonFactory.builder().highestNonEscapedChar(LAST_ASCII).build();

  private JsonText() {}

  /** The document of a writer, with a line break at its end. */
  public static String of(Consumer<JsonGenerator> writer) {
    StringWriter text = new StringWriter();
    try (JsonGenerator json = FACTORY.createGenerator(new Indented(), text)) {
      writer.accept(json);
    }
    return text.append('\n').toString();
  }

  /** Writes an array of strings. */
  public static void strings(JsonGenerator json, String name, List<String> values) {
    json.writeArrayPropertyStart(name);
    for (String value : values) {
      json.writeString(value);
    }
    json.writeEndArray();
  }

  private static final class Indented extends ObjectWriteContext.Base {
    @Override
    public boolean hasPrettyPrinter() {
      return true;
    }

    @Override
    public PrettyPrinter getPrettyPrinter() {
      DefaultIndenter lines = new DefaultIndenter("  ", "\n");
      Separators separators =
          Separators.createDefaultInstance()
              .withObjectNameValueSpacing(Spacing.AFTER)
              .withObjectEmptySeparator("")
              .withArrayEmptySeparator("");
      return new DefaultPrettyPrinter(separators)
          .withArrayIndenter(lines)
          .withObjectIndenter(lines);
    }
  }
}
