package io.github.cfn401audit.access.policy;

import io.github.cfn401audit.source.Located;
import io.github.cfn401audit.source.SourceRange;
import io.github.cfn401audit.values.Symbol;
import io.github.cfn401audit.values.Text;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * An entry of {@code Resource} or {@code NotResource}: a full ARN, or {@code execute-api:/...},
 * which API Gateway completes with the id of the API that the policy belongs to. See
 * https://docs.aws.amazon.com/apigateway/latest/developerguide/apigateway-resource-policies-examples.html.
 *
 * @param text what is written
 * @param variables whether {@code ${...}} in it is a variable of the policy
 */
public record ResourcePattern(Text text, boolean variables, SourceRange range) implements Located {
  private static final String SERVICE = "execute-api";
  private static final String SHORT = SERVICE + ":";

  /** True where the text may be a full ARN, not a shorthand. */
  public boolean isFull() {
    return !text.prefix().startsWith(SHORT);
  }

  /** Why this is neither an ARN of API Gateway nor a shorthand for one; empty where it may be. */
  Optional<String> fault() {
    String prefix = text.prefix();
    if (text.pieces().isEmpty()) {
      return Optional.of("a Resource is empty text");
    }
    if (prefix.isEmpty() || prefix.startsWith("*") || prefix.startsWith(SHORT)) {
      return Optional.empty();
    }
    if (!prefix.startsWith("arn:")) {
      return prefix.length() < 4 && "arn:".startsWith(prefix)
          ? Optional.empty()
          : Optional.of(
              text.display() + " is neither an ARN nor of the form execute-api:/stage/verb/path");
    }
    return otherService().map(name -> text.display() + " is an ARN of " + name);
  }

  /** The service of an ARN, where it is written out and another than API Gateway's. */
  private Optional<String> otherService() {
    StringBuilder written = new StringBuilder();
    for (Text.Piece piece : text.pieces()) {
      written.append(piece.hole().isPresent() ? "?" : piece.fixed());
    }
    int partition = written.indexOf(":") + 1;
    int service = written.indexOf(":", partition) + 1;
    int end = written.indexOf(":", service);
    if (partition == 0 || service == 0 || end < 0) {
      return Optional.empty();
    }
    String name = written.substring(service, end);
    return name.equals(SERVICE) || name.indexOf('*') >= 0 || name.indexOf('?') >= 0
        ? Optional.empty()
        : Optional.of(name.isEmpty() ? "no service" : name);
  }

  /** True where nobody says what it names, as {@code execute-api:*}, which AWS takes. */
  private boolean isOpen() {
    return fault().isPresent()
        || (text.prefix().startsWith(SHORT) && !text.prefix().startsWith(SHORT + "/"));
  }

  /**
   * True where some of AWS's examples end, of which it says that they allow every call: behind the
   * id of the API. See
   * https://docs.aws.amazon.com/apigateway/latest/developerguide/apigateway-authorization-flow.html.
   */
  boolean endsBehindApi() {
    String suffix = text.suffix();
    return text.literal().filter((SHORT + "/")::equals).isPresent()
        || (isFull()
            && suffix.endsWith("/")
            && text.pieces().stream().filter(ResourcePattern::holdsSlash).count() == 1
            && suffix.indexOf('/') == suffix.length() - 1);
  }

  /**
   * The same with a slash at the end where it ends with a verb: the root of an API is {@code
   * .../GET/}, and {@code .../GET} is taken for it, too.
   */
  Optional<ResourcePattern> ofRoot() {
    String suffix = text.suffix();
    int slashes = 0;
    for (Text.Piece piece : text.pieces()) {
      slashes +=
          piece instanceof Text.Piece.Fixed fixed
              ? (int) fixed.text().chars().filter(c -> c == '/').count()
              : 0;
    }
    return slashes == 2 && MethodRequests.isVerb(suffix.substring(suffix.lastIndexOf('/') + 1))
        ? Optional.of(
            new ResourcePattern(Text.concat(List.of(text, Text.of("/"))), variables, range))
        : Optional.empty();
  }

  private static boolean holdsSlash(Text.Piece piece) {
    return piece instanceof Text.Piece.Fixed fixed && fixed.text().indexOf('/') >= 0;
  }

  /** True where the name of a path parameter stands in it as text. */
  public boolean holdsPathParameter() {
    return text.pieces().stream().anyMatch(ResourcePattern::holdsBraces);
  }

  private static boolean holdsBraces(Text.Piece piece) {
    if (!(piece instanceof Text.Piece.Fixed fixed)) {
      return false;
    }
    int open = fixed.text().indexOf("/{");
    return open >= 0 && fixed.text().indexOf('}', open) > 0;
  }

  /** The same with a star for each path parameter. */
  public ResourcePattern withStars() {
    List<Text> parts = new ArrayList<>();
    for (Text.Piece piece : text.pieces()) {
      parts.add(
          piece instanceof Text.Piece.Fixed fixed
              ? Text.of(withStars(fixed.text()))
              : Text.of(piece));
    }
    return new ResourcePattern(Text.concat(parts), variables, range);
  }

  private static String withStars(String text) {
    StringBuilder starred = new StringBuilder();
    int at = 0;
    int open = text.indexOf("/{");
    while (open >= 0) {
      int close = text.indexOf('}', open);
      if (close < 0) {
        break;
      }
      starred.append(text, at, open).append("/*");
      at = close + 1;
      open = text.indexOf("/{", at);
    }
    return starred.append(text.substring(at)).toString();
  }

  /** The part of the ARN that is certainly another one; empty where all may be right. */
  Optional<Endpoint.Part> differingPart(Endpoint endpoint) {
    if (!isFull() || fault().isPresent()) {
      return Optional.empty();
    }
    Optional<Endpoint.Part> part = firstDifference(endpoint);
    // A star for the API may cross the slash behind it, but is hardly meant to.
    return part.isPresent() ? part : ofThisApi(0).flatMap(own -> own.firstDifference(endpoint));
  }

  private Optional<Endpoint.Part> firstDifference(Endpoint endpoint) {
    Reading left = Reading.of(List.of(possible(endpoint)));
    for (Endpoint.Part part : Endpoint.Part.values()) {
      left = endpoint.possiblyAfter(left, part);
      if (left.isDead()) {
        return Optional.of(part);
      }
    }
    return Optional.empty();
  }

  /** The same as if it named this API, in the stage that it names. */
  Optional<ResourcePattern> ofThisApi() {
    return ofThisApi(0);
  }

  /** The same as if it named this API, in any stage. */
  Optional<ResourcePattern> inAnyStage() {
    return ofThisApi(1);
  }

  private Optional<ResourcePattern> ofThisApi(int stages) {
    List<Text> parts = new ArrayList<>();
    parts.add(Text.of(SHORT + "/" + "*/".repeat(stages)));
    int slashes = 0;
    for (Text.Piece piece : text.pieces()) {
      String fixed = piece.fixed();
      int from = 0;
      while (slashes <= stages && fixed.indexOf('/', from) >= 0) {
        from = fixed.indexOf('/', from) + 1;
        slashes++;
      }
      if (slashes > stages) {
        parts.add(piece.hole().isPresent() ? Text.of(piece) : Text.of(fixed.substring(from)));
      }
    }
    return slashes > stages
        ? Optional.of(new ResourcePattern(Text.concat(parts), variables, range))
        : Optional.empty();
  }

  /** The requests that are certainly meant: no symbol stands for anything but itself. */
  Shape certain(Endpoint endpoint, Marks marks) {
    Shape.Builder shape = new Shape.Builder();
    if (isOpen()) {
      return shape.nothing().build();
    }
    for (Text.Piece piece : complete(endpoint).pieces()) {
      if (piece instanceof Text.Piece.Fixed fixed) {
        fixed(fixed.text(), shape, false);
      } else if (piece instanceof Text.Piece.Hole hole) {
        char mark = marks.of(hole.symbol());
        if (mark == Marks.NONE_LEFT) {
          shape.nothing();
        } else {
          shape.text(String.valueOf(mark));
        }
      }
    }
    return shape.build();
  }

  /** The requests that may be meant: a symbol may stand for any text that it can be. */
  Shape possible(Endpoint endpoint) {
    Shape.Builder shape = new Shape.Builder();
    if (isOpen()) {
      return shape.anyText().build();
    }
    for (Text.Piece piece : complete(endpoint).pieces()) {
      if (piece instanceof Text.Piece.Fixed fixed) {
        fixed(fixed.text(), shape, true);
      } else if (piece instanceof Text.Piece.Hole hole) {
        symbol(hole.symbol(), endpoint, shape);
      }
    }
    return endsBehindApi() ? shape.anyText().build() : shape.build();
  }

  private static void symbol(Symbol symbol, Endpoint endpoint, Shape.Builder shape) {
    Optional<Characters> kind = endpoint.kindOf(symbol);
    if (kind.isPresent()) {
      shape.run(kind.get());
    } else if (isIdOfAnApi(symbol)) {
      shape.nothing();
    } else {
      shape.anyText();
    }
  }

  /** A declared API is never another declared one. */
  private static boolean isIdOfAnApi(Symbol symbol) {
    return symbol instanceof Symbol.OfResource resource
        && resource.type().equals("AWS::ApiGateway::RestApi")
        && (resource.attribute().equals("Ref") || resource.attribute().equals("RestApiId"));
  }

  private void fixed(String text, Shape.Builder shape, boolean possibly) {
    if (!variables) {
      shape.pattern(text);
      return;
    }
    PolicyVariables.split(
        text,
        new PolicyVariables.Parts() {
          @Override
          public void text(String fixed) {
            shape.pattern(fixed);
          }

          @Override
          public void escaped(char c) {
            shape.text(String.valueOf(c));
          }

          @Override
          public void variable() {
            if (possibly) {
              shape.anyText();
            } else {
              shape.nothing();
            }
          }
        });
  }

  private Text complete(Endpoint endpoint) {
    Optional<Text> path = text.after(SHORT);
    return path.isEmpty()
        ? text
        : Text.concat(
            List.of(
                Text.of("arn:"),
                endpoint.partition(),
                Text.of(":execute-api:"),
                endpoint.region(),
                Text.of(":"),
                endpoint.account(),
                Text.of(":"),
                endpoint.api(),
                path.get()));
  }
}
