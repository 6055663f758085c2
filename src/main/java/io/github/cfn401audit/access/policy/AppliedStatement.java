package io.github.cfn401audit.access.policy;

/**
 * A statement as it stands for one stage.
 *
 * @param statement the statement
 * @param holding when it is about anonymous callers
 * @param certain the requests that it certainly names
 * @param possible the requests that it may name
 */
record AppliedStatement(
    Statement statement, Holding holding, RequestSearch.Part certain, RequestSearch.Part possible) {

  boolean surelyAllows() {
    return statement.effect() == Statement.Effect.ALLOW;
  }

  boolean surelyDenies() {
    return statement.effect() == Statement.Effect.DENY;
  }

  boolean holds(Holding.When when) {
    return holding.when() == when;
  }

  /** True where it denies on grounds that AWS documents. */
  boolean deniesFirmly() {
    return surelyDenies() && holds(Holding.When.ALWAYS) && !holding.isInferred();
  }
}
