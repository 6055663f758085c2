package io.github.cfn401audit.model;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.cfn401audit.model.resource.UserPoolClient;
import io.github.cfn401audit.values.Truth;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is known of an app client that a custom resource sets anew after it is created. */
class ClientUpdatesTest {

  private static UserPoolClient clientAfter(String call) {
    String template =
        """
        Parameters:
          Given: { Type: String }
        Resources:
          Pool: { Type: AWS::Cognito::UserPool }
          Web:
            Type: AWS::Cognito::UserPoolClient
            Properties:
              UserPoolId: !Ref Pool
              AllowedOAuthFlowsUserPoolClient: true
              AllowedOAuthFlows: [code]
          Setup:
            Type: Custom::Setup
            Properties:
              ServiceToken: !Ref Given
              Create: !Sub '%s'
        """;
    return Modelled.of(template.formatted(call)).clients().get(0);
  }

  private static String update(String more) {
    return "{\"action\":\"updateUserPoolClient\",\"parameters\":{\"ClientId\":\"${Web}\""
        + more
        + "}}";
  }

  @Test
  void whatTheCallLeavesOutIsUnknown() {
    assertThat(clientAfter(update("")).hasLiveFlow("code")).isEqualTo(Truth.UNKNOWN);
  }

  @Test
  void whatTheCallRepeatsIsStillKnown() {
    String same = ",\"AllowedOAuthFlowsUserPoolClient\":true,\"AllowedOAuthFlows\":[\"code\"]";
    assertThat(clientAfter(update(same)).hasLiveFlow("code")).isEqualTo(Truth.YES);
  }

  @Test
  void whatTheCallChangesIsUnknown() {
    String other = ",\"AllowedOAuthFlowsUserPoolClient\":true,\"AllowedOAuthFlows\":[\"implicit\"]";
    assertThat(clientAfter(update(other)).hasLiveFlow("code")).isEqualTo(Truth.UNKNOWN);
  }

  @Test
  void whatNeitherTheTemplateNorTheCallGivesIsAbsent() {
    assertThat(clientAfter(update("")).explicitAuthFlows().written()).isFalse();
  }

  @Test
  void whatOnlyTheCallGivesIsUnknown() {
    UserPoolClient client = clientAfter(update(",\"ExplicitAuthFlows\":[\"ALLOW_CUSTOM_AUTH\"]"));
    assertThat(client.explicitAuthFlows().isComplete()).isFalse();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"action\":\"describeUserPoolClient\",\"parameters\":{\"ClientId\":\"${Web}\"}}",
        "{\"action\":\"updateUserPoolClient\",\"parameters\":{\"ClientId\":\"${Given}\"}}",
        "{\"action\":\"updateUserPoolClient\"}",
        "not JSON for ${Web}"
      })
  void anyOtherCallLeavesTheClientAsItIs(String call) {
    assertThat(clientAfter(call).hasLiveFlow("code")).isEqualTo(Truth.YES);
  }
}
