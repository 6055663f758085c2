package io.github.cfn401audit.model;

import io.github.cfn401audit.model.inventory.PoolReferences;
import io.github.cfn401audit.model.resource.Link;
import io.github.cfn401audit.model.resource.Listing;
import io.github.cfn401audit.model.resource.Provider;
import io.github.cfn401audit.model.resource.Resolved;
import io.github.cfn401audit.model.resource.RestApi;
import io.github.cfn401audit.model.resource.StackResource;
import io.github.cfn401audit.model.resource.Stage;
import io.github.cfn401audit.model.resource.StageVariables;
import io.github.cfn401audit.model.resource.UserPool;
import io.github.cfn401audit.values.Text;
import io.github.cfn401audit.values.UnknownReason;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The pool of an entry of {@code ProviderARNs} that holds stage variables. It is known where every
 * stage of the API gives it the same one, in the form that API Gateway documents.
 */
final class StageProviders {
  private final PoolReferences pools;
  private final List<Stage> stages;

  StageProviders(PoolReferences pools, List<Stage> stages) {
    this.pools = pools;
    this.stages = stages;
  }

  Provider of(Listing.Entry entry, StackResource authorizer, RestApi api) {
    return new Provider(entry.text(), link(entry, authorizer, api), entry.range());
  }

  private Link<UserPool> link(Listing.Entry entry, StackResource authorizer, RestApi api) {
    List<Stage> own =
        stages.stream().filter(stage -> stage.api().equals(api) && stage.tellsVariables()).toList();
    if (stages.stream().anyMatch(stage -> mayBeOf(api, stage))) {
      return open(
          "a stage that may be one of " + api.name() + " is not known",
          "name the folder of the stack that declares it");
    }
    if (own.isEmpty()) {
      return open(
          entry.text().display() + " is known to the stages of " + api.name() + " only",
          "name the folder of the stack that declares them");
    }
    List<Stage> without = own.stream().filter(stage -> lacksOneOf(stage, entry.text())).toList();
    boolean documented = StageVariables.haveDocumentedFormIn(entry.text());
    if (documented && without.size() == own.size()) {
      return new Link.Nowhere<>("has no value on any stage");
    }
    if (!without.isEmpty()) {
      return open(
          "stage " + without.get(0).shown() + " defines no value for " + entry.text().display(),
          "define the variable on every stage");
    }
    Set<UserPool> trusted = new LinkedHashSet<>();
    List<Link<UserPool>> others = new ArrayList<>();
    for (Stage stage : own) {
      Link<UserPool> pool = on(stage, entry, authorizer);
      pool.target().ifPresentOrElse(trusted::add, () -> others.add(pool));
    }
    if (!others.isEmpty()) {
      return others.get(0);
    }
    if (trusted.size() > 1) {
      return open("the stages of " + api.name() + " trust different pools", "");
    }
    return documented
        ? new Link.To<>(trusted.iterator().next())
        : open(
            "AWS documents stage variables for the id of the pool in an ARN only, not "
                + entry.text().display(),
            "write arn:PARTITION:cognito-idp:REGION:ACCOUNT:userpool/${stageVariables.NAME}");
  }

  /** True where nothing tells whether the stage belongs to the API. */
  private static boolean mayBeOf(RestApi api, Stage stage) {
    return !stage.api().equals(api) && !stage.api().isCertainlyAnother(api);
  }

  private static boolean lacksOneOf(Stage stage, Text text) {
    return StageVariables.namesIn(text).stream()
        .anyMatch(name -> stage.variable(name).provesAbsent());
  }

  /** The pool that one stage makes of the entry, which is never more than open where it is none. */
  private Link<UserPool> on(Stage stage, Listing.Entry entry, StackResource authorizer) {
    for (String name : StageVariables.namesIn(entry.text())) {
      Optional<UnknownReason> unknown = stage.variable(name).reason();
      if (unknown.isPresent()) {
        return new Link.Open<>(unknown.get());
      }
    }
    Optional<Text> filled =
        StageVariables.filled(
            entry.text(),
            name ->
                stage.variable(name) instanceof Resolved.Known<Text> known
                    ? Optional.of(known.value())
                    : Optional.empty());
    Link<UserPool> link =
        filled
            .map(text -> pools.byArn(text, authorizer, entry.range()).pool())
            .orElseGet(() -> open(entry.text().display() + " is not known", ""));
    if (link.leadsNowhere()) {
      return open(
          "stage "
              + stage.shown()
              + " makes "
              + filled.map(Text::display).orElse("?")
              + " of "
              + entry.text().display()
              + ", which "
              + link.whyNowhere().orElse(""),
          "give the variable the id of a user pool");
    }
    Optional<UserPool> denoted = filled.flatMap(pools::denoted);
    return denoted.isPresent() ? new Link.To<>(denoted.get()) : link;
  }

  private static Link<UserPool> open(String why, String cure) {
    return new Link.Open<>(new UnknownReason(why, cure));
  }
}
