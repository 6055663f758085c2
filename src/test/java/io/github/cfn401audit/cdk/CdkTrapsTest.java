package io.github.cfn401audit.cdk;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.cfn401audit.assembly.Input;
import io.github.cfn401audit.assembly.TemplateLibrary;
import io.github.cfn401audit.audit.AuditResult;
import io.github.cfn401audit.finding.Level;
import io.github.cfn401audit.given.ParameterValues;
import io.github.cfn401audit.suppression.Configuration;
import io.github.cfn401audit.suppression.SuppressedAudit;
import java.io.InputStream;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import software.amazon.awscdk.App;
import software.amazon.awscdk.AppProps;
import software.amazon.awscdk.Environment;
import software.amazon.awscdk.Stack;
import software.amazon.awscdk.StackProps;
import software.amazon.awscdk.services.apigateway.ApiDefinition;
import software.amazon.awscdk.services.apigateway.AuthorizationType;
import software.amazon.awscdk.services.apigateway.CfnMethod;
import software.amazon.awscdk.services.apigateway.CognitoUserPoolsAuthorizer;
import software.amazon.awscdk.services.apigateway.CorsOptions;
import software.amazon.awscdk.services.apigateway.IAuthorizer;
import software.amazon.awscdk.services.apigateway.MethodOptions;
import software.amazon.awscdk.services.apigateway.MockIntegration;
import software.amazon.awscdk.services.apigateway.Resource;
import software.amazon.awscdk.services.apigateway.RestApi;
import software.amazon.awscdk.services.apigateway.RestApiAttributes;
import software.amazon.awscdk.services.apigateway.SpecRestApi;
import software.amazon.awscdk.services.cognito.AuthFlow;
import software.amazon.awscdk.services.cognito.CognitoDomainOptions;
import software.amazon.awscdk.services.cognito.IUserPool;
import software.amazon.awscdk.services.cognito.OAuthFlows;
import software.amazon.awscdk.services.cognito.OAuthScope;
import software.amazon.awscdk.services.cognito.OAuthSettings;
import software.amazon.awscdk.services.cognito.ResourceServerScope;
import software.amazon.awscdk.services.cognito.UserPool;
import software.amazon.awscdk.services.cognito.UserPoolClientOptions;
import software.amazon.awscdk.services.cognito.UserPoolDomainOptions;
import software.amazon.awscdk.services.cognito.UserPoolResourceServer;
import software.amazon.awscdk.services.cognito.UserPoolResourceServerOptions;

/** What the constructs of the CDK do without being asked, and what the audit makes of it. */
class CdkTrapsTest {
  @TempDir static Path folder = Path.of("");

  private static final List<AuditResult> RESULTS = new ArrayList<>();

  @BeforeAll
  static void synthesizeAll() {
    NodeOnPath.assume();
    List<Consumer<App>> together =
        List.of(
            CdkTrapsTest::clientWithDefaults,
            CdkTrapsTest::anyMethodWithDefaultOptions,
            CdkTrapsTest::preflightOfDefaultOptions,
            CdkTrapsTest::plainMethodBesideConstructs,
            CdkTrapsTest::authorizerInAnotherStack,
            CdkTrapsTest::scopesOfAResourceServer,
            CdkTrapsTest::customScope,
            CdkTrapsTest::document);
    RESULTS.add(audited("together", together));
    // What is imported may be anything that is declared beside it.
    RESULTS.add(audited("pool", List.of(CdkTrapsTest::importedPool)));
    RESULTS.add(audited("api", List.of(CdkTrapsTest::importedApi)));
    RESULTS.add(audited("arn", List.of(CdkTrapsTest::poolByItsArn)));
  }

  private static AuditResult audited(String name, List<Consumer<App>> stacks) {
    Path assembly = folder.resolve(name);
    App app = new App(AppProps.builder().outdir(assembly.toString()).build());
    stacks.forEach(stack -> stack.accept(app));
    app.synth();
    return SuppressedAudit.of(
        TemplateLibrary.read(
            new Input(List.of(assembly), false, List.of()), folder, InputStream.nullInputStream()),
        ParameterValues.none(),
        Configuration.none(),
        List.of(),
        () -> LocalDate.of(2026, 1, 1));
  }

  private static List<String> found(String stack) {
    return RESULTS.stream()
        .flatMap(result -> result.findings().stream())
        .filter(finding -> finding.level().isAtLeast(Level.WARNING))
        .filter(finding -> finding.resource().stack().equals(stack))
        .map(finding -> finding.level().id() + " " + finding.rule())
        .toList();
  }

  private static List<String> methods(String stack) {
    return RESULTS.stream()
        .flatMap(result -> result.methods().stream())
        .filter(row -> row.stack().equals(stack))
        .map(row -> row.request() + " " + row.outcome())
        .toList();
  }

  private static MethodOptions cognito(IAuthorizer authorizer, String... scopes) {
    MethodOptions.Builder options =
        MethodOptions.builder().authorizer(authorizer).authorizationType(AuthorizationType.COGNITO);
    return scopes.length == 0
        ? options.build()
        : options.authorizationScopes(List.of(scopes)).build();
  }

  private static CognitoUserPoolsAuthorizer authorizer(Stack stack, IUserPool pool) {
    return CognitoUserPoolsAuthorizer.Builder.create(stack, "Users")
        .cognitoUserPools(List.of(pool))
        .build();
  }

  private static Resource orders(RestApi api) {
    return api.getRoot().addResource("orders");
  }

  private static void clientWithDefaults(App app) {
    Stack stack = new Stack(app, "Defaults");
    UserPool pool = UserPool.Builder.create(stack, "Pool").build();
    pool.addClient("Web");
    orders(RestApi.Builder.create(stack, "Api").build())
        .addMethod("GET", new MockIntegration(), cognito(authorizer(stack, pool)));
  }

  /** It has code and implicit flows, a placeholder as callback and SDK sign-in, and no domain. */
  @Test
  void aClientWithDefaultsSignsInWithTheSdk() {
    assertThat(methods("Defaults")).containsExactly("GET /orders REACHABLE");
    assertThat(found("Defaults")).isEmpty();
  }

  private static void anyMethodWithDefaultOptions(App app) {
    Stack stack = new Stack(app, "Any");
    UserPool pool = UserPool.Builder.create(stack, "Pool").build();
    pool.addClient("Web", sdk());
    RestApi api =
        RestApi.Builder.create(stack, "Api")
            .defaultMethodOptions(cognito(authorizer(stack, pool)))
            .build();
    orders(api).addMethod("ANY");
    api.getRoot()
        .addResource("items")
        .addCorsPreflight(CorsOptions.builder().allowOrigins(List.of("*")).build());
  }

  private static UserPoolClientOptions sdk() {
    return UserPoolClientOptions.builder()
        .disableOAuth(true)
        .authFlows(AuthFlow.builder().userSrp(true).build())
        .build();
  }

  /** The preflight that the CDK adds is open, and answers for its own path only. */
  @Test
  void anAnyMethodTakesPreflightsToo() {
    assertThat(methods("Any"))
        .containsExactlyInAnyOrder("ANY /orders REACHABLE", "OPTIONS /items OPEN");
    assertThat(found("Any")).containsExactly("warning preflight-protected");
  }

  private static void preflightOfDefaultOptions(App app) {
    Stack stack = new Stack(app, "Cors");
    UserPool pool = UserPool.Builder.create(stack, "Pool").build();
    pool.addClient("Web", sdk());
    RestApi api =
        RestApi.Builder.create(stack, "Api")
            .defaultMethodOptions(cognito(authorizer(stack, pool)))
            .defaultCorsPreflightOptions(
                CorsOptions.builder()
                    .allowOrigins(List.of("https://shop.example"))
                    .allowHeaders(List.of("Content-Type"))
                    .build())
            .build();
    orders(api).addMethod("GET");
  }

  @Test
  void theHeadersOfAPreflightLeaveOutTheToken() {
    assertThat(methods("Cors")).contains("GET /orders REACHABLE", "OPTIONS /orders OPEN");
    assertThat(found("Cors")).containsExactly("warning cors-header-not-allowed");
  }

  private static void plainMethodBesideConstructs(App app) {
    Stack stack = new Stack(app, "Plain");
    UserPool pool = UserPool.Builder.create(stack, "Pool").build();
    pool.addClient("Web", sdk());
    RestApi api = RestApi.Builder.create(stack, "Api").build();
    Resource orders = orders(api);
    CognitoUserPoolsAuthorizer users = authorizer(stack, pool);
    orders.addMethod("GET", new MockIntegration(), cognito(users));
    CfnMethod.Builder.create(stack, "Post")
        .restApiId(api.getRestApiId())
        .resourceId(orders.getResourceId())
        .httpMethod("POST")
        .authorizationType("COGNITO_USER_POOLS")
        .authorizerId(users.getAuthorizerId())
        .integration(CfnMethod.IntegrationProperty.builder().type("MOCK").build())
        .build();
  }

  @Test
  void theDeploymentOfTheCdkDoesNotWaitForAPlainMethod() {
    assertThat(methods("Plain"))
        .containsExactlyInAnyOrder("GET /orders REACHABLE", "POST /orders REACHABLE");
    assertThat(found("Plain")).containsExactly("warning deployment-omits-method");
  }

  private static void importedPool(App app) {
    Stack stack =
        new Stack(
            app,
            "ImportedPool",
            StackProps.builder()
                .env(Environment.builder().region("eu-west-1").account("111122223333").build())
                .build());
    IUserPool pool = UserPool.fromUserPoolId(stack, "Pool", "eu-west-1_Abc123456");
    pool.addClient("Web", sdk());
    orders(RestApi.Builder.create(stack, "Api").build())
        .addMethod("GET", new MockIntegration(), cognito(authorizer(stack, pool)));
  }

  @Test
  void aPoolByItsIdIsOnePoolForAuthorizerAndClient() {
    assertThat(methods("ImportedPool")).containsExactly("GET /orders REACHABLE");
    assertThat(found("ImportedPool")).isEmpty();
  }

  private static void authorizerInAnotherStack(App app) {
    Stack auth = new Stack(app, "Auth");
    UserPool pool = UserPool.Builder.create(auth, "Pool").build();
    pool.addClient("Web", sdk());
    Stack api = new Stack(app, "Split");
    orders(RestApi.Builder.create(api, "Api").build())
        .addMethod("GET", new MockIntegration(), cognito(authorizer(api, pool)));
  }

  @Test
  void aPoolOfAnotherStackIsFollowedThroughItsExport() {
    assertThat(methods("Split")).containsExactly("GET /orders REACHABLE");
    assertThat(found("Split")).isEmpty();
    assertThat(found("Auth")).isEmpty();
  }

  private static void scopesOfAResourceServer(App app) {
    Stack stack = new Stack(app, "Scopes");
    UserPool pool = UserPool.Builder.create(stack, "Pool").build();
    ResourceServerScope read =
        ResourceServerScope.Builder.create().scopeName("read").scopeDescription("read").build();
    UserPoolResourceServer server =
        pool.addResourceServer(
            "Orders",
            UserPoolResourceServerOptions.builder()
                .identifier("orders")
                .scopes(List.of(read))
                .build());
    pool.addDomain(
        "Domain",
        UserPoolDomainOptions.builder()
            .cognitoDomain(CognitoDomainOptions.builder().domainPrefix("shop-of-traps").build())
            .build());
    pool.addClient(
        "Batch",
        UserPoolClientOptions.builder()
            .generateSecret(true)
            .oAuth(
                OAuthSettings.builder()
                    .flows(OAuthFlows.builder().clientCredentials(true).build())
                    .scopes(List.of(OAuthScope.resourceServer(server, read)))
                    .build())
            .build());
    orders(RestApi.Builder.create(stack, "Api").build())
        .addMethod("GET", new MockIntegration(), cognito(authorizer(stack, pool), "orders/read"));
  }

  @Test
  void aScopeOfAResourceServerOpensTheMethodThatWritesItsName() {
    assertThat(methods("Scopes")).containsExactly("GET /orders REACHABLE");
    assertThat(found("Scopes")).isEmpty();
  }

  private static void customScope(App app) {
    Stack stack = new Stack(app, "Custom");
    UserPool pool = UserPool.Builder.create(stack, "Pool").build();
    pool.addClient(
        "Web",
        UserPoolClientOptions.builder()
            .oAuth(
                OAuthSettings.builder()
                    .flows(OAuthFlows.builder().authorizationCodeGrant(true).build())
                    .callbackUrls(List.of("https://shop.example/back"))
                    .scopes(List.of(OAuthScope.OPENID, OAuthScope.custom("orders/read")))
                    .build())
            .build());
    orders(RestApi.Builder.create(stack, "Api").build())
        .addMethod("GET", new MockIntegration(), cognito(authorizer(stack, pool), "orders/read"));
  }

  /** A custom scope is text: the CDK does not ask for its resource server, nor for a domain. */
  @Test
  void aCustomScopeNeedsAResourceServerAndADomain() {
    assertThat(methods("Custom")).containsExactly("GET /orders UNREACHABLE");
    assertThat(found("Custom"))
        .containsExactlyInAnyOrder("error client-scope-undefined", "error domain-missing");
  }

  private static void importedApi(App app) {
    Stack stack = new Stack(app, "ImportedApi");
    UserPool pool = UserPool.Builder.create(stack, "Pool").build();
    pool.addClient("Web", sdk());
    CognitoUserPoolsAuthorizer users = authorizer(stack, pool);
    RestApi.fromRestApiAttributes(
            stack,
            "Api",
            RestApiAttributes.builder().restApiId("a1b2c3d4e5").rootResourceId("f6g7h8").build())
        .getRoot()
        .addResource("orders")
        .addMethod("GET", new MockIntegration(), cognito(users));
  }

  @Test
  void whatIsAddedToAnImportedApiHasNoDeploymentHere() {
    assertThat(methods("ImportedApi")).hasSize(1).allMatch(row -> row.endsWith(" REACHABLE"));
    assertThat(found("ImportedApi")).containsExactly("warning deployment-missing");
  }

  private static void document(App app) {
    Stack stack = new Stack(app, "Document");
    UserPool pool = UserPool.Builder.create(stack, "Pool").build();
    pool.addClient("Web", sdk());
    SpecRestApi.Builder.create(stack, "Api")
        .apiDefinition(
            ApiDefinition.fromInline(
                Map.of(
                    "openapi",
                    "3.0.1",
                    "info",
                    Map.of("title", "orders", "version", "1"),
                    "components",
                    Map.of(
                        "securitySchemes",
                        Map.of(
                            "users",
                            Map.of(
                                "type",
                                "apiKey",
                                "in",
                                "header",
                                "name",
                                "Authorization",
                                "x-amazon-apigateway-authtype",
                                "cognito_user_pools",
                                "x-amazon-apigateway-authorizer",
                                Map.of(
                                    "type",
                                    "cognito_user_pools",
                                    "providerARNs",
                                    List.of(pool.getUserPoolArn()))))),
                    "paths",
                    Map.of(
                        "/orders",
                        Map.of(
                            "get",
                            Map.of(
                                "security",
                                List.of(Map.of("users", List.of())),
                                "x-amazon-apigateway-integration",
                                Map.of("type", "mock")))))))
        .build();
  }

  @Test
  void aDocumentIsReadLikeMethods() {
    assertThat(methods("Document")).containsExactly("GET /orders REACHABLE");
    assertThat(found("Document")).isEmpty();
  }

  private static void poolByItsArn(App app) {
    Stack declares = new Stack(app, "Declares");
    UserPool.Builder.create(declares, "Pool").build().addClient("Web", sdk());
    Stack reads = new Stack(app, "Reads");
    IUserPool read =
        UserPool.fromUserPoolArn(
            reads,
            "Pool",
            "arn:aws:cognito-idp:eu-west-1:111122223333:userpool/eu-west-1_Abc123456");
    orders(RestApi.Builder.create(reads, "Api").build())
        .addMethod("GET", new MockIntegration(), cognito(authorizer(reads, read)));
  }

  /** It may be the one that is declared, or another one. */
  @Test
  void aPoolByItsArnIsNotCertainlyTheOneThatIsDeclared() {
    assertThat(methods("Reads")).containsExactly("GET /orders UNDECIDED");
  }
}
