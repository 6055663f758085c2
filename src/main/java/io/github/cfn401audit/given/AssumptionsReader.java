package io.github.cfn401audit.given;

import io.github.cfn401audit.source.MapNode;
import io.github.cfn401audit.source.NameHint;
import io.github.cfn401audit.source.Node;
import io.github.cfn401audit.source.Problem;
import io.github.cfn401audit.source.ScalarNode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/** Reads the section {@code assumptions}; its mistakes are reported, and the rest is used. */
public final class AssumptionsReader {
  private static final List<String> SECTIONS = List.of("parameters", "pools", "triggers");
  private static final List<String> OF_POOL =
      List.of("pool", "name", "id", "import", "parameter", "clients", "clientsComplete");
  private static final List<String> OF_TRIGGER = List.of("pool", "adds");
  private static final List<String> OF_CLIENT = List.of("name", "grants", "scopes");

  private final Consumer<Problem> problems;
  private final Set<String> names = new HashSet<>();

  private AssumptionsReader(Consumer<Problem> problems) {
    this.problems = problems;
  }

  /** The assumptions of the section. */
  public static Assumptions read(Node section, Consumer<Problem> problems) {
    return ConfigurationMap.of(section, "`assumptions`", SECTIONS, problems)
        .map(new AssumptionsReader(problems)::read)
        .orElse(Assumptions.none());
  }

  private Assumptions read(ConfigurationMap section) {
    List<AssumedPool> pools = new ArrayList<>();
    for (Node item : section.items("pools", false)) {
      ConfigurationMap.of(item, "a pool", OF_POOL, problems)
          .flatMap(this::pool)
          .ifPresent(pools::add);
    }
    List<AssumedTrigger> triggers = new ArrayList<>();
    for (Node item : section.items("triggers", false)) {
      ConfigurationMap.of(item, "a trigger", OF_TRIGGER, problems)
          .flatMap(AssumptionsReader::trigger)
          .ifPresent(triggers::add);
    }
    return new Assumptions(
        section.get("parameters").map(this::parameters).orElse(List.of()), pools, triggers);
  }

  private List<ParameterValues.Given> parameters(Node node) {
    if (!(node instanceof MapNode map) || !map.tag().isEmpty()) {
      problems.accept(
          Problem.at(Problem.Code.CONFIGURATION, "`parameters` must be a map", node.range()));
      return List.of();
    }
    ParameterFileValues values = new ParameterFileValues("", this::acceptOfParameter);
    for (MapNode.Entry entry : map.entries()) {
      if (entry.value() instanceof MapNode ofStack && ofStack.tag().isEmpty()) {
        ofStack.entries().forEach(inner -> values.addTo(entry.key().text(), inner));
      } else {
        values.add(entry);
      }
    }
    return values.all();
  }

  private void acceptOfParameter(Problem problem) {
    problems.accept(
        new Problem(
            Problem.Code.CONFIGURATION,
            problem.message(),
            problem.file(),
            problem.line(),
            problem.column()));
  }

  private static Optional<AssumedTrigger> trigger(ConfigurationMap trigger) {
    for (String key : OF_TRIGGER) {
      if (!trigger.has(key)) {
        trigger.refuse("a trigger has no `" + key + "`");
      }
    }
    List<ScalarNode> adds = trigger.list("adds", false);
    Optional<ScalarNode> pool = trigger.text("pool");
    if (pool.filter(node -> node.text().endsWith("/")).isPresent()) {
      trigger.refuse(pool.get(), "`pool` is [STACK/]LOGICAL-ID");
      return Optional.empty();
    }
    return pool.map(
        node -> {
          int slash = node.text().lastIndexOf('/');
          return new AssumedTrigger(
              node.text().substring(0, Math.max(slash, 0)),
              node.text().substring(slash + 1),
              adds,
              StatementPlace.of(node.range()));
        });
  }

  private Optional<AssumedPool> pool(ConfigurationMap pool) {
    boolean declared = pool.has("pool");
    if (declared == pool.has("name")) {
      pool.refuse(
          "a pool needs either `pool`, the logical id of a pool in a template, or `name`, a name for"
              + " a pool that no template declares");
    }
    Optional<ScalarNode> named = pool.text(declared ? "pool" : "name");
    if (declared && pool.has("name")) {
      pool.text("name");
    }
    if (declared && named.filter(node -> node.text().endsWith("/")).isPresent()) {
      pool.refuse(named.get(), "`pool` is [STACK/]LOGICAL-ID");
      named = Optional.empty();
    }
    boolean isNew = declared || named.isEmpty() || isNew(pool, named.get());
    Optional<ScalarNode> id = pool.text("id");
    if (id.isPresent() && !isPoolId(id.get().text())) {
      pool.refuse(id.get(), "`" + id.get().text() + "` is not a user pool id");
      id = Optional.empty();
    }
    List<String> imports = pool.texts("import").stream().map(ScalarNode::text).toList();
    List<AssumedPool.ParameterName> parameters = parameterNames(pool);
    List<AssumedClient> clients = clients(pool);
    boolean complete = pool.flag("clientsComplete");
    boolean held = pool.has("id") || pool.has("import") || pool.has("parameter");
    boolean known = declared && (pool.has("clientsComplete") || pool.has("clients"));
    if (!held && !known) {
      pool.refuse("it is not clear which pool this is: add `id`, `import` or `parameter`");
    }
    if (named.isEmpty() || !isNew) {
      return Optional.empty();
    }
    return Optional.of(
        assumed(
            pool,
            declared,
            named.get(),
            id.map(ScalarNode::text),
            imports,
            parameters,
            clients,
            complete));
  }

  private static List<AssumedPool.ParameterName> parameterNames(ConfigurationMap pool) {
    List<AssumedPool.ParameterName> names = new ArrayList<>();
    for (ScalarNode node : pool.texts("parameter")) {
      if (node.text().endsWith(":")) {
        pool.refuse(node, "`parameter` is [STACK:]KEY");
      } else {
        names.add(AssumedPool.ParameterName.of(node.text()));
      }
    }
    return names;
  }

  private static AssumedPool assumed(
      ConfigurationMap pool,
      boolean declared,
      ScalarNode named,
      Optional<String> id,
      List<String> imports,
      List<AssumedPool.ParameterName> parameters,
      List<AssumedClient> clients,
      boolean complete) {
    int slash = declared ? named.text().lastIndexOf('/') : -1;
    ScalarNode name =
        new ScalarNode(
            named.text().substring(slash + 1), named.style(), named.tag(), named.range());
    Optional<StatementPlace> completeAt =
        complete
            ? pool.node()
                .entry("clientsComplete")
                .map(entry -> StatementPlace.of(entry.key().range()))
            : Optional.empty();
    return new AssumedPool(
        name,
        declared,
        named.text().substring(0, Math.max(slash, 0)),
        id,
        imports,
        parameters,
        clients,
        completeAt,
        StatementPlace.of(named.range()));
  }

  private static boolean isPoolId(String text) {
    int underscore = text.lastIndexOf('_');
    return underscore > 0
        && underscore < text.length() - 1
        && text.chars().limit(underscore).allMatch(c -> isAlphanumeric(c) || c == '-' || c == '_')
        && text.chars().skip(underscore + 1L).allMatch(AssumptionsReader::isAlphanumeric);
  }

  private static boolean isAlphanumeric(int c) {
    return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
  }

  private List<AssumedClient> clients(ConfigurationMap pool) {
    List<AssumedClient> clients = new ArrayList<>();
    for (Node item : pool.items("clients", false)) {
      ConfigurationMap.of(item, "a client", OF_CLIENT, problems)
          .flatMap(this::client)
          .ifPresent(clients::add);
    }
    return clients;
  }

  private Optional<AssumedClient> client(ConfigurationMap client) {
    for (String key : List.of("name", "grants")) {
      if (!client.has(key)) {
        client.refuse("a client has no `" + key + "`");
      }
    }
    Optional<ScalarNode> name = client.text("name");
    List<ScalarNode> grants = new ArrayList<>();
    for (ScalarNode grant : client.list("grants", true)) {
      if (AssumedClient.GRANTS.contains(grant.text())) {
        grants.add(grant);
      } else {
        client.refuse(
            grant,
            "`"
                + grant.text()
                + "` is not a grant"
                + NameHint.hintOrChoices(grant.text(), AssumedClient.GRANTS));
      }
    }
    List<ScalarNode> scopes = client.list("scopes", false);
    return name.isPresent() && isNew(client, name.get())
        ? Optional.of(new AssumedClient(name.get(), grants, scopes))
        : Optional.empty();
  }

  private boolean isNew(ConfigurationMap owner, ScalarNode name) {
    if (!names.add(name.text())) {
      owner.refuse(name, "the name `" + name.text() + "` is used twice");
      return false;
    }
    return true;
  }
}
