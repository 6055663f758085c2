package io.github.cfn401audit.model;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.cfn401audit.model.resource.Provider;
import io.github.cfn401audit.model.resource.UserPool;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which pool an entry of {@code ProviderARNs} with stage variables names. */
class StageProvidersTest {
  private static final String DOCUMENTED =
      "arn:aws:cognito-idp:eu-west-1:111122223333:userpool/${stageVariables.Users}";

  private static Provider provider(String entry, String first, String second) {
    return Modelled.of(
            """
            Parameters: { Free: { Type: String } }
            Resources:
              Shelf: { Type: AWS::ApiGateway::RestApi, Properties: { Name: shelf } }
              Cellar: { Type: AWS::ApiGateway::RestApi, Properties: { Name: cellar } }
              Readers: { Type: AWS::Cognito::UserPool }
              Staff: { Type: AWS::Cognito::UserPool }
              Guard:
                Type: AWS::ApiGateway::Authorizer
                Properties: { RestApiId: !Ref Shelf, Type: COGNITO_USER_POOLS, ProviderARNs: ['%s'] }
              First:
                Type: AWS::ApiGateway::Stage
                Properties: { RestApiId: %s, StageName: first, Variables: %s }
              Second:
                Type: AWS::ApiGateway::Stage
                Properties: { RestApiId: !Ref Shelf, StageName: second, Variables: %s }
              Third:
                Type: AWS::ApiGateway::Deployment
                Properties: { RestApiId: !Ref Shelf, StageName: third }
            """
                .formatted(
                    entry,
                    first.isEmpty() ? "!Ref Cellar" : "!Ref Shelf",
                    first.isEmpty() ? "{}" : first,
                    second))
        .authorizers()
        .get(0)
        .providers()
        .get(0);
  }

  private static String words(Provider provider) {
    return provider
        .pool()
        .<String>fold(UserPool::name, reason -> "open: " + reason.cause(), why -> "none: " + why);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          { Users: !Ref Readers }            | { Users: !Ref Readers }            | Readers
          ``                                 | { Users: !GetAtt Staff.UserPoolId } | Staff
          { Users: !Ref Readers }            | { Users: !Ref Staff }              | open: the stages of Shelf trust different pools
          { Users: !Ref Readers }            | { Color: green }                   | open: stage second defines no value for arn:aws:cognito-idp:eu-west-1:111122223333:userpool/${stageVariables.Users}
          { users: !Ref Readers }            | {}                                 | none: has no value on any stage
          { Users: !Ref Free }               | { Users: !Ref Readers }            | open: parameter Free of <stdin> has no value
          { Users: !GetAtt Staff.Arn }       | { Users: !Ref Readers }            | open: stage first makes arn:aws:cognito-idp:eu-west-1:111122223333:userpool/arn:${AWS::Partition}:cognito-idp:${AWS::Region}:${AWS::AccountId}:userpool/${Staff} of arn:aws:cognito-idp:eu-west-1:111122223333:userpool/${stageVariables.Users}, which has more parts than the ARN of a user pool
          !Ref Free                          | { Users: !Ref Readers }            | open: parameter Free of <stdin> has no value
          """)
  void theDocumentedFormIsReadForEachStage(String first, String second, String pool) {
    assertThat(words(provider(DOCUMENTED, first, second))).isEqualTo(pool);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          ${stageVariables.Users}                                          | { Users: !GetAtt Readers.Arn }
          arn:aws:cognito-idp:${stageVariables.Rest}                       | { Rest: !Sub 'eu-west-1:111122223333:userpool/${Readers}' }
          arn:aws:cognito-idp:${stageVariables.R}:111122223333:userpool/${stageVariables.Users} | { R: eu-west-1, Users: !Ref Readers }
          ${stageVariables.Head}:userpool/eu-west-1_Ab12                   | { Head: 'arn:aws:cognito-idp:eu-west-1:111122223333' }
          ${stageVariables.Users}                                          | { Color: green }
          """)
  void noOtherFormIsEverCertain(String entry, String variables) {
    Provider provider = provider(entry, variables, variables);
    assertThat(provider.pool().reason()).isPresent();
    assertThat(provider.isLiteral()).isFalse();
  }
}
