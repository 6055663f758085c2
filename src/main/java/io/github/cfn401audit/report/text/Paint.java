package io.github.cfn401audit.report.text;

import io.github.cfn401audit.finding.Level;

/** The look of a piece of terminal text where colours are shown. */
enum Paint {
  PLAIN(""),
  ERROR("1;31"),
  WARNING("33"),
  NOTE("36"),
  BOLD("1"),
  DIM("2");

  private final String code;

  Paint(String code) {
    this.code = code;
  }

  /** The paint in which findings of that level stand out. */
  static Paint of(Level level) {
    return switch (level) {
      case ERROR -> ERROR;
      case WARNING -> WARNING;
      case NOTE -> NOTE;
    };
  }

  /** The parameters of the ANSI sequence; empty for plain text. */
  String code() {
    return code;
  }
}
