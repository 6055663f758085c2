package io.github.cfn401audit.template;

import io.github.cfn401audit.source.ListNode;
import io.github.cfn401audit.source.MapNode;
import io.github.cfn401audit.source.Node;
import io.github.cfn401audit.source.ScalarNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads one entry of the section {@code Parameters}. */
final class ParameterReader {
  private ParameterReader() {}

  static Parameter read(ScalarNode name, MapNode body) {
    return new Parameter(
        name.text(),
        text(body, "Type").orElse("String"),
        defaultText(body),
        allowedValues(body),
        new Parameter.Limits(
            text(body, "AllowedPattern"),
            text(body, "MinLength"),
            text(body, "MaxLength"),
            text(body, "MinValue"),
            text(body, "MaxValue")),
        text(body, "NoEcho").filter("true"::equalsIgnoreCase).isPresent(),
        name.range());
  }

  private static List<String> allowedValues(MapNode body) {
    List<String> allowed = new ArrayList<>();
    if (body.get("AllowedValues").orElse(null) instanceof ListNode list) {
      for (Node value : list.items()) {
        if (value instanceof ScalarNode scalar) {
          allowed.add(PlainScalars.text(scalar));
        }
      }
    }
    return allowed;
  }

  private static Optional<String> defaultText(MapNode body) {
    Optional<Node> written = body.get("Default");
    return written.isPresent() && written.get() instanceof ScalarNode scalar
        ? Optional.of(PlainScalars.text(scalar))
        : Optional.empty();
  }

  private static Optional<String> text(MapNode body, String key) {
    return TemplateReader.scalar(body, key).map(PlainScalars::text);
  }
}
