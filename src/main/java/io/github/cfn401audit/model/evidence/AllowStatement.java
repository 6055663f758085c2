package io.github.cfn401audit.model.evidence;

import io.github.cfn401audit.values.Text;
import io.github.cfn401audit.values.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * A statement of a policy that allows something. What is not known of it may be anything.
 *
 * @param patterns the patterns under {@code Action}, or under {@code NotAction}
 * @param inverted true for {@code NotAction}: everything else is allowed
 * @param open true where a pattern is not known
 */
record AllowStatement(List<Text> patterns, boolean inverted, boolean open) {
  AllowStatement {
    patterns = List.copyOf(patterns);
  }

  /**
   * Every statement in a value that does not deny; a statement on who may take a role does not
   * count.
   */
  static List<AllowStatement> in(Value value) {
    List<AllowStatement> found = new ArrayList<>();
    collect(value, found);
    return found;
  }

  private static void collect(Value value, List<AllowStatement> found) {
    value.items().forEach(item -> collect(item, found));
    Value effect = value.entry("Effect");
    if (effect.isAbsent()) {
      value
          .entries()
          .forEach(
              (key, entry) -> {
                if (key.equals("PolicyDocument") && !entry.isMap() && !entry.isAbsent()) {
                  document(entry, found);
                } else if (!key.equals("AssumeRolePolicyDocument")) {
                  collect(entry, found);
                }
              });
    } else if (value.isMap() && effect.literal().filter("Deny"::equals).isEmpty()) {
      statement(value.entry("Action"), false).ifPresent(found::add);
      statement(value.entry("NotAction"), true).ifPresent(found::add);
    }
  }

  /** A document that is written as text, or not known: then it may allow anything. */
  private static void document(Value value, List<AllowStatement> found) {
    Value read =
        value.symbol().isPresent()
            ? value
            : value.asText().map(text -> PolicyText.read(text, value.range())).orElse(value);
    if (read.isMap()) {
      collect(read, found);
    } else {
      found.add(new AllowStatement(List.of(), false, true));
    }
  }

  private static Optional<AllowStatement> statement(Value patterns, boolean inverted) {
    if (patterns.isAbsent()) {
      return Optional.empty();
    }
    List<Text> texts = new ArrayList<>();
    ValueSearch.texts(patterns, texts::add);
    return Optional.of(new AllowStatement(texts, inverted, !patterns.isComplete()));
  }

  /** The pattern by which it may allow one of these actions, for a message; empty for none. */
  Optional<String> mayAllow(List<String> actions) {
    if (inverted) {
      boolean keepsAllOut =
          actions.stream()
              .allMatch(action -> patterns.stream().anyMatch(text -> certainly(text, action)));
      return keepsAllOut ? Optional.empty() : Optional.of("NotAction");
    }
    for (Text pattern : patterns) {
      for (String action : actions) {
        if (possibly(pattern, action)) {
          return Optional.of(pattern.display());
        }
      }
    }
    return open ? Optional.of("an action that is not known") : Optional.empty();
  }

  private static boolean certainly(Text pattern, String action) {
    Optional<String> literal = pattern.literal();
    return literal.isPresent()
        && ActionPattern.matches(literal.get().toLowerCase(Locale.ROOT), action);
  }

  /** What is not known of a pattern may be any text. */
  static boolean possibly(Text pattern, String action) {
    return ActionPattern.matches(laxest(pattern), action);
  }

  /** The pattern in small letters with a star for each part that is not known. */
  static String laxest(Text pattern) {
    StringBuilder lax = new StringBuilder();
    for (Text.Piece piece : pattern.pieces()) {
      lax.append(piece.<String>fold(fixed -> fixed, symbol -> "*"));
    }
    return lax.toString().toLowerCase(Locale.ROOT);
  }
}
