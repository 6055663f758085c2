package io.github.cfn401audit.values;

/** Writes the reasons for what cannot be computed, and what would settle it. */
public final class Reasons {
  private Reasons() {}

  /** A condition that is not decided. */
  public static UnknownReason condition(StackId stack, String condition) {
    return new UnknownReason(
        "condition " + condition + " of " + stack.name() + " is not decided",
        "use --parameters to give values to the parameters that it compares");
  }

  /** A function that needs a value that is not known, or that is not of the right kind. */
  static UnknownReason of(Value cause, String function, StackId stack) {
    if (cause.isList() && !cause.isComplete()) {
      return cause.more().get(0);
    }
    return cause.whyUnknown().orElseGet(() -> function(stack, function));
  }

  /** A function that is computed at deployment. */
  public static UnknownReason function(StackId stack, String function) {
    return new UnknownReason(
        function + " in " + stack.name() + " is computed at deployment only", "");
  }

  /** A function that gives a text too long to be followed. */
  static UnknownReason tooLong(StackId stack, String function) {
    return new UnknownReason(
        function + " in " + stack.name() + " gives a text that is too long to be followed", "");
  }

  /** A loop over a collection that only the deployment knows. */
  public static UnknownReason loop(StackId stack) {
    return new UnknownReason(
        "the collection of a loop in " + stack.name() + " is known at deployment only", "");
  }

  /** A macro that has not run. */
  public static UnknownReason macro(StackId stack, String name) {
    if (name.startsWith("AWS::Include")) {
      return new UnknownReason(
          name + " in " + stack.name() + " is not read",
          "put the file at the path that the template names");
    }
    return name.startsWith("Fn::ForEach::")
        ? new UnknownReason(
            "loop "
                + name.substring("Fn::ForEach::".length())
                + " of "
                + stack.name()
                + " is not unfolded",
            "use --parameters to give values to the parameters that it runs over")
        : new UnknownReason(
            "macro " + name + " of " + stack.name() + " has not run",
            "name the template as it is after the macro has run");
  }

  /** A module, whose resources stand in another template. */
  public static UnknownReason module(StackId stack, String logicalId) {
    return new UnknownReason(
        "module " + logicalId + " of " + stack.name() + " is not read",
        "name the template as CloudFormation processed it:"
            + " `aws cloudformation get-template --template-stage Processed`");
  }

  /** A mapping without such an entry. */
  public static UnknownReason mapping(StackId stack, String map, String first, String second) {
    return new UnknownReason(
        "mapping " + map + " of " + stack.name() + " has no entry " + first + ", " + second, "");
  }

  /** A parameter for which nobody gave a value. */
  public static UnknownReason parameter(StackId stack, String name) {
    return new UnknownReason(
        "parameter " + name + " of " + stack.name() + " has no value",
        give(stack.name(), name, "...") + ", or name the folder of the stack that passes it");
  }

  /** A parameter of a nested stack to which its parent passes no value. */
  public static UnknownReason notPassed(StackId stack, String name, String parent) {
    return new UnknownReason(
        "parameter " + name + " of " + stack.name() + " has no value",
        "pass it in `Parameters` of the nested stack in " + parent);
  }

  /** The option that gives a value to a parameter, as it can be typed into a shell. */
  public static String give(String stack, String parameter, String value) {
    String word = stack + ":" + parameter + "=" + value;
    boolean isPlain =
        word.chars().allMatch(c -> Character.isLetterOrDigit(c) || "-_./:=,@+".indexOf(c) >= 0);
    return "give --parameters " + (isPlain ? word : "'" + word + "'");
  }
}
