package io.github.cfn401audit.world;

import io.github.cfn401audit.source.MapNode;
import io.github.cfn401audit.source.Problem;
import io.github.cfn401audit.template.Template;
import io.github.cfn401audit.template.TemplateReader;
import io.github.cfn401audit.unfold.LoopUnfolding;
import io.github.cfn401audit.unfold.Unfolded;
import io.github.cfn401audit.values.Question;
import io.github.cfn401audit.values.UnknownReason;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A template whose loops are written out in one stack.
 *
 * @param template the template
 * @param open why a loop of a section may give more, by the key of the loop
 * @param problems what CloudFormation refuses of the loops
 * @param question what has to be settled before it is known what the loops run over
 * @param refused true where CloudFormation takes no such collection in the scenario at hand
 */
record Unfolding(
    Template template,
    Map<String, UnknownReason> open,
    List<Problem> problems,
    Optional<Question> question,
    boolean refused) {

  static Unfolding of(Template written, MapNode loops, StackInstance stack, Links links) {
    Probe probe = new Probe(stack, links);
    Optional<Question> before = links.takeQuestion();
    Unfolded unfolded = LoopUnfolding.of(loops, probe, stack::askValues);
    Optional<Question> own = links.takeQuestion();
    before.ifPresent(links::ask);
    List<Problem> problems = new ArrayList<>(unfolded.problems());
    Template template =
        TemplateReader.unfolded(written, unfolded.root(), unfolded.looped(), problems::add);
    return new Unfolding(template, unfolded.open(), problems, own, probe.isRefused());
  }
}
