package io.github.cfn401audit.pages;

import io.github.cfn401audit.cli.Application;
import io.github.cfn401audit.cli.Console;
import io.github.cfn401audit.source.ListNode;
import io.github.cfn401audit.source.Node;
import io.github.cfn401audit.source.ScalarNode;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * One run of the command that a block is about, at a time at which the tokens of the pages count.
 * The heading says the rest: {@code at `POST /orders`}, {@code sent in `X-Token`}.
 *
 * @param findings level and rule of each finding, and its line in a collection
 * @param printed what the terminal shows
 */
record CallerRun(List<String> findings, String printed) {
  private static final String TIME = "2026-03-01T11:20:00Z";
  private static final String COLLECTION = "shop.postman_collection.json";
  private static final Pattern METHOD = Pattern.compile("`([A-Z]+ /[^`]*)`");
  private static final Pattern HEADER = Pattern.compile("sent in `([^`]*)`");

  static CallerRun of(Page page, PageBlock block) throws IOException {
    Path folder = Files.createTempDirectory("caller");
    try {
      Files.writeString(folder.resolve("api.yaml"), page.around());
      Map<String, String> files = block.plainFiles();
      for (Map.Entry<String, String> file : files.entrySet()) {
        Files.writeString(folder.resolve(file.getKey()), file.getValue());
      }
      String pasted = files.values().iterator().next();
      if (files.containsKey(COLLECTION)) {
        List<String> words = new ArrayList<>(List.of("postman", "check", COLLECTION, "api.yaml"));
        String whole = run(folder, "", words);
        int end = whole.lastIndexOf("more: cfn-401-audit explain ");
        words.addAll(List.of("-f", "json"));
        return new CallerRun(
            findings(run(folder, "", words)),
            end < 0 ? "" : whole.substring(0, whole.indexOf('\n', end) + 1));
      }
      List<String> words = new ArrayList<>(List.of("token", "api.yaml", "--at", TIME));
      words.addAll(List.of("--method", found(METHOD, block.heading()).orElse("GET /orders")));
      found(HEADER, block.heading()).ifPresent(name -> words.addAll(List.of("--header", name)));
      if (page.around().contains("ShopPool:")) {
        words.addAll(List.of("--pool", "ShopPool=eu-west-1_ShopPool1"));
        words.addAll(List.of("--client", "WebClient=1webclient1example"));
      }
      if (files.containsKey("jwks.json")) {
        words.addAll(List.of("--jwks", "jwks.json"));
      }
      String printed = run(folder, pasted, words);
      words.addAll(List.of("-f", "json"));
      return new CallerRun(findings(run(folder, pasted, words)), printed);
    } finally {
      try (Stream<Path> written = Files.walk(folder)) {
        for (Path path : written.sorted(Comparator.reverseOrder()).toList()) {
          Files.delete(path);
        }
      }
    }
  }

  private static Optional<String> found(Pattern pattern, String heading) {
    Matcher matcher = pattern.matcher(heading);
    return matcher.find() ? Optional.of(matcher.group(1)) : Optional.empty();
  }

  private static String run(Path folder, String pasted, List<String> words) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    int code =
        Application.run(
            new Console(
                new ByteArrayInputStream(pasted.getBytes(StandardCharsets.UTF_8)),
                new PrintStream(out, true, StandardCharsets.UTF_8),
                new PrintStream(err, true, StandardCharsets.UTF_8),
                folder,
                Map.of("TZ", "UTC"),
                false),
            words.toArray(new String[0]));
    String complaints = err.toString(StandardCharsets.UTF_8);
    boolean isExpected = complaints.isEmpty() || complaints.startsWith("no request of ");
    if (code > 1 || !isExpected) {
      throw new AssertionError(code + ": " + complaints);
    }
    return out.toString(StandardCharsets.UTF_8);
  }

  private static List<String> findings(String json) {
    List<String> findings = new ArrayList<>();
    Optional<ListNode> list =
        AroundIt.parse("report.json", json).asMap().flatMap(map -> map.list("findings"));
    for (Node finding : list.map(ListNode::items).orElse(List.of())) {
      String line = text(finding, "file").equals(COLLECTION) ? " at " + text(finding, "line") : "";
      findings.add(text(finding, "level") + " " + text(finding, "ruleId") + line);
    }
    return findings;
  }

  private static String text(Node map, String key) {
    return map.asMap().flatMap(one -> one.scalar(key)).map(ScalarNode::text).orElse("");
  }
}
