package io.github.cfn401audit.world;

import io.github.cfn401audit.assembly.StackTemplate;
import io.github.cfn401audit.source.MapNode;
import io.github.cfn401audit.source.Problem;
import io.github.cfn401audit.template.Resource;
import io.github.cfn401audit.template.Template;
import io.github.cfn401audit.template.TemplateReader;
import io.github.cfn401audit.unfold.Unfolded;
import io.github.cfn401audit.unfold.loop.LoopUnfolding;
import io.github.cfn401audit.unfold.openapi.OpenApiUnfolding;
import io.github.cfn401audit.unfold.sam.SamUnfolding;
import io.github.cfn401audit.values.Question;
import io.github.cfn401audit.values.UnknownReason;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The template of one stack after its dialects were made plain. Example: a SAM API has become a
 * REST API with methods and an authorizer.
 *
 * @param template the template
 * @param open why a loop may make more than is known, by the key of the loop
 * @param problems the mistakes that were found on the way
 * @param question the question that has to be answered before its resources are known
 * @param refused true where CloudFormation refuses the template in the scenario at hand
 */
record Unfolding(
    Template template,
    Map<String, UnknownReason> open,
    List<Problem> problems,
    Optional<Question> question,
    boolean refused) {

  static Unfolding of(
      StackTemplate source, MapNode dialects, StackInstance stack, WorldContext context) {
    DeployCheck check = new DeployCheck(stack, context);
    Optional<Question> before = context.takeQuestion();
    Map<String, Resource.Origin> made = new LinkedHashMap<>();
    Map<String, UnknownReason> open = Map.of();
    List<Problem> problems = new ArrayList<>();
    MapNode root = dialects;
    if (TemplateReader.hasLoops(root)) {
      Unfolded loops = LoopUnfolding.of(root, check, stack::askValues);
      open = loops.open();
      root = add(loops, made, problems);
    }
    root = add(SamUnfolding.of(root, check), made, problems);
    root = add(OpenApiUnfolding.of(root, made, check, source.documents()), made, problems);
    Optional<Question> own = context.takeQuestion();
    before.ifPresent(context::ask);
    Template template = TemplateReader.unfolded(source.template(), root, made, problems::add);
    return new Unfolding(template, open, problems, own, check.isRefused());
  }

  private static MapNode add(
      Unfolded unfolded, Map<String, Resource.Origin> made, List<Problem> problems) {
    made.putAll(unfolded.origins());
    problems.addAll(unfolded.problems());
    return unfolded.root();
  }
}
