package io.github.cfn401audit.model.resource;

import io.github.cfn401audit.source.Located;
import io.github.cfn401audit.source.SourceRange;
import io.github.cfn401audit.values.Text;
import io.github.cfn401audit.values.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * A call of an AWS service that a custom resource makes, written as JSON in its {@code Create} or
 * {@code Update}, as the CDK's {@code AwsCustomResource} does.
 *
 * @param resource the custom resource
 * @param action the name of the call, in lower case, without the {@code Command} of newer names
 * @param parameters what the call is given
 * @param range the text in which the call is written
 */
public record AwsCall(StackResource resource, String action, Value parameters, SourceRange range)
    implements Located {
  private static final List<String> EVENTS = List.of("Create", "Update");
  private static final String COMMAND = "command";

  /** The calls of a custom resource; none where it is another kind of resource. */
  public static List<AwsCall> of(StackResource resource) {
    List<AwsCall> calls = new ArrayList<>();
    boolean custom =
        resource.type().startsWith("Custom::")
            || resource.type().equals("AWS::CloudFormation::CustomResource");
    if (custom) {
      for (String event : EVENTS) {
        Value written = resource.properties().value(event);
        written
            .asText()
            .flatMap(text -> JsonText.read(text, written.range(), "a call"))
            .flatMap(call -> of(resource, call))
            .ifPresent(calls::add);
      }
    }
    return calls;
  }

  private static Optional<AwsCall> of(StackResource resource, Value call) {
    return call.entry("action")
        .literal()
        .map(
            action -> new AwsCall(resource, plain(action), call.entry("parameters"), call.range()));
  }

  private static String plain(String action) {
    String lower = action.toLowerCase(Locale.ROOT);
    return lower.endsWith(COMMAND) ? lower.substring(0, lower.length() - COMMAND.length()) : lower;
  }

  /** True where it sets an app client anew: what it does not give falls back to its default. */
  public boolean updatesClient() {
    return action.equals("updateuserpoolclient");
  }

  /** True where it provably gives nothing for a property. */
  public boolean leavesOut(String property) {
    return parameters.isMap() && parameters.entry(property).isAbsent();
  }

  /** True where the property is certainly the same after the call. */
  boolean keeps(String property, Value before) {
    Value after = parameters.entry(property);
    return before.isAbsent() ? leavesOut(property) : isSame(before, after);
  }

  private static boolean isSame(Value before, Value after) {
    Optional<Text> text = before.asText();
    if (text.isPresent()) {
      return after.asText().equals(text);
    }
    if (!before.isList() || !before.isComplete() || !after.isComplete()) {
      return false;
    }
    List<Value> items = after.items();
    boolean same = items.size() == before.items().size();
    for (int i = 0; same && i < items.size(); i++) {
      same = isSame(before.items().get(i), items.get(i));
    }
    return same;
  }
}
