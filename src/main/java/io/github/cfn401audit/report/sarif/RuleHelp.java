package io.github.cfn401audit.report.sarif;

import io.github.cfn401audit.finding.RulePage;
import java.util.List;

/**
 * The help of a rule that code scanning shows beside an alert: what is wrong, why, what to do, and
 * the first bad and the first good example, without what only the tests need.
 */
final class RuleHelp {
  private static final List<String> TOLD =
      List.of("What is wrong", "Why it fails", "How to fix it");
  private static final List<String> SHOWN = List.of("Bad", "Good");
  private static final String FENCE = "```";

  private RuleHelp() {}

  /** The help without Markdown and without examples. */
  static String text(RulePage page) {
    StringBuilder text = new StringBuilder(sentence(page.title()));
    for (String heading : TOLD) {
      append(text, heading, page.plainText(heading));
    }
    return text.toString();
  }

  private static void append(StringBuilder text, String heading, String section) {
    if (!section.isEmpty()) {
      text.append("\n\n").append(heading).append("\n\n").append(section);
    }
  }

  /** The help in Markdown. */
  static String markdown(RulePage page) {
    StringBuilder markdown = new StringBuilder();
    for (String heading : TOLD) {
      appendSection(markdown, heading, page.section(heading));
    }
    for (String heading : SHOWN) {
      appendSection(markdown, heading, firstExample(page.section(heading)));
    }
    if (!page.references().isEmpty()) {
      markdown.append("## References\n\n");
      for (String reference : page.references()) {
        markdown.append("* <").append(reference).append(">\n");
      }
    }
    return markdown.toString();
  }

  private static void appendSection(StringBuilder markdown, String heading, String section) {
    if (!section.isEmpty()) {
      markdown.append("## ").append(heading).append("\n\n").append(section).append("\n\n");
    }
  }

  /** A title as a sentence. */
  static String sentence(String title) {
    return Character.toUpperCase(title.charAt(0)) + title.substring(1) + ".";
  }

  /** From the first small heading to the next, without the printed finding and without marks. */
  private static String firstExample(String section) {
    StringBuilder example = new StringBuilder();
    String fence = "";
    boolean begun = false;
    for (String line : section.lines().toList()) {
      boolean heading = fence.isEmpty() && line.startsWith("### ");
      if (heading && begun) {
        break;
      }
      begun |= heading;
      boolean turns = line.startsWith(FENCE);
      String before = fence;
      if (turns) {
        fence = fence.isEmpty() ? line : "";
      }
      boolean printed = fence.startsWith(FENCE + "text") || before.startsWith(FENCE + "text");
      if (begun && !printed && !isMark(line)) {
        example.append(line).append('\n');
      }
    }
    return example.toString().strip();
  }

  private static boolean isMark(String line) {
    String comment = line.strip();
    return comment.startsWith("# error: ")
        || comment.startsWith("# warning: ")
        || comment.startsWith("# note: ")
        || comment.startsWith("# ^");
  }
}
