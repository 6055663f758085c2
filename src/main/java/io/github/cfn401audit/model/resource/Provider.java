package io.github.cfn401audit.model.resource;

import io.github.cfn401audit.source.Located;
import io.github.cfn401audit.source.SourceRange;
import io.github.cfn401audit.values.Text;
import io.github.cfn401audit.values.UnknownReason;
import java.util.List;

/**
 * One entry of {@code ProviderARNs}.
 *
 * @param text what is written
 * @param pool the pool that it denotes
 * @param range its place
 * @param doubts why it may be the ARN of no pool: it names a region or an account, and nothing
 *     tells where the pool is
 */
public record Provider(
    Text text, Link<UserPool> pool, SourceRange range, List<UnknownReason> doubts)
    implements Located {
  public Provider {
    doubts = List.copyOf(doubts);
  }

  /** An entry that certainly leads where it leads. */
  public Provider(Text text, Link<UserPool> pool, SourceRange range) {
    this(text, pool, range, List.of());
  }

  /** The pool for a message: its logical id, or what is written. */
  public String shown() {
    return pool.target().map(UserPool::name).orElseGet(text::display);
  }

  /** True for the ARN of one fixed pool that nothing here declares. */
  public boolean isLiteral() {
    return text.literal().isPresent() && !holdsStageVariables();
  }

  /** True where a part of it is known to each stage of the API only. */
  public boolean holdsStageVariables() {
    return StageVariables.standIn(text);
  }
}
