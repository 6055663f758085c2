package io.github.cfn401audit.audit;

import io.github.cfn401audit.access.Access;
import io.github.cfn401audit.access.AccessRow;
import io.github.cfn401audit.access.AccessRows;
import io.github.cfn401audit.finding.Finding;
import io.github.cfn401audit.given.ParameterValues;
import io.github.cfn401audit.model.Model;
import io.github.cfn401audit.model.evidence.OutsideWorld;
import io.github.cfn401audit.rule.Precedence;
import io.github.cfn401audit.rule.ReportedFinding;
import io.github.cfn401audit.source.Problem;
import io.github.cfn401audit.trial.AuditedIslands;
import io.github.cfn401audit.trial.Fixes;
import io.github.cfn401audit.values.Scenario;
import io.github.cfn401audit.world.Component;
import io.github.cfn401audit.world.Defaults;
import io.github.cfn401audit.world.Island;
import io.github.cfn401audit.world.Scenarios;
import io.github.cfn401audit.world.World;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;

/** Audits one island: each component in each of its scenarios. */
final class IslandAuditor {
  private final World world;
  private final Island island;
  private final OutsideWorld outside;
  private final ParameterValues given;
  private final Defaults base;
  private final Scenario start;
  private final Precedence precedence;
  private final Function<Access, List<AccessRow>> rowsOf;
  private final List<Part> parts = new ArrayList<>();

  /** A component that is not always deployed in the same way. */
  private record Part(ComponentScope scope, Scenarios scenarios) {}

  /**
   * Makes ready to audit an island.
   *
   * @param world the world of the island, with nothing settled
   * @param base the defaults with which that world was made
   * @param precedence which findings take precedence over others
   * @param rowsOf what is told of the methods
   */
  IslandAuditor(
      World world,
      Island island,
      OutsideWorld outside,
      ParameterValues given,
      Defaults base,
      Precedence precedence,
      Function<Access, List<AccessRow>> rowsOf) {
    this(world, island, outside, given, base, precedence, rowsOf, Scenario.open());
  }

  private IslandAuditor(
      World world,
      Island island,
      OutsideWorld outside,
      ParameterValues given,
      Defaults base,
      Precedence precedence,
      Function<Access, List<AccessRow>> rowsOf,
      Scenario start) {
    this.world = world;
    this.island = island;
    this.outside = outside;
    this.given = given;
    this.base = base;
    this.start = start;
    this.precedence = precedence;
    this.rowsOf = rowsOf;
    if (island.mayVary()) {
      for (Component component : world.components(island)) {
        Scenarios scenarios = Scenarios.of(component, island, given, start);
        if (!scenarios.isSingle()) {
          parts.add(new Part(new ComponentScope(component), scenarios));
        }
      }
    }
  }

  /** What the same gives where each root has a value of its own for parameters of these names. */
  IslandAudit apart(Set<String> parameters) {
    return new IslandAuditor(
            world, island, outside, given, base, precedence, rowsOf, Scenario.apart(parameters))
        .audit(Defaults.taken());
  }

  /** True where some component has more scenarios than were looked for. */
  boolean isIncomplete() {
    return parts.stream().anyMatch(part -> !part.scenarios().complete());
  }

  /** The findings and verdicts of the island, all scenarios together. */
  IslandAudit audit(Defaults defaults) {
    IslandAudit open =
        defaults == base && start.equals(Scenario.open())
            ? IslandAudit.of(island, outside, precedence, rowsOf)
            : audit(again(start, defaults));
    if (parts.isEmpty()) {
      return open;
    }
    Map<Scenario, ScenarioRun> runs = new HashMap<>();
    List<ReportedFinding> findings = new ArrayList<>();
    List<AccessRow> rows = new ArrayList<>();
    for (Part part : parts) {
      List<ScenarioRun> all = new ArrayList<>();
      for (Scenario scenario : part.scenarios().all()) {
        all.add(runs.computeIfAbsent(scenario, one -> run(one, defaults)));
      }
      ScenarioWords words = new ScenarioWords(all);
      MergedFindings merged = new MergedFindings(part.scope(), all, words);
      MergedRows mergedRows = new MergedRows(part.scope(), all, words);
      boolean complete = part.scenarios().complete();
      findings.addAll(complete ? merged.complete() : merged.besides(open.findings()));
      rows.addAll(complete ? mergedRows.complete() : mergedRows.besides(open.rows()));
    }
    for (ReportedFinding reported : open.findings()) {
      if (parts.stream()
          .noneMatch(part -> part.scope().resource(reported.finding().resource()).isPresent())) {
        findings.add(reported);
      }
    }
    for (AccessRow row : open.rows()) {
      if (parts.stream().noneMatch(part -> part.scope().contain(row))) {
        rows.add(row);
      }
    }
    return new IslandAudit(findings, rows, open.problems());
  }

  /** These findings of the island, each with the edits that cure it. */
  List<Finding> fixed(List<ReportedFinding> reported) {
    List<Finding> rest = new ArrayList<>(reported.stream().map(ReportedFinding::finding).toList());
    List<Finding> fixed = new ArrayList<>();
    for (Part part : parts) {
      List<Finding> own =
          rest.stream()
              .filter(finding -> part.scope().resource(finding.resource()).isPresent())
              .toList();
      rest.removeAll(own);
      List<Supplier<AuditedIslands>> worlds = new ArrayList<>();
      part.scenarios().all().forEach(scenario -> worlds.add(() -> judged(scenario)));
      if (!part.scenarios().complete()) {
        worlds.add(this::judged);
      }
      fixed.addAll(Fixes.tried(own, worlds));
    }
    fixed.addAll(Fixes.tried(rest, List.of(this::judged)));
    return fixed;
  }

  /** Each component with what is judged in each of its scenarios; last what never varies. */
  List<JudgedComponent> components() {
    List<JudgedComponent> components = new ArrayList<>();
    Map<Scenario, JudgedScenario> judged = new HashMap<>();
    for (Part part : parts) {
      List<JudgedScenario> all = new ArrayList<>();
      for (Scenario scenario : part.scenarios().all()) {
        all.add(judged.computeIfAbsent(scenario, one -> judgedIn(one, again(one, base))));
      }
      components.add(
          new JudgedComponent(
              all.stream().map(JudgedScenario::access).toList(),
              part.scope()::contain,
              new ScenarioWords(all.stream().map(JudgedScenario::run).toList()),
              part.scenarios().complete()));
    }
    Access open = Access.of(Model.of(island, outside));
    components.add(
        new JudgedComponent(
            List.of(List.of(open)),
            row -> parts.stream().noneMatch(part -> part.scope().contain(row)),
            new ScenarioWords(List.of()),
            true));
    return components;
  }

  /** What is judged in one scenario, and the words for it. */
  private record JudgedScenario(List<Access> access, ScenarioRun run) {}

  private JudgedScenario judgedIn(Scenario scenario, World again) {
    List<Access> access = new ArrayList<>();
    List<AccessRow> rows = new ArrayList<>();
    for (Island same : again.islands()) {
      Access one = Access.of(Model.of(same, outside));
      access.add(one);
      rows.addAll(AccessRows.of(one));
    }
    return new JudgedScenario(
        access, ScenarioRun.of(scenario, again, new IslandAudit(List.of(), rows, List.of())));
  }

  private AuditedIslands judged() {
    return new AuditedIslands(List.of(island), outside);
  }

  private AuditedIslands judged(Scenario scenario) {
    return new AuditedIslands(again(scenario, base).islands(), outside);
  }

  private ScenarioRun run(Scenario scenario, Defaults defaults) {
    World world = again(scenario, defaults);
    return ScenarioRun.of(scenario, world, audit(world));
  }

  private World again(Scenario scenario, Defaults defaults) {
    return World.again(island, given, defaults, scenario);
  }

  private IslandAudit audit(World world) {
    List<ReportedFinding> findings = new ArrayList<>();
    List<AccessRow> rows = new ArrayList<>();
    List<Problem> problems = new ArrayList<>();
    for (Island same : world.islands()) {
      IslandAudit audit = IslandAudit.of(same, outside, precedence, rowsOf);
      findings.addAll(audit.findings());
      rows.addAll(audit.rows());
      problems.addAll(audit.problems());
    }
    return new IslandAudit(findings, rows, problems);
  }
}
