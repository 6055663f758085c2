package io.github.cfn401audit.audit;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.cfn401audit.finding.Finding;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Who else may make what the files lack. The template lacks a client with the scope of its method,
 * which rests on what is around the pool, and a deployment, which rests on what is around the API.
 */
class OutsideWritersTest {
  @TempDir Path folder = Path.of("");

  private Audited shop(String resources, String sections) throws IOException {
    return new Audited(folder)
        .file(
            "shop.yaml",
            """
            Parameters: { Free: { Type: String }, Clients: { Type: CommaDelimitedList } }
            Conditions: { IsFree: !Equals [!Ref Free, x] }
            Resources:
              Pool: { Type: AWS::Cognito::UserPool }
              Client: { Type: AWS::Cognito::UserPoolClient, Properties: { UserPoolId: !Ref Pool } }
              Api: { Type: AWS::ApiGateway::RestApi, Properties: { Name: shop } }
              Users:
                Type: AWS::ApiGateway::Authorizer
                Properties:
                  Name: users
                  RestApiId: !Ref Api
                  Type: COGNITO_USER_POOLS
                  IdentitySource: method.request.header.Authorization
                  ProviderARNs: [!GetAtt Pool.Arn]
              Orders:
                Type: AWS::ApiGateway::Method
                Properties:
                  RestApiId: !Ref Api
                  ResourceId: !GetAtt Api.RootResourceId
                  HttpMethod: GET
                  AuthorizationType: COGNITO_USER_POOLS
                  AuthorizerId: !Ref Users
                  AuthorizationScopes: [email]
            """
                + resources
                + sections);
  }

  private static String levels(Audited shop) {
    List<String> levels = new ArrayList<>();
    for (Finding finding : shop.result().findings()) {
      String subject =
          switch (finding.rule().value()) {
            case "sdk-sign-in-lacks-scope" -> "pool ";
            case "deployment-missing" -> "api ";
            default -> finding.rule().value() + " ";
          };
      levels.add(subject + finding.level().id());
    }
    levels.sort(null);
    return String.join(", ", levels);
  }

  private static final String ALONE = "api error, pool error";

  @Test
  void nobodyElse() throws IOException {
    assertThat(levels(shop("", ""))).isEqualTo(ALONE);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          X: { Type: Custom::Seed, Properties: { ServiceToken: !Ref Free, Pool: !Ref Pool } }                  | api error, pool warning
          X: { Type: Custom::Seed, Properties: { ServiceToken: !Ref Free, Pool: !GetAtt Pool.Arn } }           | api error, pool warning
          X: { Type: Custom::Seed, Properties: { ServiceToken: !Ref Free, Client: !Ref Client } }              | api error, pool warning
          X: { Type: Custom::Seed, Properties: { ServiceToken: !Ref Free, Api: !Ref Api } }                    | api warning, pool error
          X: { Type: AWS::CloudFormation::CustomResource, Properties: { ServiceToken: !Ref Free, A: !Ref Pool } } | api error, pool warning
          X: { Type: Custom::Seed, Properties: { ServiceToken: !Ref Free } }                                   | api error, pool error
          X: { Type: Custom::S3AutoDeleteObjects, Properties: { ServiceToken: !Ref Free, A: !Ref Pool } }      | api error, pool error
          X: { Type: Custom::LogRetention, Properties: { ServiceToken: !Ref Free, A: !Ref Pool } }             | api error, pool error
          X: { Type: Custom::DescribeCognitoUserPoolClient, Properties: { ServiceToken: !Ref Free, A: !Ref Pool } } | api error, pool error
          """)
  void customResourcesThatAreGivenThePoolTheClientOrTheApi(String resource, String levels)
      throws IOException {
    assertThat(levels(shop("  " + resource + "\n", ""))).isEqualTo(levels);
  }

  /** A custom resource whose function has a role that allows this. */
  private Audited seeding(String attributes, String more) throws IOException {
    return shop(
        """
          Seed: { Type: Custom::Seed, Properties: { ServiceToken: !GetAtt Code.Arn, Pool: !Ref Pool } }
          Code: { Type: AWS::Lambda::Function, Properties: { Role: !GetAtt Role.Arn } }
          Role: { Type: AWS::IAM::Role, Properties: %s }
        %s"""
            .formatted(attributes, more),
        "");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          [cognito-idp:DescribeUserPoolClient, "logs:*"]          | error
          ["cognito-idp:Describe*", "cognito-idp:Get*", "cognito-idp:List*"] | error
          ["cognito-idp:describeuserpool"]                        | error
          [s3:PutObject, apigateway:GET]                          | error
          cognito-idp:ListUserPoolClients                         | error
          [cognito-idp:AdminCreateUser]                           | warning
          ["cognito-idp:*"]                                       | warning
          ["cognito-*:Describe*"]                                 | warning
          ["*"]                                                   | warning
          [sts:AssumeRole]                                        | warning
          [cognito-idp:DescribeUserPool, !Ref Free]               | warning
          !Ref Clients                                            | warning
          !If [IsFree, "cognito-idp:List*", "cognito-idp:*"]      | warning
          """)
  void aCustomResourceWhoseOwnRoleAllowsOnlyToReadIsNoHand(String actions, String level)
      throws IOException {
    Audited shop =
        seeding(
            "{ Policies: [{ PolicyDocument: { Statement: [{ Effect: Allow, Action: "
                + actions
                + ", Resource: '*' }] } }] }",
            "");
    assertThat(shop.findings())
        .filteredOn(line -> line.contains("sdk-sign-in-lacks-scope"))
        .allMatch(line -> line.startsWith(level))
        .isNotEmpty();
  }

  @Test
  void theRoleOfACustomResourceIsAllThatIsAttachedToIt() throws IOException {
    String policy =
        """
          More:
            Type: AWS::IAM::Policy
            Properties:
              Roles: [!Ref Role]
              PolicyDocument: { Statement: { Effect: Allow, Action: 'cognito-idp:%s', Resource: '*' } }
        """;
    assertThat(levels(seeding("{}", policy.formatted("DescribeUserPool")))).isEqualTo(ALONE);
    assertThat(levels(seeding("{}", policy.formatted("SetUserPoolMfaConfig"))))
        .isEqualTo("api error, pool warning");
    assertThat(
            levels(
                seeding(
                    "{ ManagedPolicyArns: ['arn:aws:iam::aws:policy/service-role/AWSLambdaBasicExecutionRole'] }",
                    "")))
        .isEqualTo(ALONE);
    assertThat(levels(seeding("{ ManagedPolicyArns: [!Ref Free] }", "")))
        .isEqualTo("api warning, pool warning");
  }

  @Test
  void theFunctionThatACustomResourceCallsCountsToo() throws IOException {
    String caller =
        """
          Seed: { Type: Custom::Seed, Properties: { ServiceToken: !GetAtt Frame.Arn, Pool: !Ref Pool } }
          Frame:
            Type: AWS::Lambda::Function
            Properties: { Role: !GetAtt FrameRole.Arn, Environment: { Variables: { F: !Ref Code } } }
          FrameRole:
            Type: AWS::IAM::Role
            Properties:
              Policies:
                - PolicyDocument: { Statement: [{ Effect: Allow, Action: lambda:InvokeFunction, Resource: '*' }] }
          Code: { Type: AWS::Lambda::Function, Properties: { Role: !GetAtt Role.Arn } }
          Role:
            Type: AWS::IAM::Role
            Properties:
              Policies:
                - PolicyDocument: { Statement: [{ Effect: Allow, Action: 'cognito-idp:%s', Resource: '*' }] }
        """;
    assertThat(levels(shop(caller.formatted("ListUserPools"), ""))).isEqualTo(ALONE);
    assertThat(levels(shop(caller.formatted("TagResource"), "")))
        .isEqualTo("api error, pool warning");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          Action: cognito-idp:CreateUserPoolClient                 | api error, pool warning
          Action: cognito-idp:UpdateUserPoolClient                 | api error, pool warning
          Action: [cognito-idp:CreateResourceServer]               | api error, pool warning
          Action: [cognito-idp:UpdateUserPoolDomain]               | api error, pool warning
          Action: [cognito-idp:CreateIdentityProvider]             | api error, pool warning
          Action: [cognito-idp:UpdateUserPool]                     | api error, pool warning
          Action: ["cognito-idp:*"]                                | api error, pool warning
          Action: ["cognito-idp:Update*"]                          | api error, pool warning
          Action: ["COGNITO-IDP:create?serpoolClient"]             | api error, pool warning
          Action: "*"                                              | api warning, pool warning
          Action: "c*:*userpool*"                                  | api error, pool warning
          Action: [cognito-idp:AdminCreateUser, cognito-idp:DescribeUserPool] | api error, pool error
          Action: ["cognito-idp:Create"]                           | api error, pool error
          Action: ["cognito-idp:Admin*"]                           | api error, pool error
          Action: [!Sub "cognito-idp:${Free}"]                     | api error, pool warning
          Action: !Ref Clients                                     | api warning, pool warning
          Action: [apigateway:POST]                                | api warning, pool error
          Action: ["apigateway:P*"]                                | api warning, pool error
          Action: [apigateway:PATCH, apigateway:GET]               | api warning, pool error
          Action: [apigateway:GET, execute-api:Invoke]             | api error, pool error
          NotAction: ["iam:*"]                                     | api warning, pool warning
          NotAction: ["cognito-idp:*"]                             | api warning, pool error
          NotAction: ["apigateway:*", "cognito-idp:*"]             | api error, pool error
          NotAction: ["cognito-idp:Create*"]                       | api warning, pool warning
          NotAction: ["*"]                                         | api error, pool error
          NotAction: [!Ref Free]                                   | api warning, pool warning
          """)
  void aRoleThatAllowsAnActionPattern(String statement, String levels) throws IOException {
    String document =
        "PolicyDocument: { Statement: [{ Effect: Allow, Resource: '*', " + statement + " }] } }";
    String role = "  X: { Type: AWS::IAM::Role, Properties: { Policies: [{ " + document + "] } }\n";
    assertThat(levels(shop(role, ""))).isEqualTo(levels);
    String policy = "  X: { Type: AWS::IAM::ManagedPolicy, Properties: { " + document + " }\n";
    assertThat(levels(shop(policy, ""))).isEqualTo(levels);
    assertThat(levels(shop(role.replace("Effect: Allow", "Effect: Deny"), ""))).isEqualTo(ALONE);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          X: { Type: AWS::IAM::Role, Properties: { ManagedPolicyArns: ["arn:aws:iam::aws:policy/AdministratorAccess"] } }   | api warning, pool warning
          X: { Type: AWS::IAM::Role, Properties: { ManagedPolicyArns: [!Sub "arn:${AWS::Partition}:iam::aws:policy/PowerUserAccess"] } } | api warning, pool warning
          X: { Type: AWS::IAM::Role, Properties: { ManagedPolicyArns: ["arn:aws:iam::aws:policy/AmazonCognitoPowerUser"] } } | api error, pool warning
          X: { Type: AWS::IAM::User, Properties: { ManagedPolicyArns: ["arn:aws:iam::aws:policy/AmazonAPIGatewayAdministrator"] } } | api warning, pool error
          X: { Type: AWS::IAM::Role, Properties: { ManagedPolicyArns: ["arn:aws:iam::aws:policy/AmazonCognitoReadOnly"] } } | api error, pool error
          X: { Type: AWS::IAM::Group, Properties: { Policies: [{ PolicyDocument: { Statement: { Effect: Allow, Action: "cognito-idp:*" } } }] } } | api error, pool warning
          X: { Type: AWS::IAM::Role, Properties: { AssumeRolePolicyDocument: { Statement: [{ Effect: Allow, Action: "*" }] } } } | api error, pool error
          X: { Type: AWS::OpenSearchService::Domain, Properties: { CognitoOptions: { Enabled: true, UserPoolId: !Ref Pool } } } | api error, pool warning
          X: { Type: AWS::Elasticsearch::Domain, Properties: { CognitoOptions: { Enabled: true, UserPoolId: !Ref Pool } } } | api error, pool warning
          X: { Type: AWS::SSM::Parameter, Properties: { Name: /x, Type: String, Value: !Ref Pool } }                        | api error, pool warning
          X: { Type: AWS::SSM::Parameter, Properties: { Name: /x, Type: String, Value: !GetAtt Pool.Arn } }                 | api error, pool warning
          X: { Type: AWS::SSM::Parameter, Properties: { Name: /x, Type: String, Value: !Ref Api } }                         | api warning, pool error
          X: { Type: AWS::SSM::Parameter, Properties: { Name: /x, Type: String, Value: !Sub "https://${Api}.execute-api.eu-west-1.amazonaws.com" } } | api error, pool error
          """)
  void managedPoliciesSearchDomainsAndSsmParameters(String resource, String levels)
      throws IOException {
    assertThat(levels(shop("  " + resource + "\n", ""))).isEqualTo(levels);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          X: { Type: Gardens::Identity::Rights, Properties: { Users: !Ref Pool } }                             | api error, pool warning
          X: { Type: AWSUtility::CloudFormation::CommandRunner, Properties: { Command: !Sub "run ${Api}" } }   | api warning, pool error
          X: { Type: Gardens::Identity::Rights, Properties: { Text: green } }                                  | api error, pool error
          X: { Type: AWS::CloudFormation::StackSet, Properties: { Parameters: [{ ParameterKey: P, ParameterValue: !GetAtt Pool.Arn }] } } | api error, pool warning
          X: { Type: AWS::CloudFormation::StackSet, Properties: { Parameters: [{ ParameterKey: P, ParameterValue: !Ref Free }] } } | api error, pool error
          X: { Type: AWS::ServiceCatalog::CloudFormationProvisionedProduct, Properties: { ProvisioningParameters: [{ Key: P, Value: !Ref Api }] } } | api warning, pool error
          X: { Type: AWS::SSM::Association, Properties: { Name: Seed, Parameters: { Pool: [!Ref Pool] } } }    | api error, pool warning
          """)
  void typesThatAreNotOfAwsAndTemplatesThatAreDeployedElsewhere(String resource, String levels)
      throws IOException {
    assertThat(levels(shop("  " + resource + "\n", ""))).isEqualTo(levels);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          AWS::StepFunctions::StateMachine | { RoleArn: !Ref Free, DefinitionString: !Sub '{"States":{"A":{"Resource":"arn:aws:states:::aws-sdk:cognitoidentityprovider:createResourceServer","Parameters":{"UserPoolId":"${Pool}"}}}}' } | api error, pool warning
          AWS::StepFunctions::StateMachine | { RoleArn: !Ref Free, Definition: { States: { A: { Resource: "arn:aws:states:::aws-sdk:cognitoidentityprovider:updateUserPool" } } } } | api error, pool warning
          AWS::StepFunctions::StateMachine | { RoleArn: !Ref Free, Definition: { States: { A: { Resource: "arn:aws:states:::aws-sdk:cognitoidentityprovider:adminGetUser", Parameters: { UserPoolId: !GetAtt Pool.UserPoolId } } } } } | api error, pool error
          AWS::StepFunctions::StateMachine | { RoleArn: !Ref Free, DefinitionSubstitutions: { P: !Ref Pool }, DefinitionS3Location: { Bucket: b, Key: k } } | api error, pool warning
          AWS::StepFunctions::StateMachine | { RoleArn: !Ref Free, Definition: { States: { A: { Resource: "arn:aws:states:::aws-sdk:apigateway:createDeployment", Parameters: { RestApiId: !Ref Api } } } } } | api warning, pool error
          AWS::StepFunctions::StateMachine | { RoleArn: !Ref Free, Definition: { States: { A: { Resource: "arn:aws:states:::apigateway:invoke", Parameters: { ApiEndpoint: !Sub "${Api}.execute-api.eu-west-1.amazonaws.com" } } } } } | api error, pool error
          AWS::StepFunctions::StateMachine | { RoleArn: !GetAtt Role.Arn, Definition: { States: { A: { Resource: "arn:aws:states:::aws-sdk:cognitoidentityprovider:createUserPoolClient", Parameters: { UserPoolId: !Ref Pool } } } } } | api error, pool error
          AWS::StepFunctions::StateMachine | { RoleArn: !Ref Free, DefinitionString: !Sub '{"A":{"Resource":"arn:aws:states:::aws-sdk:${Free}","Parameters":"${Pool}"}}' } | api error, pool warning
          AWS::StepFunctions::StateMachine | { RoleArn: !Ref Free, DefinitionString: !Sub '{"A":{"Resource":"${Free}","Parameters":"${Pool}"}}' } | api error, pool error
          AWS::Serverless::StateMachine    | { Policies: [{ Statement: [{ Effect: Allow, Action: "cognito-idp:*" }] }] } | api error, pool warning
          AWS::Scheduler::Schedule         | { Target: { Arn: "arn:aws:scheduler:::aws-sdk:cognitoidentityprovider:createUserPoolDomain", RoleArn: !Ref Free, Input: !Sub '{"UserPoolId":"${Pool}"}' } } | api error, pool warning
          AWS::SSM::Document               | { DocumentType: Automation, Content: { mainSteps: [{ action: "aws:executeAwsApi", inputs: { Service: cognito-idp, Api: UpdateUserPoolClient, UserPoolId: "{{ Pool }}" } }] } } | api error, pool warning
          AWS::SSM::Document               | { DocumentType: Automation, Content: { mainSteps: [{ action: "aws:executeAwsApi", inputs: { Service: cognito-idp, Api: ListUserPools } }] } } | api error, pool error
          """)
  void stateMachinesSchedulesAndAutomationsThatCallTheServices(
      String type, String properties, String levels) throws IOException {
    String resources =
        "  X: { Type: "
            + type
            + ", Properties: "
            + properties
            + " }\n  Role: { Type: AWS::IAM::Role, Properties: {} }\n";
    assertThat(levels(shop(resources, ""))).isEqualTo(levels);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          X: { Type: AWS::Lambda::Function, Properties: { Role: !Ref Free, Environment: { Variables: { USERS: !Ref Pool } } } }           | api error, pool warning
          X: { Type: AWS::Lambda::Function, Properties: { Role: "arn:aws:iam::111122223333:role/code", Environment: { Variables: { A: !Ref Api } } } } | api warning, pool error
          X: { Type: AWS::Lambda::Function, Properties: { Role: !Ref Free, Environment: { Variables: { A: !Sub "https://${Api}.execute-api.eu-west-1.amazonaws.com/v1" } } } } | api error, pool error
          X: { Type: AWS::Lambda::Function, Properties: { Role: !GetAtt Role.Arn, Environment: { Variables: { USERS: !Ref Pool } } } }    | api error, pool error
          X: { Type: AWS::Lambda::Function, Properties: { Role: !Ref Free, Code: { ZipFile: !Sub "make('${Pool}')" } } }                  | api error, pool warning
          X: { Type: AWS::Lambda::Function, Properties: { Role: !Ref Free, Environment: { Variables: { TABLE: green } } } }               | api error, pool error
          X: { Type: AWS::ECS::TaskDefinition, Properties: { TaskRoleArn: !Ref Free, ContainerDefinitions: [{ Environment: [{ Name: P, Value: !Ref Pool }] }] } } | api error, pool warning
          X: { Type: AWS::ECS::TaskDefinition, Properties: { ContainerDefinitions: [{ Environment: [{ Name: P, Value: !Ref Pool }] }] } } | api error, pool error
          X: { Type: AWS::CodeBuild::Project, Properties: { ServiceRole: !Ref Free, Environment: { EnvironmentVariables: [{ Name: P, Value: !GetAtt Pool.Arn }] } } } | api error, pool warning
          """)
  void codeThatHoldsAnIdUnderARoleThatIsNotKnown(String resource, String levels)
      throws IOException {
    String role = "  Role: { Type: AWS::IAM::Role, Properties: {} }\n";
    assertThat(levels(shop("  " + resource + "\n" + role, ""))).isEqualTo(levels);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          AWS::IAM::ManagedPolicy | { PolicyDocument: '{"Statement":{"Effect":"Allow","Action":["cognito-idp:Update*"],"Resource":"*"}}' }  | api error, pool warning
          AWS::IAM::RolePolicy    | { PolicyDocument: !Sub '{"Statement":[{"Effect":"Allow","Action":"cognito-idp:${Free}"}]}' }            | api error, pool warning
          AWS::IAM::Role          | { Policies: [{ PolicyDocument: '{"Statement":[{"Effect":"Allow","Action":"apigateway:POST"}]}' }] }      | api warning, pool error
          AWS::IAM::Policy        | { PolicyDocument: '{"Statement":[{"Effect":"Deny","Action":"*","Resource":"*"}]}' }                      | api error, pool error
          AWS::IAM::Policy        | { PolicyDocument: '{"Statement":[{"Effect":"Allow","Action":"s3:GetObject"}]}' }                         | api error, pool error
          AWS::IAM::Policy        | { PolicyDocument: !Ref Free }                                                                           | api warning, pool warning
          AWS::IAM::Policy        | { PolicyDocument: 'Allow everything' }                                                                  | api warning, pool warning
          AWS::IAM::Role          | { ManagedPolicyArns: ["arn:aws:iam::111122223333:policy/seeder"] }                                       | api warning, pool warning
          AWS::IAM::Role          | { ManagedPolicyArns: [!ImportValue SeederPolicy] }                                                       | api warning, pool warning
          AWS::IAM::User          | { ManagedPolicyArns: !Ref Clients }                                                                      | api warning, pool warning
          AWS::IAM::Role          | { ManagedPolicyArns: [!Ref Known, !Sub "arn:${AWS::Partition}:iam::aws:policy/AmazonS3FullAccess"] }      | api error, pool error
          AWS::IAM::Role          | { ManagedPolicyArns: ["arn:aws:iam::aws:policy/AdministratorAccess-Amplify"] }                           | api warning, pool warning
          """)
  void policiesAsTextAndPoliciesThatAreNotKnown(String type, String properties, String levels)
      throws IOException {
    String resources =
        "  X: { Type: "
            + type
            + ", Properties: "
            + properties
            + " }\n  Known: { Type: AWS::IAM::ManagedPolicy, Properties: {} }\n";
    assertThat(levels(shop(resources, ""))).isEqualTo(levels);
  }

  /** The client opens GET /, unless something may change the client. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          Custom::Tune   | { ServiceToken: !Ref Free, Pool: !Ref Pool, Client: !Ref Client }  | undecided
          Custom::Tune   | { ServiceToken: !Ref Free, Pool: !Ref Pool }                       | reachable
          Custom::Tune   | { ServiceToken: !Ref Free, Client: !Ref Client }                   | reachable
          Custom::Tune   | { ServiceToken: !GetAtt Code.Arn, P: !Ref Pool, C: !Ref Client }   | reachable
          Custom::AWS    | { ServiceToken: !Ref Free, Create: !Sub '{"service":"CognitoIdentityServiceProvider","action":"updateUserPoolClient","parameters":{"UserPoolId":"${Pool}","ClientId":"${Client}"}}' } | undecided
          Custom::AWS    | { ServiceToken: !Ref Free, Update: !Sub '{"service":"@aws-sdk/client-cognito-identity-provider","action":"UpdateUserPoolClientCommand","parameters":{"UserPoolId":"${Pool}","ClientId":"${Client}"}}' } | undecided
          Custom::AWS    | { ServiceToken: !Ref Free, Create: !Sub '{"service":"CognitoIdentityServiceProvider","action":"describeUserPoolClient","parameters":{"UserPoolId":"${Pool}","ClientId":"${Client}"}}' } | reachable
          Custom::AWS    | { ServiceToken: !Ref Free, Create: !Sub '{"service":"CognitoIdentityServiceProvider","action":"adminInitiateAuth","parameters":{"UserPoolId":"${Pool}","ClientId":"${Client}"}}' } | reachable
          Gardens::Id::X | { Users: !Ref Pool, App: !GetAtt Client.ClientId }                 | undecided
          AWS::StepFunctions::StateMachine | { RoleArn: !Ref Free, Definition: { States: { A: { Resource: "arn:aws:states:::aws-sdk:cognitoidentityprovider:updateUserPoolClient", Parameters: { UserPoolId: !Ref Pool, ClientId: !Ref Client } } } } } | undecided
          """)
  void aClientThatSomethingMayChangeIsNoWitness(String type, String properties, String verdict)
      throws IOException {
    Audited shop =
        new Audited(folder)
            .file(
                "shop.yaml",
                """
                Parameters: { Free: { Type: String } }
                Resources:
                  Pool: { Type: AWS::Cognito::UserPool }
                  Client: { Type: AWS::Cognito::UserPoolClient, Properties: { UserPoolId: !Ref Pool } }
                  Api: { Type: AWS::ApiGateway::RestApi, Properties: { Name: shop } }
                  Users:
                    Type: AWS::ApiGateway::Authorizer
                    Properties:
                      Name: users
                      RestApiId: !Ref Api
                      Type: COGNITO_USER_POOLS
                      IdentitySource: method.request.header.Authorization
                      ProviderARNs: [!GetAtt Pool.Arn]
                  Orders:
                    Type: AWS::ApiGateway::Method
                    Properties:
                      RestApiId: !Ref Api
                      ResourceId: !GetAtt Api.RootResourceId
                      HttpMethod: GET
                      AuthorizationType: COGNITO_USER_POOLS
                      AuthorizerId: !Ref Users
                  Code: { Type: AWS::Lambda::Function, Properties: { Role: !GetAtt Role.Arn } }
                  Role:
                    Type: AWS::IAM::Role
                    Properties:
                      Policies:
                        - PolicyDocument: { Statement: { Effect: Allow, Action: 'cognito-idp:AdminCreateUser' } }
                """
                    + "  X: { Type: "
                    + type
                    + ", Properties: "
                    + properties
                    + " }\n");
    assertThat(shop.verdicts()).containsExactly("GET / is " + verdict);
  }

  @Test
  void policiesOfASamFunctionCountAsARole() throws IOException {
    String function = "  X: { Type: AWS::Serverless::Function, Properties: { Policies: %s } }\n";
    assertThat(
            levels(
                shop(
                    function.formatted(
                        "[{ Statement: [{ Effect: Allow, Action: 'cognito-idp:*' }] }]"),
                    "")))
        .contains("pool warning");
    assertThat(levels(shop(function.formatted("AmazonCognitoPowerUser"), "")))
        .contains("pool warning");
    assertThat(levels(shop(function.formatted("[AWSLambdaBasicExecutionRole]"), "")))
        .contains("pool error");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          { Value: !Ref Pool, Export: { Name: a } }                                          | api error, pool warning
          { Value: !GetAtt Pool.Arn, Export: { Name: a } }                                   | api error, pool warning
          { Value: !Ref Api, Export: { Name: a } }                                           | api warning, pool error
          { Value: !GetAtt Pool.Arn }                                                        | api error, pool error
          { Value: !Sub "https://${Api}.execute-api.eu-west-1.amazonaws.com", Export: { Name: a } } | api error, pool error
          """)
  void exportsThatNothingReads(String output, String levels) throws IOException {
    Audited shop = shop("", "Outputs: { Out: " + output + " }\n");
    assertThat(levels(shop)).isEqualTo(levels);
    shop.file(
        "reader.yaml",
        "Resources: { T: { Type: AWS::SNS::Topic, Properties: { TopicName: !ImportValue a } } }\n");
    assertThat(levels(shop)).isEqualTo(ALONE);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          X: { Type: AWS::Cognito::UserPoolClient, Properties: { UserPoolId: !Ref Free } }         | api error, pool warning
          X: { Type: AWS::Cognito::UserPoolClient, Properties: { UserPoolId: eu-west-1_Ab12 } }    | api error, pool warning
          X: { Type: AWS::Cognito::UserPoolDomain, Properties: { UserPoolId: !Ref Free } }         | api error, pool warning
          X: { Type: AWS::Cognito::UserPoolResourceServer, Properties: { UserPoolId: !Ref Free } } | api error, pool warning
          X: { Type: AWS::ApiGateway::Deployment, Properties: { RestApiId: !Ref Free } }           | api warning, pool error
          X: { Type: AWS::SNS::Topic }                                                             | api error, pool error
          """)
  void aPossibleOwnerInAnotherIsland(String resource, String levels) throws IOException {
    Audited shop = shop("", "");
    shop.file(
        "other.yaml", "Parameters: { Free: { Type: String } }\nResources:\n  " + resource + "\n");
    assertThat(levels(shop)).isEqualTo(levels);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          AWS::Cognito::IdentityPool                          | { CognitoIdentityProviders: [{ ClientId: %s, ProviderName: !GetAtt Pool.ProviderName }] }
          AWS::Cognito::IdentityPool                          | { CognitoIdentityProviders: [{ ClientId: !Ref Client, ProviderName: !GetAtt Pool.ProviderName }, { ClientId: %s, ProviderName: !GetAtt Pool.ProviderName }] }
          AWS::ElasticLoadBalancingV2::ListenerRule           | { Actions: [{ Type: authenticate-cognito, AuthenticateCognitoConfig: { UserPoolArn: !GetAtt Pool.Arn, UserPoolClientId: %s } }] }
          AWS::ElasticLoadBalancingV2::Listener               | { DefaultActions: [{ AuthenticateCognitoConfig: { UserPoolArn: !GetAtt Pool.Arn, UserPoolClientId: %s } }] }
          AWS::ApiGatewayV2::Authorizer                       | { JwtConfiguration: { Audience: [%s], Issuer: !GetAtt Pool.ProviderURL } }
          AWS::Cognito::ManagedLoginBranding                  | { UserPoolId: !Ref Pool, ClientId: %s }
          AWS::Cognito::UserPoolRiskConfigurationAttachment   | { UserPoolId: !Ref Pool, ClientId: %s }
          AWS::Cognito::UserPoolUICustomizationAttachment     | { UserPoolId: !Ref Pool, ClientId: %s }
          """)
  void aClientThatIsVisiblyThereButNotDeclared(String type, String properties) throws IOException {
    String resource = "  X: { Type: " + type + ", Properties: " + properties + " }\n";
    assertThat(shop(resource.formatted("4ab12example"), "").verdicts())
        .containsExactly("GET / is undecided");
    assertThat(shop(resource.formatted("!Ref Free"), "").verdicts())
        .containsExactly("GET / is undecided");
    assertThat(shop(resource.formatted("!Ref Client"), "").verdicts())
        .containsExactly("GET / is unreachable");
    assertThat(shop(resource.formatted("!Sub '${Client}'"), "").verdicts())
        .containsExactly("GET / is unreachable");
  }

  @Test
  void settingsForAllClientsNameNone() throws IOException {
    String resource =
        "  X: { Type: AWS::Cognito::UserPoolRiskConfigurationAttachment, Properties: { UserPoolId:"
            + " !Ref Pool, ClientId: ALL } }\n";
    assertThat(shop(resource, "").verdicts()).containsExactly("GET / is unreachable");
  }
}
