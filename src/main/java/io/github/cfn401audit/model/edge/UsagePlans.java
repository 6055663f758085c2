package io.github.cfn401audit.model.edge;

import io.github.cfn401audit.model.inventory.Inventory;
import io.github.cfn401audit.model.resource.MapListing;
import io.github.cfn401audit.model.resource.PropertyReader;
import io.github.cfn401audit.model.resource.RestApi;
import io.github.cfn401audit.model.resource.StackResource;
import io.github.cfn401audit.values.Symbol;
import io.github.cfn401audit.values.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The usage plans of an island: an API key counts only at the stages that its plan names. */
public final class UsagePlans {
  private static final String PLAN = "AWS::ApiGateway::UsagePlan";

  private final Inventory inventory;

  /** The plans of an inventory. */
  public UsagePlans(Inventory inventory) {
    this.inventory = inventory;
  }

  /** True unless no plan can name a stage of an API that is declared here. */
  public boolean mayCover(RestApi api) {
    return hasPlanElsewhere()
        || inventory.ofType(PLAN).stream().anyMatch(plan -> mayCover(plan, api));
  }

  /** The stages of declared APIs that the plans name, in the order of the files. */
  public List<PlannedStage> stages() {
    List<PlannedStage> stages = new ArrayList<>();
    for (StackResource plan : inventory.ofType(PLAN)) {
      for (PropertyReader stage : plan.properties().maps("ApiStages").items()) {
        Value id = stage.value("ApiId");
        id.resource()
            .flatMap(inventory::find)
            .filter(UsagePlans::isApi)
            .map(api -> new RestApi(id.asText().orElseThrow(), Optional.of(api)))
            .ifPresent(api -> stages.add(new PlannedStage(plan, api, stage.literal("Stage"))));
      }
    }
    return stages;
  }

  private static boolean hasId(Symbol.OfResource symbol) {
    return symbol.attribute().equals("Ref") || symbol.attribute().equals("Id");
  }

  /** A key of a plan that is not declared shows that there is one. */
  private boolean hasPlanElsewhere() {
    for (StackResource key : inventory.ofType("AWS::ApiGateway::UsagePlanKey")) {
      Optional<StackResource> plan =
          key.properties()
              .value("UsagePlanId")
              .resource()
              .filter(UsagePlans::hasId)
              .flatMap(inventory::find)
              .filter(found -> found.type().equals(PLAN));
      if (plan.isEmpty()) {
        return true;
      }
    }
    return false;
  }

  private boolean mayCover(StackResource plan, RestApi api) {
    MapListing stages = plan.properties().maps("ApiStages");
    return !stages.isComplete() || stages.items().stream().anyMatch(stage -> mayBeOf(stage, api));
  }

  /** An id that leads to another declared API is certainly none of this one. */
  private boolean mayBeOf(PropertyReader stage, RestApi api) {
    Value id = stage.value("ApiId");
    if (id.isAbsent()) {
      return false;
    }
    Optional<StackResource> found = id.resource().flatMap(inventory::find);
    return found.isEmpty()
        || api.resource().isEmpty()
        || found.equals(api.resource())
        || !isApi(found.get());
  }

  private static boolean isApi(StackResource resource) {
    return resource.type().equals("AWS::ApiGateway::RestApi")
        || resource.type().equals("AWS::Serverless::Api");
  }
}
