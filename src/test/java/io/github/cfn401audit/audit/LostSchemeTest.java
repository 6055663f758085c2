package io.github.cfn401audit.audit;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.cfn401audit.finding.Finding;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A security scheme that is lost is one mistake, however many operations name it. */
class LostSchemeTest {
  private static final String BAKERY =
      """
      Transform: AWS::Serverless-2016-10-31
      Resources:
        Guests: { Type: AWS::Cognito::UserPool }
        Counter: { Type: AWS::Cognito::UserPoolClient, Properties: { UserPoolId: !Ref Guests } }
        Shop:
          Type: AWS::Serverless::Api
          Properties:
            StageName: main
            Auth: { Authorizers: { Door: { UserPoolArn: !GetAtt Guests.Arn } } }
            DefinitionBody:
              openapi: 3.0.1
              paths:
                /bread:
                  get: { security: [Baker: []] }
                  post: { security: [Baker: []] }
                  put: { security: [Door: []] }
                /oven:
                  get: { security: [Bakers: []] }
              components:
                securitySchemes:
                  Baker: { type: apiKey, name: Authorization, in: header }
      """;

  @TempDir Path folder;

  @Test
  void operationsThatNameItShareAFinding() throws IOException {
    List<Finding> findings = new Audited(folder).file("b.yaml", BAKERY).result().findings();
    assertThat(findings)
        .extracting(Finding::message)
        .containsExactly(
            "GET /bread and 1 more method name a security scheme that is not defined:"
                + " they may be open, or the deployment may fail",
            "GET /oven names a security scheme that is not defined:"
                + " it may be open, or the deployment may fail");
    assertThat(findings.get(0).label().text())
        .isEqualTo("this scheme is lost: SAM replaces it by the authorizers of `Auth`");
  }
}
