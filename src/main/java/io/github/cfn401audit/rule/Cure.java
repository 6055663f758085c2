package io.github.cfn401audit.rule;

import io.github.cfn401audit.model.edit.Edit;
import java.util.Comparator;

/**
 * An edit that may cure a finding. Whether it does is tried.
 *
 * @param edit what to write otherwise
 * @param weakens true where methods then ask for less, or for something else
 * @param otherwise what counts where it opens no method to a further token
 */
public record Cure(Edit edit, boolean weakens, Otherwise otherwise) {

  /** What an edit may achieve that opens no method. */
  public sealed interface Otherwise {
    /** Nothing that counts. */
    record Nothing() implements Otherwise {}

    /** A token that a client did not get before. */
    record Token() implements Otherwise {}

    /** That the finding is gone, in words. */
    record Gone(String words) implements Otherwise {}
  }

  /** What leaves the methods as they are comes first, then the smaller edit. */
  public static final Comparator<Cure> BY_SIZE =
      Comparator.comparing(Cure::weakens).thenComparing(cure -> cure.edit().size());

  /** An edit that is a cure only if some token then opens a method that it did not open before. */
  public static Cure opening(Edit edit) {
    return new Cure(edit, false, new Otherwise.Nothing());
  }

  /** The same for an edit of what methods ask for. */
  public static Cure weakening(Edit edit) {
    return new Cure(edit, true, new Otherwise.Nothing());
  }

  /** An edit that is a cure, too, where a client then gets a token that it did not get before. */
  public static Cure minting(Edit edit) {
    return new Cure(edit, false, new Otherwise.Token());
  }

  /** An edit without which the deployment is refused. */
  public static Cure deploying(Edit edit) {
    return of(edit, "the deployment is not refused for it");
  }

  /** An edit that is a cure if the finding is gone with it: it then achieves what the words say. */
  public static Cure of(Edit edit, String achieves) {
    return new Cure(edit, false, new Otherwise.Gone(achieves));
  }

  /** The same edit, to be told behind all that leave the methods as they are. */
  public Cure atMethods() {
    return new Cure(edit, true, otherwise);
  }
}
