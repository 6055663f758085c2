package io.github.cfn401audit.access.policy;

import io.github.cfn401audit.values.Text;
import io.github.cfn401audit.values.Truth;
import io.github.cfn401audit.values.UnknownReason;
import java.util.List;
import java.util.Locale;

/**
 * {@code Action} or {@code NotAction} of a statement. A request is {@code execute-api:Invoke}; the
 * names of actions ignore letter case. See
 * https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements_action.html.
 *
 * @param patterns the entries
 * @param inverted true for {@code NotAction}
 * @param more why there may be more entries; empty where the list is complete
 */
record Actions(List<Text> patterns, boolean inverted, List<UnknownReason> more) {
  private static final String INVOKE = "execute-api:invoke";

  Actions {
    patterns = List.copyOf(patterns);
    more = List.copyOf(more);
  }

  /** Whether calling a method is meant. */
  Holding holding() {
    Truth named = more.isEmpty() ? Truth.NO : Truth.UNKNOWN;
    for (Text pattern : patterns) {
      named = named.or(matches(pattern));
    }
    if (named != Truth.UNKNOWN) {
      return Holding.of((named == Truth.YES) != inverted);
    }
    return Holding.unknown(reason());
  }

  private static Truth matches(Text pattern) {
    Shape.Builder shape = new Shape.Builder();
    for (Text.Piece piece : pattern.pieces()) {
      if (piece instanceof Text.Piece.Fixed fixed) {
        shape.pattern(fixed.text().toLowerCase(Locale.ROOT));
      } else {
        shape.anyText();
      }
    }
    boolean matches = Reading.of(List.of(shape.build())).after(INVOKE).accepts();
    return matches && pattern.literal().isEmpty() ? Truth.UNKNOWN : Truth.of(matches);
  }

  private UnknownReason reason() {
    for (Text pattern : patterns) {
      if (pattern.reason().isPresent()) {
        return pattern.reason().get();
      }
    }
    return more.isEmpty()
        ? new UnknownReason("which action a policy names is not known", "")
        : more.get(0);
  }
}
