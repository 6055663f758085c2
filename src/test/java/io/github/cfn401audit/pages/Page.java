package io.github.cfn401audit.pages;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * A rule page, cut into blocks.
 *
 * @param file the page
 * @param headings its headings of the second level, in order
 * @param blocks its blocks
 * @param around the template that is merged into each; empty where there is none
 */
record Page(Path file, List<String> headings, List<PageBlock> blocks, String around) {
  private static final String FENCE = "```";

  /** The pages whose blocks are templates: all but those about what a caller holds. */
  static List<Page> all() {
    return every().stream().filter(page -> !page.isAboutCallers()).toList();
  }

  /** Every page. */
  static List<Page> every() {
    try (Stream<Path> files = Files.list(Path.of("rules"))) {
      return files.filter(file -> !file.endsWith("README.md")).sorted().map(Page::read).toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** True where the blocks hold what a caller holds, and the template stands around them. */
  boolean isAboutCallers() {
    try {
      return Files.readString(file).contains("\nfamily: caller\n");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  String rule() {
    return String.valueOf(file.getFileName()).replace(".md", "");
  }

  private static Page read(Path file) {
    List<String> lines;
    try {
      lines = Files.readAllLines(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    Page page = new Page(file, new ArrayList<>(), new ArrayList<>(), "");
    String around = "";
    String heading = "";
    int headingLine = 0;
    Map<String, String> files = new LinkedHashMap<>();
    String text = "";
    int end = 0;
    for (int i = 0; i < lines.size(); i++) {
      String line = lines.get(i);
      if (line.startsWith("## ") || line.startsWith("### ")) {
        page.add(heading, headingLine, files, text, end);
        files = new LinkedHashMap<>();
        text = "";
        headingLine = i + 1;
        if (line.startsWith("## ")) {
          page.headings.add(line.substring(3));
          heading = "";
        } else {
          heading = line.substring(4);
        }
      } else if (line.startsWith(FENCE)) {
        int close = i + 1;
        while (close < lines.size() && !lines.get(close).equals(FENCE)) {
          close++;
        }
        if (close == lines.size()) {
          throw new AssertionError(file + ":" + (i + 1) + ": nothing closes this block");
        }
        String body = String.join("\n", lines.subList(i + 1, close)) + "\n";
        String language = line.substring(FENCE.length()).replaceAll(" .*", "");
        if (language.equals("text")) {
          text = body;
        } else if (page.section().equals("Around it")) {
          around = body;
        } else {
          int at = line.indexOf("file=");
          String name = at < 0 ? "template." + language : line.substring(at + "file=".length());
          if (files.put(name, body) != null) {
            throw new AssertionError(file + ": two files " + name + " under " + heading);
          }
          end = close + 1;
        }
        i = close;
      }
    }
    page.add(heading, headingLine, files, text, end);
    return new Page(file, page.headings, page.blocks, around);
  }

  private String section() {
    return headings.isEmpty() ? "" : headings.get(headings.size() - 1);
  }

  private void add(String heading, int line, Map<String, String> files, String text, int end) {
    if (!files.isEmpty()) {
      int number = 1 + (int) blocks.stream().filter(this::isOfThisSection).count();
      blocks.add(new PageBlock(rule(), section(), number, heading, line, files, text, end));
    }
  }

  private boolean isOfThisSection(PageBlock block) {
    return block.section().equals(section());
  }

  /** Writes a print behind the templates of a block. */
  void print(PageBlock block, String text) throws IOException {
    List<String> lines = new ArrayList<>(Files.readAllLines(file));
    int at = block.endLine();
    if (!block.text().isEmpty()) {
      int open = at;
      while (!lines.get(open).equals("```text")) {
        open++;
      }
      int close = open;
      while (!lines.get(close).equals(FENCE)) {
        close++;
      }
      lines.subList(at, close + 1).clear();
    }
    List<String> fence = new ArrayList<>(List.of("", "```text"));
    fence.addAll(text.lines().toList());
    fence.add(FENCE);
    lines.addAll(at, fence);
    Files.writeString(file, String.join("\n", lines) + "\n");
  }
}
