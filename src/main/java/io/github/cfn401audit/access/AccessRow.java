package io.github.cfn401audit.access;

import io.github.cfn401audit.source.SourceRange;
import io.github.cfn401audit.tokens.Grant;
import io.github.cfn401audit.tokens.TokenUse;
import io.github.cfn401audit.values.ResourceId;
import java.util.List;
import java.util.Optional;

/**
 * One method as the access table shows it.
 *
 * @param stack the stack that declares the method
 * @param method the logical id of the method
 * @param api the logical id of its API, or the text that stands for it
 * @param stage the stages that serve the API, joined with a comma; empty where none is known
 * @param path the path from the root, such as {@code /orders/{id}}
 * @param verb {@code GET} and so on, or {@code ANY}
 * @param authorization the {@code AuthorizationType}
 * @param outcome what becomes of callers
 * @param accepts what the method takes; empty for an open method or where it is unknown
 * @param openedBy the certain ways in; empty unless reachable
 * @param undecided what is not known; empty unless undecided
 * @param when the scenario in which this holds; empty where it holds in all
 * @param range the logical id of the method in its template
 * @param assumptions the assumptions of the user that the verdict rests on, such as {@code the
 *     assumption in .cfn-401-audit.yaml:12 that ...}
 */
public record AccessRow(
    String stack,
    String method,
    String api,
    String stage,
    String path,
    String verb,
    String authorization,
    Outcome outcome,
    Optional<Accepts> accepts,
    List<Opening> openedBy,
    List<OpenQuestion> undecided,
    String when,
    SourceRange range,
    List<String> assumptions) {

  public AccessRow {
    openedBy = List.copyOf(openedBy);
    undecided = List.copyOf(undecided);
    assumptions = List.copyOf(assumptions);
  }

  /** A row that rests on nothing but the files. */
  public AccessRow(
      String stack,
      String method,
      String api,
      String stage,
      String path,
      String verb,
      String authorization,
      Outcome outcome,
      Optional<Accepts> accepts,
      List<Opening> openedBy,
      List<OpenQuestion> undecided,
      String when,
      SourceRange range) {
    this(
        stack,
        method,
        api,
        stage,
        path,
        verb,
        authorization,
        outcome,
        accepts,
        openedBy,
        undecided,
        when,
        range,
        List.of());
  }

  /** The same row, and what its verdict rests on. */
  public AccessRow restingOn(List<String> stated) {
    return new AccessRow(
        stack,
        method,
        api,
        stage,
        path,
        verb,
        authorization,
        outcome,
        accepts,
        openedBy,
        undecided,
        when,
        range,
        stated);
  }

  /** The same row, and the scenarios in which it holds. */
  public AccessRow in(String scenarios) {
    return new AccessRow(
        stack,
        method,
        api,
        stage,
        path,
        verb,
        authorization,
        outcome,
        accepts,
        openedBy,
        undecided,
        scenarios,
        range,
        assumptions);
  }

  /** The same row with other ways in. */
  public AccessRow openedBy(List<Opening> ways) {
    return new AccessRow(
        stack,
        method,
        api,
        stage,
        path,
        verb,
        authorization,
        outcome,
        accepts,
        ways,
        undecided,
        when,
        range,
        assumptions);
  }

  /** The same row with other open questions. */
  public AccessRow asking(List<OpenQuestion> questions) {
    return new AccessRow(
        stack,
        method,
        api,
        stage,
        path,
        verb,
        authorization,
        outcome,
        accepts,
        openedBy,
        questions,
        when,
        range,
        assumptions);
  }

  /** The identity of the method. */
  public ResourceId id() {
    return new ResourceId(stack, method);
  }

  /** {@code GET /orders}. */
  public String request() {
    return verb + " " + path;
  }

  /** What becomes of callers of a method. */
  public enum Outcome {
    /** Some token that certainly can be had is certainly accepted. */
    REACHABLE("reachable"),
    /** No token that possibly can be had is possibly accepted. */
    UNREACHABLE("unreachable"),
    /** Neither is proved. */
    UNDECIDED("undecided"),
    /** The method asks for no user pool token. */
    OPEN("open");

    private final String id;

    Outcome(String id) {
      this.id = id;
    }

    /** The name in JSON, stable. */
    public String id() {
      return id;
    }
  }

  /**
   * The tokens a method takes.
   *
   * @param use the one kind that is taken
   * @param pools the trusted pools, by logical id or as written
   * @param scopes one of these is needed; empty for ID tokens
   * @param header the request header that carries the token
   */
  public record Accepts(TokenUse use, List<String> pools, List<String> scopes, String header) {
    public Accepts {
      pools = List.copyOf(pools);
      scopes = List.copyOf(scopes);
    }
  }

  /**
   * A certain way in.
   *
   * @param stack the stack that declares the client
   * @param client the logical id of the client
   * @param grant how the token is obtained
   * @param how the grant in words, with the sign-in flows for an SDK, such as {@code SRP}
   * @param use the kind of token to send
   * @param scopes the scopes to ask for; empty for ID tokens
   */
  public record Opening(
      String stack, String client, Grant grant, String how, TokenUse use, List<String> scopes) {
    public Opening {
      scopes = List.copyOf(scopes);
    }
  }
}
