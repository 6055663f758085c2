package io.github.cfn401audit.unfold.loop;

/**
 * Limits how much loops may produce. A processed template has at most a megabyte, so CloudFormation
 * refuses whatever goes past this:
 * https://docs.aws.amazon.com/AWSCloudFormation/latest/UserGuide/cloudformation-limits.html.
 */
final class Budget {
  private static final int MOST = 4 << 20;

  private int left = MOST;

  /** Says that loops produce more than CloudFormation accepts. */
  static final class Exceeded extends RuntimeException {
    private static final long serialVersionUID = 1L;

    Exceeded() {
      super("loops produce too much", null, false, false);
    }
  }

  /** Counts nodes and characters that a loop produces; throws where they are too many. */
  void spend(int amount) {
    left -= Math.min(amount, MOST);
    if (left < 0) {
      left = 0;
      throw new Exceeded();
    }
  }
}
