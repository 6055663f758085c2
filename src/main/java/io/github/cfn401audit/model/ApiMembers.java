package io.github.cfn401audit.model;

import io.github.cfn401audit.model.resource.Authorizer;
import io.github.cfn401audit.model.resource.Deployment;
import io.github.cfn401audit.model.resource.Method;
import io.github.cfn401audit.model.resource.RestApi;
import io.github.cfn401audit.model.resource.Stage;
import io.github.cfn401audit.values.Truth;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What belongs to each API, authorizer and deployment, looked up and not searched for. */
final class ApiMembers {
  private final ByApi<Authorizer> authorizers;
  private final ByApi<Method> methods;
  private final ByApi<Deployment> deployments;
  private final ByApi<Stage> stages;
  private final ByApi<Stage> servingStages;
  private final Map<Authorizer, List<Method>> methodsOfAuthorizers = new HashMap<>();
  private final Set<Deployment> staged = new HashSet<>();

  ApiMembers(ApiResources resources) {
    authorizers = new ByApi<>(resources.authorizers(), Authorizer::api);
    methods = new ByApi<>(resources.methods(), Method::api);
    deployments = new ByApi<>(resources.deployments(), Deployment::api);
    stages = new ByApi<>(resources.stages(), Stage::api);
    servingStages = new ByApi<>(resources.stages(), ApiMembers::served);
    for (Method method : resources.methods()) {
      method
          .authorizer()
          .target()
          .ifPresent(
              authorizer ->
                  methodsOfAuthorizers
                      .computeIfAbsent(authorizer, key -> new ArrayList<>())
                      .add(method));
    }
    for (Stage stage : resources.stages()) {
      stage.deployment().target().ifPresent(staged::add);
    }
  }

  /** The API that a stage serves: that of its deployment, where that is known. */
  private static RestApi served(Stage stage) {
    return stage.deployment().target().map(Deployment::api).orElse(stage.api());
  }

  List<Authorizer> authorizersOf(RestApi api) {
    return authorizers.of(api);
  }

  List<Method> methodsOf(RestApi api) {
    return methods.of(api);
  }

  List<Method> methodsOf(Authorizer authorizer) {
    return Collections.unmodifiableList(methodsOfAuthorizers.getOrDefault(authorizer, List.of()));
  }

  List<Deployment> deploymentsOf(RestApi api) {
    return deployments.of(api);
  }

  List<Stage> stagesOf(RestApi api) {
    return stages.of(api);
  }

  Truth hasStage(RestApi api, String name) {
    List<Stage> own = stagesOf(api);
    Truth has = Truth.of(false);
    for (Stage stage : own) {
      has = has.or(stage.resource().exists().and(stage.name().truthOf(name::equals)));
    }
    boolean isOpen = api.resource().isEmpty() || own.isEmpty() || stages.hasOneOfAnyApi();
    return isOpen ? has.or(Truth.UNKNOWN) : has;
  }

  boolean mayDeploy(RestApi api) {
    return deployments.mayHaveOneOf(api);
  }

  boolean mayStage(RestApi api) {
    return servingStages.mayHaveOneOf(api);
  }

  boolean isStaged(Deployment deployment) {
    return staged.contains(deployment);
  }
}
