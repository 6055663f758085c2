package io.github.cfn401audit.access.policy;

import io.github.cfn401audit.source.SourceFile;
import io.github.cfn401audit.source.SourceRange;
import io.github.cfn401audit.values.StackId;
import io.github.cfn401audit.values.Symbol;
import io.github.cfn401audit.values.Text;
import io.github.cfn401audit.values.UnknownReason;
import io.github.cfn401audit.values.Value;
import java.util.ArrayList;
import java.util.List;

/** Policies as a user writes them, and the API that they belong to. */
final class Policies {
  static final StackId STACK = new StackId("Shop");
  static final Symbol API =
      new Symbol.OfResource(STACK, "ShopApi", "AWS::ApiGateway::RestApi", "Ref");
  static final Symbol REGION = new Symbol.Pseudo(STACK, "AWS::Region");
  static final Symbol ACCOUNT = new Symbol.Pseudo(STACK, "AWS::AccountId");
  static final Symbol PARTITION = new Symbol.Pseudo(STACK, "AWS::Partition");

  private static final SourceRange RANGE =
      new SourceRange(SourceFile.inMemory("shop.yaml", "Policy"), 0, 6);

  private Policies() {}

  /** A stage of an API whose place is known at deployment only. */
  static Endpoint stage(Text name) {
    return new Endpoint(Text.of(PARTITION), Text.of(REGION), Text.of(ACCOUNT), Text.of(API), name);
  }

  static Endpoint prod() {
    return stage(Text.of("prod"));
  }

  /** A stage in Ireland, in a known account. */
  static Endpoint ireland() {
    return new Endpoint(
        Text.of("aws"),
        Text.of("eu-west-1"),
        Text.of("111122223333"),
        Text.of(API),
        Text.of("prod"));
  }

  static Symbol parameter(String name) {
    return new Symbol.OfParameter(
        STACK, name, new UnknownReason("parameter " + name + " of Shop has no value", ""));
  }

  /** The policy of a text, in which each {@code <Name>} is a parameter without a value. */
  static ResourcePolicy policy(String json) {
    return policy(text(json));
  }

  static ResourcePolicy policy(Text json) {
    return ResourcePolicy.of(new Value.Scalar(json, RANGE));
  }

  /** Text in which {@code <AWS::Region>} and the like are symbols. */
  static Text text(String written) {
    List<Text> parts = new ArrayList<>();
    int at = 0;
    int open = written.indexOf('<');
    while (open >= 0) {
      int close = written.indexOf('>', open);
      parts.add(Text.of(written.substring(at, open)));
      parts.add(Text.of(symbol(written.substring(open + 1, close))));
      at = close + 1;
      open = written.indexOf('<', at);
    }
    parts.add(Text.of(written.substring(at)));
    return Text.concat(parts);
  }

  private static Symbol symbol(String name) {
    if (name.startsWith("AWS::")) {
      return new Symbol.Pseudo(STACK, name);
    }
    return name.endsWith("Api")
        ? new Symbol.OfResource(STACK, name, "AWS::ApiGateway::RestApi", "Ref")
        : parameter(name);
  }

  /** A policy of these statements. */
  static ResourcePolicy statements(String... statements) {
    return policy(
        "{\"Version\": \"2012-10-17\", \"Statement\": [" + String.join(", ", statements) + "]}");
  }

  /** A statement about everybody. */
  static String statement(String effect, String resource) {
    return statement(effect, resource, "{}");
  }

  static String statement(String effect, String resource, String condition) {
    return "{\"Effect\": \""
        + effect
        + "\", \"Principal\": \"*\", \"Action\": \"execute-api:Invoke\", \"Resource\": \""
        + resource
        + "\", \"Condition\": "
        + condition
        + "}";
  }

  static final String ALLOW_ALL = statement("Allow", "execute-api:/*");

  static MethodRequests get(String path) {
    return MethodRequests.of("GET", path, List.of());
  }

  /** What becomes of GET requests to a path in the stage prod of a public API. */
  static PolicyDecision decide(ResourcePolicy policy, String path) {
    return StagePolicy.of(policy, Exposure.PUBLIC, prod()).decide(get(path));
  }
}
