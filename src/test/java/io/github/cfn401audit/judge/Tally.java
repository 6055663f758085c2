package io.github.cfn401audit.judge;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicLong;

/** Counts what many worlds, judged side by side, have come to. */
final class Tally {
  private static final int SHOWN = 3;

  private final Map<Verdict, AtomicLong> verdicts = new TreeMap<>();
  private final AtomicLong worlds = new AtomicLong();
  private final AtomicLong deployments = new AtomicLong();
  private final AtomicLong disagreements = new AtomicLong();
  private final List<String> shown = new ArrayList<>();

  Tally() {
    for (Verdict verdict : Verdict.values()) {
      verdicts.put(verdict, new AtomicLong());
    }
  }

  /** Judges the world of this seed, and keeps what the two do not agree on. */
  void judge(long seed) {
    World world = RandomWorld.of(seed);
    TemplateText.Style style = RandomWorld.styleOf(seed);
    Comparison comparison = Comparison.of(world, style);
    worlds.incrementAndGet();
    deployments.addAndGet(comparison.opinion().deployments());
    comparison
        .opinion()
        .verdicts()
        .values()
        .forEach(its -> its.forEach(verdict -> count(verdict).incrementAndGet()));
    if (!comparison.differences().isEmpty() && disagreements.incrementAndGet() <= SHOWN) {
      String report = report(seed, world, style);
      synchronized (shown) {
        shown.add(report);
      }
    }
  }

  private static String report(long seed, World world, TemplateText.Style style) {
    World smallest =
        Shrinker.shrunk(world, smaller -> !Comparison.of(smaller, style).differences().isEmpty());
    return "world of seed "
        + seed
        + ", made smaller:\n"
        + TemplateText.of(smallest, TemplateText.Style.YAML_SHORT)
        + String.join("\n", Comparison.of(smallest, style).differences())
        + "\nin the whole world:\n"
        + String.join("\n", Comparison.of(world, style).differences());
  }

  /** What they did not agree on: the first few, made small. */
  List<String> disagreements() {
    synchronized (shown) {
      return List.copyOf(shown);
    }
  }

  /** How many in a hundred of all verdicts are this one. */
  double percent(Verdict verdict) {
    long all = verdicts.values().stream().mapToLong(AtomicLong::get).sum();
    return 100.0 * count(verdict).get() / all;
  }

  private AtomicLong count(Verdict verdict) {
    return verdicts.getOrDefault(verdict, new AtomicLong());
  }

  /** All counts in one line. */
  String inWords() {
    StringBuilder words = new StringBuilder();
    words.append(worlds).append(" worlds, ").append(deployments).append(" deployments");
    for (Verdict verdict : Verdict.values()) {
      words.append(String.format(", %s %.1f %%", verdict, percent(verdict)));
    }
    return words.append(", ").append(disagreements).append(" disagreements").toString();
  }
}
