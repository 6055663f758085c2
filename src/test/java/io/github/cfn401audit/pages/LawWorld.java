package io.github.cfn401audit.pages;

import io.github.cfn401audit.source.MapNode;
import io.github.cfn401audit.source.Node;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Files over which the laws are tried.
 *
 * @param name what a failure calls it
 * @param files the text of each file by name
 * @param inputs what the user names: files, or the folder of an assembly
 */
record LawWorld(String name, Map<String, String> files, List<String> inputs) {
  static LawWorld ofFiles(String name, Map<String, String> files) {
    return new LawWorld(name, files, List.copyOf(files.keySet()));
  }

  /** The same world with every template as JSON in one line. */
  LawWorld asJson() {
    return rewritten(root -> NodeAsJson.of(root));
  }

  /** Writes one template anew. */
  interface Rewriting {
    String of(MapNode root);
  }

  /** The same world with every template written anew; what is no template stays. */
  LawWorld rewritten(Rewriting rewriting) {
    Map<String, String> other = new LinkedHashMap<>();
    files.forEach(
        (file, text) ->
            other.put(file, isTemplate(file) ? rewriting.of((MapNode) tree(file, text)) : text));
    return new LawWorld(name, other, inputs);
  }

  /**
   * The same world with every template written anew as YAML. Where a file is alone its name says
   * so; the name of one of several is known to the others, and JSON stays what it is.
   */
  LawWorld asYaml(Rewriting rewriting) {
    if (files.size() > 1) {
      return files.keySet().stream().anyMatch(file -> file.endsWith(".json"))
          ? this
          : rewritten(rewriting);
    }
    LawWorld yaml = rewritten(rewriting);
    Map<String, String> renamed = new LinkedHashMap<>();
    yaml.files.forEach((file, text) -> renamed.put(file.replace(".json", ".yaml"), text));
    return ofFiles(name, renamed);
  }

  /** The same world with these line ends. */
  LawWorld withLineEnds(String end) {
    Map<String, String> other = new LinkedHashMap<>();
    files.forEach((file, text) -> other.put(file, text.replace("\r\n", "\n").replace("\n", end)));
    return new LawWorld(name, other, inputs);
  }

  /** The same world with other texts for some of its files. */
  LawWorld with(Map<String, String> texts) {
    Map<String, String> other = new LinkedHashMap<>(files);
    other.putAll(texts);
    return new LawWorld(name, other, inputs);
  }

  /** The names of the files that hold resources. */
  List<String> templates() {
    return files.keySet().stream().filter(this::isTemplate).toList();
  }

  private boolean isTemplate(String file) {
    return tree(file, files.getOrDefault(file, "")) instanceof MapNode root
        && root.get("Resources").orElse(null) instanceof MapNode;
  }

  private static Node tree(String file, String text) {
    return AroundIt.parse(file, text);
  }

  @Override
  public String toString() {
    return name;
  }
}
