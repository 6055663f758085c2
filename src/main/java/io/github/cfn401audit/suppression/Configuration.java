package io.github.cfn401audit.suppression;

import io.github.cfn401audit.given.Assumptions;
import io.github.cfn401audit.given.AssumptionsReader;
import io.github.cfn401audit.given.ConfigurationMap;
import io.github.cfn401audit.source.Node;
import io.github.cfn401audit.source.Problem;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * What the configuration file says. Its schema is {@code cfn-401-audit-config.schema.json} in the
 * jar.
 *
 * @param levels which level findings are to have
 * @param suppressions which findings are suppressed
 * @param assumptions facts that no template shows
 */
public record Configuration(
    LevelOverrides levels, List<ScopedSuppression> suppressions, Assumptions assumptions) {
  private static final List<String> KEYS = List.of("levels", "suppressions", "assumptions");

  public Configuration {
    suppressions = List.copyOf(suppressions);
  }

  /** Nothing is configured. */
  public static Configuration none() {
    return new Configuration(LevelOverrides.none(), List.of(), Assumptions.none());
  }

  /** Reads a file; every mistake in it is reported at its place, and the rest counts. */
  public static Configuration read(Node root, Consumer<Problem> problems) {
    Optional<ConfigurationMap> map = ConfigurationMap.of(root, "the configuration", KEYS, problems);
    return new Configuration(
        map.flatMap(sections -> sections.get("levels"))
            .map(section -> LevelOverrides.read(section, problems))
            .orElse(LevelOverrides.none()),
        map.map(sections -> suppressions(sections, problems)).orElse(List.of()),
        map.flatMap(sections -> sections.get("assumptions"))
            .map(section -> AssumptionsReader.read(section, problems))
            .orElse(Assumptions.none()));
  }

  private static List<ScopedSuppression> suppressions(
      ConfigurationMap sections, Consumer<Problem> problems) {
    List<ScopedSuppression> suppressions = new ArrayList<>();
    for (Node item : sections.items("suppressions", false)) {
      ConfigurationMap.of(item, "a suppression", SuppressionReader.CONFIGURED_KEYS, problems)
          .flatMap(SuppressionReader::configured)
          .ifPresent(suppressions::add);
    }
    return suppressions;
  }

  /** The same with more levels; where both set one of the same name, the other one counts. */
  public Configuration with(LevelOverrides others) {
    return new Configuration(levels.and(others), suppressions, assumptions);
  }
}
