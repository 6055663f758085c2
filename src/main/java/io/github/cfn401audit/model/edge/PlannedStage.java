package io.github.cfn401audit.model.edge;

import io.github.cfn401audit.model.resource.MapListing;
import io.github.cfn401audit.model.resource.Resolved;
import io.github.cfn401audit.model.resource.RestApi;
import io.github.cfn401audit.model.resource.StackResource;

/**
 * A stage that a usage plan covers.
 *
 * @param plan the {@code AWS::ApiGateway::UsagePlan}
 * @param api the API, which is declared
 * @param stage the name of the stage, where it is written as text
 */
public record PlannedStage(StackResource plan, RestApi api, Resolved<String> stage) {

  /** True where the plan covers no other stage, and says nothing more about this one. */
  public boolean isAllOfItsPlan() {
    MapListing stages = plan.properties().maps("ApiStages");
    return stages.isComplete()
        && stages.items().size() == 1
        && stages.items().get(0).value("Throttle").isAbsent();
  }
}
