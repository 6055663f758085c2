package io.github.cfn401audit.caller.token;

import io.github.cfn401audit.caller.RequestLine;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A {@code curl} command as somebody typed or copied it: what is in it was really sent. */
final class CurlCommand {
  private CurlCommand() {}

  static boolean isOne(String text) {
    return text.startsWith("curl ") || text.startsWith("$ curl ") || text.startsWith("curl.exe ");
  }

  static Paste read(String text) {
    List<String> words = ShellWords.of(text);
    List<HeaderLines.Header> headers = new ArrayList<>();
    Optional<String> verb = Optional.empty();
    Optional<String> url = Optional.empty();
    boolean body = false;
    for (int at = 1; at < words.size(); at++) {
      String word = words.get(at);
      String next = at + 1 < words.size() ? words.get(at + 1) : "";
      switch (word) {
        case "-H", "--header" -> {
          HeaderLines.header(next).ifPresent(headers::add);
          at++;
        }
        case "-X", "--request" -> {
          verb = Optional.of(next);
          at++;
        }
        case "--oauth2-bearer" -> {
          headers.add(new HeaderLines.Header("Authorization", "Bearer " + next));
          at++;
        }
        case "-u", "--user" -> {
          headers.add(new HeaderLines.Header("Authorization", "Basic "));
          at++;
        }
        case "-b", "--cookie" -> {
          headers.add(new HeaderLines.Header("Cookie", next));
          at++;
        }
        case "-d", "--data", "--data-raw", "--data-binary", "--json" -> {
          body = true;
          at++;
        }
        default -> {
          if (word.startsWith("-H") && word.length() > 2) {
            HeaderLines.header(word.substring(2)).ifPresent(headers::add);
          } else if (word.contains("://")) {
            url = Optional.of(word);
          }
        }
      }
    }
    String sent = verb.orElse(body ? "POST" : "GET");
    Optional<RequestLine> request = url.flatMap(to -> Address.request(sent, to));
    if (headers.isEmpty()) {
      return new Paste(
          List.of(
              new Held.Broken(
                  "",
                  "the command sends no header, and so no token",
                  "add -H \"Authorization: Bearer $TOKEN\"")),
          List.of(),
          Optional.empty(),
          request);
    }
    return HeaderLines.of(headers, request);
  }
}
