package io.github.cfn401audit.values;

import java.util.Optional;

/**
 * A value that only the deployment knows. Two equal symbols stand for the same text; two different
 * ones may.
 */
public sealed interface Symbol {

  /** Why the text is not known; empty for what a resource gives, which is known well enough. */
  Optional<UnknownReason> reason();

  /**
   * What a declared resource gives.
   *
   * @param type the type of the resource
   * @param attribute the attribute, or {@code Ref}
   */
  record OfResource(StackId stack, String logicalId, String type, String attribute)
      implements Symbol {
    @Override
    public Optional<UnknownReason> reason() {
      return Optional.empty();
    }
  }

  /** A pseudo parameter such as {@code AWS::Region}. */
  record Pseudo(StackId stack, String name) implements Symbol {
    @Override
    public Optional<UnknownReason> reason() {
      return Optional.empty();
    }
  }

  /** A parameter without a value. */
  record OfParameter(StackId stack, String name, UnknownReason why) implements Symbol {
    @Override
    public Optional<UnknownReason> reason() {
      return Optional.of(why);
    }
  }

  /**
   * A name that the template does not declare, as in a {@code Ref} to nothing. CloudFormation
   * refuses such a template.
   */
  record Undeclared(StackId stack, String name, UnknownReason why) implements Symbol {
    @Override
    public Optional<UnknownReason> reason() {
      return Optional.of(why);
    }
  }

  /** A value that a stack outside the files exports. */
  record Imported(String name, UnknownReason why) implements Symbol {
    @Override
    public Optional<UnknownReason> reason() {
      return Optional.of(why);
    }
  }

  /** Anything else; the key tells one from another. */
  record Other(StackId stack, String key, UnknownReason why) implements Symbol {
    @Override
    public Optional<UnknownReason> reason() {
      return Optional.of(why);
    }
  }
}
