package io.github.cfn401audit.pages;

import io.github.cfn401audit.pages.PlainApi.Operation;
import io.github.cfn401audit.pages.PlainApi.Part;
import io.github.cfn401audit.source.ListNode;
import io.github.cfn401audit.source.MapNode;
import io.github.cfn401audit.source.Node;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Writes an API as one of SAM, its methods in a document or as events of functions. */
final class SamWriter {
  private static final String HEADER = "gatewayresponse.header.";
  private static final String SCOPES = "AuthorizationScopes";

  private final PlainApi api;
  private final Dialect dialect;
  private final Optional<Operation> usual;

  SamWriter(PlainApi api, Dialect dialect) {
    this.api = api;
    this.dialect = dialect;
    this.usual =
        dialect != Dialect.SAM_DEFAULTS
            ? Optional.empty()
            : api.operations().stream().filter(one -> authorizerOf(one).isPresent()).findFirst();
  }

  private Optional<Part> authorizerOf(Operation operation) {
    return operation.method().property("AuthorizerId").flatMap(api::authorizer);
  }

  /** The resources that stand for the API, by logical id. */
  void add(RawJson resources) {
    RawJson properties = new RawJson();
    Part stage = stage();
    properties.with("StageName", NodeAsJson.of(stage.property("StageName").orElseThrow()));
    stage
        .property("Variables")
        .ifPresent(node -> properties.with("Variables", NodeAsJson.of(node)));
    for (MapNode.Entry entry : api.whole().properties().entries()) {
      properties.with(entry.key().text(), setting(entry.key().text(), entry.value()));
    }
    if (api.whole().property("Policy").isPresent()) {
      // Without it SAM makes a further stage, of which no policy of the page speaks.
      properties.withText("OpenApiVersion", "2.0");
    }
    if (api.authorizers().stream()
        .flatMap(one -> one.property("ProviderARNs").stream())
        .anyMatch(arns -> NodeAsJson.of(arns).contains("stageVariables"))) {
      throw DialectExemption.SAM_NAMES_ITS_STAGE.unwritable();
    }
    RawJson authorizers = new RawJson();
    for (Part authorizer : api.authorizers()) {
      authorizers.with(authorizer.id(), where(authorizer, authorizer(authorizer)));
    }
    RawJson auth = new RawJson().with("Authorizers", authorizers.toString());
    usual
        .flatMap(this::authorizerOf)
        .ifPresent(authorizer -> auth.withText("DefaultAuthorizer", authorizer.id()));
    properties.with("Auth", auth.toString());
    if (!api.responses().isEmpty()) {
      properties.with("GatewayResponses", responses());
    }
    if (dialect == Dialect.SAM_DOCUMENT) {
      properties.with("DefinitionBody", new DocumentWriter(api, true).document(new RawJson()));
    }
    RawJson whole = new RawJson().withText("Type", "AWS::Serverless::Api");
    for (MapNode.Entry attribute : api.whole().body().entries()) {
      if (!attribute.key().text().equals("Type") && !attribute.key().text().equals("Properties")) {
        whole.with(attribute.key().text(), NodeAsJson.of(attribute.value()));
      }
    }
    resources.with(api.whole().id(), whole.with("Properties", properties.toString()).toString());
    if (dialect != Dialect.SAM_DOCUMENT) {
      api.operations().forEach(operation -> function(operation, resources));
    }
  }

  /** What says the name of the only stage. */
  private Part stage() {
    List<Part> named =
        api.served().stream().filter(part -> part.property("StageName").isPresent()).toList();
    if (named.size() != 1 || api.served().size() > 2 || named.get(0).condition().isPresent()) {
      throw DialectExemption.SAM_DEPLOYS.unwritable();
    }
    return named.get(0);
  }

  private static String setting(String name, Node value) {
    if (!name.equals("EndpointConfiguration") || !(value instanceof MapNode map)) {
      return NodeAsJson.of(value);
    }
    RawJson endpoint = new RawJson();
    if (!(map.get("Types").orElse(null) instanceof ListNode types)) {
      throw DialectExemption.SAM_NEEDS_A_TYPE.unwritable();
    }
    endpoint.with("Type", NodeAsJson.of(types.items().get(0)));
    map.get("VpcEndpointIds").ifPresent(ids -> endpoint.with("VPCEndpointIds", NodeAsJson.of(ids)));
    return endpoint.toString();
  }

  private static String where(Part part, String json) {
    return part.condition().isEmpty()
        ? json
        : RawJson.choice(part.condition().get(), json, RawJson.nothing());
  }

  private String authorizer(Part authorizer) {
    RawJson identity = new RawJson();
    String header = DocumentWriter.header(authorizer);
    if (!header.equals("Authorization")) {
      identity.withText("Header", header);
    }
    authorizer
        .property("IdentityValidationExpression")
        .ifPresent(node -> identity.with("ValidationExpression", NodeAsJson.of(node)));
    RawJson json = new RawJson();
    if (PlainApi.text(authorizer.property("Type").orElseThrow()).equals("COGNITO_USER_POOLS")) {
      Optional<Node> arns = authorizer.property("ProviderARNs");
      if (arns.isEmpty() || (arns.get() instanceof ListNode list && list.items().isEmpty())) {
        throw DialectExemption.SAM_NEEDS_A_POOL.unwritable();
      }
      if (api.isList(arns.get())) {
        throw DialectExemption.SAM_WRAPS_LISTS.unwritable();
      }
      json.with("UserPoolArn", NodeAsJson.of(arns.get()));
    } else {
      json.with("FunctionArn", NodeAsJson.of(authorizer.property("AuthorizerUri").orElseThrow()));
    }
    usual
        .filter(one -> authorizerOf(one).filter(authorizer::equals).isPresent())
        .flatMap(one -> one.method().property(SCOPES))
        .ifPresent(scopes -> json.with(SCOPES, NodeAsJson.of(scopes)));
    return identity.isEmpty()
        ? json.toString()
        : json.with("Identity", identity.toString()).toString();
  }

  private String responses() {
    RawJson all = new RawJson();
    for (Part response : api.responses()) {
      RawJson json = new RawJson();
      response
          .property("StatusCode")
          .ifPresent(node -> json.with("StatusCode", NodeAsJson.of(node)));
      RawJson headers = new RawJson();
      if (response.property("ResponseParameters").orElse(null) instanceof MapNode map) {
        map.entries()
            .forEach(
                entry ->
                    headers.with(withoutPrefix(entry.key().text()), NodeAsJson.of(entry.value())));
      }
      json.with("ResponseParameters", new RawJson().with("Headers", headers.toString()).toString());
      all.with(
          PlainApi.text(response.property("ResponseType").orElseThrow()),
          where(response, json.toString()));
    }
    return all.toString();
  }

  /** A name may have the prefix twice, which SAM would give it once more. */
  private static String withoutPrefix(String parameter) {
    return parameter.startsWith(HEADER) ? parameter.substring(HEADER.length()) : parameter;
  }

  private void function(Operation operation, RawJson resources) {
    Part method = operation.method();
    if (method.property("MethodResponses").isPresent()) {
      throw DialectExemption.EVENTS_ARE_FUNCTIONS.unwritable();
    }
    RawJson event =
        new RawJson()
            .with("RestApiId", RawJson.ref(api.whole().id()))
            .withText("Path", operation.path())
            .withText("Method", operation.verb().toLowerCase(Locale.ROOT));
    RawJson auth = auth(operation);
    if (!auth.isEmpty()) {
      event.with("Auth", auth.toString());
    }
    String events =
        new RawJson()
            .with(
                method.id(),
                new RawJson()
                    .withText("Type", "Api")
                    .with("Properties", event.toString())
                    .toString())
            .toString();
    String properties =
        new RawJson()
            .withText("Handler", "app.handler")
            .withText("Runtime", "python3.13")
            .withText("CodeUri", "src")
            .with("Events", events)
            .toString();
    RawJson function =
        new RawJson().withText("Type", "AWS::Serverless::Function").with("Properties", properties);
    method.condition().ifPresent(name -> function.withText("Condition", name));
    resources.with(method.id() + "Function", function.toString());
  }

  private RawJson auth(Operation operation) {
    Part method = operation.method();
    RawJson auth = new RawJson();
    MapNode first = first(DocumentWriter.ofEvents(api).security(method));
    if (!first.entries().isEmpty() && first.entries().get(0).key().text().equals("Fn::If")) {
      throw DialectExemption.EVENTS_NAME_AUTHORIZERS.unwritable();
    }
    String name = first.entries().isEmpty() ? "NONE" : first.entries().get(0).key().text();
    boolean asUsual =
        usual.isPresent()
            && usual.flatMap(this::authorizerOf).filter(one -> one.id().equals(name)).isPresent();
    if (name.equals("NONE") || name.equals("api_key")) {
      usual.ifPresent(one -> auth.withText("Authorizer", "NONE"));
    } else if (name.equals("sigv4")) {
      auth.withText("Authorizer", "AWS_IAM");
    } else if (!asUsual || !scopes(operation).equals(scopes(usual.get()))) {
      auth.withText("Authorizer", name);
      if (asUsual || !scopes(operation).equals("[]")) {
        auth.with(SCOPES, scopes(operation));
      }
    }
    method
        .property("ApiKeyRequired")
        .ifPresent(node -> auth.with("ApiKeyRequired", NodeAsJson.of(node)));
    return auth;
  }

  private static String scopes(Operation operation) {
    return operation.method().property(SCOPES).map(NodeAsJson::of).orElse("[]");
  }

  private static MapNode first(String security) {
    Node node = AroundIt.parse("security.json", security);
    if (node instanceof MapNode choice) {
      return choice;
    }
    List<Node> items = ((ListNode) node).items();
    return items.isEmpty() ? new MapNode(List.of(), "", node.range()) : (MapNode) items.get(0);
  }
}
