package io.github.cfn401audit.access.policy;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * A pattern as steps: a character, {@code ?}, {@code *}, or one or more characters of a kind. A
 * star crosses slashes and colons. See
 * https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements_resource.html.
 */
final class Shape {
  private static final int ONE = -1;
  private static final int MANY = -2;
  private static final int NOTHING = -3;
  private static final int RUN = -10;

  private final int[] steps;
  private final List<Characters> kinds;

  private Shape(int[] steps, List<Characters> kinds) {
    this.steps = steps;
    this.kinds = List.copyOf(kinds);
  }

  int length() {
    return steps.length;
  }

  /** True for a step that may be passed without reading. */
  boolean isOptional(int step) {
    return steps[step] == MANY;
  }

  /** True for a step that stays where it is after this character. */
  boolean staysAfter(int step, char c) {
    return steps[step] == MANY || (steps[step] <= RUN && passes(step, c));
  }

  /** True for a step that is behind after this character. A symbol is not one character. */
  boolean passes(int step, char c) {
    int what = steps[step];
    return what <= RUN ? kind(what).contains(c) : what == c || (what == ONE && !Marks.isMark(c));
  }

  /** True for a step that some character of the kind takes. */
  boolean mayTake(int step, Characters kind) {
    int what = steps[step];
    if (what >= 0) {
      return kind.contains((char) what);
    }
    return what != NOTHING;
  }

  /** True for a step that is behind after some character of the kind. */
  boolean mayPass(int step, Characters kind) {
    return steps[step] != MANY && mayTake(step, kind);
  }

  /** True for a step that stays where it is after some character of the kind. */
  boolean mayStay(int step) {
    return steps[step] == MANY || steps[step] <= RUN;
  }

  /** The one character of a step; negative for any other step. */
  int character(int step) {
    return steps[step];
  }

  /** True where every text fits what begins at the step. */
  boolean isAnyTextFrom(int step) {
    return step == steps.length - 1 && steps[step] == MANY;
  }

  private Characters kind(int what) {
    return kinds.get(RUN - what);
  }

  /** Puts a shape together. */
  static final class Builder {
    private final List<Characters> kinds = new ArrayList<>(0);
    private int[] steps = new int[32];
    private int length;

    Builder text(String text) {
      for (int i = 0; i < text.length(); i++) {
        add(text.charAt(i));
      }
      return this;
    }

    /** Text in which a star and a question mark are wildcards; no request holds a mark. */
    Builder pattern(String text) {
      for (int i = 0; i < text.length(); i++) {
        char c = text.charAt(i);
        add(c == '*' ? MANY : c == '?' ? ONE : Marks.isMark(c) ? NOTHING : c);
      }
      return this;
    }

    Builder anyText() {
      return add(MANY);
    }

    /** One or more characters of a kind. */
    Builder run(Characters kind) {
      kinds.add(kind);
      return add(RUN - kinds.size() + 1);
    }

    /** A part that no text fits. */
    Builder nothing() {
      return add(NOTHING);
    }

    /** Stars in a row are one; those behind question marks come first, which is the same. */
    private Builder add(int step) {
      if (step == MANY && length > 0 && steps[length - 1] == MANY) {
        return this;
      }
      if (length == steps.length) {
        steps = Arrays.copyOf(steps, 2 * length);
      }
      boolean behindStar = step == ONE && length > 0 && steps[length - 1] == MANY;
      steps[length] = behindStar ? MANY : step;
      steps[length - (behindStar ? 1 : 0)] = step;
      length++;
      return this;
    }

    Shape build() {
      return new Shape(Arrays.copyOf(steps, length), kinds);
    }
  }
}
