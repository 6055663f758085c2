package io.github.cfn401audit.suppression;

import io.github.cfn401audit.assembly.Acknowledgement;
import io.github.cfn401audit.finding.Finding;
import io.github.cfn401audit.given.ConfigurationMap;
import io.github.cfn401audit.source.Node;
import io.github.cfn401audit.source.Problem;
import io.github.cfn401audit.source.SourceFile;
import io.github.cfn401audit.template.Resource;
import io.github.cfn401audit.template.Template;
import io.github.cfn401audit.values.ResourceId;
import io.github.cfn401audit.world.StackInstance;
import io.github.cfn401audit.world.World;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;

/**
 * The suppressions that stand in what is audited: in the metadata of resources, in OpenAPI
 * documents, in comments, and in what a CDK app acknowledged.
 */
final class WrittenSuppressions {
  private static final List<String> NOTES = List.of(Resource.NOTE, "x-" + Resource.NOTE);

  private final Map<Node, SuppressionScope.OfResources> notes = new LinkedHashMap<>();
  private final Map<Acknowledgement, Set<String>> acknowledged = new LinkedHashMap<>();
  private final Set<SourceFile> files = new LinkedHashSet<>();

  /** Collects what stands in the stacks of a world. */
  void addFrom(World world) {
    for (StackInstance stack : world.stacks()) {
      Template written = stack.source().template();
      addFrom(stack, written);
      if (written.dialects().isPresent()) {
        addFrom(stack, stack.template());
      }
      files.addAll(stack.source().documents().files());
      for (Acknowledgement one : stack.source().constructPaths().acknowledgements()) {
        acknowledged.computeIfAbsent(one, unseen -> new LinkedHashSet<>()).add(stack.id().name());
      }
    }
  }

  private void addFrom(StackInstance stack, Template template) {
    files.add(template.file());
    for (Resource resource : template.resources().values()) {
      files.add(resource.range().file());
      for (String key : NOTES) {
        resource.note(key).ifPresent(note -> addNote(note, stack, resource));
      }
    }
  }

  private void addNote(Node note, StackInstance stack, Resource resource) {
    SuppressionScope.OfResources scope =
        notes.computeIfAbsent(
            note,
            unseen ->
                new SuppressionScope.OfResources(new LinkedHashSet<>(), new LinkedHashSet<>()));
    scope.resources().add(new ResourceId(stack.id().name(), resource.logicalId()));
    if (resource.origin() == Resource.Origin.WRITTEN) {
      scope.bodies().add(resource.body().range());
    }
  }

  /** Collects what may stand in the files of findings. */
  void addFrom(List<Finding> findings) {
    findings.forEach(finding -> files.add(finding.range().file()));
  }

  /** All suppressions; what is wrong with some is reported. */
  List<ScopedSuppression> all(Consumer<Problem> problems) {
    Consumer<Problem> own =
        problem ->
            problems.accept(
                new Problem(
                    Problem.Code.SUPPRESSION,
                    problem.message(),
                    problem.file(),
                    problem.line(),
                    problem.column()));
    List<ScopedSuppression> all = new ArrayList<>();
    notes.forEach((note, scope) -> read(note, scope, all, own));
    files.forEach(file -> all.addAll(CommentedSuppressions.of(file, own)));
    acknowledged.forEach(
        (one, stacks) -> AcknowledgedRule.read(one, stacks, own).ifPresent(all::add));
    return all;
  }

  private static void read(
      Node note, SuppressionScope scope, List<ScopedSuppression> all, Consumer<Problem> problems) {
    ConfigurationMap.of(note, "`" + Resource.NOTE + "`", List.of("suppress"), problems)
        .ifPresent(
            map -> {
              for (Node item : map.items("suppress", false)) {
                ConfigurationMap.of(item, "a suppression", SuppressionReader.WRITTEN_KEYS, problems)
                    .flatMap(suppression -> SuppressionReader.written(suppression, scope))
                    .ifPresent(all::add);
              }
            });
  }
}
