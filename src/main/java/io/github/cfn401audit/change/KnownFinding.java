package io.github.cfn401audit.change;

import io.github.cfn401audit.finding.Level;
import java.util.Comparator;

/**
 * A finding of an earlier audit, as a baseline keeps it. Ordered by file, rule and resource.
 *
 * @param fingerprint what identifies it
 * @param rule the name of its rule
 * @param level how bad it was
 * @param file the path of its file from the source root
 * @param resource the resource at its place; empty where the file does not say
 * @param message its first line, for a person who reads the file
 */
public record KnownFinding(
    String fingerprint, String rule, Level level, String file, String resource, String message)
    implements Comparable<KnownFinding> {

  private static final Comparator<KnownFinding> ORDER =
      Comparator.comparing(KnownFinding::file)
          .thenComparing(KnownFinding::rule)
          .thenComparing(KnownFinding::resource)
          .thenComparing(KnownFinding::fingerprint)
          .thenComparing(KnownFinding::level)
          .thenComparing(KnownFinding::message);

  @Override
  public int compareTo(KnownFinding other) {
    return ORDER.compare(this, other);
  }
}
