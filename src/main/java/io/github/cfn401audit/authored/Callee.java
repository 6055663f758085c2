package io.github.cfn401audit.authored;

import java.util.Optional;

/** What of a library the user's own frame calls, as the entry before it says. */
final class Callee {
  private Callee() {}

  /** The name that the entry gives; empty where it gives none. */
  static Optional<String> of(String entry, Optional<Frame> frame) {
    if (frame.isPresent()) {
      return frame.get().isOfJvm() ? Optional.empty() : name(frame.get().function());
    }
    int in = entry.indexOf(" in ");
    return entry.startsWith("...") && in > 0 ? name(entry.substring(3, in)) : Optional.empty();
  }

  private static Optional<String> name(String function) {
    String name = function.substring(function.lastIndexOf('.') + 1);
    if (name.startsWith("new ")) {
      name = name.substring("new ".length());
      // Bundlers number classes of the same name.
      int end = name.length();
      while (end > 1 && Character.isDigit(name.charAt(end - 1))) {
        end--;
      }
      name = name.substring(0, end);
    }
    boolean plain = !name.isEmpty() && name.chars().allMatch(Character::isJavaIdentifierPart);
    return plain ? Optional.of(name) : Optional.empty();
  }
}
