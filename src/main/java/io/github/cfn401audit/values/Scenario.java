package io.github.cfn401audit.values;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * A choice of values for what the files leave open. Answers are added one by one and never
 * contradict. Example: {@code Stage} is {@code prod}, and {@code Region} is anything but {@code
 * us-east-1}.
 */
public final class Scenario {
  private static final Scenario OPEN = new Scenario(Map.of(), Set.of());

  private final Map<Unsettled, Cell> cells;
  private final Set<String> apart;

  private Scenario(Map<Unsettled, Cell> cells, Set<String> apart) {
    this.cells = Collections.unmodifiableMap(cells);
    this.apart = apart;
  }

  /** What is settled about one thing: its value, or the values that it does not have. */
  private record Cell(Optional<String> value, Set<String> not) {
    Cell {
      not = Collections.unmodifiableSet(new LinkedHashSet<>(not));
    }
  }

  /** Nothing is settled: what holds here holds in every scenario. */
  public static Scenario open() {
    return OPEN;
  }

  /**
   * Nothing is settled, and parameters of these names are told apart: each root has a value of its
   * own for them.
   */
  public static Scenario apart(Set<String> parameters) {
    return new Scenario(Map.of(), Set.copyOf(parameters));
  }

  /** True where each root has a value of its own for parameters of this name. */
  public boolean tellsApart(String parameter) {
    return apart.contains(parameter);
  }

  /** True where nothing is settled. */
  public boolean isOpen() {
    return cells.isEmpty();
  }

  /** The answer to a question; not known where it is still to be settled. */
  public Truth answer(Question question) {
    List<String> allowed = question.about().allowed();
    if (!question.about().accepts(question.value())) {
      return Truth.NO;
    }
    if (allowed.size() == 1) {
      return Truth.YES;
    }
    Cell cell = cells.get(question.about());
    if (cell == null) {
      return Truth.UNKNOWN;
    }
    if (cell.value().isPresent()) {
      return Truth.of(cell.value().get().equals(question.value()));
    }
    return cell.not().contains(question.value()) ? Truth.NO : Truth.UNKNOWN;
  }

  /** The value that something has in this scenario; empty where more than one is left. */
  public Optional<String> value(Unsettled about) {
    Cell cell = cells.get(about);
    if (cell != null) {
      return cell.value();
    }
    return about.allowed().size() == 1 ? Optional.of(about.allowed().get(0)) : Optional.empty();
  }

  /** True unless this scenario says that something has another value. */
  public boolean allows(Unsettled about, String value) {
    return answer(new Question(about, value)).isPossible();
  }

  /** This scenario, and the answer to one more question, which it must have left open. */
  public Scenario with(Question question, boolean answer) {
    Map<Unsettled, Cell> more = new LinkedHashMap<>(cells);
    Cell before = cells.getOrDefault(question.about(), new Cell(Optional.empty(), Set.of()));
    more.put(
        question.about(),
        answer
            ? new Cell(Optional.of(question.value()), Set.of())
            : without(before, question.about(), question.value()));
    return new Scenario(more, apart);
  }

  /** The last allowed value that is left is the value. */
  private static Cell without(Cell before, Unsettled about, String value) {
    Set<String> not = new LinkedHashSet<>(before.not());
    not.add(value);
    List<String> left = new ArrayList<>(about.allowed());
    left.removeAll(not);
    return left.size() == 1
        ? new Cell(Optional.of(left.get(0)), Set.of())
        : new Cell(Optional.empty(), not);
  }

  /** One phrase for each thing that is settled: {@code Stage is prod}, {@code Stage is not dev}. */
  public List<String> phrases() {
    return settled().stream().map(Settled::words).toList();
  }

  /** What is settled about each thing. */
  public List<Settled> settled() {
    List<Settled> settled = new ArrayList<>();
    cells.forEach((about, cell) -> settled.add(new Settled(about, cell.value(), cell.not())));
    return settled;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Scenario scenario
        && cells.equals(scenario.cells)
        && apart.equals(scenario.apart);
  }

  @Override
  public int hashCode() {
    return cells.hashCode();
  }

  @Override
  public String toString() {
    return String.join(", ", phrases());
  }
}
