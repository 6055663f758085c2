package io.github.cfn401audit.judge;

import java.util.List;

/** What stands at a property of a random world. */
sealed interface Value {

  /** The ways of writing one reference. */
  enum Spelling {
    DIRECT,
    SUB,
    JOIN
  }

  /** A literal that means what it says. */
  record Text(String text) implements Value {}

  /** A list, entry by entry. */
  record Items(List<Value> values) implements Value {
    public Items {
      values = List.copyOf(values);
    }
  }

  /** The physical id of a resource: what {@code Ref} gives. */
  record Ref(String resource, Spelling spelling) implements Value {}

  /** The ARN of a declared pool. */
  record Arn(String pool, Spelling spelling) implements Value {}

  /** A scope of a declared resource server, built from a reference to it. */
  record ScopeOf(String server, String name, Spelling spelling) implements Value {}

  /** An expression that matches the id of this client and nothing else. */
  record OnlyClient(String client) implements Value {}

  /** The root of an API, where all methods of a world stand. */
  record RootOf(String api) implements Value {}

  /** A parameter of the template. */
  record Given(String parameter) implements Value {}

  /** A literal id or ARN of a pool: whose it is, the template does not say. */
  record Elsewhere(String text, Kind kind) implements Value {}

  /** One of two values, as a condition has it. */
  record If(String condition, Value then, Value otherwise) implements Value {}

  /** {@code AWS::NoValue}. */
  record Nothing() implements Value {}
}
