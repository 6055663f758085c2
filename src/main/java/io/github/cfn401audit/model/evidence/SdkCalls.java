package io.github.cfn401audit.model.evidence;

import io.github.cfn401audit.model.resource.StackResource;
import io.github.cfn401audit.values.Text;
import io.github.cfn401audit.values.Value;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * The calls of an {@code AwsCustomResource} of the CDK: its {@code Create}, {@code Update} and
 * {@code Delete} are JSON texts that name the action. Example: {@code
 * {"service":"CognitoIdentityServiceProvider","action":"describeUserPoolClient",...}}.
 *
 * @param actions the actions in small letters
 */
record SdkCalls(Set<String> actions) {
  private static final List<String> EVENTS = List.of("Create", "Update", "Delete");
  private static final String ACTION = "\"action\":\"";

  SdkCalls {
    actions = Set.copyOf(actions);
  }

  /** The calls; empty where the resource is of another kind, or one of them is not known. */
  static Optional<SdkCalls> of(StackResource resource) {
    if (!resource.type().equals("Custom::AWS")) {
      return Optional.empty();
    }
    Set<String> actions = new HashSet<>();
    for (String event : EVENTS) {
      Value call = resource.properties().value(event);
      Optional<String> action = call.asText().flatMap(SdkCalls::action);
      if (!call.isAbsent() && action.isEmpty()) {
        return Optional.empty();
      }
      action.ifPresent(actions::add);
    }
    return actions.isEmpty() ? Optional.empty() : Optional.of(new SdkCalls(actions));
  }

  private static Optional<String> action(Text call) {
    for (Text.Piece piece : call.pieces()) {
      String fixed = piece.fixed();
      int at = fixed.indexOf(ACTION);
      int end = fixed.indexOf('"', at + ACTION.length());
      if (at >= 0 && end >= 0) {
        return Optional.of(fixed.substring(at + ACTION.length(), end).toLowerCase(Locale.ROOT));
      }
    }
    return Optional.empty();
  }

  /** True where nothing is changed. */
  boolean onlyRead() {
    return actions.stream()
        .allMatch(
            action ->
                action.startsWith("describe")
                    || action.startsWith("get")
                    || action.startsWith("list"));
  }

  /**
   * True where this action is called. The names of commands of the newer SDK end in a word more.
   */
  boolean mayBe(String action) {
    return actions.stream().anyMatch(called -> called.startsWith(action));
  }
}
