package io.github.cfn401audit.cli;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The formats of reports. */
enum Format {
  TEXT,
  JSON,
  SARIF,
  GITHUB,
  MARKDOWN,
  CDK,
  CSV;

  /** The name in options. */
  String id() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The one of these formats that has that name; empty where none has. */
  static Optional<Format> of(String id, List<Format> known) {
    return known.stream().filter(format -> format.id().equals(id)).findFirst();
  }
}
