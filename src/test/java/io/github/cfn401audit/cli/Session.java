package io.github.cfn401audit.cli;

import io.github.cfn401audit.Templates;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/** Command lines run in one folder; what the last one printed is kept. */
public final class Session {
  /** A preflight that asks for a token: one error, a method that somebody can call. */
  static final String FAULTY =
      """
      Parameters:
        StageName: { Type: String, AllowedValues: [test, live], Default: test }
        Names: { Type: CommaDelimitedList, AllowedValues: [a, b], Default: a }
      Resources:
        Api: { Type: AWS::ApiGateway::RestApi, Properties: { Name: shop } }
        Pool: { Type: AWS::Cognito::UserPool }
        Client: { Type: AWS::Cognito::UserPoolClient, Properties: { UserPoolId: !Ref Pool } }
        Users:
          Type: AWS::ApiGateway::Authorizer
          Properties:
            Name: users
            RestApiId: !Ref Api
            Type: COGNITO_USER_POOLS
            IdentitySource: method.request.header.Authorization
            ProviderARNs: [!GetAtt Pool.Arn]
        Preflight:
          Type: AWS::ApiGateway::Method
          Properties:
            RestApiId: !Ref Api
            ResourceId: !GetAtt Api.RootResourceId
            HttpMethod: OPTIONS
            AuthorizationType: COGNITO_USER_POOLS
            AuthorizerId: !Ref Users
        Deployment:
          Type: AWS::ApiGateway::Deployment
          DependsOn: Preflight
          Properties: { RestApiId: !Ref Api, StageName: prod }
      """;

  /** The audit of {@link #FAULTY} in a file api.yaml, to the byte. */
  static final String FOUND =
      """
      error[preflight-protected]: the preflight of / answers 401, so browsers never send the request
         --> api.yaml:22:26
          |
       22 |       AuthorizationType: COGNITO_USER_POOLS
          |                          ^^^^^^^^^^^^^^^^^^ a browser sends no token with OPTIONS
          |
      fix: set AuthorizationType of Preflight to `NONE`; after this change the preflight of / needs no token
      more: cfn-401-audit explain preflight-protected

      1 error, 0 warnings
      methods: 1 reachable
      """;

  private final Path folder;
  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private final ByteArrayOutputStream err = new ByteArrayOutputStream();
  private Map<String, String> environment = Map.of();
  private boolean terminal;

  private Session(Path folder) {
    this.folder = folder;
  }

  /** A folder with nothing but {@link #FAULTY} as api.yaml. */
  static Session withFaultyApi(Path folder) {
    Session session = new Session(folder);
    session.write("api.yaml", FAULTY);
    return session;
  }

  /** A folder as it is. */
  public static Session in(Path folder) {
    return new Session(folder);
  }

  public void write(String name, String text) {
    Templates.in(folder).file(name, text);
  }

  String read(String name) throws IOException {
    return Files.readString(folder.resolve(name));
  }

  Session onTerminal(Map<String, String> variables) {
    terminal = true;
    environment = variables;
    return this;
  }

  public int run(String... words) {
    return runOn("", words);
  }

  int runOn(String standardInput, String... words) {
    return runOn(new ByteArrayInputStream(standardInput.getBytes(StandardCharsets.UTF_8)), words);
  }

  int runOn(InputStream standardInput, String... words) {
    out.reset();
    err.reset();
    return Application.run(
        new Console(
            standardInput,
            new PrintStream(out, true, StandardCharsets.UTF_8),
            new PrintStream(err, true, StandardCharsets.UTF_8),
            folder,
            environment,
            terminal),
        words);
  }

  public String out() {
    return out.toString(StandardCharsets.UTF_8);
  }

  public String err() {
    return err.toString(StandardCharsets.UTF_8);
  }
}
