package io.github.cfn401audit.access;

import io.github.cfn401audit.tokens.MintableToken;
import io.github.cfn401audit.tokens.NotMinted;
import io.github.cfn401audit.values.UnknownReason;
import java.util.List;
import java.util.Optional;

/**
 * What is proved of a method. Who asks goes by the outcome, which every case has to name, or by a
 * question that most cases answer with nothing.
 */
public sealed interface Verdict {

  /** What becomes of callers. */
  AccessRow.Outcome outcome();

  /** The tokens that certainly exist and are certainly accepted; none unless reachable. */
  default List<MintableToken> witnesses() {
    return List.of();
  }

  /** What is not known; nothing unless undecided. */
  default List<UnknownReason> questions() {
    return List.of();
  }

  /** Why nobody gets through; empty unless unreachable. */
  default Optional<Proof> proof() {
    return Optional.empty();
  }

  /** True where some token certainly opens the method. */
  default boolean isReachable() {
    return outcome() == AccessRow.Outcome.REACHABLE;
  }

  /** True where nobody gets through. */
  default boolean isUnreachable() {
    return outcome() == AccessRow.Outcome.UNREACHABLE;
  }

  /** True where the method asks for no user pool token: anybody may call, or others decide. */
  default boolean asksForNoUserPoolToken() {
    return outcome() == AccessRow.Outcome.OPEN || outcome() == AccessRow.Outcome.OTHER;
  }

  /** Anybody may call the method. */
  record Open() implements Verdict {
    @Override
    public AccessRow.Outcome outcome() {
      return AccessRow.Outcome.OPEN;
    }
  }

  /** IAM or a Lambda authorizer protects the method; what they decide is not judged. */
  record Other() implements Verdict {
    @Override
    public AccessRow.Outcome outcome() {
      return AccessRow.Outcome.OTHER;
    }
  }

  /** These tokens certainly exist and are certainly accepted; at least one. */
  record Reachable(List<MintableToken> witnesses) implements Verdict {
    public Reachable {
      witnesses = List.copyOf(witnesses);
    }

    @Override
    public AccessRow.Outcome outcome() {
      return AccessRow.Outcome.REACHABLE;
    }
  }

  /** No token that may exist may be accepted. */
  record Unreachable(Proof why) implements Verdict {
    @Override
    public AccessRow.Outcome outcome() {
      return AccessRow.Outcome.UNREACHABLE;
    }

    @Override
    public Optional<Proof> proof() {
      return Optional.of(why);
    }
  }

  /** Neither is proved. */
  record Undecided(List<UnknownReason> questions) implements Verdict {
    public Undecided {
      questions = List.copyOf(questions);
    }

    Undecided(UnknownReason question) {
      this(List.of(question));
    }

    @Override
    public AccessRow.Outcome outcome() {
      return AccessRow.Outcome.UNDECIDED;
    }
  }

  /** Why nobody gets through. */
  sealed interface Proof {

    /** The proof by tokens; empty for any other. */
    default Optional<NoTokenAccepted> noTokenAccepted() {
      return Optional.empty();
    }

    /** Why every request fails whatever its token; empty text where tokens matter. */
    default String whyWhateverTheToken() {
      return "";
    }

    /**
     * Every candidate is refused or never issued.
     *
     * @param refused tokens that may exist, each with the reason of its refusal
     * @param never tokens that are never issued
     */
    record NoTokenAccepted(List<Refused> refused, List<NotMinted> never) implements Proof {
      public NoTokenAccepted {
        refused = List.copyOf(refused);
        never = List.copyOf(never);
      }

      @Override
      public Optional<NoTokenAccepted> noTokenAccepted() {
        return Optional.of(this);
      }
    }

    /** CloudFormation or API Gateway refuses to create the method. */
    record DeployRefused(String why) implements Proof {
      @Override
      public String whyWhateverTheToken() {
        return why;
      }
    }

    /** The resource policy of the API refuses every request, whatever token it brings. */
    record PolicyRefuses(String why) implements Proof {
      @Override
      public String whyWhateverTheToken() {
        return why;
      }
    }
  }

  /** A token that may exist, and why it is refused. */
  record Refused(MintableToken token, Rejection rejection) {}
}
