package io.github.cfn401audit.pages;

import io.github.cfn401audit.pages.Rewriting.Reference;
import io.github.cfn401audit.source.MapNode;
import io.github.cfn401audit.source.Node;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/**
 * A template cut in two: the pool, its clients, domain and resource servers with all that they need
 * on one side, the rest on the other.
 */
final class Cut {
  private static final String TEXT_PARAMETER = "{\"Type\":\"String\"}";

  private final MapNode template;
  private final Set<String> poolSide;
  private final Set<String> apiSide;

  private Cut(MapNode template, Set<String> poolSide, Set<String> apiSide) {
    this.template = template;
    this.poolSide = poolSide;
    this.apiSide = apiSide;
  }

  /** Empty where one side is empty, or where the pool's side needs the API's. */
  static Optional<Cut> of(MapNode template) {
    MapNode resources = (MapNode) template.get("Resources").orElseThrow();
    Set<String> ids = new LinkedHashSet<>();
    Set<String> poolSide = new LinkedHashSet<>();
    for (MapNode.Entry entry : resources.entries()) {
      ids.add(entry.key().text());
      if (type(entry.value()).startsWith("AWS::Cognito::UserPool")
          || type(entry.value()).equals("AWS::Cognito::ManagedLoginBranding")) {
        poolSide.add(entry.key().text());
      }
    }
    boolean grows = true;
    while (grows) {
      grows = false;
      for (String id : List.copyOf(poolSide)) {
        grows |= poolSide.addAll(Rewriting.mentioned(resources.get(id).orElseThrow(), ids));
      }
    }
    Set<String> apiSide = new LinkedHashSet<>(ids);
    apiSide.removeAll(poolSide);
    boolean entangled =
        poolSide.stream()
            .map(id -> type(resources.get(id).orElseThrow()))
            .anyMatch(type -> type.startsWith("AWS::ApiGateway::"));
    return poolSide.isEmpty() || apiSide.isEmpty() || entangled
        ? Optional.empty()
        : Optional.of(new Cut(template, poolSide, apiSide));
  }

  /** True where the API's side refers to the pool's: otherwise nothing joins the two stacks. */
  boolean joins() {
    MapNode resources = (MapNode) template.get("Resources").orElseThrow();
    return apiSide.stream()
        .anyMatch(id -> !Rewriting.mentioned(resources.get(id).orElseThrow(), poolSide).isEmpty());
  }

  private static String type(Node resource) {
    return resource instanceof MapNode body && body.get("Type").isPresent()
        ? NodeAsJson.of(body.get("Type").get()).replace("\"", "")
        : "";
  }

  /** The pool's side exports, the API's side imports. */
  Map<String, String> byExports() {
    Map<String, String> outputs = new LinkedHashMap<>();
    String api =
        apiSide(
            reference -> {
              String export = ",\"Export\":{\"Name\":" + quoted(reference.name()) + "}";
              outputs.put(reference.name(), output(reference, export));
              return "{\"Fn::ImportValue\":" + quoted(reference.name()) + "}";
            },
            Map.of());
    return Map.of("auth.json", poolSide(outputs, Map.of()), "web.json", api);
  }

  /** Both are nested in one stack, which hands the outputs of one to the other. */
  Map<String, String> bySiblings() {
    Map<String, String> outputs = new LinkedHashMap<>();
    String api = withParameters(outputs, TEXT_PARAMETER);
    Map<String, String> toAuth = passedOn();
    Map<String, String> toWeb = passedOn();
    outputs.keySet().forEach(name -> toWeb.put(name, getAtt("Auth", "Outputs." + name)));
    Map<String, String> resources = new LinkedHashMap<>();
    resources.put("Auth", nested("auth.json", toAuth));
    resources.put("Web", nested("./web.json", toWeb));
    return Map.of(
        "auth.json",
        poolSide(outputs, Map.of()),
        "web.json",
        api,
        "app.json",
        Rewriting.object(shared(resources, Map.of(), Map.of())));
  }

  /** The API's side nests the pool's and reads its outputs. */
  Map<String, String> byNestedPool() {
    Map<String, String> outputs = new LinkedHashMap<>();
    String api =
        apiSide(
            reference -> {
              outputs.put(reference.name(), output(reference, ""));
              return getAtt("Auth", "Outputs." + reference.name());
            },
            Map.of("Auth", nested("inner/auth.json", passedOn())));
    return Map.of("inner/auth.json", poolSide(outputs, Map.of()), "web.json", api);
  }

  /** The pool's side nests the API's and gives it parameters. */
  Map<String, String> byNestedApi() {
    Map<String, String> outputs = new LinkedHashMap<>();
    Map<String, String> passed = passedOn();
    Map<String, String> parameters = new LinkedHashMap<>();
    String api =
        apiSide(
            reference -> {
              passed.put(reference.name(), written(reference));
              parameters.put(reference.name(), TEXT_PARAMETER);
              return ref(reference.name());
            },
            Map.of(),
            parameters);
    String pool = poolSide(outputs, Map.of("Web", nested("web.json", passed)));
    return Map.of("auth.json", pool, "web.json", api);
  }

  /** The pool's side stores SSM parameters, the API's side names them in its text. */
  Map<String, String> byResolvedSsm() {
    Map<String, String> stored = new LinkedHashMap<>();
    String api =
        apiSide(
            reference -> {
              stored.put(reference.name(), stored(reference));
              return quoted("{{resolve:ssm:" + ssmName(reference) + "}}");
            },
            Map.of());
    return Map.of("auth.json", poolSide(Map.of(), stored), "web.json", api);
  }

  /** The pool's side stores SSM parameters, the API's side has parameters that name them. */
  Map<String, String> bySsmParameters() {
    Map<String, String> stored = new LinkedHashMap<>();
    Map<String, String> parameters = new LinkedHashMap<>();
    String api =
        apiSide(
            reference -> {
              stored.put(reference.name(), stored(reference));
              parameters.put(
                  reference.name(),
                  "{\"Type\":\"AWS::SSM::Parameter::Value<String>\",\"Default\":"
                      + quoted(ssmName(reference))
                      + "}");
              return ref(reference.name());
            },
            Map.of(),
            parameters);
    return Map.of("auth.json", poolSide(Map.of(), stored), "web.json", api);
  }

  private String withParameters(Map<String, String> outputs, String declaration) {
    Map<String, String> parameters = new LinkedHashMap<>();
    return apiSide(
        reference -> {
          outputs.put(reference.name(), output(reference, ""));
          parameters.put(reference.name(), declaration);
          return ref(reference.name());
        },
        Map.of(),
        parameters);
  }

  private static String ssmName(Reference reference) {
    return "/cut/" + reference.name();
  }

  private String stored(Reference reference) {
    Map<String, String> body = new LinkedHashMap<>();
    body.put("Type", quoted("AWS::SSM::Parameter"));
    condition(reference).ifPresent(condition -> body.put("Condition", condition));
    Map<String, String> properties = new LinkedHashMap<>();
    properties.put("Name", quoted(ssmName(reference)));
    properties.put("Type", quoted("String"));
    properties.put("Value", written(reference));
    body.put("Properties", Rewriting.object(properties));
    return Rewriting.object(body);
  }

  private String output(Reference reference, String export) {
    String condition = condition(reference).map(written -> ",\"Condition\":" + written).orElse("");
    return "{\"Value\":" + written(reference) + export + condition + "}";
  }

  private Optional<String> condition(Reference reference) {
    return ((MapNode) template.get("Resources").orElseThrow())
        .get(reference.logicalId())
        .filter(MapNode.class::isInstance)
        .flatMap(resource -> ((MapNode) resource).get("Condition"))
        .map(NodeAsJson::of);
  }

  private static String written(Reference reference) {
    return reference.attribute().equals("Ref")
        ? ref(reference.logicalId())
        : getAtt(reference.logicalId(), reference.attribute());
  }

  private static String ref(String name) {
    return "{\"Ref\":" + quoted(name) + "}";
  }

  private static String getAtt(String logicalId, String attribute) {
    return "{\"Fn::GetAtt\":[" + quoted(logicalId) + "," + quoted(attribute) + "]}";
  }

  private static String quoted(String text) {
    return NodeAsJson.quoted(text);
  }

  /** A parent hands its own parameters on. */
  private Map<String, String> passedOn() {
    Map<String, String> passed = new LinkedHashMap<>();
    if (template.get("Parameters").orElse(null) instanceof MapNode parameters) {
      parameters
          .entries()
          .forEach(entry -> passed.put(entry.key().text(), ref(entry.key().text())));
    }
    return passed;
  }

  private static String nested(String url, Map<String, String> passed) {
    return "{\"Type\":\"AWS::CloudFormation::Stack\",\"Properties\":{\"TemplateURL\":"
        + quoted(url)
        + ",\"Parameters\":"
        + Rewriting.object(passed)
        + "}}";
  }

  private String apiSide(
      Function<Reference, String> replacement, Map<String, String> moreResources) {
    return apiSide(replacement, moreResources, new LinkedHashMap<>());
  }

  private String apiSide(
      Function<Reference, String> replacement,
      Map<String, String> moreResources,
      Map<String, String> moreParameters) {
    Rewriting rewriting = new Rewriting(poolSide, replacement);
    Map<String, String> resources = written("Resources", apiSide, rewriting);
    Map<String, String> outputs = new LinkedHashMap<>();
    for (MapNode.Entry output : outputs()) {
      if (!isOfPoolSide(output)) {
        outputs.put(output.key().text(), rewriting.write(output.value()));
      }
    }
    resources.putAll(moreResources);
    return Rewriting.object(shared(resources, outputs, moreParameters));
  }

  private String poolSide(Map<String, String> moreOutputs, Map<String, String> moreResources) {
    Rewriting rewriting = new Rewriting(apiSide, reference -> "");
    Map<String, String> resources = written("Resources", poolSide, rewriting);
    resources.putAll(moreResources);
    Map<String, String> outputs = new LinkedHashMap<>();
    for (MapNode.Entry output : outputs()) {
      if (isOfPoolSide(output)) {
        outputs.put(output.key().text(), rewriting.write(output.value()));
      }
    }
    outputs.putAll(moreOutputs);
    return Rewriting.object(shared(resources, outputs, Map.of()));
  }

  private boolean isOfPoolSide(MapNode.Entry output) {
    return Rewriting.mentioned(output.value(), apiSide).isEmpty()
        && !Rewriting.mentioned(output.value(), poolSide).isEmpty();
  }

  private List<MapNode.Entry> outputs() {
    return template.get("Outputs").orElse(null) instanceof MapNode outputs
        ? outputs.entries()
        : List.of();
  }

  private Map<String, String> written(String section, Set<String> ids, Rewriting rewriting) {
    Map<String, String> written = new LinkedHashMap<>();
    for (MapNode.Entry entry : ((MapNode) template.get(section).orElseThrow()).entries()) {
      if (ids.contains(entry.key().text())) {
        written.put(entry.key().text(), rewriting.write(entry.value()));
      }
    }
    return written;
  }

  /** What stands beside resources and outputs stands on both sides. */
  private Map<String, String> shared(
      Map<String, String> resources, Map<String, String> outputs, Map<String, String> parameters) {
    Map<String, String> sections = new LinkedHashMap<>();
    for (MapNode.Entry entry : template.entries()) {
      sections.put(entry.key().text(), NodeAsJson.of(entry.value()));
    }
    sections.put("Resources", Rewriting.object(resources));
    if (outputs.isEmpty()) {
      sections.remove("Outputs");
    } else {
      sections.put("Outputs", Rewriting.object(outputs));
    }
    Map<String, String> all = new LinkedHashMap<>();
    if (template.get("Parameters").orElse(null) instanceof MapNode own) {
      own.entries().forEach(entry -> all.put(entry.key().text(), NodeAsJson.of(entry.value())));
    }
    all.putAll(parameters);
    if (!all.isEmpty()) {
      sections.put("Parameters", Rewriting.object(all));
    }
    return sections;
  }
}
