package io.github.cfn401audit.model.browser;

import io.github.cfn401audit.model.resource.MapListing;
import io.github.cfn401audit.model.resource.Method;
import io.github.cfn401audit.model.resource.PropertyReader;
import io.github.cfn401audit.source.SourceRange;
import io.github.cfn401audit.values.Truth;
import io.github.cfn401audit.values.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What API Gateway itself answers to a preflight: the responses of a MOCK integration. */
public final class PreflightAnswer {
  private static final String HEADER = "method.response.header.";
  private static final String CONTENT_HANDLING = "ContentHandling";

  private final Method options;
  private final PropertyReader integration;
  private final Value responses;

  private PreflightAnswer(Method options, PropertyReader integration) {
    this.options = options;
    this.integration = integration;
    this.responses = integration.value("IntegrationResponses");
  }

  /** The answer of an OPTIONS method; empty where something else may answer. */
  public static Optional<PreflightAnswer> of(Method options) {
    PropertyReader integration = options.resource().properties().inside("Integration");
    return options.verb().proves("OPTIONS"::equals)
            && integration.literal("Type").proves("MOCK"::equals)
        ? Optional.of(new PreflightAnswer(options, integration))
        : Optional.empty();
  }

  /** The values of its headers, as far as they are seen. */
  public List<HeaderValue> headers() {
    List<HeaderValue> all = new ArrayList<>();
    for (Value response : responses.items()) {
      all.addAll(HeaderValue.of(response.entry("ResponseParameters"), HEADER));
    }
    return all;
  }

  /** True where it has no header but {@link #headers}. */
  boolean isWhollyKnown() {
    return responses.isAbsent()
        || (responses.isList()
            && responses.isComplete()
            && responses.items().stream().allMatch(PreflightAnswer::isKnown));
  }

  private static boolean isKnown(Value response) {
    Value parameters = response.entry("ResponseParameters");
    return response.isMap()
        && (parameters.isAbsent() || (parameters.isMap() && parameters.isComplete()));
  }

  /**
   * True where a template may set the header, whatever the parameters say:
   * https://docs.aws.amazon.com/apigateway/latest/developerguide/apigateway-override-request-response-parameters.html.
   */
  boolean mayOverride(String header) {
    return responses.items().stream()
        .map(response -> response.entry("ResponseTemplates"))
        .anyMatch(templates -> mayOverride(templates, header));
  }

  private static boolean mayOverride(Value templates, String header) {
    return !templates.isAbsent()
        && !(templates.isMap()
            && templates.isComplete()
            && templates.entries().values().stream().noneMatch(text -> mayName(text, header)));
  }

  private static boolean mayName(Value template, String header) {
    Optional<String> text = template.literal();
    return !template.isAbsent()
        && (text.isEmpty()
            || (text.get().contains("responseOverride")
                && text.get().toLowerCase(Locale.ROOT).contains(header.toLowerCase(Locale.ROOT))));
  }

  /**
   * Whether it is kept from being taken for binary data: by the integration, as AWS advises, or by
   * one of its responses, which some report to do.
   */
  public Truth isConvertedToText() {
    Truth converted = integration.literal(CONTENT_HANDLING).truthOf("CONVERT_TO_TEXT"::equals);
    MapListing listed = integration.maps("IntegrationResponses");
    for (PropertyReader response : listed.items()) {
      converted =
          converted.or(response.literal(CONTENT_HANDLING).truthOf("CONVERT_TO_TEXT"::equals));
    }
    return listed.isComplete() ? converted : converted.or(Truth.UNKNOWN);
  }

  /** The place of the integration. */
  public SourceRange range() {
    return options.resource().place("Integration");
  }
}
