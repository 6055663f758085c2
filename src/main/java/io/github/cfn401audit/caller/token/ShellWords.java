package io.github.cfn401audit.caller.token;

import java.util.ArrayList;
import java.util.List;

/** The words of a command line of a shell, quotes and line continuations undone. */
final class ShellWords {
  private final String text;
  private final List<String> words = new ArrayList<>();
  private final StringBuilder word = new StringBuilder();
  private boolean inWord;

  private ShellWords(String text) {
    this.text = text;
  }

  /** The words; a quote that is never closed reaches to the end. */
  static List<String> of(String text) {
    ShellWords shell = new ShellWords(text.startsWith("$ ") ? text.substring(2) : text);
    shell.read();
    return shell.words;
  }

  private void read() {
    int at = 0;
    while (at < text.length()) {
      char one = text.charAt(at);
      if (one == '\'' || one == '"') {
        at = quoted(at + 1, one);
      } else if ((one == '\\' || one == '^') && at + 1 < text.length()) {
        at = escaped(at + 1);
      } else if (Character.isWhitespace(one)) {
        end();
      } else {
        add(one);
      }
      at++;
    }
    end();
  }

  private int quoted(int from, char quote) {
    inWord = true;
    int at = from;
    while (at < text.length() && text.charAt(at) != quote) {
      boolean escape = quote == '"' && text.charAt(at) == '\\' && at + 1 < text.length();
      at += escape ? 1 : 0;
      add(text.charAt(at));
      at++;
    }
    return at;
  }

  private int escaped(int at) {
    char one = text.charAt(at);
    if (one == '\r' && at + 1 < text.length() && text.charAt(at + 1) == '\n') {
      return at + 1;
    }
    if (one != '\n') {
      add(one);
    }
    return at;
  }

  private void add(char one) {
    inWord = true;
    word.append(one);
  }

  private void end() {
    if (inWord) {
      words.add(word.toString());
      word.setLength(0);
      inWord = false;
    }
  }
}
