package io.github.cfn401audit.authored;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.cfn401audit.source.SourceText;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** The statement around a traced line, and the property in it. */
class SourceCodeTest {
  private static final String TYPESCRIPT =
      """
      import { UserPool } from 'aws-cdk-lib/aws-cognito';
      const pool = new UserPool(this, 'Growers');
      // pool.addClient('Web', { scopes: [] });
      pool.addClient('Web', {
        oAuth: {
          flows: { authorizationCodeGrant: true },
          scopes: [OAuthScope.EMAIL],
        },
      });
      api.root
        .addResource('trees')
        .addMethod('GET', integration, { authorizer, authorizationScopes });
      for (const name of names) {
        pool.addClient(name, { authFlows: { userSrp: true } });
      }
      """;

  private static final String JAVA =
      """
      package fruit;

      import software.amazon.awscdk.services.cognito.UserPool;

      class Orchard {
        Orchard() {
          if (large) {
            grow();
          }
          CfnUserPoolClient.Builder.create(this, "Batch")
              .allowedOAuthScopes(List.of("trees/read"))
              .userPoolId(pool.getUserPoolId())
              .build();
          pool.addClient("Web", UserPoolClientOptions.builder()
              .oAuth(OAuthSettings.builder().scopes(List.of(OAuthScope.EMAIL)).build())
              .build());
        }
      }
      """;

  private static final String PYTHON =
      """
      from aws_cdk import aws_cognito as cognito
      pool = cognito.UserPool(self, "Growers")
      pool.add_client(
          "Web",
          o_auth=cognito.OAuthSettings(scopes=[cognito.OAuthScope.EMAIL]),
      )
      """;

  @Test
  void aPropertyIsFoundInTheStatementOfTypescript() {
    assertThat(place("a.ts", TYPESCRIPT, 4, "addClient", "Web", "AllowedOAuthScopes"))
        .isEqualTo("PROPERTY 7 scopes");
    assertThat(place("a.ts", TYPESCRIPT, 12, "addMethod", "GET", "AuthorizationScopes"))
        .isEqualTo("PROPERTY 12 authorizationScopes");
  }

  @Test
  void aPropertyThatIsNotWrittenLeavesTheStatement() {
    assertThat(place("a.ts", TYPESCRIPT, 4, "addClient", "Web", ""))
        .isEqualTo("STATEMENT 4 pool.addClient('Web', {");
    assertThat(place("a.ts", TYPESCRIPT, 2, "UserPool", "Growers", "MfaConfiguration"))
        .startsWith("STATEMENT 2 ");
  }

  @Test
  void aLineThatNeitherCallsTheLibraryNorNamesTheConstructIsNoPlace() {
    assertThat(place("a.ts", TYPESCRIPT, 2, "addClient", "Web", "")).isEmpty();
    assertThat(place("a.ts", TYPESCRIPT, 1, "UserPool", "Growers", "")).isEmpty();
    assertThat(place("a.ts", TYPESCRIPT, 3, "addClient", "Web", "")).isEmpty();
    assertThat(place("a.ts", TYPESCRIPT, 400, "addClient", "Web", "")).isEmpty();
  }

  @Test
  void anIdThatIsComputedNeedsTheCallOnTheLine() {
    assertThat(place("a.ts", TYPESCRIPT, 14, "addClient", "Gate", "ExplicitAuthFlows"))
        .isEqualTo("PROPERTY 14 authFlows");
    assertThat(place("a.ts", TYPESCRIPT, 13, "addClient", "Gate", "")).isEmpty();
  }

  @Test
  void aChainOfJavaIsReadBackwards() {
    assertThat(place("Orchard.java", JAVA, 13, "", "Batch", "AllowedOAuthScopes"))
        .isEqualTo("PROPERTY 11 allowedOAuthScopes");
    assertThat(place("Orchard.java", JAVA, 13, "", "Batch", ""))
        .isEqualTo("STATEMENT 10 CfnUserPoolClient.Builder.create(this, \"Batch\")");
    assertThat(place("Orchard.java", JAVA, 14, "", "Web", "AllowedOAuthScopes"))
        .isEqualTo("PROPERTY 15 scopes");
  }

  @Test
  void aKeywordOfPythonIsAProperty() {
    assertThat(place("app.py", PYTHON, 3, "", "Web", "AllowedOAuthScopes"))
        .isEqualTo("PROPERTY 5 scopes");
    assertThat(place("app.py", PYTHON, 3, "", "Web", "CallbackURLs"))
        .isEqualTo("PROPERTY 5 o_auth");
  }

  @Test
  void aGuessIsTheOnlyCallThatNamesTheConstruct() {
    assertThat(words(source("a.ts", TYPESCRIPT).guess("Web")))
        .isEqualTo("GUESS 4 pool.addClient('Web', {");
    assertThat(words(source("a.ts", "f(this, 'Web');\ng(this, 'Web');\n").guess("Web"))).isEmpty();
    assertThat(words(source("a.ts", "const a = 'Web';\n").guess("Web"))).isEmpty();
  }

  @Test
  void aClassIsFoundByThePackageThatItsFileDeclares() {
    assertThat(source("Orchard.java", JAVA).isInPackage("fruit")).isTrue();
    assertThat(source("Orchard.java", JAVA).isInPackage("")).isFalse();
    assertThat(source("Orchard.kt", "package fruit\n").isInPackage("fruit")).isTrue();
  }

  private static String place(
      String file, String text, int line, String callee, String id, String property) {
    Frame frame = new Frame("", file.endsWith(".java") ? file : "/app/" + file, line);
    return words(source(file, text).at(frame, callee, id, property));
  }

  private static String words(Optional<AuthoredPlace> place) {
    return place
        .map(
            found ->
                found.kind()
                    + " "
                    + found.range().line()
                    + " "
                    + found
                        .range()
                        .file()
                        .lineText(found.range().line())
                        .substring(
                            found.range().column() - 1,
                            found.range().column()
                                - 1
                                + found.range().end()
                                - found.range().start()))
        .orElse("");
  }

  private static SourceCode source(String name, String text) {
    return new SourceCode(
        SourceText.decode(text.getBytes(StandardCharsets.UTF_8), name, problem -> {}).get());
  }
}
