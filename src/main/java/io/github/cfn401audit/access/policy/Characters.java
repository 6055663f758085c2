package io.github.cfn401audit.access.policy;

/** The characters that a part of the ARN of a request is made of. */
enum Characters {
  /** One segment of a path. A request holds no braces, unless they are encoded. */
  SEGMENT {
    @Override
    boolean contains(char c) {
      return c != '/' && REST.contains(c);
    }
  },
  /** Whatever follows in a path. */
  REST {
    @Override
    boolean contains(char c) {
      return c > ' ' && c != '?' && c != '#' && c != '{' && c != '}' && !Marks.isMark(c);
    }
  },
  /** A partition, region, API id or stage. */
  NAME {
    @Override
    boolean contains(char c) {
      return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '_' || c == '-' || isDigit(c);
    }
  },
  /** An account. */
  DIGITS {
    @Override
    boolean contains(char c) {
      return isDigit(c);
    }
  };

  abstract boolean contains(char c);

  private static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }
}
