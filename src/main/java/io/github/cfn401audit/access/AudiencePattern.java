package io.github.cfn401audit.access;

import dk.brics.automaton.Automaton;
import dk.brics.automaton.BasicAutomata;
import dk.brics.automaton.BasicOperations;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Reads a regular expression as the set of texts it stands for. The ends of the text are two marks,
 * so that {@code ^} and {@code $} are characters like others, and the id of an app client that only
 * the deployment knows is one character of its own, as is any text of a known form. What is not
 * regular, or too large, is not read.
 */
final class AudiencePattern {
  /** Stands before the text, once or more. */
  static final char START = '\uE000';

  /** Stands behind the text, once or more. */
  static final char END = '\uE001';

  /** The first character that may stand for a client's id. */
  static final char FIRST_CLIENT = '\uE002';

  private static final char LAST_CLIENT = '\uF8FF';
  private static final int MOST_CHARACTERS = 512;
  private static final int MOST_ATOMS = 1_000;
  private static final int MOST_REPETITIONS = 128;

  private final String text;
  private final boolean lax;
  private int at;
  private int atoms;

  /** Thrown, and caught, in this class alone. */
  private static final class BeyondReading extends Exception {
    private static final long serialVersionUID = 1L;

    BeyondReading() {
      super(null, null, false, false);
    }
  }

  private AudiencePattern(String text, boolean lax) {
    this.text = text;
    this.lax = lax;
  }

  /** The texts that may match as a whole; empty where the expression cannot be read. */
  static Optional<Automaton> possible(String expression) {
    return read(expression, true);
  }

  /**
   * The texts that match as a whole, whatever a text of a known form is; empty where the expression
   * cannot be read.
   */
  static Optional<Automaton> certain(String expression) {
    return read(expression, false);
  }

  private static Optional<Automaton> read(String expression, boolean lax) {
    if (expression.length() > MOST_CHARACTERS) {
      return Optional.empty();
    }
    AudiencePattern pattern = new AudiencePattern(expression, lax);
    try {
      Automaton read = pattern.alternatives();
      return pattern.at == expression.length() ? Optional.of(read) : Optional.empty();
    } catch (BeyondReading beyond) {
      return Optional.empty();
    }
  }

  private Automaton alternatives() throws BeyondReading {
    List<Automaton> branches = new ArrayList<>();
    branches.add(sequence());
    while (next('|')) {
      branches.add(sequence());
    }
    return branches.size() == 1 ? branches.get(0) : BasicOperations.union(branches);
  }

  private Automaton sequence() throws BeyondReading {
    List<Automaton> parts = new ArrayList<>();
    while (at < text.length() && peek() != '|' && peek() != ')') {
      parts.add(quantified());
    }
    return parts.isEmpty() ? BasicAutomata.makeEmptyString() : BasicOperations.concatenate(parts);
  }

  private Automaton quantified() throws BeyondReading {
    boolean client = peek() >= FIRST_CLIENT && peek() <= LAST_CLIENT;
    int before = atoms;
    Automaton atom = atom();
    if (at == text.length() || "*+?{".indexOf(peek()) < 0) {
      return atom;
    }
    if (client) {
      throw new BeyondReading(); // It would repeat the last letter of the id only.
    }
    Automaton repeated;
    if (next('*')) {
      repeated = BasicOperations.repeat(atom);
    } else if (next('+')) {
      repeated = BasicOperations.repeat(atom, 1);
    } else if (next('?')) {
      repeated = BasicOperations.optional(atom);
    } else {
      repeated = counted(atom, atoms - before);
    }
    next(
        '?'); // Taking as little as possible matches the same texts; a plus here is beyond reading.
    return repeated;
  }

  private Automaton counted(Automaton atom, int size) throws BeyondReading {
    expect('{');
    int least = number();
    int most = least;
    boolean open = false;
    if (next(',')) {
      open = at < text.length() && peek() == '}';
      most = open ? least : number();
    }
    expect('}');
    if (most < least) {
      throw new BeyondReading();
    }
    count(size * most);
    return open ? BasicOperations.repeat(atom, least) : BasicOperations.repeat(atom, least, most);
  }

  private int number() throws BeyondReading {
    int from = at;
    int number = 0;
    while (at < text.length() && peek() >= '0' && peek() <= '9') {
      number = Math.min(number * 10 + (peek() - '0'), MOST_REPETITIONS + 1);
      at++;
    }
    if (at == from || number > MOST_REPETITIONS) {
      throw new BeyondReading();
    }
    return number;
  }

  private Automaton atom() throws BeyondReading {
    count(1);
    char first = text.charAt(at++);
    return switch (first) {
      case '(' -> group();
      case '[' -> CharacterSet.bracketed(this::take).orElseThrow(BeyondReading::new).automaton();
      case '.' -> CharacterSet.any().automaton();
      case '^' -> BasicAutomata.makeChar(START);
      case '$' -> BasicAutomata.makeChar(END);
      case '\\' -> escaped();
      case '*', '+', '?', '{', START, END -> throw new BeyondReading();
      default -> SymbolShape.at(first).map(this::texts).orElse(BasicAutomata.makeChar(first));
    };
  }

  /** What nothing certainly matches is left out where matches have to be certain. */
  private Automaton texts(SymbolShape shape) {
    return lax ? shape.texts() : BasicAutomata.makeEmpty();
  }

  private Automaton group() throws BeyondReading {
    if (next('?')) {
      expect(':');
    }
    Automaton inner = alternatives();
    expect(')');
    return inner;
  }

  private Automaton escaped() throws BeyondReading {
    char what = take();
    if (what == 'A') {
      return BasicAutomata.makeChar(START);
    }
    if (what == 'z' || what == 'Z') {
      return BasicAutomata.makeChar(END);
    }
    return CharacterSet.escaped(what).orElseThrow(BeyondReading::new).automaton();
  }

  private void count(int more) throws BeyondReading {
    atoms += more;
    if (atoms > MOST_ATOMS) {
      throw new BeyondReading();
    }
  }

  private char peek() {
    return text.charAt(at);
  }

  /** The next character; the mark of the end, which stands in no set, where there is none. */
  private char take() {
    return at < text.length() ? text.charAt(at++) : END;
  }

  private boolean next(char wanted) {
    if (at < text.length() && peek() == wanted) {
      at++;
      return true;
    }
    return false;
  }

  private void expect(char wanted) throws BeyondReading {
    if (!next(wanted)) {
      throw new BeyondReading();
    }
  }
}
