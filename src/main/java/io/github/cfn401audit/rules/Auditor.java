package io.github.cfn401audit.rules;

import io.github.cfn401audit.access.AccessRow;
import io.github.cfn401audit.assembly.TemplateLibrary;
import io.github.cfn401audit.finding.Finding;
import io.github.cfn401audit.given.ParameterValues;
import io.github.cfn401audit.model.Surroundings;
import io.github.cfn401audit.source.Problem;
import io.github.cfn401audit.world.Defaults;
import io.github.cfn401audit.world.Island;
import io.github.cfn401audit.world.World;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** Runs an audit from files to findings. */
public final class Auditor {
  private static final Comparator<AccessRow> BY_PLACE =
      Comparator.comparing(AccessRow::range).thenComparing(AccessRow::stack);

  private Auditor() {}

  /**
   * Audits everything in the library. Findings and rows come in the order of file and position; the
   * problems are those of the library and of the parameters given. What rests on an assumption
   * names it.
   */
  public static AuditResult audit(TemplateLibrary library, ParameterValues stated) {
    return named(library, stated, true);
  }

  /** The same, but no finding says what an edit would achieve: none is tried. */
  public static AuditResult judge(TemplateLibrary library, ParameterValues stated) {
    return named(library, stated, false);
  }

  private static AuditResult named(
      TemplateLibrary library, ParameterValues stated, boolean triesEdits) {
    return RestsOnAssumptions.named(
        once(library, stated, triesEdits), stated, fewer -> once(library, fewer, false));
  }

  private static AuditResult once(
      TemplateLibrary library, ParameterValues stated, boolean triesEdits) {
    Defaults defaults = Defaults.taken();
    World world = World.of(library, stated, defaults);
    UnclaimedParameters unclaimed = UnclaimedParameters.of(stated, world);
    ParameterValues given = unclaimed.fitting();
    if (!given.all().equals(stated.all())) {
      defaults = Defaults.taken();
      world = World.of(library, given, defaults);
    }
    List<Surroundings> surroundings = Surroundings.of(world);
    List<AccessRow> rows = new ArrayList<>();
    List<Finding> findings = new ArrayList<>();
    boolean incomplete = false;
    for (int i = 0; i < world.islands().size(); i++) {
      Island island = world.islands().get(i);
      if (hasPart(island)) {
        IslandAuditor auditor =
            new IslandAuditor(world, island, surroundings.get(i), given, defaults);
        IslandAudit audit = auditor.audit(defaults);
        IslandAudit weighed =
            RestsOnDefaults.weighed(audit, defaults.usedIn(island), auditor::audit);
        rows.addAll(weighed.rows());
        findings.addAll(triesEdits ? auditor.fixed(weighed.findings()) : weighed.plain());
        incomplete |= auditor.isIncomplete();
      }
    }
    Set<Problem> ofFiles = new TreeSet<>(library.problems());
    ofFiles.addAll(world.problems());
    List<Problem> problems = new ArrayList<>(ofFiles);
    problems.addAll(unclaimed.problems());
    problems.addAll(UnusedAssumptions.of(given, world));
    return new AuditResult(
        findings.stream().sorted().toList(),
        rows.stream().sorted(BY_PLACE).toList(),
        problems,
        incomplete);
  }

  /** Most templates of a folder have nothing to do with the question. */
  private static boolean hasPart(Island island) {
    return island.hasAny("AWS::ApiGateway::") || island.hasAny("AWS::Cognito::UserPool");
  }
}
