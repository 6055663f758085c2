package io.github.cfn401audit.report;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;

/** What a JSON Schema says against a document. */
public final class Schemas {
  private Schemas() {}

  /** The objections; none where the document is valid. */
  public static List<String> objections(String resource, String document) {
    Schema schema =
        SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
            .getSchema(text(resource), InputFormat.JSON);
    return schema.validate(document, InputFormat.JSON).stream().map(Object::toString).toList();
  }

  /** The text of a resource. */
  public static String text(String resource) {
    try (InputStream stream =
        Objects.requireNonNull(Schemas.class.getResourceAsStream(resource), resource)) {
      return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }
}
