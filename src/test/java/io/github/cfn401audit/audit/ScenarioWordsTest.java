package io.github.cfn401audit.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The words after "when" are true in exactly the scenarios in which the verdict holds. */
class ScenarioWordsTest {
  private static final int TEMPLATES = 60;

  @TempDir Path folder = Path.of("");

  private static String template(String conditions, String scopes) {
    return """
      Parameters:
        Tier: { Type: String, AllowedValues: [free, paid, staff] }
        Zone: { Type: String, AllowedValues: [inner, outer] }
        Mode: { Type: String, Default: calm }
      Conditions:
        Paid: !Equals [!Ref Tier, paid]
        Outer: !Equals [!Ref Zone, outer]
        Storm: !Equals [!Ref Mode, storm]
      %s
      Resources:
        People: { Type: AWS::Cognito::UserPool }
        Phone: { Type: AWS::Cognito::UserPoolClient, Properties: { UserPoolId: !Ref People } }
        Tides: { Type: AWS::ApiGateway::RestApi, Properties: { Name: tides } }
        Gate:
          Type: AWS::ApiGateway::Authorizer
          Properties:
            Name: gate
            RestApiId: !Ref Tides
            Type: COGNITO_USER_POOLS
            IdentitySource: method.request.header.Authorization
            ProviderARNs: [!GetAtt People.Arn]
        Read:
          Type: AWS::ApiGateway::Method
          Properties:
            RestApiId: !Ref Tides
            ResourceId: !GetAtt Tides.RootResourceId
            HttpMethod: GET
            AuthorizationType: COGNITO_USER_POOLS
            AuthorizerId: !Ref Gate
            AuthorizationScopes: [%s]
        Copy:
          Type: AWS::ApiGateway::Deployment
          DependsOn: Read
          Properties: { RestApiId: !Ref Tides, StageName: live }
      """
        .formatted(conditions.indent(2).stripTrailing(), scopes);
  }

  private Map<String, String> outcomes(String conditions, String scopes) throws IOException {
    Map<String, String> whenByOutcome = new TreeMap<>();
    new Audited(folder)
        .file("tides.yaml", template(conditions, scopes))
        .result()
        .methods()
        .forEach(row -> whenByOutcome.put(row.outcome().id(), row.when()));
    return whenByOutcome;
  }

  private static final String OPEN = "aws.cognito.signin.user.admin";

  @Test
  void aConjunctionIsNamedByTheConditionThatDecides() throws IOException {
    assertThat(
            outcomes(
                "Rough: !And [!Condition Paid, !Condition Outer]",
                "!If [Rough, tides/write, " + OPEN + "]"))
        .containsEntry("unreachable", "Rough is true")
        .containsEntry("reachable", "Rough is false");
  }

  @Test
  void aDisjunctionIsNamedByTheConditionThatDecides() throws IOException {
    assertThat(
            outcomes(
                "Either: !Or [!Condition Paid, !Condition Outer]",
                "!If [Either, tides/write, " + OPEN + "]"))
        .containsEntry("unreachable", "Either is true")
        .containsEntry("reachable", "Either is false");
  }

  @Test
  void nestedChoicesNameEachConditionThatDecides() throws IOException {
    assertThat(outcomes("", "!If [Outer, !If [Storm, tides/write, " + OPEN + "], " + OPEN + "]"))
        .containsEntry("unreachable", "Outer is true and Storm is true")
        .containsEntry("reachable", "Outer is false or Storm is false");
  }

  @Test
  void threeLevelsAreAllNamed() throws IOException {
    assertThat(
            outcomes(
                "",
                "!If [Outer, !If [Storm, !If [Paid, tides/write, "
                    + OPEN
                    + "], "
                    + OPEN
                    + "], "
                    + OPEN
                    + "]"))
        .containsEntry("unreachable", "Outer is true and Paid is true and Storm is true");
  }

  /** A formula with its own idea of when it holds. */
  private record Formula(String text, Predicate<Map<String, String>> holds) {}

  private static Formula formula(Random random, int depth) {
    int kind = depth == 0 ? 0 : random.nextInt(4);
    if (kind == 0) {
      String name = List.of("Paid", "Outer", "Storm").get(random.nextInt(3));
      return new Formula("!Condition " + name, values -> holds(name, values));
    }
    Formula one = formula(random, depth - 1);
    if (kind == 1) {
      return new Formula("!Not [" + one.text + "]", values -> !one.holds.test(values));
    }
    Formula other = formula(random, depth - 1);
    return kind == 2
        ? new Formula(
            "!And [" + one.text + ", " + other.text + "]",
            values -> one.holds.test(values) && other.holds.test(values))
        : new Formula(
            "!Or [" + one.text + ", " + other.text + "]",
            values -> one.holds.test(values) || other.holds.test(values));
  }

  private static boolean holds(String condition, Map<String, String> values) {
    return switch (condition) {
      case "Paid" -> "paid".equals(values.get("Tier"));
      case "Outer" -> "outer".equals(values.get("Zone"));
      default -> "storm".equals(values.get("Mode"));
    };
  }

  @Test
  void whatIsSaidIsTrueExactlyWhereItHolds() throws IOException {
    long seed = Long.getLong("words.seed", 4711);
    Random random = new Random(seed);
    for (int at = 0; at < TEMPLATES; at++) {
      Formula first = formula(random, 2);
      Formula second = formula(random, 1);
      String conditions = "First: " + first.text + "\nSecond: " + second.text;
      String scopes =
          "!If [First, !If [Second, tides/write, "
              + OPEN
              + "], !If [Storm, tides/write, "
              + OPEN
              + "]]";
      Map<String, String> outcomes = outcomes(conditions, scopes);
      for (Map<String, String> values : assignments()) {
        boolean refused =
            first.holds.test(values) ? second.holds.test(values) : holds("Storm", values);
        for (Map.Entry<String, String> outcome : outcomes.entrySet()) {
          assertThat(isTrue(outcome.getValue(), values, Map.of("First", first, "Second", second)))
              .as("seed %d, %s%n%s %s in %s", seed, conditions, outcome.getKey(), outcome, values)
              .isEqualTo(refused == outcome.getKey().equals("unreachable"));
        }
      }
    }
  }

  private static List<Map<String, String>> assignments() {
    List<Map<String, String>> all = new ArrayList<>();
    for (String tier : List.of("free", "paid", "staff")) {
      for (String zone : List.of("inner", "outer")) {
        for (String mode : List.of("calm", "storm", "anything")) {
          all.add(Map.of("Tier", tier, "Zone", zone, "Mode", mode));
        }
      }
    }
    return all;
  }

  private static boolean isTrue(
      String words, Map<String, String> values, Map<String, Formula> formulas) {
    if (words.isEmpty()) {
      return true;
    }
    for (String term : words.split(", or ", -1)) {
      boolean all = true;
      for (String some : term.split(" and ", -1)) {
        boolean any = false;
        for (String claim : some.split(" or (?=[A-Z])", -1)) {
          any |= claimed(claim, values, formulas);
        }
        all &= any;
      }
      if (all) {
        return true;
      }
    }
    return false;
  }

  private static boolean claimed(
      String claim, Map<String, String> values, Map<String, Formula> formulas) {
    int is = claim.indexOf(" is ");
    String about = claim.substring(0, is);
    String said = claim.substring(is + " is ".length());
    String value = values.get(about);
    if (value == null) {
      Formula formula = formulas.get(about);
      boolean holds = formula == null ? holds(about, values) : formula.holds.test(values);
      return holds == said.equals("true");
    }
    return said.startsWith("not ")
        ? !List.of(said.substring("not ".length()).split(" or ", -1)).contains(value)
        : said.equals(value);
  }
}
