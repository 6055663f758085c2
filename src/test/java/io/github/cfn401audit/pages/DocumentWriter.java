package io.github.cfn401audit.pages;

import io.github.cfn401audit.pages.PlainApi.Operation;
import io.github.cfn401audit.pages.PlainApi.Part;
import io.github.cfn401audit.source.ListNode;
import io.github.cfn401audit.source.MapNode;
import io.github.cfn401audit.source.Node;
import io.github.cfn401audit.template.FunctionCall;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Writes the methods, authorizers and gateway responses of an API as an OpenAPI document. */
final class DocumentWriter {
  private static final String HEADER = "method.request.header.";

  private final PlainApi api;
  private final boolean ofVersion2;
  private final boolean ofEvents;

  DocumentWriter(PlainApi api, boolean ofVersion2) {
    this(api, ofVersion2, false);
  }

  private DocumentWriter(PlainApi api, boolean ofVersion2, boolean ofEvents) {
    this.api = api;
    this.ofVersion2 = ofVersion2;
    this.ofEvents = ofEvents;
  }

  /** Writes what events of SAM ask for, which may name what is not there. */
  static DocumentWriter ofEvents(PlainApi api) {
    return new DocumentWriter(api, true, true);
  }

  /** The whole document. */
  String document() {
    RawJson schemes = new RawJson();
    for (Part authorizer : api.authorizers()) {
      schemes.with(authorizer.id(), where(authorizer, scheme(authorizer)));
    }
    return document(schemes);
  }

  /** The document with these schemes. */
  String document(RawJson schemes) {
    for (Map.Entry<String, String> scheme : otherSchemes().entrySet()) {
      schemes.with(scheme.getKey(), scheme.getValue());
    }
    RawJson document = new RawJson().withText(ofVersion2 ? "swagger" : "openapi", version());
    if (!schemes.isEmpty() && ofVersion2) {
      document.with("securityDefinitions", schemes.toString());
    } else if (!schemes.isEmpty()) {
      document.with(
          "components", new RawJson().with("securitySchemes", schemes.toString()).toString());
    }
    document.with("paths", paths());
    RawJson responses = new RawJson();
    for (Part response : api.responses()) {
      responses.with(
          PlainApi.text(response.property("ResponseType").orElseThrow()),
          where(response, response(response)));
    }
    return responses.isEmpty()
        ? document.toString()
        : document.with("x-amazon-apigateway-gateway-responses", responses.toString()).toString();
  }

  private String version() {
    return ofVersion2 ? "2.0" : "3.0.1";
  }

  private String paths() {
    Map<String, RawJson> paths = new LinkedHashMap<>();
    for (Operation operation : api.operations()) {
      String verb =
          operation.verb().equals("ANY")
              ? "x-amazon-apigateway-any-method"
              : operation.verb().toLowerCase(Locale.ROOT);
      paths
          .computeIfAbsent(operation.path(), path -> new RawJson())
          .with(verb, where(operation.method(), operation(operation.method())));
    }
    RawJson all = new RawJson();
    paths.forEach((path, item) -> all.with(path, item.toString()));
    return all.toString();
  }

  private static String where(Part part, String json) {
    return part.condition().isEmpty()
        ? json
        : RawJson.choice(part.condition().get(), json, RawJson.nothing());
  }

  private String operation(Part method) {
    RawJson operation = new RawJson();
    operation.with("security", security(method));
    method
        .property("MethodResponses")
        .ifPresent(node -> operation.with("responses", headers(node)));
    method
        .property("Integration")
        .ifPresent(
            node -> operation.with("x-amazon-apigateway-integration", integration((MapNode) node)));
    return operation.toString();
  }

  private static String headers(Node responses) {
    RawJson all = new RawJson();
    for (Node response : ((ListNode) responses).items()) {
      RawJson headers = new RawJson();
      if (((MapNode) response).get("ResponseParameters").orElse(null) instanceof MapNode map) {
        map.entries()
            .forEach(
                entry ->
                    headers.with(
                        entry.key().text().replace("method.response.header.", ""),
                        new RawJson().withText("type", "string").toString()));
      }
      all.with(
          PlainApi.text(((MapNode) response).get("StatusCode").orElseThrow()),
          new RawJson().with("headers", headers.toString()).toString());
    }
    return all.toString();
  }

  private static String integration(MapNode integration) {
    RawJson json = new RawJson();
    json.withText(
        "type", PlainApi.text(integration.get("Type").orElseThrow()).toLowerCase(Locale.ROOT));
    integration.get("Uri").ifPresent(node -> json.with("uri", NodeAsJson.of(node)));
    integration
        .get("IntegrationHttpMethod")
        .ifPresent(node -> json.with("httpMethod", NodeAsJson.of(node)));
    integration
        .get("ContentHandling")
        .ifPresent(node -> json.with("contentHandling", NodeAsJson.of(node)));
    if (integration.get("IntegrationResponses").orElse(null) instanceof ListNode list) {
      RawJson answers = new RawJson();
      for (Node answer : list.items()) {
        MapNode map = (MapNode) answer;
        RawJson own = new RawJson();
        map.get("StatusCode").ifPresent(node -> own.with("statusCode", NodeAsJson.of(node)));
        map.get("ResponseParameters")
            .ifPresent(node -> own.with("responseParameters", NodeAsJson.of(node)));
        map.get("ResponseTemplates")
            .ifPresent(node -> own.with("responseTemplates", NodeAsJson.of(node)));
        map.get("ContentHandling")
            .ifPresent(node -> own.with("contentHandling", NodeAsJson.of(node)));
        answers.with(
            map.get("SelectionPattern").map(PlainApi::text).orElse("default"), own.toString());
      }
      json.with("responses", answers.toString());
    }
    return json.toString();
  }

  /** {@code security} of an operation. */
  String security(Part method) {
    return security(
        method,
        method.property("AuthorizationType"),
        method.property("AuthorizerId").filter(id -> !isNothing(id)));
  }

  private String security(Part method, Optional<Node> type, Optional<Node> authorizer) {
    Optional<ListNode> choice =
        type.flatMap(DocumentWriter::choice).or(() -> authorizer.flatMap(DocumentWriter::choice));
    if (choice.isPresent()) {
      List<Node> items = choice.get().items();
      String condition = PlainApi.text(items.get(0));
      return RawJson.choice(
          condition,
          security(method, chosen(type, condition, 1), chosen(authorizer, condition, 1)),
          security(method, chosen(type, condition, 2), chosen(authorizer, condition, 2)));
    }
    if (type.isPresent() && !PlainApi.isLiteral(type.get())) {
      throw DialectExemption.TYPE_BY_VALUE.unwritable();
    }
    List<String> requirements = new ArrayList<>();
    switch (type.map(PlainApi::text).orElse("NONE")) {
      case "NONE" -> scopesOfNothing(method);
      case "AWS_IAM" -> {
        scopesOfNothing(method);
        requirements.add(new RawJson().with("sigv4", "[]").toString());
      }
      default -> requirements.add(requirement(method, type.orElseThrow(), authorizer));
    }
    if (method.property("ApiKeyRequired").map(PlainApi::text).filter("true"::equals).isPresent()) {
      requirements.add(new RawJson().with("api_key", "[]").toString());
    }
    return RawJson.list(requirements);
  }

  private static void scopesOfNothing(Part method) {
    if (method.property("AuthorizationScopes").isPresent()) {
      throw DialectExemption.SCOPES_OF_NOTHING.unwritable();
    }
  }

  private String requirement(Part method, Node type, Optional<Node> id) {
    if (id.isEmpty()) {
      throw DialectExemption.NO_AUTHORIZER.unwritable();
    }
    Optional<Part> authorizer = api.authorizer(id.get());
    String scopes = method.property("AuthorizationScopes").map(NodeAsJson::of).orElse("[]");
    if (authorizer.isEmpty()) {
      return new RawJson().with(undefined(id.get()), scopes).toString();
    }
    boolean cognito =
        PlainApi.text(authorizer.get().property("Type").orElseThrow()).equals("COGNITO_USER_POOLS");
    if (cognito != PlainApi.text(type).equals("COGNITO_USER_POOLS")) {
      throw DialectExemption.TYPE_OF_ITS_OWN.unwritable();
    }
    if (!cognito) {
      scopesOfNothing(method);
    }
    return new RawJson().with(authorizer.get().id(), scopes).toString();
  }

  /** The name of an authorizer that is none. */
  private String undefined(Node id) {
    String name = PlainApi.referred(id).orElse("").replace(".AuthorizerId", "");
    if (name.isEmpty() || api.others().contains(name)) {
      throw (name.isEmpty()
              ? DialectExemption.AUTHORIZER_BY_VALUE
              : DialectExemption.AUTHORIZER_OF_ANOTHER_API)
          .unwritable();
    }
    if (!ofEvents) {
      throw DialectExemption.NO_SUCH_SCHEME.unwritable();
    }
    return name;
  }

  static boolean isNothing(Node node) {
    return PlainApi.refersTo(Optional.of(node), "AWS::NoValue");
  }

  static Optional<ListNode> choice(Node node) {
    return FunctionCall.of(node)
        .filter(call -> call.function().equals("Fn::If"))
        .map(call -> (ListNode) call.argument());
  }

  /** What a choice by this condition comes to; anything else stays. */
  private static Optional<Node> chosen(Optional<Node> node, String condition, int which) {
    return node.map(
            value ->
                choice(value)
                    .filter(list -> PlainApi.text(list.items().get(0)).equals(condition))
                    .map(list -> list.items().get(which))
                    .orElse(value))
        .filter(value -> !isNothing(value));
  }

  private Map<String, String> otherSchemes() {
    Map<String, String> others = new LinkedHashMap<>();
    for (Operation operation : api.operations()) {
      if (PlainApi.text(operation.method().property("AuthorizationType").orElse(api.whole().body()))
          .equals("AWS_IAM")) {
        others.put(
            "sigv4",
            key("Authorization").withText("x-amazon-apigateway-authtype", "awsSigv4").toString());
      }
      if (operation.method().property("ApiKeyRequired").isPresent()) {
        others.put("api_key", key("x-api-key").toString());
      }
    }
    return others;
  }

  private static RawJson key(String header) {
    return new RawJson()
        .withText("type", "apiKey")
        .withText("name", header)
        .withText("in", "header");
  }

  private static String scheme(Part authorizer) {
    String type = PlainApi.text(authorizer.property("Type").orElseThrow());
    boolean cognito = type.equals("COGNITO_USER_POOLS");
    RawJson extension = new RawJson().withText("type", type.toLowerCase(Locale.ROOT));
    authorizer
        .property("ProviderARNs")
        .ifPresent(node -> extension.with("providerARNs", NodeAsJson.of(node)));
    authorizer
        .property("AuthorizerUri")
        .ifPresent(node -> extension.with("authorizerUri", NodeAsJson.of(node)));
    authorizer
        .property("IdentityValidationExpression")
        .ifPresent(node -> extension.with("identityValidationExpression", NodeAsJson.of(node)));
    return key(header(authorizer))
        .withText("x-amazon-apigateway-authtype", cognito ? "cognito_user_pools" : "custom")
        .with("x-amazon-apigateway-authorizer", extension.toString())
        .toString();
  }

  /** The header that an authorizer reads. */
  static String header(Part authorizer) {
    String source = authorizer.property("IdentitySource").map(PlainApi::text).orElse("");
    if (!source.startsWith(HEADER)) {
      throw DialectExemption.IDENTITY_SOURCE.unwritable();
    }
    return source.substring(HEADER.length());
  }

  private static String response(Part response) {
    RawJson json = new RawJson();
    response.property("StatusCode").ifPresent(node -> json.with("statusCode", NodeAsJson.of(node)));
    response
        .property("ResponseParameters")
        .ifPresent(node -> json.with("responseParameters", NodeAsJson.of(node)));
    return json.toString();
  }
}
