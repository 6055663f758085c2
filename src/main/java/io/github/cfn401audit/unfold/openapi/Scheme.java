package io.github.cfn401audit.unfold.openapi;

import io.github.cfn401audit.source.MapNode;
import io.github.cfn401audit.source.Node;
import io.github.cfn401audit.source.ScalarNode;
import io.github.cfn401audit.unfold.Seen;
import io.github.cfn401audit.unfold.Structure;
import io.github.cfn401audit.values.UnknownReason;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * A security scheme of a document.
 *
 * @param name its key
 * @param kind what API Gateway makes of it
 * @param map what is written of it
 * @param extension {@code x-amazon-apigateway-authorizer}; empty where there is none
 * @param doubt why its kind is not known; empty where it is
 */
record Scheme(
    ScalarNode name,
    Kind kind,
    MapNode map,
    Optional<MapNode> extension,
    Optional<UnknownReason> doubt) {

  /** What API Gateway makes of a scheme. */
  enum Kind {
    /** An authorizer of a user pool. */
    COGNITO("COGNITO_USER_POOLS"),
    /** A Lambda authorizer. */
    LAMBDA("CUSTOM"),
    /** Signatures of AWS. */
    IAM("AWS_IAM"),
    /** An API key beside any authorizer. */
    API_KEY("NONE"),
    /** Nothing: a REST API has no such authorizer. */
    PLAIN("NONE"),
    /** An authorizer that only HTTP APIs have. */
    JWT(""),
    /** Not known. */
    UNKNOWN("");

    private final String authorizationType;

    Kind(String authorizationType) {
      this.authorizationType = authorizationType;
    }

    /** The {@code AuthorizationType} of a method behind it; empty where that is not known. */
    String authorizationType() {
      return authorizationType;
    }

    /** True where methods can name only one of them. */
    boolean guards() {
      return this != API_KEY && this != PLAIN;
    }
  }

  /** Reads the scheme under a key. */
  static Scheme of(ScalarNode name, Node node, OpenApiDocument document) {
    Seen seen = document.follow(node);
    if (!(seen instanceof Seen.Entries entries)) {
      if (!(seen instanceof Seen.Hidden)) {
        document.complaints().say(node.range(), "security scheme " + name.text() + " is no map");
      }
      UnknownReason why =
          seen instanceof Seen.Hidden hidden
              ? hidden.why()
              : new UnknownReason("security scheme " + name.text() + " is no map", "");
      MapNode nothing = new MapNode(List.of(), "", node.range());
      return new Scheme(name, Kind.UNKNOWN, nothing, Optional.empty(), Optional.of(why));
    }
    return of(name, entries, document);
  }

  private static Scheme of(ScalarNode name, Seen.Entries entries, OpenApiDocument document) {
    MapNode map = entries.map();
    Structure structure = document.structure();
    Seen extension = structure.see(map, "x-amazon-apigateway-authorizer");
    if (extension instanceof Seen.Hidden hidden) {
      return new Scheme(name, Kind.UNKNOWN, map, Optional.empty(), Optional.of(hidden.why()));
    }
    Optional<Seen.Entries> authorizer = structure.map(map, "x-amazon-apigateway-authorizer");
    String type = authorizer.map(inner -> lowerCase(inner.map(), "type", structure)).orElse("");
    String authType = lowerCase(map, "x-amazon-apigateway-authtype", structure);
    Kind kind = kind(type, authType, authorizer.isPresent(), isApiKey(map, structure));
    Optional<UnknownReason> more =
        authorizer
            .flatMap(inner -> inner.more().stream().findFirst())
            .or(() -> entries.more().stream().findFirst());
    if (more.isPresent() && (kind == Kind.PLAIN || kind == Kind.UNKNOWN)) {
      return new Scheme(name, Kind.UNKNOWN, map, authorizer.map(Seen.Entries::map), more);
    }
    return new Scheme(
        name,
        kind,
        map,
        authorizer.map(Seen.Entries::map),
        kind.authorizationType().isEmpty()
            ? Optional.of(
                new UnknownReason(
                    kind == Kind.JWT
                        ? "security scheme " + name.text() + " is of a kind that REST APIs lack"
                        : "the kind of security scheme " + name.text() + " is not known",
                    ""))
            : Optional.empty());
  }

  private static Kind kind(String type, String authType, boolean extended, boolean apiKey) {
    return switch (type) {
      case "cognito_user_pools" -> Kind.COGNITO;
      case "token", "request" -> Kind.LAMBDA;
      case "jwt" -> Kind.JWT;
      case "" -> {
        if (authType.equals("cognito_user_pools")) {
          yield Kind.COGNITO;
        }
        if (authType.equals("awssigv4")) {
          yield Kind.IAM;
        }
        if (extended || !authType.isEmpty()) {
          yield Kind.UNKNOWN;
        }
        yield apiKey ? Kind.API_KEY : Kind.PLAIN;
      }
      default -> Kind.UNKNOWN;
    };
  }

  private static boolean isApiKey(MapNode map, Structure structure) {
    return lowerCase(map, "type", structure).equals("apikey")
        && lowerCase(map, "in", structure).equals("header")
        && lowerCase(map, "name", structure).equals("x-api-key");
  }

  /** Text in small letters; a question mark where it is there and not known. */
  private static String lowerCase(MapNode map, String key, Structure structure) {
    if (structure.see(map, key) instanceof Seen.Nothing) {
      return "";
    }
    return structure.text(map, key).orElse("?").toLowerCase(Locale.ROOT);
  }
}
