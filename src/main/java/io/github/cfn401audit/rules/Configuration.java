package io.github.cfn401audit.rules;

import io.github.cfn401audit.given.Assumptions;
import io.github.cfn401audit.given.AssumptionsReader;
import io.github.cfn401audit.given.StatedMap;
import io.github.cfn401audit.source.Node;
import io.github.cfn401audit.source.Problem;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * What the configuration file says. Its schema is {@code cfn-401-audit-config.schema.json} in the
 * jar.
 *
 * @param levels which level findings are to have
 * @param assumptions facts that no template shows
 */
public record Configuration(LevelOverrides levels, Assumptions assumptions) {
  private static final List<String> KEYS = List.of("levels", "assumptions");

  /** Nothing is configured. */
  public static Configuration none() {
    return new Configuration(LevelOverrides.none(), Assumptions.none());
  }

  /** Reads a file; every mistake in it is said at its place, and what has none counts. */
  public static Configuration read(Node root, Consumer<Problem> problems) {
    Optional<StatedMap> map = StatedMap.of(root, "the configuration", KEYS, problems);
    return new Configuration(
        map.flatMap(sections -> sections.get("levels"))
            .map(section -> LevelOverrides.read(section, problems))
            .orElse(LevelOverrides.none()),
        map.flatMap(sections -> sections.get("assumptions"))
            .map(section -> AssumptionsReader.read(section, problems))
            .orElse(Assumptions.none()));
  }
}
