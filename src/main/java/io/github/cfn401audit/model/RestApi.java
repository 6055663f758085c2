package io.github.cfn401audit.model;

import io.github.cfn401audit.values.Text;
import java.util.Optional;

/**
 * A REST API, declared here or not. Two are the same where their ids are the same text.
 *
 * @param id what {@code RestApiId} comes to
 * @param declared the {@code AWS::ApiGateway::RestApi}; empty where it is not declared here
 */
public record RestApi(Text id, Optional<Declared> declared) {

  /** Its logical id, or what is written. */
  public String name() {
    return declared.map(Declared::logicalId).orElseGet(id::display);
  }

  /** True only where both are declared here and are two. */
  public boolean isCertainlyAnother(RestApi other) {
    return declared.isPresent() && other.declared.isPresent() && !equals(other);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof RestApi api && id.equals(api.id);
  }

  @Override
  public int hashCode() {
    return id.hashCode();
  }
}
