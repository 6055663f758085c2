package io.github.cfn401audit.caller.token;

import io.github.cfn401audit.caller.RequestLine;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** An address to which a sign-in page sent somebody back, with what it handed over. */
final class Address {
  private Address() {}

  /** Reads a whole address; empty where the text is none. */
  static Optional<Paste> read(String text) {
    boolean address =
        (text.contains("://") || text.startsWith("#") || text.startsWith("?"))
            && text.chars().noneMatch(Character::isWhitespace);
    if (!address) {
      return Optional.empty();
    }
    List<Held> held = new ArrayList<>();
    String rest = text.substring(Math.max(0, first(text)));
    for (String pair : rest.split("[?#&]", -1)) {
      int equals = pair.indexOf('=');
      String name = equals < 0 ? "" : pair.substring(0, equals);
      String value = pair.substring(equals + 1);
      if (name.equals("id_token") || name.equals("access_token")) {
        held.add(Jwt.read(name, value));
      } else if (name.equals("code")) {
        held.add(new Held.Other("code", Credential.AUTHORIZATION_CODE, ""));
      }
    }
    if (!held.isEmpty()) {
      return Optional.of(Paste.of(held, List.of()));
    }
    return BareText.within(text).isEmpty()
        ? Optional.of(
            Paste.of(
                List.of(
                    new Held.Broken(
                        "",
                        "the address holds neither a token nor a code",
                        "copy the address to which the sign-in page sends you back")),
                List.of()))
        : Optional.empty();
  }

  private static int first(String text) {
    for (int at = 0; at < text.length(); at++) {
      if (text.charAt(at) == '?' || text.charAt(at) == '#') {
        return at;
      }
    }
    return text.length();
  }

  /** The request that a call of an address makes; empty where it cannot be told. */
  static Optional<RequestLine> request(String verb, String url) {
    try {
      String path = URI.create(url).getRawPath();
      String shown = path == null || path.isEmpty() ? "/" : path;
      return RequestLine.of(verb + " " + shown);
    } catch (IllegalArgumentException e) {
      int start = url.indexOf('/', url.indexOf("://") + "://".length());
      return start < 0 ? Optional.empty() : RequestLine.of(verb + " " + url.substring(start));
    }
  }
}
