package io.github.cfn401audit.model;

import io.github.cfn401audit.model.resource.Method;
import io.github.cfn401audit.model.resource.PropertyReader;
import io.github.cfn401audit.model.resource.StackResource;
import io.github.cfn401audit.source.SourceRange;
import io.github.cfn401audit.values.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * The request headers that the answer to a preflight lets browsers send:
 * https://fetch.spec.whatwg.org/#http-access-control-allow-headers.
 */
public final class AllowedHeaders {
  private static final String KEY = "method.response.header.access-control-allow-headers";
  private static final String STAR = "*";
  private static final String NOT_BY_STAR = "authorization";

  private final List<String> names = new ArrayList<>();
  private SourceRange range;

  private AllowedHeaders(SourceRange range) {
    this.range = range;
  }

  /** What an OPTIONS method answers; empty where that is not known, or not API Gateway's answer. */
  public static Optional<AllowedHeaders> of(Method options) {
    StackResource resource = options.resource();
    AllowedHeaders allowed = new AllowedHeaders(resource.range());
    PropertyReader integration = resource.properties().inside("Integration");
    return integration.literal("Type").proves("MOCK"::equals)
            && allowed.readAll(integration.value("IntegrationResponses"))
        ? Optional.of(allowed)
        : Optional.empty();
  }

  /** The value of the header, or the method that gives none. */
  public SourceRange range() {
    return range;
  }

  /** True where no answer names the header or a star. */
  public boolean lack(String header) {
    return !names.contains(header.toLowerCase(Locale.ROOT)) && !names.contains(STAR);
  }

  /** True where only a star could cover the header, and does not. */
  public boolean onlyByStar(String header) {
    String name = header.toLowerCase(Locale.ROOT);
    return name.equals(NOT_BY_STAR) && names.contains(STAR) && !names.contains(name);
  }

  /** Which of several answers is given is not looked at: a header of one counts. */
  private boolean readAll(Value responses) {
    return responses.isAbsent()
        || (responses.isList()
            && responses.isComplete()
            && responses.items().stream().allMatch(this::read));
  }

  private boolean read(Value response) {
    Value parameters = response.entry("ResponseParameters");
    return response.isMap()
        && (parameters.isAbsent()
            || (parameters.isMap()
                && parameters.isComplete()
                && parameters.entries().entrySet().stream().allMatch(this::read)));
  }

  /** A text in single quotes is the value itself, anything else says where it comes from. */
  private boolean read(Map.Entry<String, Value> parameter) {
    if (!parameter.getKey().toLowerCase(Locale.ROOT).equals(KEY)
        || parameter.getValue().isAbsent()) {
      return true;
    }
    String text = parameter.getValue().literal().orElse("");
    if (text.length() < 2 || !text.startsWith("'") || !text.endsWith("'")) {
      return false;
    }
    range = parameter.getValue().range();
    int at = 1;
    while (at < text.length()) {
      int comma = text.indexOf(',', at);
      int end = comma < 0 ? text.length() - 1 : comma;
      names.add(text.substring(at, end).strip().toLowerCase(Locale.ROOT));
      at = end + 1;
    }
    return true;
  }
}
