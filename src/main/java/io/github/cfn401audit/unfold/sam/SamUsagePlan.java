package io.github.cfn401audit.unfold.sam;

import io.github.cfn401audit.source.MapNode;
import io.github.cfn401audit.source.Node;
import io.github.cfn401audit.source.SourceRange;
import io.github.cfn401audit.unfold.NodeBuilder;
import io.github.cfn401audit.unfold.NodeEdit;
import io.github.cfn401audit.unfold.NodeResolver;
import io.github.cfn401audit.unfold.ResolvedNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Turns {@code Auth.UsagePlan} of an API into a plan and a key, of its own or shared ones. */
final class SamUsagePlan {
  static final String CONDITION = "SharedUsagePlanCondition";

  private SamUsagePlan() {}

  /**
   * A stage that a plan covers.
   *
   * @param api the logical id of its API
   * @param stage the logical id of the stage
   * @param condition the condition of the API; empty for always
   */
  record Covered(String api, String stage, Optional<Node> condition, SourceRange at) {}

  /**
   * Returns which plan an API asks for: {@code PER_API}, {@code SHARED}, {@code NONE} or nothing.
   * Where that is not known there may be a plan, so that one of its own is assumed.
   */
  static String wanted(Optional<MapNode> auth, NodeResolver resolver) {
    Optional<ResolvedNode> written =
        auth.map(map -> resolver.resolve(map, "UsagePlan")).filter(plan -> !plan.isAbsent());
    return written.isEmpty()
        ? ""
        : written
            .get()
            .map()
            .flatMap(plan -> resolver.text(plan.node(), "CreateUsagePlan"))
            .orElse("PER_API");
  }

  /** Makes a plan for these stages, and its key. */
  static List<MapNode.Entry> resources(String owner, List<Covered> covered) {
    SourceRange at = covered.get(0).at();
    List<Node> stages = new ArrayList<>();
    List<Node> keys = new ArrayList<>();
    for (Covered one : covered) {
      Node api = NodeBuilder.ref(one.api(), one.at());
      Node stage = NodeBuilder.ref(one.stage(), one.at());
      stages.add(
          under(one, covered, new NodeBuilder(one.at()).with("ApiId", api).with("Stage", stage)));
      keys.add(
          under(
              one,
              covered,
              new NodeBuilder(one.at()).with("RestApiId", api).with("StageName", stage)));
    }
    return List.of(
        NodeBuilder.resource(
            owner + "UsagePlan",
            at,
            "AWS::ApiGateway::UsagePlan",
            new NodeBuilder(at).with("ApiStages", NodeBuilder.list(stages, at)).map()),
        NodeBuilder.resource(
            owner + "ApiKey",
            at,
            "AWS::ApiGateway::ApiKey",
            new NodeBuilder(at)
                .with("Enabled", "true")
                .with("StageKeys", NodeBuilder.list(keys, at))
                .map()),
        NodeBuilder.resource(
            owner + "UsagePlanKey",
            at,
            "AWS::ApiGateway::UsagePlanKey",
            new NodeBuilder(at)
                .with("KeyId", NodeBuilder.ref(owner + "ApiKey", at))
                .with("KeyType", "API_KEY")
                .with("UsagePlanId", NodeBuilder.ref(owner + "UsagePlan", at))
                .map()));
  }

  /** What belongs to one API of several exists where that API does. */
  private static Node under(Covered one, List<Covered> all, NodeBuilder properties) {
    return all.size() == 1
        ? properties.map()
        : NodeEdit.under(one.condition().flatMap(NodeEdit::text), properties.map());
  }
}
