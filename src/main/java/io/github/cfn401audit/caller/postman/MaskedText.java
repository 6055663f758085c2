package io.github.cfn401audit.caller.postman;

import io.github.cfn401audit.source.ListNode;
import io.github.cfn401audit.source.MapNode;
import io.github.cfn401audit.source.Node;
import io.github.cfn401audit.source.ScalarNode;
import io.github.cfn401audit.source.SourceRange;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * The text of a collection in which every secret is as long as before and cannot be read, so that
 * an excerpt may show any of its lines. A variable in a secret stays, since it is not the secret.
 */
final class MaskedText {
  private static final Set<String> SECRETS =
      Set.of(
          "clientsecret",
          "password",
          "accesstoken",
          "token",
          "secretkey",
          "sessiontoken",
          "refreshtoken",
          "idtoken",
          "apikey");

  private final char[] text;

  private MaskedText(String text) {
    this.text = text.toCharArray();
  }

  /** The text of a tree with its secrets masked. */
  static String of(String text, Node root) {
    MaskedText masked = new MaskedText(text);
    masked.walk(root, false);
    return new String(masked.text);
  }

  private void walk(Node node, boolean secret) {
    node.asScalar().ifPresent(scalar -> mask(scalar, secret));
    for (Node item : node.asList().map(ListNode::items).orElse(List.of())) {
      walk(item, secret);
    }
    if (node.asMap().isPresent()) {
      walk(node.asMap().get());
    }
  }

  private void walk(MapNode map) {
    boolean named =
        isSecret(text(map, "key"))
            || text(map, "type").equals("secret")
            || text(map, "key").toLowerCase(Locale.ROOT).equals("authorization");
    for (MapNode.Entry entry : map.entries()) {
      String key = entry.key().text();
      walk(entry.value(), (named && key.equals("value")) || isSecret(key));
    }
  }

  private static String text(MapNode map, String key) {
    return map.scalar(key).map(ScalarNode::text).orElse("");
  }

  private static boolean isSecret(String key) {
    StringBuilder plain = new StringBuilder();
    key.toLowerCase(Locale.ROOT)
        .chars()
        .filter(Character::isLetterOrDigit)
        .forEach(one -> plain.append((char) one));
    return SECRETS.contains(plain.toString());
  }

  private void mask(ScalarNode scalar, boolean secret) {
    boolean hidden = secret || scalar.text().contains("eyJ");
    if (!hidden || scalar.style() != ScalarNode.Style.QUOTED || scalar.text().contains("{{")) {
      return;
    }
    SourceRange range = scalar.range();
    for (int at = range.start() + 1; at < range.end() - 1; at++) {
      text[at] = text[at] == '\n' || text[at] == '\r' ? text[at] : '*';
    }
  }
}
