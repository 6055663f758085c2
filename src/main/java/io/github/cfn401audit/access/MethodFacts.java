package io.github.cfn401audit.access;

import io.github.cfn401audit.source.SourceRange;
import io.github.cfn401audit.values.ResourceId;

/**
 * What the access table shows of a method itself, whoever calls it.
 *
 * @param id the identity of the method
 * @param apiStack the stack that declares its API; its own where none does
 * @param api the logical id of its API, or the text that stands for it
 * @param stage the stages that serve the API, joined with a comma; empty where none is known
 * @param path the path from the root, such as {@code /orders/{id}}
 * @param verb {@code GET} and so on, or {@code ANY}
 * @param authorization the {@code AuthorizationType}
 * @param range the logical id of the method in its template
 */
public record MethodFacts(
    ResourceId id,
    String apiStack,
    String api,
    String stage,
    String path,
    String verb,
    String authorization,
    SourceRange range) {
  /** A method of an API of its own stack. */
  public MethodFacts(
      ResourceId id,
      String api,
      String stage,
      String path,
      String verb,
      String authorization,
      SourceRange range) {
    this(id, id.stack(), api, stage, path, verb, authorization, range);
  }
}
