package io.github.cfn401audit.source;

/**
 * The anchor and the tag that may stand before a YAML value.
 *
 * @param anchor the name of the anchor, or nothing
 * @param start where the node starts: at its tag or, without one, at its content
 * @param content where the content starts; the limit where there is none
 */
record NodeProperties(String anchor, int start, int content) {

  private static final String PROPERTY_ENDS = " \t\r\n,[]{}";

  /** Reads the properties of a node that begins at an offset and does not pass the limit. */
  static NodeProperties of(String text, int first, int limit) {
    String anchor = "";
    int tag = -1;
    int at = first;
    while (at < limit) {
      char c = text.charAt(at);
      if (c == '&' && anchor.isEmpty()) {
        int end = endOfProperty(text, at, limit);
        anchor = text.substring(at + 1, end);
        at = end;
      } else if (c == '!' && tag < 0) {
        tag = at;
        at = endOfProperty(text, at, limit);
      } else if (at == first) {
        break;
      } else if (c == '#') {
        at = endOfLine(text, at, limit);
      } else if (c == ' ' || c == '\t' || c == '\r' || c == '\n') {
        at++;
      } else {
        break;
      }
    }
    return new NodeProperties(anchor, tag >= 0 ? tag : at, at);
  }

  private static int endOfProperty(String text, int from, int limit) {
    int at = from;
    while (at < limit && PROPERTY_ENDS.indexOf(text.charAt(at)) < 0) {
      at++;
    }
    return at;
  }

  private static int endOfLine(String text, int from, int limit) {
    int at = from;
    while (at < limit && text.charAt(at) != '\n' && text.charAt(at) != '\r') {
      at++;
    }
    return at;
  }
}
