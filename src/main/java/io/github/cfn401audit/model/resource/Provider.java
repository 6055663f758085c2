package io.github.cfn401audit.model.resource;

import io.github.cfn401audit.source.Located;
import io.github.cfn401audit.source.SourceRange;
import io.github.cfn401audit.values.Text;

/**
 * One entry of {@code ProviderARNs}.
 *
 * @param text what is written
 * @param pool the pool that it denotes
 * @param range its place
 */
public record Provider(Text text, Link<UserPool> pool, SourceRange range) implements Located {

  /** The pool for a message: its logical id, or what is written. */
  public String shown() {
    return pool.target().map(UserPool::name).orElseGet(text::display);
  }

  /** True for the ARN of one fixed pool that nothing here declares. */
  public boolean isLiteral() {
    return text.literal().filter(arn -> !PoolArn.hasStageVariable(arn)).isPresent();
  }
}
