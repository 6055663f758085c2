package io.github.cfn401audit.unfold.loop;

/**
 * How much loops may give. A processed template has at most a megabyte, so what goes past this is
 * refused by CloudFormation anyway:
 * https://docs.aws.amazon.com/AWSCloudFormation/latest/UserGuide/cloudformation-limits.html.
 */
final class Budget {
  private static final int MOST = 4 << 20;

  private int left = MOST;

  /** A loop gives more than CloudFormation takes. */
  static final class Exceeded extends RuntimeException {
    private static final long serialVersionUID = 1L;

    Exceeded() {
      super("loops give too much", null, false, false);
    }
  }

  /** Counts nodes and characters that a loop makes; throws where they are too many. */
  void spend(int amount) {
    left -= Math.min(amount, MOST);
    if (left < 0) {
      left = 0;
      throw new Exceeded();
    }
  }
}
