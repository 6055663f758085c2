package io.github.cfn401audit.report;

import io.github.cfn401audit.access.AccessRow;
import io.github.cfn401audit.access.AccessRow.Accepts;
import io.github.cfn401audit.access.AccessRow.Callers;
import io.github.cfn401audit.access.AccessRow.Opening;
import io.github.cfn401audit.access.AccessRow.Outcome;
import io.github.cfn401audit.access.AccessRow.Validity;
import io.github.cfn401audit.access.CallingClient;
import io.github.cfn401audit.access.Candidate;
import io.github.cfn401audit.access.Candidate.Fate;
import io.github.cfn401audit.access.MethodFacts;
import io.github.cfn401audit.access.OpenQuestion;
import io.github.cfn401audit.access.Passage;
import io.github.cfn401audit.access.Preflight;
import io.github.cfn401audit.audit.AuditResult;
import io.github.cfn401audit.finding.Basis;
import io.github.cfn401audit.finding.ChainStep;
import io.github.cfn401audit.finding.ConsideredToken;
import io.github.cfn401audit.finding.Explanation;
import io.github.cfn401audit.finding.Finding;
import io.github.cfn401audit.finding.FindingResource;
import io.github.cfn401audit.finding.Label;
import io.github.cfn401audit.finding.Level;
import io.github.cfn401audit.finding.Remedy;
import io.github.cfn401audit.finding.RuleId;
import io.github.cfn401audit.source.Problem;
import io.github.cfn401audit.source.SourceFile;
import io.github.cfn401audit.source.SourceRange;
import io.github.cfn401audit.tokens.Grant;
import io.github.cfn401audit.tokens.TokenUse;
import io.github.cfn401audit.values.ResourceId;
import io.github.cfn401audit.values.Truth;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** Results of audits of a small shop, as the rooms above would hand them over. */
public final class Shop {
  public static final SourceFile TEMPLATE =
      SourceFile.inMemory(
          "cdk.out/Shop.template.json",
          "\n".repeat(211)
              + "  \"AllowedOAuthScopes\": [\"email\", \"profile\"],\n"
              + "\n".repeat(9));

  private Shop() {}

  public static ReportSettings plain() {
    return new ReportSettings(Level.WARNING, false, false, "0.1.0", Path.of(""));
  }

  public static ReportSettings colored() {
    return new ReportSettings(Level.WARNING, true, false, "0.1.0", Path.of(""));
  }

  public static ReportSettings from(Level minLevel) {
    return new ReportSettings(minLevel, false, false, "0.1.0", Path.of(""));
  }

  public static ReportSettings verbose() {
    return new ReportSettings(Level.WARNING, false, true, "0.1.0", Path.of(""));
  }

  public static AuditResult of(List<Finding> findings, List<AccessRow> methods) {
    return new AuditResult(findings, methods, List.of(), false);
  }

  public static AuditResult withProblems(Problem... problems) {
    return new AuditResult(List.of(), List.of(), List.of(problems), false);
  }

  /** That many characters of one line. */
  public static SourceRange at(SourceFile file, int line, int column, int length) {
    int start = file.lineStart(line) + column - 1;
    return new SourceRange(file, start, start + length);
  }

  /** The start of a line of the shop's template. */
  public static SourceRange line(int line) {
    return at(TEMPLATE, line, 1, 0);
  }

  /** The finding that the style guide shows. */
  public static Finding openidScopeMissing() {
    return new Finding(
        new RuleId("openid-scope-missing"),
        Level.ERROR,
        "GET /orders and 2 more methods answer 401 to every token this stack can mint",
        new FindingResource("Shop", "WebClient", "Shop/WebClient"),
        new Label(at(TEMPLATE, 212, 25, 20), "`openid` is not among these scopes"),
        new Explanation(
            List.of(
                step("OrdersGET", 88, "lists no AuthorizationScopes: only an ID token is accepted"),
                step("ShopAuthorizer", 61, "trusts one user pool", 1),
                step("ShopPool", 150, "has one client", 2),
                step("WebClient", 205, "code flow without `openid`: no ID token is issued", 3)),
            List.of(
                new ConsideredToken(
                    "WebClient",
                    "code flow",
                    "ID token",
                    ConsideredToken.Outcome.NEVER_ISSUED,
                    "`openid` is not requested"),
                new ConsideredToken(
                    "WebClient",
                    "code flow",
                    "access token",
                    ConsideredToken.Outcome.REFUSED,
                    "the method takes ID tokens only")),
            List.of(
                step("OrdersPOST", 101, "POST /orders"),
                step("OrderGET", 119, "GET /orders/{id}"))),
        Remedy.of(
            "add `openid` to AllowedOAuthScopes of WebClient; after this change 1 of 2 tokens is accepted"),
        Basis.FILES);
  }

  public static ChainStep step(String logicalId, int line, String message) {
    return new ChainStep(new FindingResource("Shop", logicalId, ""), line(line), message);
  }

  public static ChainStep step(String logicalId, int line, String message, int depth) {
    return new ChainStep(new FindingResource("Shop", logicalId, ""), line(line), message, depth);
  }

  /** A finding of a rule that has no page, with nothing but its place. */
  public static Finding bare(Level level, SourceRange range, String message, String label) {
    return bare(level, range, message, label, "Thing");
  }

  /** The same for a resource of that logical id. */
  public static Finding bare(
      Level level, SourceRange range, String message, String label, String logicalId) {
    return new Finding(
        new RuleId("rule-without-page"),
        level,
        message,
        new FindingResource("Shop", logicalId, ""),
        new Label(range, label));
  }

  /** A note at a line of the shop's template. */
  public static Finding note(int line) {
    return bare(Level.NOTE, line(line), "worth knowing", "here");
  }

  public static Finding when(Finding finding, String when, String... remarks) {
    return finding.restingOn(new Basis(when, List.of(remarks), List.of()));
  }

  /** A method that takes ID tokens, and the web client that opens it. */
  public static AccessRow idTokenMethod(String verb, String path) {
    return reachable(verb, path, idToken(), List.of(webClientSignsIn(TokenUse.ID)), "");
  }

  public static Accepts idToken() {
    return new Accepts(TokenUse.ID, List.of("ShopPool"), List.of(), "Authorization");
  }

  public static Accepts accessToken(String... scopes) {
    return new Accepts(TokenUse.ACCESS, List.of("ShopPool"), List.of(scopes), "Authorization");
  }

  public static Opening webClientSignsIn(TokenUse use) {
    return new Opening(
        new ResourceId("Shop", "WebClient"),
        Grant.SDK_SIGN_IN,
        "SDK sign-in (SRP)",
        use,
        List.of());
  }

  public static Opening byCode(String stack, String client, String... scopes) {
    return new Opening(
        new ResourceId(stack, client),
        Grant.AUTHORIZATION_CODE,
        "code flow",
        scopes.length == 0 ? TokenUse.ID : TokenUse.ACCESS,
        List.of(scopes));
  }

  public static AccessRow reachable(
      String verb, String path, Accepts accepts, List<Opening> openedBy, String when) {
    return row(
        "Shop", verb, path, Outcome.REACHABLE, Optional.of(accepts), openedBy, List.of(), when);
  }

  public static AccessRow unreachable(String verb, String path, String when) {
    return row(
        "Shop",
        verb,
        path,
        Outcome.UNREACHABLE,
        Optional.of(idToken()),
        List.of(),
        List.of(),
        when);
  }

  public static AccessRow undecided(String verb, String path, OpenQuestion... questions) {
    return row(
        "Shop", verb, path, Outcome.UNDECIDED, Optional.empty(), List.of(), List.of(questions), "");
  }

  public static AccessRow open(String verb, String path, String authorization) {
    return new AccessRow(
        method("Shop", path, verb, authorization),
        new Callers(Outcome.OPEN, Optional.empty(), List.of(), List.of()),
        Validity.ALWAYS);
  }

  public static AccessRow other(String verb, String path, String authorization) {
    return new AccessRow(
        method("Shop", path, verb, authorization),
        new Callers(Outcome.OTHER, Optional.empty(), List.of(), List.of()),
        Validity.ALWAYS);
  }

  /** The same row of another API and another method. */
  public static AccessRow called(String api, String method, AccessRow row) {
    return new AccessRow(
        new MethodFacts(
            new ResourceId(row.stack(), method),
            api,
            row.stage(),
            row.path(),
            row.verb(),
            row.authorization(),
            row.range()),
        row.callers(),
        row.validity());
  }

  public static AccessRow row(
      String stack,
      String verb,
      String path,
      Outcome outcome,
      Optional<Accepts> accepts,
      List<Opening> openedBy,
      List<OpenQuestion> undecided,
      String when) {
    return new AccessRow(
        method(stack, path, verb, "COGNITO_USER_POOLS"),
        new Callers(outcome, accepts, openedBy, undecided),
        new Validity(when, List.of()));
  }

  private static MethodFacts method(String stack, String path, String verb, String authorization) {
    return new MethodFacts(
        new ResourceId(stack, "Method"), "ShopApi", "prod", path, verb, authorization, line(1));
  }

  /** The same row, to which callers may bring these tokens. */
  public static AccessRow by(AccessRow row, Candidate... candidates) {
    return row.by(
        new Passage(
            "shop",
            "ShopAuthorizer",
            Truth.NO,
            Preflight.ABSENT,
            false,
            List.of(candidates),
            List.of(),
            Optional.empty()));
  }

  public static Candidate opens(String client, Grant grant, TokenUse use, String... scopes) {
    return candidate(client, grant, use, Fate.OPENS, "", scopes);
  }

  public static Candidate refused(String client, Grant grant, TokenUse use, String reason) {
    return candidate(client, grant, use, Fate.REFUSED, reason);
  }

  public static Candidate possible(String client, Grant grant, TokenUse use, String cause) {
    return new Candidate(
        client(client),
        grant,
        grant.words(),
        use,
        List.of(),
        false,
        Fate.POSSIBLE,
        "",
        List.of(new OpenQuestion(cause, "")),
        true);
  }

  private static Candidate candidate(
      String client, Grant grant, TokenUse use, Fate fate, String reason, String... scopes) {
    return new Candidate(
        client(client),
        grant,
        grant.words(),
        use,
        List.of(scopes),
        false,
        fate,
        reason,
        List.of(),
        true);
  }

  private static CallingClient client(String logicalId) {
    return new CallingClient(
        new ResourceId("Shop", logicalId),
        "",
        "ShopPool",
        "https://shop.auth.eu-west-1.amazoncognito.com",
        "https://shop.example/back",
        Truth.NO,
        List.of("openid", "orders/read"),
        "SRP");
  }
}
