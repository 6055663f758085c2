package io.github.cfn401audit.template;

import io.github.cfn401audit.source.ListNode;
import io.github.cfn401audit.source.MapNode;
import io.github.cfn401audit.source.Node;
import io.github.cfn401audit.source.Problem;
import io.github.cfn401audit.source.ScalarNode;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Checks the arguments of functions. CloudFormation refuses a template in which a function has
 * other arguments, wherever it is used. See
 * https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/intrinsic-function-reference.html.
 */
final class FunctionShapes {
  private static final Map<String, String> TAKES =
      Map.ofEntries(
          Map.entry("Ref", "the name of a parameter or a resource"),
          Map.entry("Fn::GetAtt", "a logical id and an attribute"),
          Map.entry("Fn::Sub", "a string, or a list of a string and a map"),
          Map.entry("Fn::Join", "a list of a delimiter and a list"),
          Map.entry("Fn::Select", "a list of an index and a list"),
          Map.entry("Fn::Split", "a list of a delimiter and a string"),
          Map.entry("Fn::FindInMap", "a list of a mapping and two keys"),
          Map.entry("Fn::If", "a list of the name of a condition and two values"),
          Map.entry("Fn::Equals", "a list of two values"),
          Map.entry("Fn::And", "a list of 2 to 10 conditions"),
          Map.entry("Fn::Or", "a list of 2 to 10 conditions"),
          Map.entry("Fn::Not", "a list of one condition"),
          Map.entry("Fn::ImportValue", "the name of an export"),
          Map.entry("Fn::Base64", "a string"),
          Map.entry("Fn::GetAZs", "the name of a region"),
          Map.entry("Fn::Cidr", "a list of an address block, a count and a size"),
          Map.entry("Fn::Length", "a list"),
          Map.entry("Fn::ToJsonString", "a map or a list"),
          Map.entry("Fn::Transform", "a map with the name of a macro"));

  /** Functions whose arguments are not looked at. */
  private static final Set<String> OTHERS =
      Set.of(
          "Condition",
          "Fn::Contains",
          "Fn::EachMemberEquals",
          "Fn::EachMemberIn",
          "Fn::ForEach",
          "Fn::GetStackOutput",
          "Fn::Implies",
          "Fn::RefAll",
          "Fn::ValueOf",
          "Fn::ValueOfAll");

  private static final Set<String> BOOLEAN =
      Set.of(
          "Condition",
          "Fn::And",
          "Fn::Contains",
          "Fn::EachMemberEquals",
          "Fn::EachMemberIn",
          "Fn::Equals",
          "Fn::Not",
          "Fn::Or");

  private FunctionShapes() {}

  /** True for a function of CloudFormation. */
  static boolean isKnown(String function) {
    return TAKES.containsKey(function) || OTHERS.contains(function);
  }

  /** What is wrong with a call; empty where nothing is. */
  static Optional<String> fault(FunctionCall call, boolean extended) {
    Node argument = call.plainArgument();
    String shown = shown(call);
    if (isMadeByMacro(argument)) {
      return Optional.empty();
    }
    if (!extended && (call.is("Fn::Length") || call.is("Fn::ToJsonString"))) {
      return Optional.of(shown + " needs the line `Transform: AWS::LanguageExtensions`");
    }
    if (!fits(call.function(), argument, extended)) {
      return Optional.of(shown + " takes " + TAKES.get(call.function()));
    }
    return call.is("Fn::Select") && argument instanceof ListNode list
        ? selection(shown, list.items().get(0), list.items().get(1))
        : Optional.empty();
  }

  private static boolean isMadeByMacro(Node argument) {
    return argument instanceof ListNode list
        ? list.items().stream().anyMatch(FunctionShapes::callsMacro)
        : callsMacro(argument);
  }

  private static boolean callsMacro(Node node) {
    return FunctionCall.of(node).map(call -> call.is(Macros.CALL)).orElse(false);
  }

  private static boolean fits(String function, Node argument, boolean extended) {
    return switch (function) {
      case "Ref" -> isText(argument) || (extended && isCall(argument));
      case "Fn::GetAtt" -> attribute(argument, extended);
      case "Fn::Sub" ->
          isText(argument)
              || (isList(argument, 2, 2)
                  && isText(item(argument, 0))
                  && item(argument, 1) instanceof MapNode map
                  && map.tag().isEmpty())
              || (extended && isCall(argument));
      case "Fn::Join" ->
          isList(argument, 2, 2)
              && (isScalar(item(argument, 0)) || (extended && isCall(item(argument, 0))))
              && isListOrCall(item(argument, 1));
      case "Fn::Select" ->
          isList(argument, 2, 2)
              && isTextOrCall(item(argument, 0))
              && isListOrCall(item(argument, 1));
      case "Fn::Split" ->
          isList(argument, 2, 2)
              && isTextOrCall(item(argument, 0))
              && isTextOrCall(item(argument, 1));
      case "Fn::FindInMap" -> lookup(argument, extended);
      case "Fn::If" ->
          isList(argument, 3, 3)
              && (isText(item(argument, 0)) || (extended && isCall(item(argument, 0))));
      case "Fn::Equals" -> isList(argument, 2, 2);
      case "Fn::And", "Fn::Or" -> isList(argument, 2, 10) && areConditions(argument);
      case "Fn::Not" -> isList(argument, 1, 1) && areConditions(argument);
      case "Fn::ImportValue", "Fn::Base64" -> isTextOrCall(argument);
      case "Fn::GetAZs" -> isScalar(argument) || isCall(argument);
      case "Fn::Cidr" -> isList(argument, 2, 3) || isCall(argument);
      case "Fn::Length" -> isListOrCall(argument);
      case "Fn::ToJsonString" -> !(argument instanceof ScalarNode) || isCall(argument);
      case "Fn::Transform" ->
          argument instanceof ListNode
              || (argument instanceof MapNode map && map.get("Name").isPresent());
      default -> true;
    };
  }

  private static boolean attribute(Node argument, boolean extended) {
    if (isText(argument) && argument instanceof ScalarNode path) {
      int dot = path.text().indexOf('.');
      return dot > 0 && dot < path.text().length() - 1;
    }
    return isList(argument, 2, 2)
        && (isText(item(argument, 0)) || (extended && isCall(item(argument, 0))))
        && isTextOrCall(item(argument, 1));
  }

  private static boolean lookup(Node argument, boolean extended) {
    return isList(argument, 3, extended ? 4 : 3)
        && isTextOrCall(item(argument, 0))
        && isTextOrCall(item(argument, 1))
        && isTextOrCall(item(argument, 2));
  }

  /** A list may come to fewer entries than are written, never to more. */
  private static Optional<String> selection(String shown, Node index, Node values) {
    if (!(index instanceof ScalarNode number) || isCall(index)) {
      return Optional.empty();
    }
    Optional<Integer> at = Numbers.index(PlainScalars.text(number));
    if (at.isEmpty()) {
      return Optional.of(
          "the index of " + shown + " is not a whole number: " + Problem.quoted(number.text()));
    }
    Optional<Integer> size = size(values);
    return size.isPresent() && at.get() >= size.get()
        ? Optional.of(
            shown
                + " asks for entry "
                + at.get()
                + " of a list of "
                + size.get()
                + (size.get() == 1 ? " entry" : " entries")
                + ": the first one is entry 0")
        : Optional.empty();
  }

  private static Optional<Integer> size(Node values) {
    Optional<FunctionCall> call = FunctionCall.of(values);
    if (call.isEmpty()) {
      return values instanceof ListNode list ? Optional.of(list.items().size()) : Optional.empty();
    }
    Node argument = call.get().plainArgument();
    if (call.get().is("Fn::Split")
        && isList(argument, 2, 2)
        && isText(item(argument, 0))
        && isText(item(argument, 1))
        && item(argument, 0) instanceof ScalarNode delimiter
        && item(argument, 1) instanceof ScalarNode source
        && !delimiter.text().isEmpty()
        && !source.text().contains("{{resolve:")) {
      int parts = 1;
      int from = source.text().indexOf(delimiter.text());
      while (from >= 0) {
        parts++;
        from = source.text().indexOf(delimiter.text(), from + delimiter.text().length());
      }
      return Optional.of(parts);
    }
    return Optional.empty();
  }

  private static boolean areConditions(Node list) {
    return ((ListNode) list).items().stream().allMatch(FunctionShapes::isCondition);
  }

  /** True for a node that CloudFormation accepts as a condition. */
  static boolean isCondition(Node node) {
    Optional<FunctionCall> call = FunctionCall.of(node);
    return call.isPresent()
        && (BOOLEAN.contains(call.get().function()) || !isKnown(call.get().function()));
  }

  /** The function as it is written. */
  static String shown(FunctionCall call) {
    String name = call.function();
    return call.isShort()
        ? "`!" + (name.startsWith("Fn::") ? name.substring(4) : name) + "`"
        : "`" + name + "`";
  }

  private static boolean isList(Node node, int least, int most) {
    return node instanceof ListNode list
        && list.tag().isEmpty()
        && list.items().size() >= least
        && list.items().size() <= most;
  }

  private static Node item(Node list, int at) {
    return ((ListNode) list).items().get(at);
  }

  private static boolean isScalar(Node node) {
    return node instanceof ScalarNode scalar && scalar.tag().isEmpty();
  }

  private static boolean isText(Node node) {
    return node instanceof ScalarNode scalar
        && scalar.tag().isEmpty()
        && scalar.style() != ScalarNode.Style.NULL;
  }

  private static boolean isCall(Node node) {
    return FunctionCall.of(node).isPresent();
  }

  private static boolean isTextOrCall(Node node) {
    return isText(node) || isCall(node);
  }

  private static boolean isListOrCall(Node node) {
    return node instanceof ListNode || isCall(node);
  }
}
