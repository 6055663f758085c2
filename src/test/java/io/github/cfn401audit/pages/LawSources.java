package io.github.cfn401audit.pages;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Where the worlds come from over which the laws are tried: pages, samples, and others' work. */
final class LawSources {
  private static final Path SAMPLES = Path.of("samples");

  private LawSources() {}

  /** One world per block of each rule page. */
  static List<LawWorld> ofPages() {
    List<LawWorld> worlds = new ArrayList<>();
    for (Page page : Page.all()) {
      for (PageBlock block : page.blocks()) {
        worlds.add(LawWorld.ofFiles(block.toString(), block.world(page.around())));
      }
    }
    return worlds;
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
    return ofCorpus("cognito_methods_native");
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

  private static List<LawWorld> ofCorpus(String counted) {
    Path corpus = index().resolveSibling("");
    try {
      List<String> lines = Files.readAllLines(index());
      List<String> columns = List.of(lines.get(0).split("\t", -1));
      Set<Path> units = new LinkedHashSet<>();
      for (String line : lines.subList(1, lines.size())) {
        List<String> cells = List.of(line.split("\t", -1));
        if (Integer.parseInt(cells.get(columns.indexOf(counted))) > 0) {
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
                : LawWorld.ofFiles(
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
      for (Path file : all.filter(LawSources::isOfAnAudit).toList()) {
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
}
