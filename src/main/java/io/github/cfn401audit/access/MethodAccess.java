package io.github.cfn401audit.access;

import io.github.cfn401audit.model.resource.Method;
import java.util.Optional;

/**
 * A method and what is proved of it.
 *
 * @param method the method
 * @param requirement what its authorizer asks for; empty where no declared Cognito authorizer is
 *     certainly in charge
 * @param verdict what becomes of callers
 */
public record MethodAccess(Method method, Optional<TokenRequirement> requirement, Verdict verdict) {

  /** The proof that nobody holds a token for it; empty where that is not proved. */
  public Optional<Verdict.Proof.NoTokenAccepted> noTokenAccepted() {
    return verdict.proof().flatMap(Verdict.Proof::noTokenAccepted);
  }
}
