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
 * @param facts what the method is
 * @param callers what becomes of its callers
 * @param validity when that holds
 * @param passage what lies between callers and the method, where it was looked for
 */
public record AccessRow(MethodFacts facts, Callers callers, Validity validity, Passage passage) {

  /** A row of which nobody asks what lies between callers and the method. */
  public AccessRow(MethodFacts facts, Callers callers, Validity validity) {
    this(facts, callers, validity, Passage.NOT_ASKED);
  }

  /** The same row, and what lies between callers and the method. */
  public AccessRow by(Passage looked) {
    return new AccessRow(facts, callers, validity, looked);
  }

  /**
   * What becomes of callers of a method.
   *
   * @param outcome whether somebody gets through
   * @param accepts what the method takes; empty for an open method or where it is unknown
   * @param openedBy the certain ways in; empty unless reachable
   * @param undecided what is not known; empty unless undecided
   * @param restrictions what the resource policy asks of a request, such as {@code allowed only
   *     from 10.0.0.0/8}
   */
  public record Callers(
      Outcome outcome,
      Optional<Accepts> accepts,
      List<Opening> openedBy,
      List<OpenQuestion> undecided,
      List<String> restrictions) {
    /** Callers of whom no policy asks anything. */
    public Callers(
        Outcome outcome,
        Optional<Accepts> accepts,
        List<Opening> openedBy,
        List<OpenQuestion> undecided) {
      this(outcome, accepts, openedBy, undecided, List.of());
    }

    public Callers {
      restrictions = List.copyOf(restrictions);
      openedBy = List.copyOf(openedBy);
      undecided = List.copyOf(undecided);
    }

    private Callers openedByOnly(List<Opening> ways) {
      return new Callers(outcome, accepts, ways, undecided, restrictions);
    }

    private Callers asking(List<OpenQuestion> questions) {
      return new Callers(outcome, accepts, openedBy, questions, restrictions);
    }
  }

  /**
   * When a verdict holds.
   *
   * @param when the scenario in which it holds; empty where it holds in all
   * @param assumptions the assumptions of the user that it rests on, such as {@code the assumption
   *     in .cfn-401-audit.yaml:12 that ...}
   */
  public record Validity(String when, List<String> assumptions) {
    /** In every scenario, on nothing but the files. */
    public static final Validity ALWAYS = new Validity("", List.of());

    public Validity {
      assumptions = List.copyOf(assumptions);
    }
  }

  /** The same row, and what its verdict rests on. */
  public AccessRow restingOn(List<String> stated) {
    return new AccessRow(facts, callers, new Validity(when(), stated), passage);
  }

  /** The same row, and the scenarios in which it holds. */
  public AccessRow in(String scenarios) {
    return new AccessRow(facts, callers, new Validity(scenarios, assumptions()), passage);
  }

  /** The same row with other ways in. */
  public AccessRow openedBy(List<Opening> ways) {
    return new AccessRow(facts, callers.openedByOnly(ways), validity, passage);
  }

  /** The same row with other open questions. */
  public AccessRow asking(List<OpenQuestion> questions) {
    return new AccessRow(facts, callers.asking(questions), validity, passage);
  }

  /** The identity of the method. */
  public ResourceId id() {
    return facts.id();
  }

  /** The stack that declares the method. */
  public String stack() {
    return id().stack();
  }

  /** The logical id of the method. */
  public String method() {
    return id().logicalId();
  }

  /** The stack that declares the API; that of the method where none does. */
  public String apiStack() {
    return facts.apiStack();
  }

  /** The logical id of its API, or the text that stands for it. */
  public String api() {
    return facts.api();
  }

  /** The stages that serve the API, joined with a comma; empty where none is known. */
  public String stage() {
    return facts.stage();
  }

  /** The path from the root. */
  public String path() {
    return facts.path();
  }

  /** {@code GET} and so on, or {@code ANY}. */
  public String verb() {
    return facts.verb();
  }

  /** {@code GET /orders}. */
  public String request() {
    return verb() + " " + path();
  }

  /** The {@code AuthorizationType}. */
  public String authorization() {
    return facts.authorization();
  }

  /** The logical id of the method in its template. */
  public SourceRange range() {
    return facts.range();
  }

  /** Whether somebody gets through. */
  public Outcome outcome() {
    return callers.outcome();
  }

  /** What the method takes; empty for an open method or where it is unknown. */
  public Optional<Accepts> accepts() {
    return callers.accepts();
  }

  /** The certain ways in; empty unless reachable. */
  public List<Opening> openedBy() {
    return callers.openedBy();
  }

  /** What is not known; empty unless undecided. */
  public List<OpenQuestion> undecided() {
    return callers.undecided();
  }

  /** What the resource policy asks of a request. */
  public List<String> restrictions() {
    return callers.restrictions();
  }

  /** The scenario in which this holds; empty where it holds in all. */
  public String when() {
    return validity.when();
  }

  /** The assumptions of the user that the verdict rests on. */
  public List<String> assumptions() {
    return validity.assumptions();
  }

  /** Whether callers of a method get through. */
  public enum Outcome {
    /** Some token that certainly can be had is certainly accepted. */
    REACHABLE("reachable"),
    /** No token that possibly can be had is possibly accepted. */
    UNREACHABLE("unreachable"),
    /** Neither is proved. */
    UNDECIDED("undecided"),
    /** Anybody may call. */
    OPEN("open"),
    /** Another authorizer protects the method: IAM, or a function. It is not judged. */
    OTHER("other");

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
   * @param id the identity of the client
   * @param grant how the token is obtained
   * @param how the grant in words, with the sign-in flows for an SDK, such as {@code SRP}
   * @param use the kind of token to send
   * @param scopes the scopes to ask for; empty for ID tokens
   */
  public record Opening(ResourceId id, Grant grant, String how, TokenUse use, List<String> scopes) {
    public Opening {
      scopes = List.copyOf(scopes);
    }

    /** The stack that declares the client. */
    public String stack() {
      return id.stack();
    }

    /** The logical id of the client. */
    public String client() {
      return id.logicalId();
    }
  }
}
