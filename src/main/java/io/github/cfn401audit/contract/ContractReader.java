package io.github.cfn401audit.contract;

import io.github.cfn401audit.access.RequestPattern;
import io.github.cfn401audit.given.ConfigurationMap;
import io.github.cfn401audit.source.NameHint;
import io.github.cfn401audit.source.Node;
import io.github.cfn401audit.source.Problem;
import io.github.cfn401audit.source.ScalarNode;
import io.github.cfn401audit.tokens.Grant;
import io.github.cfn401audit.tokens.TokenUse;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * Reads a contract; every mistake in it is reported at its place. Its schema is {@code
 * cfn-401-audit-contract.schema.json} in the jar.
 */
public final class ContractReader {
  private static final List<String> KEYS = List.of("contract", "unlisted", "expect");
  private static final List<String> OF_LINE =
      List.of("methods", "except", "api", "stage", "public", "only", "reachable-by");
  private static final List<String> OF_TOKEN = List.of("client", "grant", "token", "scope");
  private static final List<String> UNLISTED = List.of("allowed", "forbidden");
  private static final List<String> USES = List.of("id", "access");

  private final Consumer<Problem> problems;

  private ContractReader(Consumer<Problem> problems) {
    this.problems = problems;
  }

  /** The contract in a file; without those lines that cannot be used. */
  public static Optional<Contract> read(Node root, Consumer<Problem> problems) {
    return ConfigurationMap.of(root, "the contract", KEYS, problems)
        .map(new ContractReader(problems)::read);
  }

  private Contract read(ConfigurationMap map) {
    boolean isOne =
        map.get("contract")
            .filter(node -> node instanceof ScalarNode scalar && scalar.text().equals("1"))
            .isPresent();
    if (!isOne) {
      map.get("contract")
          .ifPresentOrElse(
              node -> map.refuse(node, "`contract` must be 1"),
              () -> map.refuse("the contract has no `contract: 1`"));
    }
    if (!map.has("expect")) {
      map.refuse("the contract has no `expect`");
    }
    List<ContractLine> lines = new ArrayList<>();
    for (Node item : map.items("expect", true)) {
      ConfigurationMap.of(item, "an expectation", OF_LINE, problems)
          .flatMap(this::line)
          .ifPresent(lines::add);
    }
    return new Contract(
        choice(map, "unlisted", UNLISTED).filter("forbidden"::equals).isPresent(), lines);
  }

  private Optional<ContractLine> line(ConfigurationMap map) {
    if (!map.has("methods")) {
      map.refuse("an expectation has no `methods`");
    }
    List<RequestPattern> methods = patterns(map, "methods");
    Optional<List<AllowedToken>> only =
        map.has("only") ? Optional.of(tokens(map, "only")) : Optional.empty();
    ContractLine line =
        new ContractLine(
            methods,
            patterns(map, "except"),
            map.text("api").map(ScalarNode::text),
            map.text("stage").map(ScalarNode::text),
            choice(map, "public", Publicity.names())
                .flatMap(Publicity::of)
                .orElse(Publicity.ALLOWED),
            only,
            tokens(map, "reachable-by"),
            map.node().range());
    return methods.isEmpty() ? Optional.empty() : Optional.of(line);
  }

  private static List<RequestPattern> patterns(ConfigurationMap map, String key) {
    List<RequestPattern> patterns = new ArrayList<>();
    for (ScalarNode text : map.texts(key)) {
      RequestPattern.of(text.text())
          .ifPresentOrElse(
              patterns::add,
              () ->
                  map.refuse(
                      text,
                      Problem.quoted(text.text())
                          + " is not a verb and a path, such as `GET /orders`"));
    }
    return patterns;
  }

  private static Optional<String> choice(ConfigurationMap map, String key, List<String> choices) {
    Optional<ScalarNode> text = map.text(key);
    if (text.isPresent() && !choices.contains(text.get().text())) {
      map.refuse(
          text.get(),
          Problem.quoted(text.get().text())
              + " is not a value of `"
              + key
              + "`"
              + NameHint.hintOrChoices(text.get().text(), choices));
      return Optional.empty();
    }
    return text.map(ScalarNode::text);
  }

  private List<AllowedToken> tokens(ConfigurationMap map, String key) {
    List<AllowedToken> tokens = new ArrayList<>();
    for (Node item : map.items(key, false)) {
      if (item instanceof ScalarNode scalar && scalar.style() != ScalarNode.Style.NULL) {
        tokens.add(
            new AllowedToken(
                Optional.of(scalar.text()), Optional.empty(), Optional.empty(), Optional.empty()));
      } else {
        ConfigurationMap.of(item, "a caller", OF_TOKEN, problems)
            .map(ContractReader::token)
            .ifPresent(tokens::add);
      }
    }
    return tokens;
  }

  private static AllowedToken token(ConfigurationMap map) {
    List<String> grants = Arrays.stream(Grant.values()).map(Grant::shortName).toList();
    Optional<ScalarNode> written = map.text("grant");
    Optional<Grant> grant = written.map(ScalarNode::text).flatMap(Grant::of);
    if (grant.isEmpty()) {
      choice(map, "grant", grants);
    }
    return new AllowedToken(
        map.text("client").map(ScalarNode::text),
        grant,
        choice(map, "token", USES).map(use -> use.equals("id") ? TokenUse.ID : TokenUse.ACCESS),
        map.text("scope").map(ScalarNode::text));
  }
}
