package io.github.cfn401audit.source;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What became of one text: the tree, if there is one, and the problems in the order they came. */
record Reading(Optional<Node> root, List<Problem> problems) {

  static Reading yaml(String text) {
    return of("template.yaml", text);
  }

  static Reading json(String text) {
    return of("template.json", text);
  }

  static Reading of(String name, String text) {
    List<Problem> problems = new ArrayList<>();
    Optional<Node> root =
        SourceText.decode(text.getBytes(UTF_8), name, problems::add)
            .flatMap(source -> NodeReader.read(source, problems::add));
    return new Reading(root, List.copyOf(problems));
  }

  /** The whole tree with its places, one node in a line; the problems where there is no tree. */
  String outline() {
    return root.map(Outline::withPlaces).orElseGet(this::complaints);
  }

  /** The tree without its places. */
  String shape() {
    return root.map(Outline::withoutPlaces).orElseGet(this::complaints);
  }

  /** The problems, one in a line. */
  String complaints() {
    StringBuilder lines = new StringBuilder();
    for (Problem problem : problems) {
      lines
          .append(problem.code())
          .append(' ')
          .append(problem.line())
          .append(':')
          .append(problem.column())
          .append(' ')
          .append(problem.message())
          .append('\n');
    }
    return lines.toString();
  }

  MapNode map() {
    return (MapNode) root.orElseThrow(() -> new AssertionError(complaints()));
  }

  /** The value of a key of the root. */
  Node at(String key) {
    return map().get(key).orElseThrow(() -> new AssertionError("no " + key));
  }
}
