package io.github.cfn401audit.suppression;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import io.github.cfn401audit.source.NodeReader;
import io.github.cfn401audit.source.Problem;
import io.github.cfn401audit.source.SourceText;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * The published schema and the reader agree on which files are right. {@code -Dseed=...} makes
 * other mutants.
 */
class ConfigurationSchemaTest {
  private static final int MUTANTS = 4_000;

  private static final List<String> GOOD =
      List.of(
          "{}",
          """
          { "levels": { "preflight-protected": "note", "browser": "off", "all": "warning" },
            "suppressions": [
              { "id": "domain-missing", "reason": "made by hand", "expires": "2028-02-29" },
              { "id": "openid-scope-missing", "resource": "Auth/Web", "construct": "Shop/Auth",
                "file": "*.yaml", "method": "GET /orders", "reason": "why" } ],
            "assumptions": {
            "parameters": { "Stage": "prod", "Size": 3, "On": true, "Names": ["a", 1],
                            "Api": { "Stage": "test", "Names": [] } },
            "pools": [
              { "pool": "Auth/ShopPool", "id": "eu-west-1_aBc123", "clientsComplete": true },
              { "pool": "OtherPool", "clientsComplete": false },
              { "name": "Staff", "import": ["auth-Arn", "auth-Id"], "parameter": "Api:PoolArn",
                "clients": [
                  { "name": "desk", "grants": ["authorization_code", "sdk_sign_in"],
                    "scopes": ["openid", "orders/read"] },
                  { "name": "sync", "grants": ["client_credentials"], "scopes": [] }
                ],
                "clientsComplete": true },
              { "name": "Bare", "parameter": ["PoolId"] }
            ] } }
          """);

  /** What takes the place of a value. */
  private static final List<String> VALUES =
      List.of(
          "null",
          "true",
          "12",
          "-1.5e3",
          "\"\"",
          "\"text\"",
          "\"a_b\"",
          "\"a/\"",
          "\"a:\"",
          "\"true\"",
          "\"7\"",
          "[]",
          "{}",
          "[\"one\"]",
          "[12]",
          "[null]",
          "[[]]",
          "{\"a\": 1}",
          "{\"name\": \"n\"}",
          "\"implicit\"",
          "\"off\"",
          "\" \"",
          "\"2026-12-31\"",
          "\"2026-02-29\"",
          "\"1900-02-29\"",
          "\"2000-02-29\"",
          "\"2026-04-31\"",
          "\"2026-1-01\"",
          "\"GET /a b\"",
          "\"get /\"",
          "\"GET\"",
          "\"client\"",
          "\"scope-undefined\"",
          "\"high\"");

  private static final List<String> KEYS =
      List.of(
          "pool",
          "name",
          "id",
          "import",
          "parameter",
          "clients",
          "clientsComplete",
          "scopes",
          "grants",
          "pools",
          "parameters",
          "assumptions",
          "levels",
          "browser",
          "all",
          "domain-missing",
          "suppressions",
          "reason",
          "expires",
          "method",
          "resource",
          "construct",
          "file",
          "other");

  private Schema schema =
      SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
          .getSchema("{}", InputFormat.JSON);

  @BeforeEach
  void readSchema() throws IOException {
    try (InputStream stream =
        Objects.requireNonNull(
            Configuration.class.getResourceAsStream("/cfn-401-audit-config.schema.json"))) {
      schema =
          SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
              .getSchema(
                  new String(stream.readAllBytes(), StandardCharsets.UTF_8), InputFormat.JSON);
    }
  }

  private List<Problem> mistakes(String text) {
    List<Problem> problems = new ArrayList<>();
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    SourceText.decode(bytes, ".cfn-401-audit.yaml", problems::add)
        .flatMap(source -> NodeReader.read(source, problems::add))
        .ifPresent(node -> Configuration.read(node, problems::add));
    return problems;
  }

  @Test
  void bothTakeWhatIsRight() {
    for (String good : GOOD) {
      assertThat(mistakes(good)).isEmpty();
      assertThat(schema.validate(good, InputFormat.JSON)).isEmpty();
    }
  }

  @Test
  void theExampleOfTheReadmeIsRight() throws IOException {
    String readme = Files.readString(Path.of("README.md"));
    int start = readme.indexOf("```yaml\nassumptions:") + "```yaml\n".length();
    String example = readme.substring(start, readme.indexOf("```", start));
    assertThat(example).contains("clientsComplete");
    assertThat(mistakes(example)).isEmpty();
    assertThat(schema.validate(example, InputFormat.YAML)).isEmpty();
  }

  @Test
  void bothAgreeOnMutatedFiles() {
    long seed = Long.getLong("seed", 401);
    System.out.println("mutated configurations: seed " + seed + ", " + MUTANTS + " mutants");
    Random random = new Random(seed);
    int wrong = 0;
    for (int at = 0; at < MUTANTS; at++) {
      JsonMutant mutant = new JsonMutant(GOOD.get(1), random, VALUES, KEYS);
      String text = mutant.text();
      List<Problem> mistakes = mistakes(text);
      List<String> objections =
          schema.validate(text, InputFormat.JSON).stream().map(Object::toString).toList();
      assertThat(mistakes).allMatch(problem -> problem.line() > 0 && problem.column() > 0);
      assertThat(
              mistakes.stream().allMatch(problem -> problem.code() == Problem.Code.DUPLICATE_KEY))
          .as("seed %d: %s%nreader: %s%nschema: %s", seed, text, mistakes, objections)
          .isEqualTo(objections.isEmpty());
      wrong += objections.isEmpty() ? 0 : 1;
    }
    assertThat(wrong).as("seed %d", seed).isBetween(MUTANTS / 4, MUTANTS * 19 / 20);
  }
}
