package io.github.cfn401audit.values;

/** The sentences for what cannot be computed. */
public final class Reasons {
  private Reasons() {}

  /** A condition that is not decided. */
  public static UnknownReason condition(StackId stack, String condition) {
    return new UnknownReason(
        "condition " + condition + " of " + stack.name() + " is not decided",
        "give the parameters that it compares with --parameters");
  }

  /** A function that is computed at deployment. */
  public static UnknownReason function(StackId stack, String function) {
    return new UnknownReason(
        function + " in " + stack.name() + " is computed at deployment only", "");
  }

  /** A macro that has not run. */
  public static UnknownReason macro(StackId stack) {
    return new UnknownReason(
        "a macro in " + stack.name() + " may add to what is written",
        "name the template that the macro gives");
  }

  /** A parameter for which nobody gave a value. */
  public static UnknownReason parameter(StackId stack, String name) {
    return new UnknownReason(
        "parameter " + name + " of " + stack.name() + " has no value",
        "give --parameters "
            + stack.name()
            + ":"
            + name
            + "=..., or name the folder of the stack that passes it");
  }

  /** An import that no file answers. */
  public static UnknownReason importName(String name) {
    return new UnknownReason(
        "no template among these files exports " + name,
        "name the folder of the stack that exports it");
  }
}
