package io.github.cfn401audit.pages;

import io.github.cfn401audit.pages.KnowledgeLaws.Audited;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.LongStream;
import java.util.stream.Stream;

/**
 * A world in JSON, what an audit of it says, and all that can be forgotten of it.
 *
 * @param world the world
 * @param known its audit
 * @param things what can be forgotten
 */
record Forgotten(LawWorld world, Audited known, List<Ignorance> things) {
  static Forgotten of(LawWorld world) {
    LawWorld json = world.asJson();
    return new Forgotten(json, Audited.of(json), Ignorance.of(json));
  }

  /** The same, of API Gateway and Cognito only. */
  Forgotten ofTheDomain() {
    return new Forgotten(world, known, things.stream().filter(Ignorance::isOfTheDomain).toList());
  }

  long pairs() {
    return (long) things.size() * (things.size() - 1) / 2;
  }

  private LawTally without(int first) {
    return KnowledgeLaws.compare(world, List.of(things.get(first)), known);
  }

  /** Two things; nothing where one holds the other, so that it is gone anyway. */
  private LawTally without(int first, int second) {
    Ignorance one = things.get(first);
    Ignorance other = things.get(second);
    return one.overlaps(other)
        ? new LawTally()
        : KnowledgeLaws.compare(world, List.of(one, other), known);
  }

  /** Each thing of each world, one at a time; at most so many, chosen at random. */
  static LawTally singles(List<Forgotten> worlds, long most, Random random) {
    List<long[]> cases = new ArrayList<>();
    for (int i = 0; i < worlds.size(); i++) {
      for (int thing = 0; thing < worlds.get(i).things.size(); thing++) {
        cases.add(new long[] {i, thing});
      }
    }
    Stream<long[]> chosen =
        cases.size() <= most
            ? cases.stream()
            : random.ints(most, 0, cases.size()).mapToObj(cases::get).toList().stream();
    return sum(chosen.parallel().map(at -> worlds.get((int) at[0]).without((int) at[1])));
  }

  /** Each two things of each world; at most so many pairs, chosen at random. */
  static LawTally pairs(List<Forgotten> worlds, long most, Random random) {
    long all = worlds.stream().mapToLong(Forgotten::pairs).sum();
    if (all > most) {
      List<Long> chosen = random.longs(most, 0, all).boxed().toList();
      return sum(chosen.parallelStream().map(at -> pair(worlds, at)));
    }
    return sum(LongStream.range(0, all).parallel().mapToObj(at -> pair(worlds, at)));
  }

  /** The pair of that number, counted through all worlds. */
  private static LawTally pair(List<Forgotten> worlds, long number) {
    long left = number;
    for (Forgotten world : worlds) {
      if (left < world.pairs()) {
        int second = (int) ((1 + Math.sqrt(1 + 8.0 * left)) / 2);
        while ((long) second * (second - 1) / 2 > left) {
          second--;
        }
        return world.without((int) (left - (long) second * (second - 1) / 2), second);
      }
      left -= world.pairs();
    }
    throw new AssertionError("no pair " + number);
  }

  private static LawTally sum(Stream<LawTally> tallies) {
    return tallies.reduce(new LawTally(), LawTally::sum);
  }
}
