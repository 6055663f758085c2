package io.github.cfn401audit.access;

import io.github.cfn401audit.tokens.MintableToken;
import io.github.cfn401audit.tokens.NotMinted;
import io.github.cfn401audit.values.UnknownReason;
import java.util.List;

/** What is proved of a method. */
public sealed interface Verdict {

  /** The method asks for no user pool token. */
  record Open() implements Verdict {}

  /** These tokens certainly exist and are certainly accepted; at least one. */
  record Reachable(List<MintableToken> witnesses) implements Verdict {
    public Reachable {
      witnesses = List.copyOf(witnesses);
    }
  }

  /** No token that may exist may be accepted. */
  record Unreachable(Proof proof) implements Verdict {}

  /** Neither is proved. */
  record Undecided(List<UnknownReason> questions) implements Verdict {
    public Undecided {
      questions = List.copyOf(questions);
    }
  }

  /** Why nobody gets through. */
  sealed interface Proof {

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
    }

    /** CloudFormation or API Gateway refuses to create the method. */
    record DeployRefused(String why) implements Proof {}
  }

  /** A token that may exist, and why it is refused. */
  record Refused(MintableToken token, Rejection rejection) {}
}
