package io.github.cfn401audit.access.policy;

import java.util.BitSet;
import java.util.List;
import java.util.Set;

/**
 * Some shapes, and how far a text that is read fits them. Every text that fits one of the shapes is
 * in its language.
 */
final class Reading {
  private final List<Shape> shapes;
  private final int[] starts;
  private final BitSet at;

  private Reading(List<Shape> shapes, int[] starts, BitSet at) {
    this.shapes = shapes;
    this.starts = starts;
    this.at = at;
  }

  /** The texts that fit one of the shapes, before anything is read. */
  static Reading of(List<Shape> shapes) {
    int[] starts = new int[shapes.size() + 1];
    for (int i = 0; i < shapes.size(); i++) {
      starts[i + 1] = starts[i] + shapes.get(i).length() + 1;
    }
    Reading none = new Reading(List.copyOf(shapes), starts, new BitSet());
    BitSet first = new BitSet();
    for (int i = 0; i < shapes.size(); i++) {
      none.reach(first, i, 0);
    }
    return new Reading(none.shapes, starts, first);
  }

  private Reading moved(BitSet to) {
    return new Reading(shapes, starts, to);
  }

  /** Marks a step as reached, and those that nothing needs to be read for. */
  private void reach(BitSet reached, int shape, int step) {
    Shape of = shapes.get(shape);
    int next = step;
    reached.set(starts[shape] + next);
    while (next < of.length() && of.isOptional(next)) {
      next++;
      reached.set(starts[shape] + next);
    }
  }

  /** What is left after one more character. */
  Reading after(char c) {
    BitSet reached = new BitSet();
    int shape = 0;
    for (int i = at.nextSetBit(0); i >= 0; i = at.nextSetBit(i + 1)) {
      shape = shapeOf(i, shape);
      int step = i - starts[shape];
      Shape of = shapes.get(shape);
      if (step < of.length()) {
        if (of.staysAfter(step, c)) {
          reach(reached, shape, step);
        }
        if (of.passes(step, c)) {
          reach(reached, shape, step + 1);
        }
      }
    }
    return moved(reached);
  }

  /** What is left after a text. */
  Reading after(String text) {
    Reading left = this;
    for (int i = 0; i < text.length() && !left.isDead(); i++) {
      left = left.after(text.charAt(i));
    }
    return left;
  }

  /** What may be left after one or more characters of a kind, whichever they are. */
  Reading afterSome(Characters kind) {
    BitSet reached = new BitSet();
    BitSet front = at;
    while (!front.isEmpty()) {
      BitSet next = new BitSet();
      int shape = 0;
      for (int i = front.nextSetBit(0); i >= 0; i = front.nextSetBit(i + 1)) {
        shape = shapeOf(i, shape);
        int step = i - starts[shape];
        Shape of = shapes.get(shape);
        if (step < of.length() && of.mayTake(step, kind)) {
          if (of.mayStay(step)) {
            reach(next, shape, step);
          }
          if (of.mayPass(step, kind)) {
            reach(next, shape, step + 1);
          }
        }
      }
      next.andNot(reached);
      reached.or(next);
      front = next;
    }
    return moved(reached);
  }

  /** Both ways to read on. */
  Reading or(Reading other) {
    BitSet both = (BitSet) at.clone();
    both.or(other.at);
    return moved(both);
  }

  private int shapeOf(int position, int from) {
    int shape = from;
    while (starts[shape + 1] <= position) {
      shape++;
    }
    return shape;
  }

  /** True where what is read is in the language. */
  boolean accepts() {
    for (int i = 0; i < shapes.size(); i++) {
      if (at.get(starts[i + 1] - 1)) {
        return true;
      }
    }
    return false;
  }

  /** True where nothing that begins so is in the language. */
  boolean isDead() {
    return at.isEmpty();
  }

  /** True where everything that begins so is in the language. */
  boolean isEverything() {
    for (int i = 0; i < shapes.size(); i++) {
      int last = starts[i + 1] - 2;
      if (last >= starts[i] && at.get(last) && shapes.get(i).isAnyTextFrom(last - starts[i])) {
        return true;
      }
    }
    return false;
  }

  /** How many steps are open, as a measure of the work that is left. */
  int size() {
    return at.cardinality();
  }

  /** Adds each character that is treated differently from all others. */
  void collectCharacters(Set<Character> into) {
    int shape = 0;
    for (int i = at.nextSetBit(0); i >= 0; i = at.nextSetBit(i + 1)) {
      shape = shapeOf(i, shape);
      int step = i - starts[shape];
      if (step < shapes.get(shape).length() && shapes.get(shape).character(step) >= 0) {
        into.add((char) shapes.get(shape).character(step));
      }
    }
  }

  /** True where only the characters lead on that {@link #collectCharacters} adds. */
  boolean isLiteral() {
    int shape = 0;
    for (int i = at.nextSetBit(0); i >= 0; i = at.nextSetBit(i + 1)) {
      shape = shapeOf(i, shape);
      int step = i - starts[shape];
      if (step < shapes.get(shape).length() && shapes.get(shape).character(step) < 0) {
        return false;
      }
    }
    return true;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Reading reading && shapes == reading.shapes && at.equals(reading.at);
  }

  @Override
  public int hashCode() {
    return at.hashCode();
  }
}
