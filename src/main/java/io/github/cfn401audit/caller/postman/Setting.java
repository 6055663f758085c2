package io.github.cfn401audit.caller.postman;

import io.github.cfn401audit.source.SourceRange;
import java.util.Optional;

/**
 * One value of a collection.
 *
 * @param text the value, with every known variable put in
 * @param range its place
 */
record Setting(String text, SourceRange range) {

  /** The value; empty where a variable in it is not known. */
  Optional<String> known() {
    return text.contains("{{") ? Optional.empty() : Optional.of(text);
  }
}
