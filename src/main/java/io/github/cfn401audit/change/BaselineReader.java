package io.github.cfn401audit.change;

import io.github.cfn401audit.finding.Level;
import io.github.cfn401audit.source.ListNode;
import io.github.cfn401audit.source.MapNode;
import io.github.cfn401audit.source.Node;
import io.github.cfn401audit.source.NodeReader;
import io.github.cfn401audit.source.Problem;
import io.github.cfn401audit.source.ScalarNode;
import io.github.cfn401audit.source.SourceText;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The reader of baselines: files that were written as one, or JSON or SARIF reports of this tool.
 *
 * <p>Whatever is wrong with one is an {@link IllegalArgumentException} with a message for the user:
 * half of a baseline would make old findings new.
 */
public final class BaselineReader {
  private static final String TOOL = "cfn-401-audit";
  private static final String FORMAT = "1";
  private static final String OURS = "cfn401/v1";

  private BaselineReader() {}

  /** The baseline in a file. */
  public static Baseline read(Path file) {
    List<Problem> problems = new ArrayList<>();
    Optional<Node> root =
        SourceText.read(file, "", problems::add)
            .flatMap(text -> NodeReader.read(text, problems::add));
    for (Problem problem : problems) {
      if (problem.fatal()) {
        String line = problem.line() > 0 ? "line " + problem.line() + ": " : "";
        throw new IllegalArgumentException(line + problem.message());
      }
    }
    MapNode map = map(root).orElseThrow(BaselineReader::noBaseline);
    List<KnownFinding> known = new ArrayList<>();
    if (map.get("runs").isPresent()) {
      for (Node run : items(map, "runs")) {
        addRun(known, map(Optional.of(run)).orElseThrow(BaselineReader::noBaseline));
      }
    } else {
      requireTool(at(map, "tool"), "name");
      if (!text(map, "format").equals(FORMAT)) {
        throw new IllegalArgumentException("has a format that this version cannot read");
      }
      for (Node finding : items(map, "findings")) {
        known.add(finding(map(Optional.of(finding)).orElseThrow(BaselineReader::noBaseline)));
      }
    }
    return new Baseline(known);
  }

  private static KnownFinding finding(MapNode finding) {
    return known(
        text(finding, "fingerprint"),
        text(finding, "ruleId"),
        text(finding, "level"),
        text(finding, "file"),
        text(finding, "resource"),
        text(finding, "message"));
  }

  private static void addRun(List<KnownFinding> known, MapNode run) {
    requireTool(at(run, "tool").flatMap(tool -> at(tool, "driver")), "name");
    for (Node node : items(run, "results")) {
      MapNode result = map(Optional.of(node)).orElseThrow(BaselineReader::noBaseline);
      if (isSuppressed(result)) {
        continue;
      }
      String numbered = at(result, "partialFingerprints").map(all -> text(all, OURS)).orElse("");
      Optional<MapNode> place =
          items(result, "locations").stream()
              .findFirst()
              .flatMap(
                  first ->
                      map(Optional.of(first))
                          .flatMap(location -> at(location, "physicalLocation")));
      String message = at(result, "message").map(said -> text(said, "text")).orElse("");
      int colon = numbered.indexOf(':');
      known.add(
          known(
              colon < 0 ? numbered : numbered.substring(0, colon),
              text(result, "ruleId"),
              text(result, "level"),
              decoded(
                  at(result, "properties")
                      .map(all -> text(all, "template"))
                      .filter(template -> !template.isEmpty())
                      .or(
                          () ->
                              place
                                  .flatMap(physical -> at(physical, "artifactLocation"))
                                  .map(artifact -> text(artifact, "uri")))
                      .orElse("")),
              "",
              firstSentence(message)));
    }
  }

  /** A suppressed finding is not known: once its suppression ends, it is new. */
  private static boolean isSuppressed(MapNode result) {
    return result.get("suppressions").orElse(null) instanceof ListNode list
        && !list.items().isEmpty();
  }

  private static KnownFinding known(
      String fingerprint, String rule, String level, String file, String resource, String message) {
    if (fingerprint.isEmpty()) {
      throw new IllegalArgumentException(
          "contains a finding without a fingerprint: it was not written by this tool, or by an old"
              + " version of it");
    }
    Level known =
        Level.of(level)
            .orElseThrow(
                () -> new IllegalArgumentException("contains an unknown level: `" + level + "`"));
    return new KnownFinding(fingerprint, rule, known, file, resource, message);
  }

  /** Code scanning wants encoded addresses; a path is compared as it is on disk. */
  private static String decoded(String uri) {
    try {
      String path = new URI(uri).getPath();
      return path == null ? uri : path;
    } catch (URISyntaxException e) {
      return uri;
    }
  }

  private static String firstSentence(String message) {
    int end = message.indexOf(". ");
    String sentence = end < 0 ? message : message.substring(0, end);
    return sentence.endsWith(".") ? sentence.substring(0, sentence.length() - 1) : sentence;
  }

  private static void requireTool(Optional<MapNode> tool, String key) {
    if (tool.filter(found -> text(found, key).equals(TOOL)).isEmpty()) {
      throw noBaseline();
    }
  }

  private static IllegalArgumentException noBaseline() {
    return new IllegalArgumentException(
        "is not a baseline: use a file that --write-baseline wrote, or a JSON or SARIF report of"
            + " this tool");
  }

  private static List<Node> items(MapNode map, String key) {
    return map.get(key)
        .filter(ListNode.class::isInstance)
        .map(list -> ((ListNode) list).items())
        .orElseThrow(BaselineReader::noBaseline);
  }

  private static Optional<MapNode> at(MapNode map, String key) {
    return map(map.get(key));
  }

  private static Optional<MapNode> map(Optional<Node> node) {
    return node.filter(MapNode.class::isInstance).map(MapNode.class::cast);
  }

  private static String text(MapNode map, String key) {
    return map.get(key)
        .filter(ScalarNode.class::isInstance)
        .map(scalar -> ((ScalarNode) scalar).text())
        .orElse("");
  }
}
