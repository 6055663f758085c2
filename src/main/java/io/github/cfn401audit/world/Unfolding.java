package io.github.cfn401audit.world;

import io.github.cfn401audit.assembly.StackTemplate;
import io.github.cfn401audit.source.MapNode;
import io.github.cfn401audit.source.Problem;
import io.github.cfn401audit.template.Resource;
import io.github.cfn401audit.template.Template;
import io.github.cfn401audit.template.TemplateReader;
import io.github.cfn401audit.unfold.LoopUnfolding;
import io.github.cfn401audit.unfold.OpenApiUnfolding;
import io.github.cfn401audit.unfold.SamUnfolding;
import io.github.cfn401audit.unfold.Unfolded;
import io.github.cfn401audit.values.Question;
import io.github.cfn401audit.values.UnknownReason;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A template whose dialects are made plain in one stack.
 *
 * @param template the template
 * @param open why a loop of a section may give more, by the key of the loop
 * @param problems what is wrong with what was unfolded
 * @param question what has to be settled before it is known what there is
 * @param refused true where CloudFormation takes no such thing in the scenario at hand
 */
record Unfolding(
    Template template,
    Map<String, UnknownReason> open,
    List<Problem> problems,
    Optional<Question> question,
    boolean refused) {

  static Unfolding of(
      StackTemplate source, MapNode dialects, StackInstance stack, WorldContext links) {
    DeployCheck probe = new DeployCheck(stack, links);
    Optional<Question> before = links.takeQuestion();
    Map<String, Resource.Origin> made = new LinkedHashMap<>();
    Map<String, UnknownReason> open = Map.of();
    List<Problem> problems = new ArrayList<>();
    MapNode root = dialects;
    if (TemplateReader.hasLoops(root)) {
      Unfolded loops = LoopUnfolding.of(root, probe, stack::askValues);
      open = loops.open();
      root = add(loops, made, problems);
    }
    root = add(SamUnfolding.of(root, probe, source.documents()), made, problems);
    root = add(OpenApiUnfolding.of(root, made, probe, source.documents()), made, problems);
    Optional<Question> own = links.takeQuestion();
    before.ifPresent(links::ask);
    Template template = TemplateReader.unfolded(source.template(), root, made, problems::add);
    return new Unfolding(template, open, problems, own, probe.isRefused());
  }

  private static MapNode add(
      Unfolded unfolded, Map<String, Resource.Origin> made, List<Problem> problems) {
    made.putAll(unfolded.made());
    problems.addAll(unfolded.problems());
    return unfolded.root();
  }
}
