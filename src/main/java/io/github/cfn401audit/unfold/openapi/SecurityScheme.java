package io.github.cfn401audit.unfold.openapi;

import io.github.cfn401audit.source.MapNode;
import io.github.cfn401audit.source.Node;
import io.github.cfn401audit.source.ScalarNode;
import io.github.cfn401audit.unfold.NodeResolver;
import io.github.cfn401audit.unfold.ResolvedNode;
import io.github.cfn401audit.values.UnknownReason;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * A security scheme of a document, which API Gateway imports as an authorizer.
 *
 * @param name its key
 * @param kind its kind
 * @param map its entries
 * @param extension {@code x-amazon-apigateway-authorizer}; empty where there is none
 * @param doubt why its kind is not known; empty where it is
 */
record SecurityScheme(
    ScalarNode name,
    Kind kind,
    MapNode map,
    Optional<MapNode> extension,
    Optional<UnknownReason> doubt) {

  private static final String EXTENSION = "x-amazon-apigateway-authorizer";

  /** The kinds of scheme that API Gateway tells apart. */
  enum Kind {
    /** An authorizer of a user pool. */
    COGNITO("COGNITO_USER_POOLS"),
    /** A Lambda authorizer. */
    LAMBDA("CUSTOM"),
    /** Requests signed with AWS credentials. */
    IAM("AWS_IAM"),
    /** An API key beside any authorizer. */
    API_KEY("NONE"),
    /** A scheme that a REST API ignores, since it has no authorizer for it. */
    PLAIN("NONE"),
    /** An authorizer that only HTTP APIs have. */
    JWT(""),
    /** A kind that is not known. */
    UNKNOWN("");

    private final String authorizationType;

    Kind(String authorizationType) {
      this.authorizationType = authorizationType;
    }

    /** Returns the {@code AuthorizationType} of a method behind it; empty where it is not known. */
    String authorizationType() {
      return authorizationType;
    }

    /** True where it keeps callers out; a method can have only one that does. */
    boolean guards() {
      return this != API_KEY && this != PLAIN;
    }
  }

  /** Reads the scheme under a key. */
  static SecurityScheme of(ScalarNode name, Node node, OpenApiDocument document) {
    ResolvedNode resolved = document.follow(node);
    if (resolved.map().isPresent()) {
      return of(name, resolved.map().get(), document.resolver());
    }
    String wrong = "security scheme " + name.text() + " is not a map";
    if (resolved.unknown().isEmpty()) {
      document.problems().report(node.range(), wrong);
    }
    UnknownReason why = resolved.unknown().orElseGet(() -> new UnknownReason(wrong, ""));
    return unknown(name, new MapNode(List.of(), "", node.range()), Optional.empty(), why);
  }

  private static SecurityScheme of(
      ScalarNode name, ResolvedNode.Entries entries, NodeResolver resolver) {
    MapNode map = entries.node();
    Optional<UnknownReason> hidden = resolver.resolve(map, EXTENSION).unknown();
    if (hidden.isPresent()) {
      return unknown(name, map, Optional.empty(), hidden.get());
    }
    Optional<ResolvedNode.Entries> authorizer = resolver.map(map, EXTENSION);
    if (authorizer.isEmpty() && resolver.present(map, EXTENSION).isPresent()) {
      String wrong = "`" + EXTENSION + "` of security scheme " + name.text() + " is not a map";
      return unknown(name, map, Optional.empty(), new UnknownReason(wrong, ""));
    }
    Optional<MapNode> extension = authorizer.map(ResolvedNode.Entries::node);
    String type = extension.map(inner -> lowerCase(inner, "type", resolver)).orElse("");
    String authType = lowerCase(map, "x-amazon-apigateway-authtype", resolver);
    Kind kind = kind(type, authType, authorizer.isPresent(), isApiKey(map, resolver));
    Optional<UnknownReason> more = authorizer.flatMap(ResolvedNode.Entries::more).or(entries::more);
    if (more.isPresent() && (kind == Kind.PLAIN || kind == Kind.UNKNOWN)) {
      return unknown(name, map, extension, more.get());
    }
    return new SecurityScheme(name, kind, map, extension, doubt(name.text(), kind));
  }

  private static SecurityScheme unknown(
      ScalarNode name, MapNode map, Optional<MapNode> extension, UnknownReason why) {
    return new SecurityScheme(name, Kind.UNKNOWN, map, extension, Optional.of(why));
  }

  private static Optional<UnknownReason> doubt(String name, Kind kind) {
    if (!kind.authorizationType().isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(
        new UnknownReason(
            kind == Kind.JWT
                ? "security scheme " + name + " is of a kind that REST APIs lack"
                : "the kind of security scheme " + name + " is not known",
            "use the type `apiKey` with `x-amazon-apigateway-authtype: cognito_user_pools`"));
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

  private static boolean isApiKey(MapNode map, NodeResolver resolver) {
    return lowerCase(map, "type", resolver).equals("apikey")
        && lowerCase(map, "in", resolver).equals("header")
        && lowerCase(map, "name", resolver).equals("x-api-key");
  }

  /** Returns a text in small letters; a question mark where it is written and not known. */
  private static String lowerCase(MapNode map, String key, NodeResolver resolver) {
    if (resolver.present(map, key).isEmpty()) {
      return "";
    }
    return resolver.text(map, key).orElse("?").toLowerCase(Locale.ROOT);
  }
}
