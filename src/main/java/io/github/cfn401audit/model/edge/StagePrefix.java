package io.github.cfn401audit.model.edge;

import io.github.cfn401audit.model.resource.Stage;
import io.github.cfn401audit.values.Text;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * How paths of a viewer and of an API differ: an origin of API Gateway begins its paths with the
 * stage, which either the viewer writes or {@code OriginPath} adds.
 *
 * @param written what the viewer writes before the path in the API, such as {@code /prod}
 * @param added what the origin adds to it behind the stage, such as {@code /v1}
 */
record StagePrefix(String written, String added) {

  /** Those of an origin with this {@code OriginPath}; none where the stage is not known. */
  static List<StagePrefix> of(Text originPath, List<Stage> stages) {
    Optional<String> literal = originPath.literal();
    if (literal.isPresent()) {
      return of(literal.get(), stages);
    }
    boolean isStage =
        originPath
            .after("/")
            .filter(rest -> stages.stream().anyMatch(stage -> isNameOf(stage, rest)))
            .isPresent();
    return isStage ? List.of(new StagePrefix("", "")) : List.of();
  }

  private static List<StagePrefix> of(String originPath, List<Stage> stages) {
    if (!originPath.isEmpty() && !originPath.equals("/")) {
      int slash = originPath.indexOf('/', 1);
      return originPath.startsWith("/")
          ? List.of(new StagePrefix("", slash < 0 ? "" : originPath.substring(slash)))
          : List.of();
    }
    List<StagePrefix> prefixes = new ArrayList<>();
    for (Stage stage : stages) {
      String name = stage.name().shown("");
      if (!name.isEmpty()) {
        prefixes.add(new StagePrefix("/" + name, ""));
      }
    }
    return prefixes;
  }

  private static boolean isNameOf(Stage stage, Text text) {
    return text.resource().filter(stage.resource()::isNamedBy).isPresent()
        || stage.resource().properties().text("StageName").proves(text::equals);
  }

  /** What a viewer asks for to reach this path in the API; empty where no viewer can. */
  Optional<String> viewed(String path) {
    boolean isBelow = path.equals(added) || path.startsWith(added + "/");
    return isBelow ? Optional.of(written + path.substring(added.length())) : Optional.empty();
  }

  /** The path in the API that a viewer reaches by this one; empty where it is in no such stage. */
  Optional<String> reached(String viewed) {
    return viewed.startsWith(written + "/")
        ? Optional.of(added + viewed.substring(written.length()))
        : Optional.empty();
  }
}
