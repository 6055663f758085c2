package io.github.cfn401audit.world;

import io.github.cfn401audit.given.FittingValue;
import io.github.cfn401audit.template.Parameter;
import io.github.cfn401audit.values.Question;
import io.github.cfn401audit.values.Symbol;
import io.github.cfn401audit.values.Text;
import io.github.cfn401audit.values.Unsettled;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * Finds the question that has to be answered before two texts can be compared. Parameters of two
 * roots with the same name, the same constraints and the same default count as one, and so do the
 * region and the account of all stacks.
 */
final class Questions {
  private Questions() {}

  /** The question whose answer says whether two texts are the same. */
  static Question whether(Text left, Text right, WorldContext context) {
    if (right.literal().isPresent()) {
      return whether(left, right.literal().get(), context);
    }
    if (left.literal().isPresent()) {
      return whether(right, left.literal().get(), context);
    }
    String one = left.pieces().toString();
    String other = right.pieces().toString();
    String name = one.compareTo(other) < 0 ? one + " = " + other : other + " = " + one;
    String shown = "that " + left.display() + " equals " + right.display();
    return new Question(Unsettled.of(name, shown, List.of("true", "false")), "true");
  }

  /** A text with one symbol in it is this literal where the symbol is what lies between. */
  private static Question whether(Text text, String literal, WorldContext context) {
    List<Symbol> symbols = text.symbols();
    int from = text.prefix().length();
    int until = literal.length() - text.suffix().length();
    return symbols.size() != 1 || until < from
        ? new Question(anything(text), literal)
        : new Question(about(symbols.get(0), context), literal.substring(from, until));
  }

  private static Unsettled anything(Text text) {
    return Unsettled.of(text.pieces().toString(), text.display(), List.of());
  }

  /** The unsettled thing that a symbol stands for. */
  static Unsettled about(Symbol symbol, WorldContext context) {
    Optional<Unsettled> ofRoot =
        symbol.parameter().flatMap(parameter -> ofRoot(parameter, context));
    if (ofRoot.isPresent()) {
      return ofRoot.get();
    }
    return symbol
        .pseudoParameter()
        .filter(PseudoParameters::isShared)
        .map(name -> Unsettled.of(name, name, List.of()))
        .orElseGet(() -> anything(Text.of(symbol)));
  }

  /** The unsettled value of a parameter; empty for one of a nested stack. */
  static Optional<Unsettled> ofRoot(Symbol.OfParameter parameter, WorldContext context) {
    return context
        .stack(parameter.stack())
        .filter(stack -> isOfRoot(stack, parameter.name()))
        .map(root -> about(root, parameter.name(), context));
  }

  private static boolean isOfRoot(StackInstance stack, String name) {
    Parameter parameter = stack.template().parameters().get(name);
    return stack.parent().isEmpty() && parameter != null && !parameter.isSsm();
  }

  /** The unsettled value of a parameter of a root. */
  static Unsettled about(StackInstance root, String name, WorldContext context) {
    Parameter parameter =
        Objects.requireNonNull(root.template().parameters().get(name), "a declared parameter");
    return new Unsettled(
        context.scenario().tellsApart(name)
            ? "parameter " + name + " of " + root.id().name()
            : identity(parameter),
        isAmbiguous(parameter, context) ? name + " of " + root.id().name() : name,
        parameter.isList() ? List.of() : FittingValue.choices(parameter),
        parameter.defaultText(),
        value -> FittingValue.misfit(parameter, value).isEmpty());
  }

  /** The same for parameters of two roots that count as one. */
  static String identity(Parameter parameter) {
    return "parameter "
        + parameter.name()
        + " of type "
        + parameter.type()
        + " "
        + parameter.allowedValues()
        + parameter.limits()
        + parameter.defaultText().map(text -> " by default " + text).orElse("");
  }

  /** True where another root has a parameter of this name that is another one. */
  private static boolean isAmbiguous(Parameter parameter, WorldContext context) {
    for (Parameter other : context.rootParameters(parameter.name())) {
      if (context.scenario().tellsApart(parameter.name())
          ? !other.equals(parameter)
          : !identity(other).equals(identity(parameter))) {
        return true;
      }
    }
    return false;
  }
}
