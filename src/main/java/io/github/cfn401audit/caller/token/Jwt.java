package io.github.cfn401audit.caller.token;

import io.github.cfn401audit.source.MapNode;
import io.github.cfn401audit.source.Node;
import io.github.cfn401audit.source.NodeReader;
import io.github.cfn401audit.source.ScalarNode;
import io.github.cfn401audit.source.SourceText;
import java.util.Base64;
import java.util.Optional;

/**
 * The text of a JWT taken apart, without any look at its signature: three parts in base64url,
 * joined with dots. See https://www.rfc-editor.org/rfc/rfc7519.
 */
final class Jwt {
  /** A key of RS256 has 2048 bits or more: https://www.rfc-editor.org/rfc/rfc7518#section-3.3. */
  private static final int SHORTEST_SIGNATURE = 342;

  private static final String WHOLE =
      "copy it again as a whole: terminals, logs and spreadsheets cut long lines";

  private Jwt() {}

  /** True where the text begins as each JWT does: with a brace in base64url. */
  static boolean looksLikeOne(String text) {
    return text.startsWith("eyJ") || text.startsWith("ewog") || text.startsWith("ewo");
  }

  /** What a text without blanks around it is, under the name that it had. */
  static Held read(String label, String text) {
    String[] parts = text.split("\\.", -1);
    if (parts.length == 5) {
      return new Held.Other(label, Credential.REFRESH_TOKEN, "it has five parts");
    }
    if (!looksLikeOne(text)) {
      return new Held.Other(label, Credential.OPAQUE, "");
    }
    if (parts.length < 3) {
      return new Held.Broken(
          label,
          "it is cut off: a token has three parts with dots between them, and this has "
              + (parts.length == 1 ? "one" : "two"),
          WHOLE);
    }
    if (parts.length > 3) {
      return new Held.Broken(
          label, "it has " + parts.length + " parts, and a token has three", WHOLE);
    }
    return read(label, parts);
  }

  private static Held read(String label, String[] parts) {
    Optional<MapNode> header = json(parts[0]);
    if (header.isEmpty()) {
      return broken(label, "first");
    }
    String algorithm = header.get().scalar("alg").map(ScalarNode::text).orElse("");
    Optional<MapNode> payload = json(parts[1]);
    if (payload.isEmpty()) {
      return header.get().get("enc").isPresent()
          ? new Held.Other(label, Credential.REFRESH_TOKEN, "its header says that it is encrypted")
          : broken(label, "second");
    }
    if (!algorithm.equals("RS256")) {
      return new Held.Other(
          label,
          Credential.FOREIGN_TOKEN,
          "its header says `alg` "
              + (isWord(algorithm) ? algorithm : "of an unusual form")
              + ", and user pools sign with RS256");
    }
    Optional<String> fault = fault(parts[2]);
    return fault.isPresent()
        ? new Held.Broken(label, fault.get(), WHOLE)
        : Claims.read(label, payload.get(), new SealedToken(String.join(".", parts)));
  }

  private static boolean isWord(String text) {
    return !text.isEmpty()
        && text.length() <= 20
        && text.chars().allMatch(one -> Character.isLetterOrDigit(one) && one < 128);
  }

  private static Optional<String> fault(String signature) {
    if (signature.isEmpty()) {
      return Optional.of("its signature is missing: nothing follows the second dot");
    }
    if (bytes(signature).isEmpty()) {
      return Optional.of("its signature is not base64url: it was changed on the way");
    }
    return signature.length() < SHORTEST_SIGNATURE
        ? Optional.of(
            "it is cut off: a signature by RS256 has at least "
                + SHORTEST_SIGNATURE
                + " characters, and this one has "
                + signature.length())
        : Optional.empty();
  }

  private static Held broken(String label, String part) {
    return new Held.Broken(
        label, "its " + part + " part is not JSON in base64url: it is cut off or changed", WHOLE);
  }

  private static Optional<byte[]> bytes(String part) {
    try {
      return Optional.of(Base64.getUrlDecoder().decode(part));
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  private static Optional<MapNode> json(String part) {
    return bytes(part)
        .flatMap(decoded -> SourceText.decode(decoded, "part.json", problem -> {}))
        .flatMap(text -> NodeReader.read(text, problem -> {}))
        .flatMap(Node::asMap);
  }
}
