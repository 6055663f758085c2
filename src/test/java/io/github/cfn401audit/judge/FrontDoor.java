package io.github.cfn401audit.judge;

import io.github.cfn401audit.access.AccessRow;
import io.github.cfn401audit.assembly.Input;
import io.github.cfn401audit.assembly.TemplateLibrary;
import io.github.cfn401audit.audit.AuditResult;
import io.github.cfn401audit.audit.Auditor;
import io.github.cfn401audit.caller.CallableMethod;
import io.github.cfn401audit.caller.CallableMethods;
import io.github.cfn401audit.caller.KnownIds;
import io.github.cfn401audit.caller.token.Held;
import io.github.cfn401audit.caller.token.Judgement;
import io.github.cfn401audit.caller.token.Moment;
import io.github.cfn401audit.caller.token.Paste;
import io.github.cfn401audit.caller.token.TokenJudge;
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
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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
    List<Answer.Row> rows = new ArrayList<>();
    for (AccessRow row : result.methods()) {
      String method = row.api() + " " + row.request();
      String verdict = asTheJudgeSays(row.outcome().id());
      verdicts.computeIfAbsent(method, request -> new TreeSet<>()).add(verdict);
      rows.add(new Answer.Row(method, verdict, row.when()));
    }
    List<Answer.Said> findings = new ArrayList<>();
    result.findings().forEach(finding -> findings.add(said(finding)));
    List<String> problems = new ArrayList<>();
    result.problems().forEach(problem -> problems.add(problem.message()));
    return new Answer(verdicts, rows, findings, problems);
  }

  /** What becomes of a token at each method, by the logical id of the method. */
  static Map<String, Set<String>> outcomes(
      String template, String claims, Map<String, String> pools, Map<String, String> clients) {
    TemplateLibrary library =
        TemplateLibrary.read(
            STANDARD_INPUT,
            Path.of(""),
            new ByteArrayInputStream(template.getBytes(StandardCharsets.UTF_8)));
    KnownIds ids = new KnownIds(given(pools), given(clients), List.of());
    Moment moment = new Moment(Instant.ofEpochSecond(1_772_364_000), ZoneOffset.UTC);
    TokenJudge judge = new TokenJudge(ids, moment, Optional.empty());
    Held held = Paste.read(claims).held().get(0);
    Map<String, Set<String>> outcomes = new TreeMap<>();
    for (CallableMethod method :
        CallableMethods.of(Auditor.components(library, ParameterValues.none())).all()) {
      for (Judgement judgement : judge.judge(held, Optional.empty(), method)) {
        outcomes
            .computeIfAbsent(method.row().method(), id -> new TreeSet<>())
            .add(judgement.outcome().id());
      }
    }
    return outcomes;
  }

  private static List<KnownIds.Given> given(Map<String, String> ids) {
    List<KnownIds.Given> given = new ArrayList<>();
    ids.forEach((logicalId, id) -> given.add(new KnownIds.Given("", logicalId, id)));
    return given;
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
