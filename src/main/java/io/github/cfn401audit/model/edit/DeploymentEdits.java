package io.github.cfn401audit.model.edit;

import io.github.cfn401audit.model.resource.Deployment;
import io.github.cfn401audit.model.resource.Method;
import io.github.cfn401audit.model.resource.RestApi;
import io.github.cfn401audit.model.resource.StackResource;
import io.github.cfn401audit.model.resource.Stage;
import io.github.cfn401audit.model.resource.UserPool;
import io.github.cfn401audit.values.Value;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Changes of what an API serves: its document, its deployments and its stages. */
public final class DeploymentEdits {
  private static final String API = "RestApiId";
  private static final String DEPLOYMENT = "AWS::ApiGateway::Deployment";
  private static final String DEPLOYMENT_ID = "DeploymentId";
  private static final String VARIABLES = "Variables";
  private static final String STAGE = "AWS::ApiGateway::Stage";

  /** The name of a stage that an edit adds; a resource policy may speak of stages by name. */
  private static final String STAGE_NAME = "prod";

  private DeploymentEdits() {}

  /** The deployment is created after these methods. */
  public static Change dependOn(Deployment deployment, List<Method> methods) {
    return new Change.Waits(deployment.resource(), methods.stream().map(Method::resource).toList());
  }

  /** The stage serves this deployment. */
  public static Change useDeployment(Stage stage, Deployment deployment) {
    return PropertyChanges.refer(stage.resource(), DEPLOYMENT_ID, deployment.resource());
  }

  /** The stage belongs to this API. */
  public static Change useApi(Stage stage, StackResource api) {
    return PropertyChanges.refer(stage.resource(), API, api);
  }

  /** The stage defines a variable, besides those that it has, that holds the id of a pool. */
  public static Change defineVariable(Stage stage, String name, UserPool pool) {
    StackResource resource = stage.resource();
    Map<String, Value> variables =
        new LinkedHashMap<>(resource.properties().value(VARIABLES).entries());
    String others = variables.isEmpty() ? "" : "..., ";
    variables.put(name, pool.resource().reference());
    return new Change.Put(
        resource,
        VARIABLES,
        new Value.Mapping(variables, List.of(), resource.range()),
        "`{ " + others + name + ": !Ref " + pool.name() + " }`");
  }

  /** The usage plan covers this stage and no other, and is created after it. */
  public static List<Change> cover(StackResource plan, Stage stage) {
    Map<String, Value> covered = new LinkedHashMap<>();
    stage.api().resource().ifPresent(api -> covered.put("ApiId", api.reference()));
    covered.put("Stage", NewValues.text(plan, stage.shown()));
    Change names =
        new Change.Put(
            plan,
            "ApiStages",
            NewValues.list(plan, List.of(new Value.Mapping(covered, List.of(), plan.range()))),
            "`[{ ApiId: !Ref " + stage.api().name() + ", Stage: " + stage.shown() + " }]`");
    return List.of(names, awaitStage(plan, stage));
  }

  /** The mapping of a custom domain leads to this stage. */
  public static Change lead(StackResource mapping, Stage stage) {
    return PropertyChanges.refer(mapping, "Stage", stage.resource());
  }

  /** The resource is created after the stage. */
  public static Change awaitStage(StackResource resource, Stage stage) {
    return new Change.Waits(resource, List.of(stage.resource()));
  }

  /** A stage for the deployment. */
  public static Change addStage(Deployment deployment) {
    StackResource resource = deployment.resource();
    return new Change.New(
        resource.beside(STAGE, stage(deployment.api(), resource, resource)),
        "an " + STAGE + " named `" + STAGE_NAME + "` for " + resource.logicalId(),
        List.of());
  }

  /** A deployment of an API, created after these methods, and a stage for it. */
  public static List<Change> addWithStage(RestApi api, StackResource beside, List<Method> methods) {
    StackResource deployment =
        beside.beside(DEPLOYMENT, of(api)).after(methods.stream().map(Method::resource).toList());
    return List.of(
        new Change.New(
            deployment,
            "an " + DEPLOYMENT + " that depends on every method of " + api.name(),
            List.of()),
        new Change.New(
            beside.beside(STAGE, stage(api, deployment, beside)),
            "an " + STAGE + " named `" + STAGE_NAME + "` that uses it",
            List.of()));
  }

  /** Importing the document keeps what stands beside it. */
  public static Change mergeDocument(StackResource api) {
    return PropertyChanges.put(api, "Mode", "merge");
  }

  /** API keys of this API come in a header of the request. */
  public static Change takeKeysFromHeader(StackResource api) {
    return PropertyChanges.put(api, "ApiKeySourceType", "HEADER");
  }

  private static Map<String, Value> stage(
      RestApi api, StackResource deployment, StackResource place) {
    Map<String, Value> properties = of(api);
    properties.put(DEPLOYMENT_ID, deployment.reference());
    properties.put("StageName", NewValues.text(place, STAGE_NAME));
    return properties;
  }

  private static Map<String, Value> of(RestApi api) {
    Map<String, Value> properties = new LinkedHashMap<>();
    api.resource().ifPresent(resource -> properties.put(API, resource.reference()));
    return properties;
  }
}
