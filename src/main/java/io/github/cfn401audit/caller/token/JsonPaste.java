package io.github.cfn401audit.caller.token;

import io.github.cfn401audit.source.ListNode;
import io.github.cfn401audit.source.MapNode;
import io.github.cfn401audit.source.Node;
import io.github.cfn401audit.source.NodeReader;
import io.github.cfn401audit.source.ScalarNode;
import io.github.cfn401audit.source.SourceText;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * JSON in which tokens are: an answer of the token endpoint or of {@code InitiateAuth}, a recording
 * of a browser, or the claims of a token that somebody has decoded.
 */
final class JsonPaste {
  private final List<Held> held = new ArrayList<>();
  private final Set<String> seen = new HashSet<>();
  private Optional<String> header = Optional.empty();

  private JsonPaste() {}

  /** Reads a JSON text; empty where the text is not a map or a list. */
  static Optional<Paste> read(String text) {
    if (!text.startsWith("{") && !text.startsWith("[")) {
      return Optional.empty();
    }
    Optional<Node> root =
        SourceText.decode(text.getBytes(StandardCharsets.UTF_8), "paste.json", problem -> {})
            .flatMap(source -> NodeReader.read(source, problem -> {}));
    if (root.isEmpty()) {
      return Optional.empty();
    }
    Optional<MapNode> claims = root.get().asMap().filter(Claims::areIn);
    if (claims.isPresent()) {
      return Optional.of(
          Paste.of(
              List.of(Claims.read("", claims.get(), new SealedToken(""))),
              List.of("these are decoded claims: form and signature are not looked at")));
    }
    JsonPaste paste = new JsonPaste();
    paste.walk(root.get());
    if (paste.held.isEmpty()) {
      paste.held.add(nothing(root.get()));
    }
    return Optional.of(new Paste(paste.held, List.of(), paste.header, Optional.empty()));
  }

  private static Held nothing(Node root) {
    boolean refused = root.asMap().flatMap(map -> map.get("error")).isPresent();
    return refused
        ? new Held.Broken(
            "",
            "this is the answer to a sign-in that was refused",
            "give it to cfn-401-audit log, which says what it means")
        : new Held.Broken("", "this JSON holds no token", "paste the answer that holds it");
  }

  private void walk(Node node) {
    for (Node item : node.asList().map(ListNode::items).orElse(List.of())) {
      walk(item);
    }
    if (node.asMap().isEmpty()) {
      return;
    }
    MapNode map = node.asMap().get();
    Optional<String> name = map.scalar("name").map(ScalarNode::text);
    for (MapNode.Entry entry : map.entries()) {
      String key = entry.key().text();
      Optional<ScalarNode> text = entry.value().asScalar();
      if (text.isPresent()) {
        take(key, key.equals("value") ? name : Optional.empty(), text.get().text());
      } else {
        walk(entry.value());
      }
    }
  }

  private void take(String key, Optional<String> name, String value) {
    boolean secret = key.equals("SecretKey") || key.equals("SecretAccessKey");
    if (secret || (key.equals("SessionToken") && Schemes.read("", value).isPresent())) {
      add("", new Held.Other("", Credential.AWS_CREDENTIALS, ""));
    } else if (Labels.isRefresh(key)) {
      add(value, new Held.Other(Labels.of(key), Credential.REFRESH_TOKEN, ""));
    } else if (name.isPresent() && value.contains("eyJ")) {
      header = header.or(() -> HeaderLines.header(name.get() + ": ").map(HeaderLines.Header::name));
      add(value, SentValue.read(value));
    } else if (Jwt.looksLikeOne(value) && value.indexOf('.') > 0) {
      add(value, Jwt.read(Labels.of(key), value));
    }
  }

  private void add(String value, Held one) {
    if (seen.add(value)) {
      held.add(one);
    }
  }
}
