package io.github.cfn401audit.rule;

import io.github.cfn401audit.model.Model;
import io.github.cfn401audit.model.edit.Change;
import io.github.cfn401audit.model.edit.Edit;
import io.github.cfn401audit.model.resource.Deployment;
import io.github.cfn401audit.model.resource.Method;
import io.github.cfn401audit.model.resource.RestApi;
import io.github.cfn401audit.model.resource.StackResource;
import io.github.cfn401audit.model.resource.Stage;
import io.github.cfn401audit.values.Text;
import io.github.cfn401audit.values.Value;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Edits of deployments and stages. */
public final class DeploymentCures {
  private static final String DEPLOYMENT = "AWS::ApiGateway::Deployment";
  private static final String STAGE = "AWS::ApiGateway::Stage";

  private DeploymentCures() {}

  /** The deployment waits for these methods. */
  public static Optional<Change> waiting(Deployment deployment, List<Method> methods) {
    List<StackResource> others = new ArrayList<>();
    for (Method method : methods) {
      if (!deployment.resource().mayReferTo(method.resource())) {
        return Optional.empty();
      }
      others.add(method.resource());
    }
    return others.isEmpty()
        ? Optional.empty()
        : Optional.of(new Change.Waits(deployment.resource(), others));
  }

  /** The deployments that wait for a method, and would for another one beside it. */
  public static List<StackResource> behind(Method method, Model model) {
    return model.deployments().stream()
        .filter(deployment -> deployment.waitsFor().contains(method.resource().logicalId()))
        .map(Deployment::resource)
        .filter(method.resource()::isInStackOf)
        .toList();
  }

  /** A deployment of the API behind all its methods, with a stage. */
  public static List<Cure> ofApi(RestApi api, Model model) {
    Optional<StackResource> declared = api.resource();
    List<StackResource> methods = model.methodsOf(api).stream().map(Method::resource).toList();
    if (declared.isEmpty() || !methods.stream().allMatch(declared.get()::isInStackOf)) {
      return List.of();
    }
    StackResource deployment = declared.get().beside(DEPLOYMENT, of(api));
    for (StackResource method : methods) {
      deployment = deployment.after(method);
    }
    Map<String, Value> properties = of(api);
    properties.put("DeploymentId", deployment.reference());
    properties.put("StageName", name(declared.get()));
    return List.of(
        Cure.achieving(
            new Edit(
                List.of(
                    new Change.New(
                        deployment,
                        "an " + DEPLOYMENT + " that depends on every method of " + api.name(),
                        List.of()),
                    new Change.New(
                        declared.get().beside(STAGE, properties),
                        "an " + STAGE + " that uses it",
                        List.of()))),
            "a stage serves every method of " + api.name()));
  }

  /** A stage for the deployment, which then waits for its methods. */
  public static List<Cure> staged(Deployment deployment, Model model) {
    Map<String, Value> properties = of(deployment.api());
    properties.put("DeploymentId", deployment.resource().reference());
    properties.put("StageName", name(deployment.resource()));
    List<Change> changes = new ArrayList<>();
    changes.add(
        new Change.New(
            deployment.resource().beside(STAGE, properties),
            "an " + STAGE + " for " + deployment.resource().logicalId(),
            List.of()));
    waiting(deployment, omitted(deployment, model)).ifPresent(changes::add);
    return List.of(Cure.achieving(new Edit(changes), "a stage serves what the Deployment copies"));
  }

  /**
   * The methods of the same stack that the deployment does not wait for. Those of a document or of
   * SAM come with their API, for which every deployment waits.
   */
  public static List<Method> omitted(Deployment deployment, Model model) {
    List<Method> omitted = new ArrayList<>();
    for (Method method : model.methodsOf(deployment.api())) {
      if (method.resource().isPlain()
          && method.resource().isInStackOf(deployment.resource())
          && !deployment.waitsFor().contains(method.resource().logicalId())) {
        omitted.add(method);
      }
    }
    return omitted;
  }

  /** The one deployment of the stage's own API, or else the API of the deployment. */
  public static List<Cure> ofOneApi(Stage stage, Deployment other, Model model) {
    List<Deployment> own =
        model.deploymentsOf(stage.api()).stream()
            .filter(deployment -> stage.resource().mayReferTo(deployment.resource()))
            .toList();
    List<Cure> cures = new ArrayList<>();
    if (own.size() == 1) {
      cures.add(
          Cure.deploying(
              Edit.of(Change.refer(stage.resource(), "DeploymentId", own.get(0).resource()))));
    }
    if (own.isEmpty()) {
      other
          .api()
          .resource()
          .filter(stage.resource()::mayReferTo)
          .map(api -> Change.refer(stage.resource(), "RestApiId", api))
          .ifPresent(change -> cures.add(Cure.deploying(Edit.of(change))));
    }
    return cures;
  }

  private static Map<String, Value> of(RestApi api) {
    Map<String, Value> properties = new LinkedHashMap<>();
    api.resource().ifPresent(declared -> properties.put("RestApiId", declared.reference()));
    return properties;
  }

  private static Value name(StackResource place) {
    return new Value.Scalar(Text.of("prod"), place.range());
  }
}
