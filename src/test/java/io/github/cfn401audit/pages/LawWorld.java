package io.github.cfn401audit.pages;

import io.github.cfn401audit.source.MapNode;
import io.github.cfn401audit.source.Node;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * Files over which the laws are tried.
 *
 * @param name what a failure calls it
 * @param files the text of each file by name
 * @param inputs what the user names: files, or the folder of an assembly
 */
record LawWorld(String name, Map<String, String> files, List<String> inputs) {
  private static final Path SAMPLES = Path.of("samples");

  /** One world per block of each rule page. */
  static List<LawWorld> ofPages() {
    List<LawWorld> worlds = new ArrayList<>();
    for (Page page : Page.all()) {
      for (PageBlock block : page.blocks()) {
        worlds.add(ofFiles(block.toString(), block.world(page.around())));
      }
    }
    return worlds;
  }

  static LawWorld ofFiles(String name, Map<String, String> files) {
    return new LawWorld(name, files, List.copyOf(files.keySet()));
  }

  /** One world per sample. */
  static List<LawWorld> ofSamples() {
    try (Stream<Path> folders = Files.list(SAMPLES)) {
      List<LawWorld> worlds = new ArrayList<>();
      for (Path folder : folders.filter(Files::isDirectory).sorted().toList()) {
        Path assembly = folder.resolve("cdk.out");
        worlds.add(
            ofFolder(
                "sample " + folder.getFileName(), Files.isDirectory(assembly) ? assembly : folder));
      }
      return worlds;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Templates with native Cognito methods that others wrote; none where there is no corpus. */
  static List<LawWorld> ofNativeCorpus() {
    return ofCorpus(row -> Integer.parseInt(row.get("cognito_methods_native")) > 0);
  }

  /** All templates of the corpus that have to do with the question; none where it is not there. */
  static List<LawWorld> ofWholeCorpus() {
    return ofCorpus(row -> row.get("role").equals("relevant"));
  }

  /** Prints a line where there is no corpus to read. */
  static boolean hasCorpus(Class<?> test) {
    boolean there = Files.exists(index());
    if (!there) {
      System.out.println(test.getSimpleName() + ": passed over the corpus, not at " + index());
    }
    return there;
  }

  private static Path index() {
    return Path.of(System.getProperty("corpus", "corpus")).resolve("index.tsv");
  }

  private interface Row {
    String get(String column);
  }

  private interface Choice {
    boolean takes(Row row);
  }

  private static List<LawWorld> ofCorpus(Choice choice) {
    Path corpus = index().resolveSibling("");
    try {
      List<String> lines = Files.readAllLines(index());
      List<String> columns = List.of(lines.get(0).split("\t", -1));
      Set<Path> units = new LinkedHashSet<>();
      for (String line : lines.subList(1, lines.size())) {
        List<String> cells = List.of(line.split("\t", -1));
        if (choice.takes(column -> cells.get(columns.indexOf(column)))) {
          Path file = corpus.resolve(cells.get(0));
          boolean assembled = Files.exists(file.resolveSibling("manifest.json"));
          units.add(assembled ? file.resolveSibling("") : file);
        }
      }
      List<LawWorld> worlds = new ArrayList<>();
      for (Path unit : units) {
        String name = corpus.relativize(unit).toString();
        worlds.add(
            Files.isDirectory(unit)
                ? ofFolder(name, unit)
                : ofFiles(
                    name, Map.of(String.valueOf(unit.getFileName()), Files.readString(unit))));
      }
      return worlds;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static LawWorld ofFolder(String name, Path folder) {
    Map<String, String> files = new TreeMap<>();
    try (Stream<Path> all = Files.walk(folder)) {
      for (Path file : all.filter(LawWorld::isOfAnAudit).toList()) {
        files.put(
            "in/" + folder.relativize(file).toString().replace('\\', '/'), Files.readString(file));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return new LawWorld(name, files, List.of("in"));
  }

  /** The trees and assets of an assembly are large, and no audit needs them. */
  private static boolean isOfAnAudit(Path file) {
    String name = String.valueOf(file.getFileName());
    return name.endsWith(".template.json")
        || name.endsWith(".metadata.json")
        || name.equals("manifest.json")
        || name.endsWith(".yaml");
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
