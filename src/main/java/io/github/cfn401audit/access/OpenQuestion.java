package io.github.cfn401audit.access;

import io.github.cfn401audit.values.UnknownReason;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/**
 * What is not known, and what would settle it.
 *
 * @param cause such as {@code parameter UserPoolArn of Api has no value}
 * @param cure such as {@code name the folder of the stack that declares the pool}; empty where none
 *     is known
 */
public record OpenQuestion(String cause, String cure) implements Comparable<OpenQuestion> {
  /** These reasons as questions, each once, in order. */
  static List<OpenQuestion> of(Collection<UnknownReason> reasons) {
    List<OpenQuestion> questions = new ArrayList<>();
    for (UnknownReason reason : reasons) {
      questions.add(new OpenQuestion(reason.cause(), reason.cure()));
    }
    return questions.stream().distinct().sorted().toList();
  }

  @Override
  public int compareTo(OpenQuestion other) {
    int byCause = cause.compareTo(other.cause);
    return byCause != 0 ? byCause : cure.compareTo(other.cure);
  }
}
