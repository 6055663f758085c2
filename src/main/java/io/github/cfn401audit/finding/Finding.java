package io.github.cfn401audit.finding;

import io.github.cfn401audit.source.ShortText;
import io.github.cfn401audit.source.SourceRange;
import java.util.Comparator;
import java.util.List;

/**
 * One failure with its cause, place and cure. Ordered by place, then rule.
 *
 * @param rule the rule that reports it
 * @param level how bad it is, after every drop
 * @param message the first line: it stands alone and is the title in code scanning
 * @param resource the resource at the primary place
 * @param label the primary place and the words beside it
 * @param explanation why it fails, and where else
 * @param remedy the edits that were tried
 * @param basis what it rests on
 */
public record Finding(
    RuleId rule,
    Level level,
    String message,
    FindingResource resource,
    Label label,
    Explanation explanation,
    Remedy remedy,
    Basis basis)
    implements Comparable<Finding> {

  private static final Comparator<Finding> ORDER =
      Comparator.comparing(Finding::range)
          .thenComparing(Finding::rule)
          .thenComparing(finding -> finding.resource().stack())
          .thenComparing(Finding::message);

  public Finding {
    message = ShortText.of(message);
  }

  /** A finding that only its place explains, without a fix, and that holds in all scenarios. */
  public Finding(RuleId rule, Level level, String message, FindingResource resource, Label label) {
    this(rule, level, message, resource, label, Explanation.NONE, Remedy.NONE, Basis.FILES);
  }

  /** The identity of the finding within a run. */
  public FindingKey key() {
    return new FindingKey(rule, resource.id(), range());
  }

  /** The rule and the resource, wherever in it the finding is placed. */
  public FindingTopic topic() {
    return new FindingTopic(rule, resource.id());
  }

  /** The primary place. */
  public SourceRange range() {
    return label.range();
  }

  /** The resources from the method to the cause; may be empty. */
  public List<ChainStep> chain() {
    return explanation.chain();
  }

  /** The candidate tokens and what becomes of each; may be empty. */
  public List<ConsideredToken> considered() {
    return explanation.considered();
  }

  /** The other places with the same cause. */
  public List<ChainStep> also() {
    return explanation.also();
  }

  /** Single edits, each with what it achieves, the smallest first; empty where none helped. */
  public List<String> fixes() {
    return remedy.fixes();
  }

  /** The scenarios in which it holds; empty for all. */
  public String when() {
    return basis.when();
  }

  /** The reasons why the level is lower than the rule's own, one sentence each. */
  public List<String> remarks() {
    return basis.remarks();
  }

  /** The assumptions of the user that it rests on. */
  public List<String> assumptions() {
    return basis.assumptions();
  }

  /** True where the level has dropped: it drops once only, whatever else is found. */
  public boolean isLowered() {
    return !remarks().isEmpty();
  }

  /** The same finding at another level. */
  public Finding at(Level other) {
    return copy(other, explanation, remedy, basis);
  }

  /** The same finding at the level of another one, for the reasons of that one. */
  public Finding atLevelOf(Finding other) {
    return copy(other.level, explanation, remedy, basis.remarking(other.remarks()));
  }

  /**
   * The same finding one level down; it drops once only.
   *
   * @param why what it rests on, in one sentence
   */
  public Finding lowered(String why) {
    return isLowered()
        ? this
        : copy(
            level.dropped(), explanation, remedy, basis.remarking(List.of(level.dropRemark(why))));
  }

  /** The same finding with why it fails. */
  public Finding explainedBy(Explanation other) {
    return copy(level, other, remedy, basis);
  }

  /** The same finding with these other places of the same cause. */
  public Finding alsoAt(List<ChainStep> others) {
    return explainedBy(explanation.alsoAt(others));
  }

  /** The same finding with the edits that were tried. */
  public Finding curedBy(Remedy tried) {
    return copy(level, explanation, tried, basis);
  }

  /** The same finding with what it rests on. */
  public Finding restingOn(Basis other) {
    return copy(level, explanation, remedy, other);
  }

  /** The same finding with the assumptions that it rests on. */
  public Finding assuming(List<String> assumptions) {
    return restingOn(basis.assuming(assumptions));
  }

  /** The same finding with the scenarios in which it holds. */
  public Finding in(String scenarios) {
    return restingOn(basis.in(scenarios));
  }

  private Finding copy(Level level, Explanation explanation, Remedy remedy, Basis basis) {
    return new Finding(rule, level, message, resource, label, explanation, remedy, basis);
  }

  @Override
  public int compareTo(Finding other) {
    return ORDER.compare(this, other);
  }
}
