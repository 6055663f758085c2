package io.github.cfn401audit.access;

import dk.brics.automaton.Automaton;
import dk.brics.automaton.State;
import dk.brics.automaton.Transition;
import java.util.BitSet;
import java.util.Optional;

/** What one place of a regular expression may hold, such as {@code [a-z0-9]} or {@code \w}. */
final class CharacterSet {
  private static final int PRIVATE_FIRST = 0xE000;
  private static final int PRIVATE_LAST = 0xF8FF;
  private static final int ALL = 0x10000;

  private final BitSet members;

  private CharacterSet(BitSet members) {
    this.members = members;
  }

  /** Where the characters between brackets come from. */
  interface Characters {
    /** The next one; a private one at the end. */
    char take();
  }

  /** Every character but the marks. A line break is among them, which only adds to the set. */
  static CharacterSet any() {
    return new CharacterSet(complement(new BitSet()));
  }

  /** These characters, and those of the ranges, each of which is its first and its last one. */
  static CharacterSet among(String single, char... ranges) {
    BitSet members = new BitSet();
    single.chars().forEach(members::set);
    for (int at = 0; at < ranges.length; at += 2) {
      members.set(ranges[at], ranges[at + 1] + 1);
    }
    return new CharacterSet(members);
  }

  /** All but these, blanks and what no one sees: the marks are not among them either. */
  static CharacterSet visibleExcept(String single) {
    BitSet out = new BitSet();
    out.set(0, ' ' + 1);
    out.set(0x7F, 0xA0 + 1);
    single.chars().forEach(out::set);
    return new CharacterSet(complement(out));
  }

  /** What stands behind a backslash; empty for anything but a set of characters. */
  static Optional<CharacterSet> escaped(char what) {
    BitSet members = new BitSet();
    switch (Character.toLowerCase(what)) {
      case 'd' -> members.set('0', '9' + 1);
      case 'w' -> word(members);
      case 's' -> " \t\n\u000B\f\r".chars().forEach(members::set);
      default -> {
        return plain(what);
      }
    }
    return Optional.of(
        new CharacterSet(Character.isUpperCase(what) ? complement(members) : members));
  }

  private static Optional<CharacterSet> plain(char what) {
    int control = "tnrf".indexOf(what);
    if (control >= 0) {
      return Optional.of(of("\t\n\r\f".charAt(control)));
    }
    boolean letterOrDigit = Character.isLetterOrDigit(what);
    return letterOrDigit || isPrivate(what) ? Optional.empty() : Optional.of(of(what));
  }

  /** What stands between brackets, the first of which is read; empty for what is beyond this. */
  static Optional<CharacterSet> bracketed(Characters characters) {
    BitSet members = new BitSet();
    char next = characters.take();
    boolean negated = next == '^';
    if (negated) {
      next = characters.take();
    }
    if (next == ']') {
      return Optional.empty();
    }
    while (next != ']') {
      Optional<BitSet> item = item(next, characters);
      if (item.isEmpty()) {
        return Optional.empty();
      }
      next = characters.take();
      if (next == '-') {
        char to = characters.take();
        if (to == ']') {
          members.set('-');
          next = to;
        } else {
          Optional<BitSet> last = item(to, characters);
          if (last.isEmpty() || !isRange(item.get(), last.get())) {
            return Optional.empty();
          }
          members.set(item.get().nextSetBit(0), last.get().nextSetBit(0) + 1);
          next = characters.take();
          continue;
        }
      }
      members.or(item.get());
    }
    return Optional.of(new CharacterSet(negated ? complement(members) : members));
  }

  private static Optional<BitSet> item(char first, Characters characters) {
    if (first == '\\') {
      return escaped(characters.take()).map(set -> set.members);
    }
    boolean beyond = first == '[' || first == '&' || isPrivate(first);
    return beyond ? Optional.empty() : Optional.of(of(first).members);
  }

  private static boolean isRange(BitSet from, BitSet to) {
    return from.cardinality() == 1
        && to.cardinality() == 1
        && from.nextSetBit(0) <= to.nextSetBit(0);
  }

  /** Letters, digits, {@code _} and {@code +}: what Cognito allows in a client's id. */
  static CharacterSet ofClientIds() {
    return among("_+", '0', '9', 'a', 'z', 'A', 'Z');
  }

  private static CharacterSet of(char only) {
    BitSet members = new BitSet();
    members.set(only);
    return new CharacterSet(members);
  }

  private static void word(BitSet members) {
    members.set('a', 'z' + 1);
    members.set('A', 'Z' + 1);
    members.set('0', '9' + 1);
    members.set('_');
  }

  private static BitSet complement(BitSet members) {
    BitSet others = new BitSet(ALL);
    others.set(0, ALL);
    others.andNot(members);
    others.clear(PRIVATE_FIRST, PRIVATE_LAST + 1);
    return others;
  }

  private static boolean isPrivate(char character) {
    return character >= PRIVATE_FIRST && character <= PRIVATE_LAST;
  }

  /** The texts of one character out of the set. */
  Automaton automaton() {
    State before = new State();
    State behind = new State();
    behind.setAccept(true);
    for (int from = members.nextSetBit(0); from >= 0; ) {
      int end = members.nextClearBit(from);
      before.addTransition(new Transition((char) from, (char) (end - 1), behind));
      from = members.nextSetBit(end);
    }
    Automaton one = new Automaton();
    one.setInitialState(before);
    return one;
  }
}
