package io.github.cfn401audit.change.stale;

import io.github.cfn401audit.assembly.TemplateLibrary;
import io.github.cfn401audit.finding.Finding;
import io.github.cfn401audit.finding.FindingTopic;
import io.github.cfn401audit.given.ParameterValues;
import io.github.cfn401audit.model.Model;
import io.github.cfn401audit.model.evidence.OutsideWorld;
import io.github.cfn401audit.model.resource.Deployment;
import io.github.cfn401audit.model.resource.StackResource;
import io.github.cfn401audit.model.resource.Stage;
import io.github.cfn401audit.values.ResourceId;
import io.github.cfn401audit.values.Truth;
import io.github.cfn401audit.world.Defaults;
import io.github.cfn401audit.world.World;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The rule {@code deployment-stale}: finds the deployments of today that the earlier version had
 * under the same logical id, although what decides a request changed in meaning. CloudFormation
 * takes a copy of an API only when it creates a Deployment. What SAM deploys is never stale: it
 * gives each version of a document a Deployment of its own.
 */
public final class StaleDeployments {
  private final Map<ResourceId, Deployed> earlier = new HashMap<>();
  private final SameStacks stacks;
  private final Difference difference;
  private final List<Model> today;

  /** A deployment with the model that it stands in. */
  private record Deployed(Deployment deployment, Model model) {}

  private StaleDeployments(World before, World now) {
    stacks = new SameStacks(before, now);
    difference = new Difference(stacks);
    today = models(now);
    for (Model model : models(before)) {
      for (Deployment deployment : model.deployments()) {
        stacks
            .today(deployment.resource().id())
            .ifPresent(id -> earlier.put(id, new Deployed(deployment, model)));
      }
    }
  }

  /**
   * The findings about the templates of today, in the order of files. What holds only while
   * parameters have their defaults is a note.
   *
   * @param stated the values of parameters, which both versions take
   */
  public static List<Finding> between(
      TemplateLibrary before, TemplateLibrary now, ParameterValues stated) {
    Map<FindingTopic, Finding> found = new LinkedHashMap<>();
    for (Finding finding : between(before, now, stated, Defaults.unknown())) {
      found.put(finding.topic(), finding);
    }
    for (Finding finding : between(before, now, stated, Defaults.taken())) {
      found.putIfAbsent(finding.topic(), finding.lowered("it rests on the defaults of parameters"));
    }
    return found.values().stream().sorted().toList();
  }

  private static List<Finding> between(
      TemplateLibrary before, TemplateLibrary now, ParameterValues stated, Defaults defaults) {
    return new StaleDeployments(World.of(before, stated, defaults), World.of(now, stated, defaults))
        .all();
  }

  private static List<Model> models(World world) {
    List<OutsideWorld> outside = OutsideWorld.of(world);
    List<Model> models = new ArrayList<>();
    for (int i = 0; i < world.islands().size(); i++) {
      if (world.islands().get(i).hasAny("AWS::ApiGateway::Deployment")) {
        models.add(Model.of(world.islands().get(i), outside.get(i)));
      }
    }
    return models;
  }

  private List<Finding> all() {
    List<Finding> findings = new ArrayList<>();
    for (Model model : today) {
      for (Deployment deployment : model.deployments()) {
        Deployed old = earlier.get(deployment.resource().id());
        if (old != null && isTheOneOf(old.deployment(), deployment)) {
          stale(old, new Deployed(deployment, model)).ifPresent(one -> findings.add(one.finding()));
        }
      }
    }
    return findings;
  }

  /** True where an update certainly keeps the earlier deployment, and so what it copied. */
  private boolean isTheOneOf(Deployment old, Deployment now) {
    return now.resource().isPlain()
        && old.resource().exists() == Truth.YES
        && now.resource().exists() == Truth.YES
        && isOne(old.api().resource(), now.api().resource())
        && old.resource().properties().value("DeploymentCanarySettings").isAbsent()
        && now.resource().properties().value("DeploymentCanarySettings").isAbsent();
  }

  private boolean isOne(Optional<StackResource> old, Optional<StackResource> now) {
    return old.isPresent()
        && now.isPresent()
        && stacks.today(old.get().id()).equals(Optional.of(now.get().id()));
  }

  private Optional<StaleDeployment> stale(Deployed old, Deployed now) {
    Deployment deployment = now.deployment();
    List<String> stages =
        now.model().stagesOf(deployment.api()).stream()
            .filter(stage -> stage.deployment().target().equals(Optional.of(deployment)))
            .filter(stage -> stage.resource().exists() == Truth.YES)
            .map(Stage::shown)
            .sorted()
            .toList();
    if (stages.isEmpty()) {
      return Optional.empty();
    }
    List<ServedChange> changes = ServedChanges.between(served(old), served(now), difference);
    return changes.isEmpty()
        ? Optional.empty()
        : Optional.of(new StaleDeployment(deployment, stages, changes));
  }

  private static ServedApi served(Deployed deployed) {
    Deployment deployment = deployed.deployment();
    return ServedApi.of(
        deployment.api(), deployment.api().resource().orElseThrow(), deployed.model());
  }
}
