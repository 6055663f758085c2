package io.github.cfn401audit.authored;

import java.util.Optional;

/**
 * One entry of a trace that names a line.
 *
 * @param function the function as the runtime names it; may be empty
 * @param file the file with forward slashes, without scheme and drive
 * @param line from 1
 */
record Frame(String function, String file, int line) {

  /** The frame that an entry shows; empty for a folded or an unknown one. */
  static Optional<Frame> of(String entry) {
    String text = entry.strip();
    if (text.startsWith("...") || text.startsWith("(no user code")) {
      return Optional.empty();
    }
    int open = text.lastIndexOf(" (");
    boolean wrapped = open >= 0 && text.endsWith(")");
    String place = wrapped ? text.substring(open + 2, text.length() - 1) : text;
    String function = wrapped ? text.substring(0, open) : "";
    if (place.equals(":")) {
      // A function without a name: the place stands where the name would be.
      place = function;
      function = "";
    }
    return of(function, place.replace('\\', '/'));
  }

  private static Optional<Frame> of(String function, String place) {
    int last = place.lastIndexOf(':');
    int first = last < 0 ? -1 : place.lastIndexOf(':', last - 1);
    int line = first < 0 ? -1 : number(place, first + 1, last);
    int end = first;
    if (line < 0) {
      line = last < 0 ? -1 : number(place, last + 1, place.length());
      end = last;
    }
    return line < 1
        ? Optional.empty()
        : Optional.of(new Frame(function, bare(place.substring(0, end)), line));
  }

  private static String bare(String file) {
    String path = file.startsWith("file://") ? file.substring("file://".length()) : file;
    String rooted = path.startsWith("/") ? path.substring(1) : path;
    return rooted.length() > 1 && rooted.charAt(1) == ':' ? rooted.substring(2) : path;
  }

  private static int number(String text, int start, int end) {
    if (start >= end || end - start > 7) {
      return -1;
    }
    int number = 0;
    for (int at = start; at < end; at++) {
      char digit = text.charAt(at);
      if (digit < '0' || digit > '9') {
        return -1;
      }
      number = number * 10 + digit - '0';
    }
    return number;
  }

  /** The file without its folders. */
  String fileName() {
    return file.substring(file.lastIndexOf('/') + 1);
  }

  /** True for a file of a library that a package manager installed. */
  boolean isOfLibrary() {
    return file.contains("node_modules/")
        || file.contains("site-packages/")
        || file.contains("dist-packages/")
        || file.startsWith("node:");
  }

  /** True for a language whose frames name a class and a bare file. */
  boolean isOfJvm() {
    return !file.contains("/")
        && (file.endsWith(".java")
            || file.endsWith(".kt")
            || file.endsWith(".scala")
            || file.endsWith(".groovy"));
  }

  /** The package of the class; empty where there is none. */
  String packageName() {
    int method = function.lastIndexOf('.');
    int type = method < 0 ? -1 : function.lastIndexOf('.', method - 1);
    return type < 0 ? "" : function.substring(0, type);
  }
}
