package io.github.cfn401audit.rule;

import io.github.cfn401audit.model.edit.Change;
import io.github.cfn401audit.model.edit.Edit;
import java.util.Comparator;

/**
 * An edit that may cure a finding. It is tried, and printed only if it succeeds.
 *
 * @param edit what to change
 * @param cost who is let in by it that was kept out on purpose, perhaps, as the end of a sentence;
 *     empty where nobody is
 * @param weakens true where methods then ask for less, or for something else
 * @param criterion what counts as success where it opens no method to a further token
 */
public record Cure(Edit edit, String cost, boolean weakens, SuccessCriterion criterion) {

  /** What an edit has to achieve if it opens no method. */
  public sealed interface SuccessCriterion {
    /** Only an edit that opens a method succeeds. */
    record MethodOpened() implements SuccessCriterion {}

    /** A client gets a token that it did not get before. */
    record TokenIssued() implements SuccessCriterion {}

    /** The finding is gone; the words say what that achieves. */
    record FindingGone(String words) implements SuccessCriterion {}
  }

  /** Puts edits that leave the methods as they are first, then the smaller ones. */
  public static final Comparator<Cure> BY_SIZE =
      Comparator.comparing(Cure::weakens).thenComparing(cure -> cure.edit().size());

  /** An edit that is a cure only if some token then opens a method that it did not open before. */
  public static Cure opening(Edit edit) {
    return new Cure(edit, "", false, new SuccessCriterion.MethodOpened());
  }

  /** An edit of what methods ask for, which is a cure only if some token then opens one of them. */
  public static Cure weakening(Edit edit) {
    return new Cure(edit, "", true, new SuccessCriterion.MethodOpened());
  }

  /** An edit that is also a cure if a client then gets a token that it did not get before. */
  public static Cure minting(Edit edit) {
    return new Cure(edit, "", false, new SuccessCriterion.TokenIssued());
  }

  /** An edit without which the deployment is refused. */
  public static Cure deploying(Edit edit) {
    return achieving(edit, "the deployment is no longer refused for this");
  }

  /** A change without which the deployment is refused. */
  public static Cure deploying(Change change) {
    return deploying(Edit.of(change));
  }

  /** An edit that is a cure if the finding is then gone; the words say what that achieves. */
  public static Cure achieving(Edit edit, String words) {
    return new Cure(edit, "", false, new SuccessCriterion.FindingGone(words));
  }

  /** The same edit, printed after all that leave the methods as they are. */
  public Cure atMethods() {
    return new Cure(edit, cost, true, criterion);
  }

  /** The same edit, which says who is then let in. */
  public Cure lettingIn(String whom) {
    return new Cure(edit, ", which lets in " + whom, weakens, criterion);
  }

  /** The same edit, which says that scopes are then checked no more. */
  public Cure withoutScopeCheck() {
    return new Cure(edit, ", which takes the scope check away", weakens, criterion);
  }

  /** What to do, and what that costs. */
  public String words() {
    return edit.words() + cost;
  }
}
