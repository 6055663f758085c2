package io.github.cfn401audit.model.browser;

import io.github.cfn401audit.model.resource.Method;
import io.github.cfn401audit.source.SourceRange;
import java.util.Optional;
import java.util.Set;

/**
 * The verbs that the answer to a preflight lets browsers use, letter case and all:
 * https://fetch.spec.whatwg.org/#http-access-control-allow-methods.
 */
public final class AllowedMethods {
  /** Verbs that need no leave: https://fetch.spec.whatwg.org/#cors-safelisted-method. */
  private static final Set<String> FREE = Set.of("GET", "HEAD", "POST");

  private final AllowedNames allowed;

  private AllowedMethods(AllowedNames allowed) {
    this.allowed = allowed;
  }

  /** What an OPTIONS method answers; empty where that is not known, or not API Gateway's answer. */
  public static Optional<AllowedMethods> of(Method options) {
    return PreflightAnswer.of(options)
        .flatMap(
            answer ->
                AllowedNames.of(answer, "Access-Control-Allow-Methods", options.resource().range()))
        .map(AllowedMethods::new);
  }

  /** The value of the header, or the method that gives none. */
  public SourceRange range() {
    return allowed.range();
  }

  /** The list as it is written; empty where more than one is given. */
  public Optional<String> text() {
    return allowed.texts().size() == 1 ? Optional.of(allowed.texts().get(0)) : Optional.empty();
  }

  /** True where the list is there and does not let a browser use this verb. */
  public boolean lack(String verb) {
    return !allowed.texts().isEmpty()
        && !FREE.contains(verb)
        && !allowed.hasStar()
        && !allowed.names().contains(verb);
  }
}
