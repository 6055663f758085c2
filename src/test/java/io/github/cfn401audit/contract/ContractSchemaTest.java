package io.github.cfn401audit.contract;

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
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The published schema and the reader agree on which contracts are right. */
class ContractSchemaTest {

  private static boolean fitsSchema(String json) throws IOException {
    try (InputStream text =
        Contract.class.getResourceAsStream("/cfn-401-audit-contract.schema.json")) {
      Schema schema =
          SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
              .getSchema(
                  new String(Objects.requireNonNull(text).readAllBytes(), StandardCharsets.UTF_8),
                  InputFormat.JSON);
      return schema.validate(json, InputFormat.JSON).isEmpty();
    }
  }

  private static List<Problem> problems(String json) {
    List<Problem> problems = new ArrayList<>();
    SourceText.decode(json.getBytes(StandardCharsets.UTF_8), "contract.yaml", problems::add)
        .flatMap(text -> NodeReader.read(text, problems::add))
        .ifPresent(node -> ContractReader.read(node, problems::add));
    return problems;
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        """
        { "contract": 1, "expect": [{ "methods": "GET /orders" }] }
        """,
        """
        { "contract": 1, "unlisted": "forbidden", "expect": [
          { "methods": ["* /a/**", "get /{id}"], "except": "GET /a", "api": "shop", "stage": "prod",
            "public": "required", "only": [], "reachable-by": ["Web"] },
          { "methods": ["ANY /"], "only": [
            { "client": "Web", "grant": "code", "token": "id" }, { "scope": "a/b" }, "Job", {} ] } ] }
        """,
      })
  void bothTakeAGoodContract(String json) throws IOException {
    assertThat(fitsSchema(json)).isTrue();
    assertThat(problems(json)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{}",
        "{ \"contract\": 2, \"expect\": [{ \"methods\": \"GET /\" }] }",
        "{ \"contract\": 1 }",
        "{ \"contract\": 1, \"expect\": [] }",
        "{ \"contract\": 1, \"expect\": [{}] }",
        "{ \"contract\": 1, \"expect\": [{ \"methods\": [] }] }",
        "{ \"contract\": 1, \"expect\": [{ \"methods\": \"orders\" }] }",
        "{ \"contract\": 1, \"expect\": [{ \"methods\": \"GET /\", \"stag\": \"prod\" }] }",
        "{ \"contract\": 1, \"expect\": [{ \"methods\": \"GET /\", \"public\": true }] }",
        "{ \"contract\": 1, \"expect\": [{ \"methods\": \"GET /\", \"only\": \"Web\" }] }",
        "{ \"contract\": 1, \"expect\": [{ \"methods\": \"GET /\", \"only\": [{ \"grant\": \"x\" }] }] }",
        "{ \"contract\": 1, \"expect\": [{ \"methods\": \"GET /\", \"only\": [{ \"use\": \"id\" }] }] }",
        "{ \"contract\": 1, \"expect\": [{ \"methods\": \"GET /\", \"only\": [null] }] }",
        "{ \"contract\": 1, \"unlisted\": \"no\", \"expect\": [{ \"methods\": \"GET /\" }] }",
      })
  void bothRefuseABadContract(String json) throws IOException {
    assertThat(fitsSchema(json)).isFalse();
    assertThat(problems(json)).isNotEmpty();
  }
}
