package io.github.cfn401audit.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A variable of an {@code Fn::Sub} hides the resource of the same name. */
class OwnVariableTest {
  @TempDir Path folder;
  private Audited audited;

  @BeforeEach
  void inAFolder() {
    audited = new Audited(folder);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "!Sub ['${Jam} of ${AWS::Region}', { Jam: plum }]",
        "{ Fn::Sub: ['${Jam}', { Jam: { 'Fn::Sub': ['${Jar}', { Jar: glass }] } }] }",
        "!Sub ['${Jam.Name}', { Jam.Name: plum }]"
      })
  void aResourceThatUsesItsOwnNameForAVariableIsNoCycle(String name) throws IOException {
    audited.file(
        "b.yaml",
        """
        Resources:
          Jam: { Type: AWS::SNS::Topic, Properties: { TopicName: %s } }
          Jar: { Type: AWS::SNS::Topic, Properties: { TopicName: !GetAtt Jam.TopicName } }
        """
            .formatted(name));
    assertThat(audited.result().problems()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"{ Jam: !Ref Jar }", "{ Tart: plum }", "{}"})
  void whatAVariableHoldsStillCounts(String variables) throws IOException {
    audited.file(
        "b.yaml",
        """
        Resources:
          Jam:
            Type: AWS::SNS::Topic
            Properties: { TopicName: !Sub ["${Jam}", %s] }
          Jar: { Type: AWS::SNS::Topic, Properties: { TopicName: !Ref Jam } }
        """
            .formatted(variables));
    assertThat(audited.result().problems()).hasSize(1);
  }

  @Test
  void aDeploymentDoesNotWaitForTheMethodThatAVariableHides() throws IOException {
    String waits = Bakery.with("", "").replace("DependsOn: [Buy]", "Metadata: { a: b }");
    audited.file(
        "b.yaml",
        waits.replace("StageName: main", "StageName: main, Description: !Sub 'at ${Buy}'"));
    assertThat(audited.findings()).isEmpty();
    audited.file(
        "b.yaml",
        waits.replace(
            "StageName: main",
            "StageName: main, Description: !Sub ['at ${Buy}', { Buy: !Ref AWS::Region }]"));
    assertThat(audited.findings()).containsExactly("warning deployment-omits-method at Release");
  }
}
