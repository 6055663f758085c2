package io.github.cfn401audit.unfold.sam;

import io.github.cfn401audit.source.MapNode;
import io.github.cfn401audit.source.SourceRange;
import io.github.cfn401audit.values.UnknownReason;
import java.util.Optional;

/**
 * An event of type {@code Api} of a function or a state machine.
 *
 * @param name its key
 * @param api the logical id of its API
 * @param path {@code Path}
 * @param method {@code Method} in small letters
 * @param auth {@code Auth}; empty where it has none
 * @param condition the condition of the function; empty for always
 * @param stateMachine true where a state machine is called
 * @param unread why its place or its Auth is not known; empty where both are
 * @param at where its key stands
 */
record SamEvent(
    String name,
    String api,
    String path,
    String method,
    Optional<MapNode> auth,
    Optional<String> condition,
    boolean stateMachine,
    Optional<UnknownReason> unread,
    SourceRange at) {
  /** The logical id of the API of events that name none. */
  static final String IMPLICIT_API = "ServerlessRestApi";

  /** Returns the key of its operation in a path of a document. */
  String key() {
    return method.equals("any") ? "x-amazon-apigateway-any-method" : method;
  }
}
