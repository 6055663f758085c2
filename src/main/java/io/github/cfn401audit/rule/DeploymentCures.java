package io.github.cfn401audit.rule;

import io.github.cfn401audit.model.Model;
import io.github.cfn401audit.model.edit.Change;
import io.github.cfn401audit.model.edit.DeploymentEdits;
import io.github.cfn401audit.model.edit.Edit;
import io.github.cfn401audit.model.resource.Deployment;
import io.github.cfn401audit.model.resource.Method;
import io.github.cfn401audit.model.resource.RestApi;
import io.github.cfn401audit.model.resource.StackResource;
import io.github.cfn401audit.model.resource.Stage;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Edits of deployments and stages that may cure a finding. */
public final class DeploymentCures {
  private DeploymentCures() {}

  /** Makes the deployment wait for these methods, where its stack may refer to them. */
  public static Optional<Change> waiting(Deployment deployment, List<Method> methods) {
    boolean possible =
        !methods.isEmpty()
            && methods.stream()
                .allMatch(method -> deployment.resource().mayReferTo(method.resource()));
    return possible ? Optional.of(DeploymentEdits.dependOn(deployment, methods)) : Optional.empty();
  }

  /** The deployments that wait for a method, and would for another one beside it. */
  public static List<StackResource> behind(Method method, Model model) {
    return model.deployments().stream()
        .filter(deployment -> deployment.waitsFor().contains(method.resource().logicalId()))
        .map(Deployment::resource)
        .filter(method.resource()::isInStackOf)
        .toList();
  }

  /** Adds a deployment of the API that waits for all its methods, and a stage. */
  public static List<Cure> ofApi(RestApi api, Model model) {
    Optional<StackResource> resource = api.resource();
    List<Method> methods = model.methodsOf(api);
    boolean possible =
        resource.isPresent()
            && methods.stream().map(Method::resource).allMatch(resource.get()::isInStackOf);
    return possible
        ? List.of(
            Cure.achieving(
                new Edit(DeploymentEdits.addWithStage(api, resource.get(), methods)),
                "a stage serves every method of " + api.name()))
        : List.of();
  }

  /** Adds a stage for the deployment, which then waits for its methods. */
  public static List<Cure> staged(Deployment deployment, Model model) {
    List<Change> changes = new ArrayList<>();
    changes.add(DeploymentEdits.addStage(deployment));
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

  /**
   * The one stage of an API, if its name is known and a resource may wait for it; empty otherwise.
   */
  public static Optional<Stage> onlyStage(RestApi api, StackResource referring, Model model) {
    List<Stage> stages = model.stagesOf(api);
    return stages.size() == 1
            && stages.get(0).name().proves(name -> true)
            && stages.get(0).resource().isPlain()
            && referring.mayReferTo(stages.get(0).resource())
        ? Optional.of(stages.get(0))
        : Optional.empty();
  }

  /** Makes the stage use the one deployment of its own API, or else the API of its deployment. */
  public static List<Cure> ofOneApi(Stage stage, Deployment other, Model model) {
    List<Deployment> own =
        model.deploymentsOf(stage.api()).stream()
            .filter(deployment -> stage.resource().mayReferTo(deployment.resource()))
            .toList();
    List<Cure> cures = new ArrayList<>();
    if (own.size() == 1) {
      cures.add(Cure.deploying(Edit.of(DeploymentEdits.useDeployment(stage, own.get(0)))));
    }
    if (own.isEmpty()) {
      other
          .api()
          .resource()
          .filter(stage.resource()::mayReferTo)
          .map(api -> DeploymentEdits.useApi(stage, api))
          .ifPresent(change -> cures.add(Cure.deploying(Edit.of(change))));
    }
    return cures;
  }
}
