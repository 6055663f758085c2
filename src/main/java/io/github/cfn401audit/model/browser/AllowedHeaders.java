package io.github.cfn401audit.model.browser;

import io.github.cfn401audit.model.resource.Method;
import io.github.cfn401audit.source.SourceRange;
import java.util.Optional;

/**
 * The request headers that the answer to a preflight lets browsers send:
 * https://fetch.spec.whatwg.org/#http-access-control-allow-headers.
 */
public final class AllowedHeaders {
  private static final String NOT_BY_STAR = "Authorization";

  private final AllowedNames allowed;

  private AllowedHeaders(AllowedNames allowed) {
    this.allowed = allowed;
  }

  /** What an OPTIONS method answers; empty where that is not known, or not API Gateway's answer. */
  public static Optional<AllowedHeaders> of(Method options) {
    return PreflightAnswer.of(options)
        .flatMap(
            answer ->
                AllowedNames.of(answer, "Access-Control-Allow-Headers", options.resource().range()))
        .map(AllowedHeaders::new);
  }

  /** The value of the header, or the method that gives none. */
  public SourceRange range() {
    return allowed.range();
  }

  /** True where no answer names the header or a star. */
  public boolean lack(String header) {
    return !names(header) && !allowed.hasStar();
  }

  /** True where only a star could cover the header, and does not. */
  public boolean onlyByStar(String header) {
    return header.equalsIgnoreCase(NOT_BY_STAR) && allowed.hasStar() && !names(header);
  }

  private boolean names(String header) {
    return allowed.names().stream().anyMatch(header::equalsIgnoreCase);
  }
}
