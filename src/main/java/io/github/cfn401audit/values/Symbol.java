package io.github.cfn401audit.values;

import java.util.Optional;

/**
 * A name for a text that only the deployment knows. Equal symbols stand for the same text;
 * different ones may or may not. Example: the id of the user pool {@code Pool}.
 */
public sealed interface Symbol {

  /** Why the text is not known; empty for what a resource gives, which is known well enough. */
  Optional<UnknownReason> reason();

  /** Its name between the braces of {@code Fn::Sub}, or {@code ?} where it has none. */
  String display();

  /** What a declared resource gives; empty for anything else. */
  default Optional<OfResource> resource() {
    return Optional.empty();
  }

  /** The parameter without a value; empty for anything else. */
  default Optional<OfParameter> parameter() {
    return Optional.empty();
  }

  /** The name of the pseudo parameter; empty for anything else. */
  default Optional<String> pseudoParameter() {
    return Optional.empty();
  }

  /** The name of an export of a stack outside the files; empty for anything else. */
  default Optional<String> importName() {
    return Optional.empty();
  }

  /** A name that the template does not declare; empty for anything else. */
  default Optional<Undeclared> undeclared() {
    return Optional.empty();
  }

  /** True for a name that the template does not declare. */
  default boolean isUndeclared() {
    return undeclared().isPresent();
  }

  /** True for what has no name at all: a part of the template that is computed at deployment. */
  default boolean isNameless() {
    return false;
  }

  /**
   * What a declared resource gives.
   *
   * @param type the type of the resource
   * @param attribute the attribute, or {@code Ref}
   */
  record OfResource(StackId stack, String logicalId, String type, String attribute)
      implements Symbol {

    /** The identity of the resource. */
    public ResourceId id() {
      return new ResourceId(stack.name(), logicalId);
    }

    /** True for the value of {@code Ref} to a resource of this type. */
    public boolean isRefTo(String resourceType) {
      return type.equals(resourceType) && attribute.equals("Ref");
    }

    @Override
    public Optional<UnknownReason> reason() {
      return Optional.empty();
    }

    @Override
    public String display() {
      return attribute.equals("Ref") ? logicalId : logicalId + "." + attribute;
    }

    @Override
    public Optional<OfResource> resource() {
      return Optional.of(this);
    }
  }

  /** A pseudo parameter such as {@code AWS::Region}. */
  record Pseudo(StackId stack, String name) implements Symbol {
    @Override
    public Optional<UnknownReason> reason() {
      return Optional.empty();
    }

    @Override
    public String display() {
      return name;
    }

    @Override
    public Optional<String> pseudoParameter() {
      return Optional.of(name);
    }
  }

  /** A parameter without a value. */
  record OfParameter(StackId stack, String name, UnknownReason why) implements Symbol {
    @Override
    public Optional<UnknownReason> reason() {
      return Optional.of(why);
    }

    @Override
    public String display() {
      return name;
    }

    @Override
    public Optional<OfParameter> parameter() {
      return Optional.of(this);
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

    @Override
    public String display() {
      return name;
    }

    @Override
    public Optional<Undeclared> undeclared() {
      return Optional.of(this);
    }
  }

  /** A value that a stack outside the files exports. */
  record Imported(String name, UnknownReason why) implements Symbol {
    @Override
    public Optional<UnknownReason> reason() {
      return Optional.of(why);
    }

    @Override
    public String display() {
      return name;
    }

    @Override
    public Optional<String> importName() {
      return Optional.of(name);
    }
  }

  /** Anything else; the key tells one from another. */
  record Other(StackId stack, String key, UnknownReason why) implements Symbol {
    @Override
    public Optional<UnknownReason> reason() {
      return Optional.of(why);
    }

    @Override
    public String display() {
      return "?";
    }

    @Override
    public boolean isNameless() {
      return true;
    }
  }
}
