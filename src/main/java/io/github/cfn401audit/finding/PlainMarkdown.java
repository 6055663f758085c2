package io.github.cfn401audit.finding;

/**
 * Markdown without its marks. Backticks stay: in the text that a user reads they stand around what
 * is typed.
 */
final class PlainMarkdown {
  private PlainMarkdown() {}

  /** The text without links, emphasis and fences; each paragraph on one line. */
  static String of(String markdown) {
    StringBuilder plain = new StringBuilder();
    boolean inCode = false;
    boolean continues = false;
    for (String line : markdown.lines().toList()) {
      if (line.startsWith("```")) {
        inCode = !inCode;
        continues = false;
        continue;
      }
      boolean joins = continues && !inCode && !isListItem(line) && !line.isBlank();
      if (plain.length() > 0) {
        plain.append(joins ? ' ' : '\n');
      }
      plain.append(inCode ? line : inline(joins ? line.strip() : line.stripTrailing()));
      continues = !inCode && !line.isBlank();
    }
    return plain.toString().strip();
  }

  /** The first sentence, ready to follow a colon. */
  static String firstSentence(String markdown) {
    String first = of(firstParagraph(markdown));
    String bare = isListItem(first) ? first.substring(first.indexOf(' ') + 1) : first;
    String sentence = bare.substring(0, sentenceEnd(bare)).strip();
    return startsWithWord(sentence)
        ? Character.toLowerCase(sentence.charAt(0)) + sentence.substring(1)
        : sentence;
  }

  private static String firstParagraph(String markdown) {
    StringBuilder paragraph = new StringBuilder();
    for (String line : markdown.strip().lines().toList()) {
      boolean ends = line.isBlank() || line.startsWith("```");
      if (ends || (paragraph.length() > 0 && isListItem(line))) {
        break;
      }
      paragraph.append(line).append('\n');
    }
    return paragraph.toString();
  }

  private static int sentenceEnd(String text) {
    boolean inCode = false;
    for (int at = 0; at < text.length(); at++) {
      char letter = text.charAt(at);
      inCode ^= letter == '`';
      if (!inCode && (letter == '.' || letter == ':') && endsHere(text, at)) {
        return at;
      }
    }
    return text.length();
  }

  private static boolean endsHere(String text, int at) {
    if (at + 1 == text.length()) {
      return true;
    }
    boolean abbreviates = text.startsWith("e.g", at - 3) || text.startsWith("i.e", at - 3);
    boolean stop = text.charAt(at) == '.' && text.charAt(at + 1) == ' ';
    return stop
        && !abbreviates
        && at + 2 < text.length()
        && !Character.isLowerCase(text.charAt(at + 2));
  }

  private static boolean startsWithWord(String sentence) {
    return sentence.length() > 1
        && Character.isUpperCase(sentence.charAt(0))
        && isPlainWord(sentence.split(" ", 2)[0]);
  }

  private static boolean isPlainWord(String word) {
    for (int at = 1; at < word.length(); at++) {
      if (Character.isUpperCase(word.charAt(at))) {
        return false;
      }
    }
    return true;
  }

  private static boolean isListItem(String line) {
    String text = line.strip();
    int digits = 0;
    while (digits < text.length() && Character.isDigit(text.charAt(digits))) {
      digits++;
    }
    return text.startsWith("- ")
        || text.startsWith("* ")
        || (digits > 0 && text.startsWith(". ", digits));
  }

  private static String inline(String line) {
    return withoutLinks(line).replace("**", "");
  }

  private static String withoutLinks(String line) {
    StringBuilder text = new StringBuilder();
    int at = 0;
    while (at < line.length()) {
      int open = line.indexOf('[', at);
      int middle = open < 0 ? -1 : line.indexOf("](", open);
      int close = middle < 0 ? -1 : line.indexOf(')', middle);
      if (close < 0) {
        break;
      }
      text.append(line, at, open).append(line, open + 1, middle);
      at = close + 1;
    }
    return text.append(line.substring(at)).toString();
  }
}
