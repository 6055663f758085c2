package io.github.cfn401audit.access.policy;

import io.github.cfn401audit.source.Located;
import io.github.cfn401audit.source.SourceRange;
import io.github.cfn401audit.values.UnknownReason;
import java.util.List;

/**
 * One statement of a policy. What is not known of it may be anything.
 *
 * @param effect whether it allows or denies
 * @param principals whom it means
 * @param actions which actions it means
 * @param resources which requests it means
 * @param conditions when it means them; all have to hold
 * @param unknown what else is not known of it
 */
public record Statement(
    Effect effect,
    Principals principals,
    Actions actions,
    Resources resources,
    List<Condition> conditions,
    List<UnknownReason> unknown,
    SourceRange range)
    implements Located {
  public Statement {
    conditions = List.copyOf(conditions);
    unknown = List.copyOf(unknown);
  }

  /** What a statement does. */
  public enum Effect {
    /** It lets in. */
    ALLOW,
    /** It keeps out, whatever other statements say. */
    DENY,
    /** One or the other. */
    UNKNOWN
  }

  /** The keys that its conditions compare, as they are written. */
  public List<String> conditionKeys() {
    return conditions.stream().map(Condition::key).distinct().toList();
  }

  /** The requests that it names, as they are written. */
  public List<String> resourcesShown() {
    return resources.patterns().stream().map(pattern -> pattern.text().display()).toList();
  }

  boolean mayAllow() {
    return effect != Effect.DENY;
  }

  boolean mayDeny() {
    return effect != Effect.ALLOW;
  }

  /** When the statement is about an anonymous caller, whatever that one requests. */
  Holding holding(Exposure exposure) {
    Holding all = principals.holding(mayAllow()).and(actions.holding());
    for (UnknownReason reason : unknown) {
      all = all.and(Holding.unknown(reason));
    }
    return all.and(conditionHolding(exposure));
  }

  /** When its conditions hold for an anonymous caller. */
  Holding conditionHolding(Exposure exposure) {
    Holding all = Holding.ALWAYS;
    for (Condition condition : conditions) {
      all = all.and(condition.holding(exposure));
    }
    return all;
  }
}
