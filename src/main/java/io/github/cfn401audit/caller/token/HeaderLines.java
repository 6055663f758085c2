package io.github.cfn401audit.caller.token;

import io.github.cfn401audit.caller.RequestLine;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Lines of an HTTP request: what is in them was really sent. */
final class HeaderLines {
  private static final int LONGEST_NAME = 60;

  private HeaderLines() {}

  /**
   * One header.
   *
   * @param name its name as it was written
   * @param value its value
   */
  record Header(String name, String value) {}

  /** Reads a request, or some of its headers; empty where the text is neither. */
  static Optional<Paste> read(String text) {
    List<Header> headers = new ArrayList<>();
    Optional<RequestLine> request = Optional.empty();
    for (String line : text.lines().toList()) {
      String stripped = line.strip();
      Optional<Header> header = header(stripped);
      Optional<RequestLine> first = requestLine(stripped);
      if (header.isPresent()) {
        headers.add(header.get());
      } else if (first.isPresent()) {
        request = request.or(() -> first);
      } else if (!headers.isEmpty() && !stripped.isEmpty()) {
        Header last = headers.remove(headers.size() - 1);
        headers.add(new Header(last.name(), last.value() + "\n" + stripped));
      } else if (!stripped.isEmpty()) {
        return Optional.empty();
      }
    }
    return headers.isEmpty() ? Optional.empty() : Optional.of(of(headers, request));
  }

  /** What the headers of one request hold. */
  static Paste of(List<Header> headers, Optional<RequestLine> request) {
    Optional<Header> carrier =
        headers.stream().filter(header -> carriesToken(header.value())).findFirst();
    Optional<Header> authorization =
        headers.stream()
            .filter(header -> header.name().toLowerCase(Locale.ROOT).equals("authorization"))
            .findFirst();
    Header sent = carrier.or(() -> authorization).orElse(headers.get(0));
    if (sent.name().toLowerCase(Locale.ROOT).equals("cookie")) {
      List<Held> cookies = BareText.within(sent.value());
      if (!cookies.isEmpty()) {
        return new Paste(cookies, List.of(), Optional.of(sent.name()), request);
      }
    }
    if (carrier.isEmpty() && authorization.isEmpty()) {
      return new Paste(
          List.of(
              new Held.Broken(
                  "",
                  "no header of the request holds a token",
                  "send the token in the header that the authorizer reads")),
          List.of(),
          Optional.empty(),
          request);
    }
    return new Paste(
        List.of(SentValue.read(sent.value())), List.of(), Optional.of(sent.name()), request);
  }

  private static boolean carriesToken(String value) {
    return value.contains("eyJ") || value.toLowerCase(Locale.ROOT).startsWith("bearer");
  }

  /** A line as a header; empty where it is none. */
  static Optional<Header> header(String line) {
    int colon = line.indexOf(':');
    if (colon < 1 || colon > LONGEST_NAME || line.startsWith("//", colon + 1)) {
      return Optional.empty();
    }
    String name = line.substring(0, colon);
    boolean fits =
        name.chars().allMatch(one -> (one < 128 && Character.isLetterOrDigit(one)) || one == '-');
    boolean identity = Schemes.isUuid(line.substring(colon + 1).strip());
    return fits && !identity
        ? Optional.of(new Header(name, line.substring(colon + 1)))
        : Optional.empty();
  }

  private static Optional<RequestLine> requestLine(String line) {
    int end = line.lastIndexOf(" HTTP/");
    return end < 0 ? Optional.empty() : RequestLine.of(line.substring(0, end));
  }
}
