package io.github.cfn401audit.rules.edge;

import io.github.cfn401audit.model.Model;
import io.github.cfn401audit.model.resource.RestApi;
import io.github.cfn401audit.model.resource.Stage;
import java.util.List;

/** The stages of an API, as a message names them. */
final class StageNames {
  private StageNames() {}

  /** {@code has the stages prod and test}, or {@code has only the stage prod}. */
  static String of(RestApi api, Model model) {
    List<String> names =
        model.stagesOf(api).stream()
            .filter(StageNames::isAskedFor)
            .map(Stage::shown)
            .distinct()
            .sorted()
            .toList();
    if (names.size() == 1) {
      return "has only the stage " + names.get(0);
    }
    if (names.isEmpty()) {
      return "has other stages";
    }
    int last = names.size() - 1;
    return "has the stages "
        + String.join(", ", names.subList(0, last))
        + " and "
        + names.get(last);
  }

  /** A deployment of SAM's makes a stage in passing that nobody asks for. */
  private static boolean isAskedFor(Stage stage) {
    return stage.isResource() || stage.resource().isPlain();
  }
}
