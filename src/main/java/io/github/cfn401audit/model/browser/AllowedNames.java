package io.github.cfn401audit.model.browser;

import io.github.cfn401audit.source.SourceRange;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The names that a header of the answer to a preflight lists. A header without a value that API
 * Gateway understands lists none.
 *
 * @param texts the lists as they are written, one for each response that gives the header
 * @param range the value of the header, or the method that gives none
 */
record AllowedNames(List<String> texts, SourceRange range) {
  private static final String STAR = "*";

  AllowedNames {
    texts = List.copyOf(texts);
  }

  /**
   * What an answer lists in a header; empty where that is not known. Which of several responses is
   * given is not looked at: a name in one counts.
   */
  static Optional<AllowedNames> of(PreflightAnswer answer, String header, SourceRange method) {
    List<String> texts = new ArrayList<>();
    SourceRange range = method;
    for (HeaderValue value : answer.headers()) {
      if (value.isOf(header)) {
        Optional<String> text = value.quoted();
        if (text.isEmpty() && !value.isUnquoted()) {
          return Optional.empty();
        }
        range = value.range();
        text.ifPresent(texts::add);
      }
    }
    return answer.isWhollyKnown() && !answer.mayOverride(header)
        ? Optional.of(new AllowedNames(texts, range))
        : Optional.empty();
  }

  /** The names, as they are written. */
  List<String> names() {
    List<String> names = new ArrayList<>();
    for (String list : texts) {
      int at = 0;
      while (at <= list.length()) {
        int comma = list.indexOf(',', at);
        int end = comma < 0 ? list.length() : comma;
        names.add(list.substring(at, end).strip());
        at = end + 1;
      }
    }
    return names;
  }

  boolean hasStar() {
    return names().contains(STAR);
  }
}
