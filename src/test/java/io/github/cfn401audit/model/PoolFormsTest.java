package io.github.cfn401audit.model;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.cfn401audit.Templates;
import io.github.cfn401audit.model.evidence.OutsideWorld;
import io.github.cfn401audit.model.resource.Authorizer;
import io.github.cfn401audit.model.resource.Link;
import io.github.cfn401audit.model.resource.Method;
import io.github.cfn401audit.model.resource.StackResource;
import io.github.cfn401audit.world.Island;
import io.github.cfn401audit.world.World;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Every form in which a template says which pool, authorizer or API it means. */
class PoolFormsTest {
  @TempDir Path folder = Path.of("");

  private Model model(String environment, String properties) throws IOException {
    Templates templates = Templates.in(folder);
    templates.file(
        "manifest.json",
        """
        {"version": "1", "artifacts": {"app": {"type": "aws:cloudformation:stack",
          "environment": "aws://%s", "properties": {"templateFile": "app.yaml"}}}}
        """
            .formatted(environment));
    templates.file(
        "app.yaml",
        """
        Parameters:
          Arn: { Type: String }
          Arns: { Type: CommaDelimitedList }
          Prefix: { Type: String, Default: arn }
        Mappings: { Map: { A: { Region: eu-west-1 } } }
        Resources:
          Pool: { Type: AWS::Cognito::UserPool }
          Client: { Type: AWS::Cognito::UserPoolClient, Properties: { UserPoolId: !Ref Pool } }
          Identities: { Type: AWS::Cognito::IdentityPool }
          Api: { Type: AWS::ApiGateway::RestApi }
          Users: { Type: AWS::ApiGateway::Authorizer, Properties: { RestApiId: !Ref Api } }
          Topic: { Type: AWS::SNS::Topic }
        """
            + properties);
    World world = templates.world();
    Island island = world.islands().get(0);
    return Model.of(island, OutsideWorld.of(world).get(0));
  }

  private static String shown(Link<?> link) {
    return link.fold(to -> "linked", open -> "unknown: " + open.cause(), why -> why);
  }

  private String trusted(String environment, String written) throws IOException {
    Model model =
        model(
            environment,
            "  It: { Type: AWS::ApiGateway::Authorizer, Properties: { ProviderARNs: "
                + written
                + " } }\n");
    for (Authorizer authorizer : model.authorizers()) {
      if (authorizer.name().equals("It")) {
        return authorizer.providers().isEmpty()
            ? "unknown: " + authorizer.moreProviders().get(0).cause()
            : shown(authorizer.providers().get(0).pool());
      }
    }
    throw new AssertionError("no authorizer");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          [!GetAtt Pool.Arn]
          [!GetAtt [Pool, Arn]]
          [{ "Fn::GetAtt": [Pool, Arn] }]
          [{ "Fn::GetAtt": Pool.Arn }]
          [!Sub "${Pool.Arn}"]
          [!Sub ["${A}", { A: !GetAtt Pool.Arn }]]
          [!Join ["", [!GetAtt Pool.Arn]]]
          !Split [",", !GetAtt Pool.Arn]
          [!Sub "arn:${AWS::Partition}:cognito-idp:${AWS::Region}:${AWS::AccountId}:userpool/${Pool}"]
          [!Sub "arn:aws:cognito-idp:${AWS::Region}:${AWS::AccountId}:userpool/${Pool}"]
          [!Sub "arn:aws:cognito-idp:eu-west-1:${AWS::AccountId}:userpool/${Pool}"]
          [!Sub "arn:aws:cognito-idp:eu-west-1:111122223333:userpool/${Pool}"]
          [!Sub "arn:aws:cognito-idp:${AWS::Region}:${AWS::AccountId}:userpool/${Pool.UserPoolId}"]
          [!Sub "${Prefix}:aws:cognito-idp:${AWS::Region}:${AWS::AccountId}:userpool/${Pool}"]
          [!Join ["", ["arn:aws:cognito-idp:", !Ref "AWS::Region", ":", !Ref "AWS::AccountId", ":userpool/", !Ref Pool]]]
          [!Join [":", [arn, !Ref "AWS::Partition", cognito-idp, !Ref "AWS::Region", !Ref "AWS::AccountId", !Sub "userpool/${Pool}"]]]
          [!Join ["/", [!Sub "arn:aws:cognito-idp:${AWS::Region}:${AWS::AccountId}:userpool", !Ref Pool]]]
          [!Sub ["arn:aws:cognito-idp:${R}:${AWS::AccountId}:userpool/${P}", { R: !FindInMap [Map, A, Region], P: !Ref Pool }]]
          [!Sub ["arn:aws:cognito-idp:${AWS::Region}:${AWS::AccountId}:userpool/${P}", { P: !Select [1, !Split ["/", !GetAtt Pool.Arn]] }]]
          [!Select [0, [!GetAtt Pool.Arn, x]]]
          """)
  void anArnOfThePool(String written) throws IOException {
    assertThat(trusted("unknown-account/unknown-region", written)).isEqualTo("linked");
    assertThat(trusted("111122223333/eu-west-1", written)).isEqualTo("linked");
  }

  @Test
  void anArnWhereAListIsDueIsNotKnown() throws IOException {
    assertThat(trusted("111122223333/eu-west-1", "!GetAtt Pool.Arn"))
        .isEqualTo("unknown: ProviderARNs of It is not a list");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          [!Ref Pool]                        | is the id of the pool, not its ARN
          [!GetAtt Pool.UserPoolId]          | is the id of the pool, not its ARN
          [!Sub "${Pool}"]                   | is the id of the pool, not its ARN
          [!GetAtt Pool.ProviderName]        | is the issuer of the pool, not its ARN
          [!GetAtt Pool.ProviderURL]         | is the issuer of the pool, not its ARN
          [!Ref Client]                      | is the id of an app client, not the ARN of a pool
          [!Sub "arn:aws:cognito-identity:${AWS::Region}:${AWS::AccountId}:identitypool/${Identities}"] | is the ARN of an identity pool, not of a user pool
          ["arn:aws:sns:eu-west-1:1:topic"]  | is the ARN of something in sns, not of a user pool
          ["arn:aws:cognito-idp:${AWS::Region}:1:userpool/eu-west-1_A"] | contains a name in braces that nothing expands
          ["arn:aws:cognito-idp:us-east-1:1:userpool/eu-west-1_Ab12"] | names the region us-east-1, but a pool of eu-west-1
          [shop]                             | is not an ARN
          [""]                               | is empty
          """)
  void aTextThatIsNoArnOfAPool(String written, String why) throws IOException {
    assertThat(trusted("111122223333/eu-west-1", written)).isEqualTo(why);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          [!Ref Arn]                         | unknown: parameter Arn of app has no value
          !Ref Arns                          | unknown: parameter Arns of app has no value
          [!ImportValue pool]                | unknown: no template among these files exports pool
          [!Sub "${Arn}"]                    | unknown: parameter Arn of app has no value
          [!GetAtt Topic.TopicArn]           | unknown: user pool ${Topic.TopicArn} is not declared in these files
          ["arn:aws:cognito-idp:eu-west-1:1:userpool/eu-west-1_Ab12"] | unknown: user pool arn:aws:cognito-idp:eu-west-1:1:userpool/eu-west-1_Ab12 is not declared in these files
          """)
  void anArnThatNothingHereDeclares(String written, String why) throws IOException {
    assertThat(trusted("111122223333/eu-west-1", written)).isEqualTo(why);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          arn:aws:cognito-idp:us-east-1:${AWS::AccountId}:userpool/${Pool}      | 111122223333/eu-west-1 | names the region us-east-1, but Pool is in eu-west-1
          arn:aws:cognito-idp:${AWS::Region}:444455556666:userpool/${Pool}      | 111122223333/eu-west-1 | names the account 444455556666, but Pool is in 111122223333
          arn:aws:cognito-idp:us-east-1:444455556666:userpool/${Pool}           | unknown-account/unknown-region | linked
          arn:aws:cognito-idp:${AWS::Region}:444455556666:userpool/${Pool}      | unknown-account/eu-west-1 | linked
          arn:aws:cognito-idp:${AWS::Region}:${AWS::AccountId}:userpool/${Pool} | 111122223333/cn-north-1 | names the partition aws, but its stack is in aws-cn
          arn:aws-us-gov:cognito-idp:us-gov-west-1:1:userpool/us-gov-west-1_A   | 111122223333/us-gov-west-1 | unknown: user pool arn:aws-us-gov:cognito-idp:us-gov-west-1:1:userpool/us-gov-west-1_A is not declared in these files
          arn:aws:cognito-idp:eu-west-1:1:userpool/eu-west-1_A                  | 111122223333/us-gov-west-1 | names the partition aws, but its stack is in aws-us-gov
          arn:aws:cognito-idp:eu-west-1:1:userpool/eu-west-1_A                  | unknown-account/unknown-region | unknown: user pool arn:aws:cognito-idp:eu-west-1:1:userpool/eu-west-1_A is not declared in these files
          """)
  void whatIsKnownOfAccountRegionAndPartitionCounts(String arn, String environment, String why)
      throws IOException {
    assertThat(trusted(environment, "[!Sub '" + arn + "']")).isEqualTo(why);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          !Ref Pool
          { Ref: Pool }
          !GetAtt Pool.UserPoolId
          !Sub "${Pool}"
          !Sub ["${P}", { P: !Ref Pool }]
          !Join ["", [!Ref Pool]]
          !Select [1, !Split ["/", !GetAtt Pool.Arn]]
          !Select [1, !Split ["/", !Select [5, !Split [":", !GetAtt Pool.Arn]]]]
          !Select [1, !Split ["/", !GetAtt Pool.ProviderName]]
          !Select [3, !Split ["/", !GetAtt Pool.ProviderURL]]
          """)
  void anIdOfThePool(String written) throws IOException {
    Model model =
        model(
            "unknown-account/unknown-region",
            "  It: { Type: AWS::Cognito::UserPoolClient, Properties: { UserPoolId: "
                + written
                + " } }\n");
    assertThat(model.clients()).hasSize(2).allMatch(client -> client.pool().target().isPresent());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          !Ref Api              | !Ref Users
          !GetAtt Api.RestApiId | !GetAtt Users.AuthorizerId
          !Sub "${Api}"         | !Sub "${Users}"
          { Ref: Api }          | { Ref: Users }
          """)
  void anIdOfTheApiAndOfTheAuthorizer(String api, String authorizer) throws IOException {
    Model model =
        model(
            "unknown-account/unknown-region",
            "  It: { Type: AWS::ApiGateway::Method, Properties: { HttpMethod: GET, RestApiId: "
                + api
                + ", AuthorizationType: COGNITO_USER_POOLS, AuthorizerId: "
                + authorizer
                + " } }\n");
    Method method = model.methods().get(0);
    assertThat(method.authorizer().target()).map(Authorizer::name).contains("Users");
    assertThat(method.api().resource()).map(StackResource::logicalId).contains("Api");
  }
}
