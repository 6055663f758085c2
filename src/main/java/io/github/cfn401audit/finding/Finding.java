package io.github.cfn401audit.finding;

import io.github.cfn401audit.source.SourceRange;
import java.util.Comparator;
import java.util.List;

/**
 * One failure with its cause, place and cure. Ordered by place, then rule.
 *
 * @param rule which rule speaks
 * @param level after all drops
 * @param message the first line: it stands alone and is the title in code scanning
 * @param subject the resource at the primary place
 * @param label the primary place and the words beside it
 * @param chain from the method to the cause; may be empty
 * @param considered the candidate tokens and what becomes of each; may be empty
 * @param also other places with the same cause
 * @param fixes tried edits, each with what it achieves, the smallest first; empty where none helped
 * @param when the scenarios in which it holds; empty for all
 * @param remarks why the level is lower than the rule's own, one sentence each
 * @param assumptions the assumptions of the user that it rests on, such as {@code the assumption in
 *     .cfn-401-audit.yaml:12 that ...}
 */
public record Finding(
    RuleId rule,
    Level level,
    String message,
    FindingResource subject,
    Label label,
    List<ChainStep> chain,
    List<ConsideredToken> considered,
    List<ChainStep> also,
    List<String> fixes,
    String when,
    List<String> remarks,
    List<String> assumptions)
    implements Comparable<Finding> {

  private static final Comparator<Finding> ORDER =
      Comparator.comparing(Finding::range)
          .thenComparing(Finding::rule)
          .thenComparing(finding -> finding.subject().stack())
          .thenComparing(Finding::message);

  public Finding {
    chain = List.copyOf(chain);
    considered = List.copyOf(considered);
    also = List.copyOf(also);
    fixes = List.copyOf(fixes);
    remarks = List.copyOf(remarks);
    assumptions = List.copyOf(assumptions);
  }

  /** A finding that rests on nothing but the files. */
  public Finding(
      RuleId rule,
      Level level,
      String message,
      FindingResource subject,
      Label label,
      List<ChainStep> chain,
      List<ConsideredToken> considered,
      List<ChainStep> also,
      List<String> fixes,
      String when,
      List<String> remarks) {
    this(
        rule,
        level,
        message,
        subject,
        label,
        chain,
        considered,
        also,
        fixes,
        when,
        remarks,
        List.of());
  }

  /** The same finding, and what it rests on. */
  public Finding restingOn(List<String> stated) {
    return new Finding(
        rule,
        level,
        message,
        subject,
        label,
        chain,
        considered,
        also,
        fixes,
        when,
        remarks,
        stated);
  }

  /** The primary place. */
  public SourceRange range() {
    return label.range();
  }

  /** The same finding at another level. */
  public Finding at(Level other) {
    return new Finding(
        rule,
        other,
        message,
        subject,
        label,
        chain,
        considered,
        also,
        fixes,
        when,
        remarks,
        assumptions);
  }

  /** The same finding at the level of another, and for the same reasons no higher. */
  public Finding leveledAs(Finding other) {
    return new Finding(
        rule,
        other.level,
        message,
        subject,
        label,
        chain,
        considered,
        also,
        fixes,
        when,
        other.remarks);
  }

  /** The same finding with the edits that cure it. */
  public Finding fixedBy(List<String> tried) {
    return new Finding(
        rule,
        level,
        message,
        subject,
        label,
        chain,
        considered,
        also,
        tried,
        when,
        remarks,
        assumptions);
  }

  /** The same finding with these other places of the same cause. */
  public Finding naming(List<ChainStep> others) {
    return new Finding(
        rule, level, message, subject, label, chain, considered, others, fixes, when, remarks);
  }

  /** The same finding, and the scenarios in which it holds. */
  public Finding in(String scenarios) {
    return new Finding(
        rule,
        level,
        message,
        subject,
        label,
        chain,
        considered,
        also,
        fixes,
        scenarios,
        remarks,
        assumptions);
  }

  /** True where the level has dropped: it drops once only, whatever else is found. */
  public boolean isLowered() {
    return !remarks.isEmpty();
  }

  /**
   * The same finding one level down.
   *
   * @param why what it rests on, as the end of a sentence that begins "warning only, since"
   */
  public Finding lowered(String why) {
    if (isLowered()) {
      return this;
    }
    Level lower = level.dropped();
    return new Finding(
        rule,
        lower,
        message,
        subject,
        label,
        chain,
        considered,
        also,
        fixes,
        when,
        List.of(lower.id() + " only, since " + why),
        assumptions);
  }

  @Override
  public int compareTo(Finding other) {
    return ORDER.compare(this, other);
  }
}
