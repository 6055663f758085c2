package io.github.cfn401audit.caller.postman;

import io.github.cfn401audit.caller.CallableMethod;
import io.github.cfn401audit.caller.CallableMethods;
import io.github.cfn401audit.caller.RequestLine;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Finds the method that a request of a collection goes to. */
final class RequestTarget {
  private static final String SCHEME = "://";

  private RequestTarget() {}

  /**
   * The method; empty where the host is certainly another one, or where several methods or none
   * answer.
   */
  static Optional<CallableMethod> of(PostmanRequest request, CallableMethods methods) {
    Optional<RequestLine> line = line(request);
    if (line.isEmpty()) {
      return Optional.empty();
    }
    List<CallableMethod> whole = methods.answering(line.get());
    List<CallableMethod> found =
        whole.isEmpty() ? methods.answering(line.get().withoutStage()) : whole;
    return found.size() == 1 ? Optional.of(found.get(0)) : Optional.empty();
  }

  /**
   * Behind a variable, {@code /oauth2/} is the user pool rather than a stage or a path of an API.
   */
  private static Optional<RequestLine> line(PostmanRequest request) {
    String url = request.url();
    int scheme = url.indexOf(SCHEME);
    int host = scheme < 0 ? 0 : scheme + SCHEME.length();
    int variable = url.startsWith("{{", host) ? url.indexOf("}}", host) : -1;
    int slash = url.indexOf('/', Math.max(host, variable));
    if (slash < 0) {
      return Optional.empty();
    }
    String named = url.substring(host, slash).toLowerCase(Locale.ROOT);
    boolean signIn = url.startsWith("/oauth2/", slash);
    boolean mayBe = (named.contains("{{") && !signIn) || named.contains(".execute-api.");
    return mayBe
        ? RequestLine.of(
            request.verb() + " " + url.substring(slash).replace("{{", ":").replace("}}", ""))
        : Optional.empty();
  }
}
