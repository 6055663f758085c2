package io.github.cfn401audit.judge;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * The audit against the independent judge, on random worlds. {@code -Djudge.worlds} says how many,
 * {@code -Djudge.seed} which, {@code -Djudge.world} picks the one that a failure has named.
 */
@Tag("law")
class JudgeTest {

  @Test
  void theAuditAgreesWithTheJudgeOnEveryWorld() {
    Tally tally = new Tally();
    seeds().parallel().forEach(tally::judge);
    System.out.println("judge: seed " + seed() + ", " + tally.inWords());
    assertThat(tally.disagreements()).isEmpty();
    if (Long.getLong("judge.world") == null) {
      for (Verdict verdict : List.of(Verdict.REACHABLE, Verdict.UNREACHABLE, Verdict.UNDECIDED)) {
        assertThat(tally.percent(verdict)).as("share of " + verdict).isGreaterThanOrEqualTo(10.0);
      }
    }
  }

  /** Drawn one after another: threads that draw side by side may draw one world twice. */
  private static LongStream seeds() {
    Long one = Long.getLong("judge.world");
    return one != null
        ? LongStream.of(one)
        : LongStream.of(
            new SplittableRandom(seed()).longs(Long.getLong("judge.worlds", 50_000)).toArray());
  }

  private static long seed() {
    return Long.getLong("judge.seed", 401);
  }
}
