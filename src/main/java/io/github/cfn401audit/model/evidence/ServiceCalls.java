package io.github.cfn401audit.model.evidence;

import io.github.cfn401audit.model.inventory.Inventory;
import io.github.cfn401audit.model.resource.StackResource;
import io.github.cfn401audit.values.Text;
import io.github.cfn401audit.values.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * State machines, schedules and automations that call a service themselves. Example: a task of
 * {@code arn:aws:states:::aws-sdk:cognitoidentityprovider:createUserPoolClient} makes a client. A
 * role that some file declares is looked at by itself: what it forbids, no such call can do.
 */
final class ServiceCalls {
  /**
   * A kind of resource that calls services.
   *
   * @param name what it is called in a sentence
   * @param role the properties that lead to its role; none where somebody else chooses the role
   * @param definitions the properties that say what it calls
   * @param unread the properties that name a definition elsewhere
   */
  private record Caller(
      String name, List<String> role, List<String> definitions, List<String> unread) {}

  private static final Map<String, Caller> CALLERS =
      Map.of(
          "AWS::StepFunctions::StateMachine",
          new Caller(
              "state machine",
              List.of("RoleArn"),
              List.of("Definition", "DefinitionString"),
              List.of("DefinitionS3Location")),
          "AWS::Serverless::StateMachine",
          new Caller(
              "state machine", List.of("Role"), List.of("Definition"), List.of("DefinitionUri")),
          "AWS::Scheduler::Schedule",
          new Caller("schedule", List.of("Target", "RoleArn"), List.of("Target"), List.of()),
          "AWS::SSM::Document",
          new Caller("automation", List.of(), List.of("Content"), List.of()));

  private static final List<String> OPEN_CALLS =
      List.of("aws-sdk:${", "cognitoidentityprovider:${", "apigateway:${");

  private final String name;
  private final List<String> texts = new ArrayList<>();
  private boolean open;

  private ServiceCalls(String name) {
    this.name = name;
  }

  /** The calls of a resource that may do more than a declared role allows; empty for any other. */
  static Optional<ServiceCalls> of(StackResource resource, Inventory inventory) {
    Caller caller = CALLERS.get(resource.type());
    if (caller == null) {
      return Optional.empty();
    }
    Value everything = resource.everything();
    Value role = everything;
    for (String property : caller.role()) {
      role = role.entry(property);
    }
    boolean isMadeBySam = role.isAbsent() && resource.type().startsWith("AWS::Serverless::");
    if (isMadeBySam || UnknownRoles.isDeclared(role, inventory)) {
      return Optional.empty();
    }
    ServiceCalls calls = new ServiceCalls("the " + caller.name() + " " + resource.logicalId());
    calls.open = caller.unread().stream().anyMatch(unread -> !everything.entry(unread).isAbsent());
    for (String property : caller.definitions()) {
      calls.addAll(everything.entry(property));
    }
    return Optional.of(calls);
  }

  private void addAll(Value definition) {
    open |= definition.isUnknown() || definition.symbol().isPresent();
    List<Text> all = new ArrayList<>();
    ValueSearch.texts(definition, all::add);
    for (Text text : all) {
      String call = text.display().toLowerCase(Locale.ROOT);
      texts.add(call);
      open |= OPEN_CALLS.stream().anyMatch(call::contains);
    }
  }

  /** What the resource is called in a sentence. */
  String name() {
    return name;
  }

  /** True where a part of it is not known, so that it may call anything. */
  boolean mayCallAnything() {
    return open;
  }

  /** True where one of these actions is called. Example: {@code cognito-idp:updateuserpool}. */
  boolean areOfOne(List<String> actions) {
    for (String action : actions) {
      String call = action.substring(action.indexOf(':') + 1);
      if (texts.stream().anyMatch(text -> text.contains(call))) {
        return true;
      }
    }
    return false;
  }

  /** True where something of API Gateway is called that does more than read an API or call it. */
  boolean changeApis() {
    return texts.stream().anyMatch(ServiceCalls::changesApis);
  }

  private static boolean changesApis(String text) {
    int from = 0;
    while ((from = text.indexOf("apigateway:", from)) >= 0) {
      from += "apigateway:".length();
      if (!text.startsWith("get", from) && !text.startsWith("invoke", from)) {
        return true;
      }
    }
    return false;
  }
}
