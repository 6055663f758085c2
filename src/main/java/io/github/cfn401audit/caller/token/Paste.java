package io.github.cfn401audit.caller.token;

import io.github.cfn401audit.caller.RequestLine;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What was pasted, once it is read.
 *
 * @param held the things in it that were meant as a token, in order; at least one
 * @param remarks what was mended or left out, one sentence each
 * @param header the header in which the first of them was sent; empty where the text does not show
 * @param request the request that the text shows; empty where it shows none
 */
public record Paste(
    List<Held> held, List<String> remarks, Optional<String> header, Optional<RequestLine> request) {
  public Paste {
    held = List.copyOf(held);
    remarks = List.copyOf(remarks);
  }

  /** The same, sent in that header. */
  public Paste sentIn(String name) {
    return new Paste(held, remarks, Optional.of(name), request);
  }

  /** The same with one remark more. */
  public Paste remarking(String remark) {
    List<String> more = new ArrayList<>(remarks);
    more.add(remark);
    return new Paste(held, more, header, request);
  }

  static Paste of(List<Held> held, List<String> remarks) {
    return new Paste(held, remarks, Optional.empty(), Optional.empty());
  }

  /**
   * Reads anything at all: a token, bare or in quotes, a header, a {@code curl} command, an answer
   * of the token endpoint or of {@code InitiateAuth}, an address, cookies.
   */
  public static Paste read(String text) {
    String whole = text.strip();
    Optional<Paste> json = JsonPaste.read(whole);
    if (json.isPresent()) {
      return json.get();
    }
    if (CurlCommand.isOne(whole)) {
      return CurlCommand.read(whole);
    }
    return HeaderLines.read(whole)
        .or(() -> Address.read(whole))
        .orElseGet(() -> BareText.read(whole));
  }
}
