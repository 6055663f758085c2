package io.github.cfn401audit.access.policy;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * Looks for a shortest request in one language and outside others, one character after another. The
 * inclusion of an automaton library makes the others deterministic first, which doubles with each
 * wildcard; this looks only where requests lead, and stops where that is too much.
 */
final class RequestSearch {
  private static final int MOST_WORK = 400_000;
  private static final String PLAIN = "abcdefghijklmnopqrstuvwxyz0123456789-_.~";

  /** What a search found: a request, or that there is none, or neither. */
  record Answer(Optional<String> request, boolean decided) {
    boolean provesNone() {
      return decided && request.isEmpty();
    }
  }

  /**
   * A language to be in or outside of.
   *
   * @param inverted true for all texts but those of the language
   */
  record Part(Reading reading, boolean inverted) {
    private static final Part EVERYTHING = new Part(Reading.of(List.of()), true);

    /** Every text. */
    static Part everything() {
      return EVERYTHING;
    }

    private boolean accepts() {
      return reading.accepts() != inverted;
    }

    private boolean isDead() {
      return inverted ? reading.isEverything() : reading.isDead();
    }

    private boolean isEverything() {
      return inverted ? reading.isDead() : reading.isEverything();
    }

    private Part after(char c) {
      return new Part(reading.after(c), inverted);
    }
  }

  private record Place(Reading requests, List<Part> inside, List<Part> outside) {
    private boolean isFound() {
      return requests.accepts()
          && inside.stream().anyMatch(Part::accepts)
          && outside.stream().noneMatch(Part::accepts);
    }

    private boolean isHopeless() {
      return requests.isDead() || inside.isEmpty() || outside.stream().anyMatch(Part::isEverything);
    }

    private int size() {
      int size = requests.size();
      for (Part part : inside) {
        size += part.reading().size();
      }
      for (Part part : outside) {
        size += part.reading().size();
      }
      return size + 1;
    }

    /** Most characters lead no request on; then nothing else needs to be read. */
    private Optional<Place> after(char c) {
      Reading next = requests.after(c);
      return next.isDead()
          ? Optional.empty()
          : Optional.of(new Place(next, after(inside, c), after(outside, c)))
              .filter(place -> !place.isHopeless());
    }

    /** What no text fits any more makes no difference. */
    private static List<Part> after(List<Part> parts, char c) {
      List<Part> left = new ArrayList<>(parts.size());
      for (Part part : parts) {
        Part next = part.after(c);
        if (!next.isDead()) {
          left.add(next);
        }
      }
      return left;
    }
  }

  private record Step(Place place, String read) {}

  private RequestSearch() {}

  /** Some request in at least one of the languages and outside all the others. */
  static Answer find(Reading requests, List<Part> inside, List<Part> outside) {
    return outside.isEmpty() && inside.size() > 1
        ? ofEach(requests, inside)
        : together(requests, inside, outside);
  }

  /** One language after another: together they would be in as many states as their product. */
  private static Answer ofEach(Reading requests, List<Part> inside) {
    Optional<String> shortest = Optional.empty();
    boolean decided = true;
    for (Part part : inside) {
      Answer answer = together(requests, List.of(part), List.of());
      decided &= answer.decided();
      int length = answer.request().map(String::length).orElse(Integer.MAX_VALUE);
      if (length < shortest.map(String::length).orElse(Integer.MAX_VALUE)) {
        shortest = answer.request();
      }
    }
    return new Answer(shortest, decided);
  }

  private static Answer together(Reading requests, List<Part> inside, List<Part> outside) {
    Place first = new Place(requests, inside, outside);
    ArrayDeque<Step> open = new ArrayDeque<>();
    open.add(new Step(first, ""));
    Set<Place> seen = new HashSet<>();
    seen.add(first);
    int work = 0;
    while (!open.isEmpty()) {
      Step step = open.remove();
      Place place = step.place();
      if (place.isFound()) {
        return new Answer(Optional.of(step.read()), true);
      }
      if (place.isHopeless()) {
        continue;
      }
      for (char c : characters(place)) {
        Optional<Place> next = place.after(c);
        if (next.isPresent() && seen.add(next.get())) {
          open.add(new Step(next.get(), step.read() + c));
          work += next.get().size();
        }
      }
      if (work > MOST_WORK) {
        return new Answer(Optional.empty(), false);
      }
    }
    return new Answer(Optional.empty(), true);
  }

  /** Each character that makes a difference, and one that stands for all others. */
  private static List<Character> characters(Place place) {
    Set<Character> named = new TreeSet<>();
    place.requests().collectCharacters(named);
    if (place.requests().isLiteral()) {
      return List.copyOf(named);
    }
    place.inside().forEach(part -> part.reading().collectCharacters(named));
    place.outside().forEach(part -> part.reading().collectCharacters(named));
    named.add('/');
    List<Character> characters = new ArrayList<>();
    plainBeside(named).ifPresent(characters::add);
    characters.addAll(named);
    return characters;
  }

  private static Optional<Character> plainBeside(Set<Character> named) {
    for (int i = 0; i < PLAIN.length(); i++) {
      if (!named.contains(PLAIN.charAt(i))) {
        return Optional.of(PLAIN.charAt(i));
      }
    }
    for (char c = '\u00A1'; c < '\uD800'; c++) {
      if (!named.contains(c)) {
        return Optional.of(c);
      }
    }
    return Optional.empty();
  }
}
