package io.github.cfn401audit.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Each kind of assumption decides what the files leave open, and is named where it does. */
class AssumptionTest {
  private static final String API =
      """
      Parameters:
        PoolId: { Type: String, Default: none }
        Taken: { Type: String, AllowedValues: [none, "orders/write"] }
      Resources:
        Api: { Type: AWS::ApiGateway::RestApi, Properties: { Name: shop } }
        Users:
          Type: AWS::ApiGateway::Authorizer
          Properties:
            Name: users
            RestApiId: !Ref Api
            Type: COGNITO_USER_POOLS
            IdentitySource: method.request.header.Authorization
            ProviderARNs: [%s]
        List:
          Type: AWS::ApiGateway::Method
          Properties:
            RestApiId: !Ref Api
            ResourceId: !GetAtt Api.RootResourceId
            HttpMethod: GET
            AuthorizationType: COGNITO_USER_POOLS
            AuthorizerId: !Ref Users
        Add:
          Type: AWS::ApiGateway::Method
          Properties:
            RestApiId: !Ref Api
            ResourceId: !GetAtt Api.RootResourceId
            HttpMethod: POST
            AuthorizationType: COGNITO_USER_POOLS
            AuthorizerId: !Ref Users
            AuthorizationScopes: [%s]
        Deployment:
          Type: AWS::ApiGateway::Deployment
          DependsOn: [List, Add]
          Properties: { RestApiId: !Ref Api, StageName: prod }
      """;

  private static final String POOL =
      """
      Resources:
        Pool: { Type: AWS::Cognito::UserPool }
        Web: { Type: AWS::Cognito::UserPoolClient, Properties: { UserPoolId: !Ref Pool } }
        Api: { Type: AWS::ApiGateway::RestApi, Properties: { Name: shop } }
        Users:
          Type: AWS::ApiGateway::Authorizer
          Properties:
            Name: users
            RestApiId: !Ref Api
            Type: COGNITO_USER_POOLS
            IdentitySource: method.request.header.Authorization
            ProviderARNs: [%s]
        List:
          Type: AWS::ApiGateway::Method
          Properties:
            RestApiId: !Ref Api
            ResourceId: !GetAtt Api.RootResourceId
            HttpMethod: GET
            AuthorizationType: COGNITO_USER_POOLS
            AuthorizerId: !Ref Users
        Deployment:
          Type: AWS::ApiGateway::Deployment
          DependsOn: List
          Properties: { RestApiId: !Ref Api, StageName: prod }
      """;

  private static final String STAFF =
      """
      assumptions:
        pools:
          - name: Staff
            %s
            clients:
              - name: desk
                grants: [authorization_code]
                scopes: [email, orders/read]
              - name: sync
                grants: [client_credentials]
                scopes: [orders/write]
            clientsComplete: %s
      """;

  private static final String ARN = "arn:aws:cognito-idp:eu-west-1:111122223333:userpool/";

  @TempDir Path folder = Path.of("");
  private Session session = Session.in(folder);

  @BeforeEach
  void openFolder() {
    session = Session.in(folder);
  }

  private void write(String template, String configuration) throws IOException {
    session.write("api.yaml", template);
    session.write(".cfn-401-audit.yaml", configuration);
  }

  /** The verdicts on GET and POST, in the order of the table. */
  private List<String> verdicts(String... words) {
    String[] all = new String[words.length + 3];
    all[0] = "access";
    all[1] = "--wide";
    all[2] = "api.yaml";
    System.arraycopy(words, 0, all, 3, words.length);
    assertThat(session.run(all)).as(session.err()).isZero();
    return session
        .out()
        .lines()
        .filter(line -> line.startsWith("Api "))
        .map(AssumptionTest::verdict)
        .toList();
  }

  private static String verdict(String line) {
    for (String verdict : List.of("unreachable", "reachable", "undecided")) {
      if (line.contains(verdict)) {
        return verdict;
      }
    }
    return line;
  }

  @Test
  void withoutAssumptionsNothingIsDecided() throws IOException {
    session.write("api.yaml", API.formatted("!ImportValue auth-PoolArn", "orders/write"));
    assertThat(verdicts()).containsExactly("undecided", "undecided");
    assertThat(session.out()).doesNotContain("assumption");
  }

  @Test
  void anImportIsThatPool() throws IOException {
    write(
        API.formatted("!ImportValue auth-PoolArn", "orders/write"),
        STAFF.formatted("import: auth-PoolArn", true));
    assertThat(verdicts()).containsExactly("unreachable", "reachable");
    assertThat(session.out())
        .endsWith(
            """

            GET / rests on the assumption in .cfn-401-audit.yaml:12 that Staff has no app clients other than those named there
            GET /, POST / rest on the assumption in .cfn-401-audit.yaml:3 that the import auth-PoolArn is Staff with the app clients desk, sync

            methods: 1 reachable, 1 unreachable
            """);
  }

  @Test
  void anImportInsideAnArnIsThatPool() throws IOException {
    write(
        API.formatted("!Sub [\"" + ARN + "${Id}\", {Id: !ImportValue auth-PoolId}]", "a/b"),
        STAFF.formatted("import: [other, auth-PoolId]", true));
    assertThat(verdicts()).containsExactly("unreachable", "unreachable");
  }

  @Test
  void aParameterIsThatPool() throws IOException {
    write(
        API.formatted("!Sub \"" + ARN + "${PoolId}\"", "orders/write"),
        STAFF.formatted("parameter: api:PoolId", true));
    assertThat(verdicts()).as("whatever its default").containsExactly("unreachable", "reachable");
    write(
        API.formatted("!Sub \"" + ARN + "${PoolId}\"", "orders/write"),
        STAFF.formatted("parameter: other:PoolId", true));
    assertThat(verdicts("--parameters", "PoolId=eu-west-1_abc"))
        .containsExactly("undecided", "undecided");
  }

  @Test
  void aLiteralArnIsThatPool() throws IOException {
    write(
        API.formatted(ARN + "eu-west-1_aBc", "orders/write"),
        STAFF.formatted("id: eu-west-1_aBc", true));
    assertThat(verdicts()).containsExactly("unreachable", "reachable");
    write(
        API.formatted(ARN + "eu-west-1_other", "orders/write"),
        STAFF.formatted("id: eu-west-1_aBc", true));
    assertThat(verdicts()).containsExactly("undecided", "undecided");
  }

  @Test
  void anArnOfAnotherRegionIsNoPoolWhateverIsAssumed() throws IOException {
    write(
        API.formatted(ARN + "us-east-1_aBc", "orders/write"),
        STAFF.formatted("id: us-east-1_aBc", true));
    session.run("api.yaml");
    assertThat(session.out()).startsWith("error[provider-arn-malformed]");
  }

  @Test
  void aDeclaredPoolHasThatId() throws IOException {
    write(
        POOL.formatted(ARN + "eu-west-1_aBc"),
        """
        assumptions:
          pools:
            - pool: api/Pool
              id: eu-west-1_aBc
        """);
    assertThat(verdicts()).containsExactly("reachable");
    assertThat(session.out())
        .contains(
            "GET / rests on the assumption in .cfn-401-audit.yaml:3 that eu-west-1_aBc is Pool\n");
    write(POOL.formatted(ARN + "eu-west-1_aBc"), "assumptions: {}");
    assertThat(verdicts()).containsExactly("undecided");
  }

  @Test
  void clientsOfADeclaredPoolAreComplete() throws IOException {
    String lonely = POOL.formatted("!GetAtt Pool.Arn").replaceFirst(" *Web: .*\n", "");
    write(
        lonely,
        """
        assumptions:
          pools:
            - pool: Pool
              clientsComplete: true
        """);
    assertThat(verdicts()).containsExactly("unreachable");
    assertThat(session.out()).contains("that Pool has no app clients other than the declared ones");
    write(lonely, "assumptions: {}");
    assertThat(verdicts()).containsExactly("undecided");
    assertThat(session.out()).doesNotContain("assumption in");
  }

  @Test
  void clientsOfAnAssumedPoolAreNotComplete() throws IOException {
    write(
        API.formatted("!ImportValue auth-PoolArn", "orders/write"),
        STAFF.formatted("import: auth-PoolArn", false));
    assertThat(verdicts()).containsExactly("undecided", "reachable");
    assertThat(session.out()).contains("Staff may have other app clients");
  }

  @Test
  void grantsOfAClient() throws IOException {
    for (String grant : List.of("authorization_code", "implicit", "sdk_sign_in")) {
      write(
          API.formatted("!ImportValue auth-PoolArn", "aws.cognito.signin.user.admin"),
          """
          assumptions:
            pools:
              - name: Staff
                import: auth-PoolArn
                clientsComplete: true
                clients:
                  - { name: web, grants: [%s], scopes: [openid] }
          """
              .formatted(grant));
      assertThat(verdicts())
          .as(grant)
          .containsExactly("reachable", grant.equals("sdk_sign_in") ? "reachable" : "unreachable");
    }
  }

  @Test
  void scopesOfAClient() throws IOException {
    write(
        API.formatted("!ImportValue auth-PoolArn", "orders/read"),
        STAFF.formatted("import: auth-PoolArn", true));
    assertThat(verdicts()).containsExactly("unreachable", "reachable");
    assertThat(session.out())
        .contains("/desk: code flow, asking for orders/read")
        .doesNotContain("sync: client credentials, asking");
  }

  @Test
  void aParameterValue() throws IOException {
    write(
        API.formatted("!ImportValue auth-PoolArn", "!Ref Taken"),
        STAFF.formatted("import: auth-PoolArn", true) + "  parameters: { Taken: orders/write }\n");
    assertThat(verdicts()).containsExactly("unreachable", "reachable");
    assertThat(session.out())
        .contains(
            "POST / rests on the assumption in .cfn-401-audit.yaml:13 that parameter Taken has the"
                + " value given there");
  }

  @Test
  void aParameterValueOfOneStack() throws IOException {
    write(
        API.formatted("!ImportValue auth-PoolArn", "!Ref Taken"),
        STAFF.formatted("import: auth-PoolArn", true)
            + "  parameters: { api: { Taken: orders/write }, blog: { Taken: none } }\n");
    assertThat(verdicts()).containsExactly("unreachable", "reachable");
    assertThat(session.err()).isEmpty();
  }

  @Test
  void aValueGivenWithTheCommandComesBeforeAnAssumedOne() throws IOException {
    write(
        API.formatted("!ImportValue auth-PoolArn", "!Ref Taken"),
        STAFF.formatted("import: auth-PoolArn", true)
            + "  parameters: { api: { Taken: orders/write } }\n");
    assertThat(verdicts("--parameters", "Taken=none"))
        .containsExactly("unreachable", "unreachable");
  }

  @Test
  void aFindingNamesTheAssumptionsItRestsOnAndKeepsItsLevel() throws IOException {
    write(
        API.formatted("!ImportValue auth-PoolArn", "orders/write"),
        STAFF.formatted("import: auth-PoolArn", true));
    assertThat(session.run("api.yaml")).isEqualTo(1);
    assertThat(session.out())
        .startsWith("error[no-token-accepted]")
        .contains(
            """
            note: this rests on the assumption in .cfn-401-audit.yaml:3 that the import auth-PoolArn is Staff with the app clients desk, sync
            note: this rests on the assumption in .cfn-401-audit.yaml:12 that Staff has no app clients other than those named there
            more:""");
    session.run("api.yaml", "-f", "sarif");
    assertThat(session.out())
        .contains(
            "Note: this rests on the assumption in .cfn-401-audit.yaml:12 that Staff has no app"
                + " clients other than those named there.",
            "\"assumptions\": [");
    session.run("api.yaml", "-f", "json");
    assertThat(session.out().split("\"assumptions\": \\[\n", -1)).hasSize(1 + 1 + 2);
  }

  @Test
  void aFindingThatTheFilesProveAloneNamesNone() throws IOException {
    write(
        Session.FAULTY,
        """
        assumptions:
          parameters: { StageName: live }
          pools:
            - { pool: Pool, clientsComplete: true }
            - { name: Far, import: far-Arn, clientsComplete: true }
        """);
    assertThat(session.run("api.yaml")).isEqualTo(1);
    assertThat(session.out()).isEqualTo(Session.FOUND);
    assertThat(session.err()).isEmpty();
  }
}
