package io.github.cfn401audit.audit;

import io.github.cfn401audit.access.Access;
import io.github.cfn401audit.access.AccessRow;
import io.github.cfn401audit.access.AccessRows;
import io.github.cfn401audit.assembly.TemplateLibrary;
import io.github.cfn401audit.finding.Finding;
import io.github.cfn401audit.given.ParameterValues;
import io.github.cfn401audit.model.evidence.OutsideWorld;
import io.github.cfn401audit.rule.Precedence;
import io.github.cfn401audit.source.Problem;
import io.github.cfn401audit.world.Defaults;
import io.github.cfn401audit.world.Island;
import io.github.cfn401audit.world.World;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.function.Function;

/** Runs an audit from files to findings. */
public final class Auditor {
  private static final Comparator<AccessRow> BY_PLACE =
      Comparator.comparing(AccessRow::range).thenComparing(AccessRow::stack);

  private Auditor() {}

  /**
   * Audits everything in the library. Findings and rows come in the order of file and position; the
   * problems are those of the library and of the parameters given. What rests on an assumption
   * names it. Nothing is suppressed.
   */
  public static AuditResult audit(TemplateLibrary library, ParameterValues stated) {
    return audit(library, stated, Precedence.all(), world -> {});
  }

  /** The same, but no finding says what an edit would achieve: none is tried. */
  public static AuditResult judge(TemplateLibrary library, ParameterValues stated) {
    return judge(library, stated, Precedence.all());
  }

  /** The same, where some findings are suppressed, so that others may be reported instead. */
  public static AuditResult judge(
      TemplateLibrary library, ParameterValues stated, Precedence precedence) {
    Run run = new Run(library, false, precedence);
    return AssumptionDependence.named(run.again(stated), stated, run::again);
  }

  /**
   * The same as {@link #judge(TemplateLibrary, ParameterValues)}, and each row tells what lies
   * between callers and its method.
   */
  public static AuditResult access(TemplateLibrary library, ParameterValues stated) {
    Run run = new Run(library, false, Precedence.all(), AccessRows::withPassages);
    return AssumptionDependence.named(run.again(stated), stated, run::again);
  }

  /**
   * The same, and findings say what edits would achieve.
   *
   * @param precedence which findings take precedence over others
   * @param seen is shown the world that was audited
   */
  public static AuditResult audit(
      TemplateLibrary library,
      ParameterValues stated,
      Precedence precedence,
      Consumer<World> seen) {
    AuditResult result = new Run(library, true, precedence).of(stated, seen);
    return AssumptionDependence.named(result, stated, new Run(library, false, precedence)::again);
  }

  /** What is judged of all methods, in every scenario, for whoever asks more than the rules do. */
  public static List<JudgedComponent> components(TemplateLibrary library, ParameterValues stated) {
    Defaults defaults = Defaults.taken();
    ParameterValues given =
        UnclaimedParameters.of(stated, World.of(library, stated, Defaults.taken())).fitting();
    World world = World.of(library, given, defaults);
    List<OutsideWorld> outside = OutsideWorld.of(world);
    List<JudgedComponent> components = new ArrayList<>();
    for (int i = 0; i < world.islands().size(); i++) {
      Island island = world.islands().get(i);
      if (hasPart(island)) {
        components.addAll(
            new IslandAuditor(
                    world,
                    island,
                    outside.get(i),
                    given,
                    defaults,
                    Precedence.all(),
                    AccessRows::of)
                .components());
      }
    }
    return components;
  }

  /** One way to audit a library. */
  private record Run(
      TemplateLibrary library,
      boolean triesEdits,
      Precedence precedence,
      Function<Access, List<AccessRow>> rowsOf) {
    Run(TemplateLibrary library, boolean triesEdits, Precedence precedence) {
      this(library, triesEdits, precedence, AccessRows::of);
    }

    AuditResult again(ParameterValues stated) {
      return of(stated, world -> {});
    }

    AuditResult of(ParameterValues stated, Consumer<World> seen) {
      return once(this, stated, seen);
    }
  }

  private static AuditResult once(Run run, ParameterValues stated, Consumer<World> seen) {
    TemplateLibrary library = run.library();
    Defaults defaults = Defaults.taken();
    World world = World.of(library, stated, defaults);
    UnclaimedParameters unclaimed = UnclaimedParameters.of(stated, world);
    ParameterValues given = unclaimed.fitting();
    if (!given.all().equals(stated.all())) {
      defaults = Defaults.taken();
      world = World.of(library, given, defaults);
    }
    List<OutsideWorld> outside = OutsideWorld.of(world);
    List<AccessRow> rows = new ArrayList<>();
    List<Finding> findings = new ArrayList<>();
    Set<Problem> ofFiles = new TreeSet<>(library.problems());
    boolean incomplete = false;
    for (int i = 0; i < world.islands().size(); i++) {
      Island island = world.islands().get(i);
      if (hasPart(island)) {
        IslandAuditor auditor =
            new IslandAuditor(
                world, island, outside.get(i), given, defaults, run.precedence(), run.rowsOf());
        IslandAudit audit = auditor.audit(defaults);
        IslandAudit weighed =
            SharedParameterDependence.weighed(
                DefaultDependence.weighed(audit, defaults.usedIn(island), auditor::audit),
                island,
                auditor::apart);
        rows.addAll(weighed.rows());
        ofFiles.addAll(audit.problems());
        findings.addAll(run.triesEdits() ? auditor.fixed(weighed.findings()) : weighed.plain());
        incomplete |= auditor.isIncomplete();
      }
    }
    seen.accept(world);
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
