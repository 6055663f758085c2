package io.github.cfn401audit.pages;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/**
 * One heading of a page with its files. Those in the folder {@code before} are the version before.
 *
 * @param rule the rule of the page
 * @param section {@code Bad}, {@code Good} or {@code Not reported}
 * @param number its place among the blocks of that section, from 1
 * @param heading the heading
 * @param line the line of the page on which the heading stands
 * @param files the text of each file by name, marks included
 * @param text the expected print; empty where the page shows none
 * @param endLine the line of the page behind the last template, where the print stands
 */
record PageBlock(
    String rule,
    String section,
    int number,
    String heading,
    int line,
    Map<String, String> files,
    String text,
    int endLine) {
  private static final String BEFORE = "before/";

  /**
   * A finding that a mark asks for.
   *
   * @param level the word before the colon
   * @param rule the word behind it
   * @param file the file that it stands in
   * @param line the nearest line above that is no mark
   * @param columns the first and the last column under carets, as in {@code 7-12}; empty where the
   *     mark has none
   */
  record Mark(String level, String rule, String file, int line, String columns)
      implements Comparable<Mark> {

    /** The same without columns, for a mark that shows none. */
    Mark anywhereInLine() {
      return new Mark(level, rule, file, line, "");
    }

    /** True for what this mark asks for: in any columns, unless the mark shows some. */
    boolean asksFor(Mark given) {
      return equals(columns.isEmpty() ? given.anywhereInLine() : given);
    }

    /** {@code error authorizer-missing at template.yaml:12, columns 7-12}. */
    String inWords() {
      return level
          + " "
          + rule
          + " at "
          + file
          + ":"
          + line
          + (columns.isEmpty() ? "" : ", columns " + columns);
    }

    @Override
    public int compareTo(Mark other) {
      return toString().compareTo(other.toString());
    }
  }

  @Override
  public String toString() {
    return rule + " / " + section + " / " + heading;
  }

  /** Where the block stands: page, line, section, number and heading. */
  String place() {
    return "rules/" + rule + ".md:" + line + ", " + section + " " + number + ": " + heading;
  }

  /**
   * The files without marks. What stands around them is merged into the first one that holds a part
   * of an API, or into the only one.
   */
  Map<String, String> world(String around) {
    return merged(around, file -> !file.startsWith(BEFORE));
  }

  /** The files of the version before, likewise; none where the block is about one version. */
  Map<String, String> before(String around) {
    return files.keySet().stream().anyMatch(file -> file.startsWith(BEFORE))
        ? merged(around, file -> file.startsWith(BEFORE))
        : Map.of();
  }

  private Map<String, String> merged(String around, Predicate<String> included) {
    Map<String, String> world = new LinkedHashMap<>();
    boolean merged = around.isEmpty();
    long count = files.keySet().stream().filter(included).count();
    for (Map.Entry<String, String> file : files.entrySet()) {
      if (!included.test(file.getKey())) {
        continue;
      }
      String blank = withoutMarks(file.getValue());
      boolean here = !merged && (count == 1 || blank.contains("AWS::ApiGateway::"));
      merged |= here;
      world.put(file.getKey(), here ? AroundIt.merge(file.getKey(), blank, around) : blank);
    }
    if (!merged) {
      throw new AssertionError(this + ": no file holds a part of an API to merge into");
    }
    return world;
  }

  /** The files without marks, each by itself. */
  Map<String, String> plainFiles() {
    Map<String, String> plain = new LinkedHashMap<>();
    files.forEach((name, text) -> plain.put(name, withoutMarks(text)));
    return plain;
  }

  List<Mark> marks() {
    List<Mark> marks = new ArrayList<>();
    for (Map.Entry<String, String> file : files.entrySet()) {
      List<String> lines = file.getValue().lines().toList();
      int guilty = 0;
      for (int i = 0; i < lines.size(); i++) {
        String line = lines.get(i).strip();
        if (!isMark(line)) {
          guilty = i + 1;
        } else if (isCarets(line)) {
          int last = marks.size() - 1;
          if (last < 0 || !marks.get(last).file().equals(file.getKey())) {
            throw new AssertionError(this + ": carets without a mark above");
          }
          Mark marked = marks.get(last);
          int first = lines.get(i).indexOf('^') + 1;
          String columns = first + "-" + (lines.get(i).lastIndexOf('^') + 1);
          marks.set(
              last, new Mark(marked.level(), marked.rule(), marked.file(), marked.line(), columns));
        } else {
          int colon = line.indexOf(": ");
          marks.add(
              new Mark(
                  line.substring(2, colon),
                  line.substring(colon + 2).strip(),
                  file.getKey(),
                  guilty,
                  ""));
        }
      }
    }
    return marks;
  }

  private static String withoutMarks(String text) {
    List<String> lines = new ArrayList<>();
    text.lines().forEach(line -> lines.add(isMark(line.strip()) ? "" : line));
    return String.join("\n", lines) + "\n";
  }

  private static boolean isMark(String line) {
    return line.startsWith("# error: ")
        || line.startsWith("# warning: ")
        || line.startsWith("# note: ")
        || isCarets(line);
  }

  private static boolean isCarets(String line) {
    return line.startsWith("#") && line.contains("^") && line.replaceAll("[#^ ]", "").isEmpty();
  }
}
