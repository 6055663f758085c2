package io.github.cfn401audit.finding;

/**
 * The identity of a finding from run to run: its rule, its resource and its cause. Lines, files,
 * the order of resources, hashes in logical ids and the number of methods that fail do not matter.
 */
public final class Fingerprint {
  private static final long START = 0xcbf29ce484222325L;
  private static final long FACTOR = 0x100000001b3L;

  private Fingerprint() {}

  /**
   * Sixteen hexadecimal digits. Findings of one run have the same ones only if they say the same of
   * equally named resources, such as those of a template that is nested twice.
   */
  public static String of(Finding finding) {
    String cause = finding.label().cause();
    String about = cause.isEmpty() ? finding.resource().stableName() : cause;
    String digits = Long.toHexString(hash(finding.rule().value() + " " + about));
    return "0".repeat(16 - digits.length()) + digits;
  }

  /** FNV-1a over the two bytes of each UTF-16 unit. */
  private static long hash(String text) {
    long hash = START;
    for (int at = 0; at < text.length(); at++) {
      hash = (hash ^ (text.charAt(at) & 0xFF)) * FACTOR;
      hash = (hash ^ (text.charAt(at) >> 8)) * FACTOR;
    }
    return hash;
  }
}
