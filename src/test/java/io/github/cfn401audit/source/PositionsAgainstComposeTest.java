package io.github.cfn401audit.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.nodes.CollectionNode;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.SequenceNode;

/** The composer of the YAML library is a second opinion about where nodes start and end. */
class PositionsAgainstComposeTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        """
        AWSTemplateFormatVersion: '2010-09-09'
        Parameters:
          Stage: {Type: String, AllowedValues: [dev, "prod"]}   # flow
        Resources:
          # the API
          Api:
            Type: AWS::ApiGateway::RestApi
            Properties:
              Name: !Sub "${Stage}-api"
              Description: plain
                over two lines
              EndpointConfiguration:
                Types:
                - REGIONAL
                -   PRIVATE
        """,
        """
        A: !If [IsProd, !Ref B, !Sub ["${x}", {x: !GetAtt C.D}]]
        E: !Join
          - ''
          - - arn
            - !Ref AWS::Partition
        F: !Transform
          Name: AWS::Include
        G: !Ref
        H:
        I: ''
        """,
        """
        "\uD83D\uDE00": '\uD83D\uDE00\uD83D\uDE00'
        list: [\uD83D\uDE00, "\u00E9", {\uD83D\uDE00: b, c: d}]
        last: \uD83D\uDE00 x
        """,
        "a: 1\r\nb:\r\n  - c\r\n  - {d: e}\r\nf: 'g\r\n  h'\r\n",
        "[]",
        "--- {a: [], b: {}}\n",
        "- - - a\n    - b\n  - c\n- d\n"
      })
  void startsAndEndsAreTheSame(String yaml) {
    Optional<org.snakeyaml.engine.v2.nodes.Node> other =
        new Compose(LoadSettings.builder().build()).composeString(yaml);
    Node ours = Reading.yaml(yaml).root().orElseThrow();
    compare(ours, other.orElseThrow(), yaml);
  }

  private static void compare(Node ours, org.snakeyaml.engine.v2.nodes.Node theirs, String yaml) {
    assertThat(ours.range().start()).isEqualTo(offset(theirs.getStartMark(), yaml));
    boolean isBlock =
        theirs instanceof CollectionNode<?> collection
            && collection.getFlowStyle() == org.snakeyaml.engine.v2.common.FlowStyle.BLOCK;
    if (!isBlock) {
      assertThat(ours.range().end()).isEqualTo(offset(theirs.getEndMark(), yaml));
    }
    if (theirs instanceof MappingNode mapping) {
      List<MapNode.Entry> entries = ((MapNode) ours).entries();
      assertThat(entries).hasSameSizeAs(mapping.getValue());
      for (int i = 0; i < entries.size(); i++) {
        NodeTuple tuple = mapping.getValue().get(i);
        compare(entries.get(i).key(), tuple.getKeyNode(), yaml);
        compare(entries.get(i).value(), tuple.getValueNode(), yaml);
      }
    } else if (theirs instanceof SequenceNode sequence) {
      List<Node> items = ((ListNode) ours).items();
      assertThat(items).hasSameSizeAs(sequence.getValue());
      for (int i = 0; i < items.size(); i++) {
        compare(items.get(i), sequence.getValue().get(i), yaml);
      }
    }
  }

  private static int offset(Optional<Mark> mark, String yaml) {
    return yaml.offsetByCodePoints(0, mark.orElseThrow().getIndex());
  }
}
