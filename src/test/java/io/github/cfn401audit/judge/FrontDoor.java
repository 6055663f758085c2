package io.github.cfn401audit.judge;

import io.github.cfn401audit.access.AccessRow;
import io.github.cfn401audit.assembly.Input;
import io.github.cfn401audit.assembly.TemplateLibrary;
import io.github.cfn401audit.audit.AuditResult;
import io.github.cfn401audit.audit.Auditor;
import io.github.cfn401audit.contract.Contract;
import io.github.cfn401audit.contract.ContractCheck;
import io.github.cfn401audit.contract.ContractReader;
import io.github.cfn401audit.finding.Finding;
import io.github.cfn401audit.finding.RuleId;
import io.github.cfn401audit.finding.RulePage;
import io.github.cfn401audit.given.ParameterValues;
import io.github.cfn401audit.source.Node;
import io.github.cfn401audit.source.NodeReader;
import io.github.cfn401audit.source.SourceText;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Has a template audited as a user would, and puts the result into the judge's words. No edit is
 * tried: that would take longer than all the rest.
 */
final class FrontDoor {
  private static final Input STANDARD_INPUT = new Input(List.of(), true, List.of());

  /** What the page of each rule says that the user sees. */
  private static final Map<RuleId, String> ANSWERS = new ConcurrentHashMap<>();

  private FrontDoor() {}

  static Answer audit(String template) {
    AuditResult result =
        Auditor.judge(
            TemplateLibrary.read(
                STANDARD_INPUT,
                Path.of(""),
                new ByteArrayInputStream(template.getBytes(StandardCharsets.UTF_8))),
            ParameterValues.none());
    Map<String, Set<String>> verdicts = new TreeMap<>();
    for (AccessRow row : result.methods()) {
      verdicts
          .computeIfAbsent(row.api() + " " + row.request(), request -> new TreeSet<>())
          .add(asTheJudgeSays(row.outcome().id()));
    }
    List<Answer.Said> findings = new ArrayList<>();
    result.findings().forEach(finding -> findings.add(said(finding)));
    List<String> problems = new ArrayList<>();
    result.problems().forEach(problem -> problems.add(problem.message()));
    return new Answer(verdicts, findings, problems);
  }

  /** What is proved of each line of a contract. */
  static List<String> contract(String template, String contract) {
    AuditResult result =
        Auditor.access(
            TemplateLibrary.read(
                STANDARD_INPUT,
                Path.of(""),
                new ByteArrayInputStream(template.getBytes(StandardCharsets.UTF_8))),
            ParameterValues.none());
    Node root =
        SourceText.decode(contract.getBytes(StandardCharsets.UTF_8), "contract.yaml", problem -> {})
            .flatMap(text -> NodeReader.read(text, problem -> {}))
            .orElseThrow();
    List<String> mistakes = new ArrayList<>();
    Contract read =
        ContractReader.read(root, problem -> mistakes.add(problem.message())).orElseThrow();
    if (!mistakes.isEmpty()) {
      throw new IllegalArgumentException(mistakes + " in " + contract);
    }
    return ContractCheck.of(read, result.methods()).lines().stream()
        .map(line -> line.judgement().proof().words())
        .toList();
  }

  /** The judge asks only whether a user pool token is needed, not who else may decide. */
  private static String asTheJudgeSays(String outcome) {
    return outcome.equals("other") ? "open" : outcome;
  }

  private static Answer.Said said(Finding finding) {
    Set<String> named = new HashSet<>();
    named.add(finding.resource().logicalId());
    finding.chain().forEach(step -> named.add(step.resource().logicalId()));
    finding.also().forEach(step -> named.add(step.resource().logicalId()));
    return new Answer.Said(
        finding.level().id(),
        finding.rule().value(),
        ANSWERS.computeIfAbsent(
            finding.rule(), rule -> RulePage.of(rule).map(RulePage::answer).orElse("")),
        finding.resource().logicalId(),
        named,
        finding.when());
  }
}
