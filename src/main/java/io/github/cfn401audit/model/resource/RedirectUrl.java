package io.github.cfn401audit.model.resource;

import io.github.cfn401audit.source.Located;
import io.github.cfn401audit.source.SourceRange;
import io.github.cfn401audit.values.Symbol;
import io.github.cfn401audit.values.Text;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * An address to which Cognito sends a browser after sign-in or sign-out. Symbols may be in it.
 *
 * @param text the address
 * @param range where it stands
 */
public record RedirectUrl(Text text, SourceRange range) implements Located {
  private static final String PLACEHOLDER = "https://example.com";
  private static final String HTTP = "http://";
  private static final String HTTPS = "https://";
  private static final int MOST_CHARACTERS = 1024;

  /** Attributes of resources that are the name of a host in the public DNS. */
  private static final Set<String> HOST_NAMES =
      Set.of(
          "AWS::ElasticLoadBalancingV2::LoadBalancer.DNSName",
          "AWS::ElasticLoadBalancing::LoadBalancer.DNSName",
          "AWS::CloudFront::Distribution.DomainName",
          "AWS::S3::Bucket.DomainName",
          "AWS::S3::Bucket.RegionalDomainName");

  /** The address of a bucket's website, which always begins with {@code http://}. */
  private static final String WEBSITE = "AWS::S3::Bucket.WebsiteURL";

  /** The addresses that a list names. */
  static List<RedirectUrl> allOf(Listing listing) {
    return listing.entries().stream()
        .map(entry -> new RedirectUrl(entry.text(), entry.range()))
        .toList();
  }

  /** True for the address that the CDK writes where nobody names one. */
  public boolean isPlaceholder() {
    return text.literal().filter(PLACEHOLDER::equals).isPresent();
  }

  /** True where it certainly begins with {@code http://} or {@code https://}. */
  public boolean isWeb() {
    return text.prefix().startsWith(HTTP) || text.prefix().startsWith(HTTPS) || isWebsite();
  }

  /** True where it certainly begins with the scheme of an app, such as {@code shop://}. */
  public boolean isOfApp() {
    int end = text.prefix().indexOf("://");
    return end > 0 && !isWeb() && isScheme(text.prefix().substring(0, end));
  }

  /** True where it certainly has no scheme: a path, or the bare name of a host. */
  public boolean isRelative() {
    boolean bareHost = firstSymbol().filter(HOST_NAMES::contains).isPresent();
    boolean bareText =
        text.literal().filter(literal -> !literal.isEmpty() && !literal.contains(":")).isPresent();
    return bareHost || bareText || text.prefix().startsWith("/");
  }

  /** True where it certainly is plain http, and certainly not on the user's own machine. */
  public boolean isPlainHttpElsewhere() {
    if (isWebsite()) {
      return true;
    }
    return text.prefix().startsWith(HTTP) && host().filter(RedirectUrl::isElsewhere).isPresent();
  }

  /** True where it certainly leads to the user's own machine. */
  public boolean isLoopback() {
    return isWeb() && host().flatMap(Text::literal).filter(RedirectUrl::isOwnMachine).isPresent();
  }

  /** True where it is a web address and has a fragment, behind {@code #}. */
  public boolean hasFragment() {
    return isWeb() && text.pieces().stream().anyMatch(piece -> piece.fixed().contains("#"));
  }

  /** True where it is certainly longer than Cognito allows. */
  public boolean isTooLong() {
    return text.pieces().stream().mapToInt(piece -> piece.fixed().length()).sum() > MOST_CHARACTERS;
  }

  /** True where a star stands in its host or path. */
  public boolean hasWildcard() {
    for (Text.Piece piece : text.pieces()) {
      int end = firstOf(piece.fixed(), "?#");
      if (piece.fixed().substring(0, end).contains("*")) {
        return true;
      }
      if (end < piece.fixed().length()) {
        return false;
      }
    }
    return false;
  }

  /** True where a capital letter stands in the host of a web address. */
  public boolean hasCapitalInHost() {
    return host().stream()
        .flatMap(host -> host.pieces().stream())
        .anyMatch(piece -> piece.fixed().chars().anyMatch(c -> c >= 'A' && c <= 'Z'));
  }

  /** The host of a web address; empty for any other, and where a symbol may hold the scheme. */
  public Optional<Text> host() {
    return text.after(HTTPS).or(() -> text.after(HTTP)).map(RedirectUrl::hostIn);
  }

  private static Text hostIn(Text afterScheme) {
    List<Text> host = new ArrayList<>();
    for (Text.Piece piece : afterScheme.pieces()) {
      int end =
          piece.fixed().startsWith("[") ? afterBracket(piece) : firstOf(piece.fixed(), "/?#:");
      if (end < piece.fixed().length()) {
        host.add(Text.of(piece.fixed().substring(0, end)));
        break;
      }
      host.add(Text.of(piece));
    }
    return Text.concat(host);
  }

  private static int afterBracket(Text.Piece piece) {
    int bracket = piece.fixed().indexOf(']');
    return bracket < 0 ? piece.fixed().length() : bracket + 1;
  }

  private static boolean isElsewhere(Text host) {
    if (host.literal().isPresent()) {
      return !host.literal().get().isEmpty() && !isOwnMachine(host.literal().get());
    }
    boolean ofResource =
        host.resource().map(RedirectUrl::named).filter(HOST_NAMES::contains).isPresent();
    return ofResource || endsInDomain(host.suffix());
  }

  /** True for the end of a name such as {@code .example.org}: no number, and no own machine. */
  private static boolean endsInDomain(String suffix) {
    int dot = suffix.lastIndexOf('.');
    return dot >= 0
        && dot < suffix.length() - 1
        && Character.isLetter(suffix.charAt(suffix.length() - 1))
        && !isOwnMachine("x" + suffix);
  }

  private static boolean isOwnMachine(String host) {
    return host.equals("localhost")
        || host.endsWith(".localhost")
        || host.startsWith("127.")
        || host.equals("[::1]");
  }

  private boolean isWebsite() {
    return firstSymbol().filter(WEBSITE::equals).isPresent();
  }

  private Optional<String> firstSymbol() {
    return text.pieces().stream()
        .findFirst()
        .flatMap(Text.Piece::hole)
        .flatMap(Symbol::resource)
        .map(RedirectUrl::named);
  }

  private static String named(Symbol.OfResource symbol) {
    return symbol.type() + "." + symbol.attribute();
  }

  private static boolean isScheme(String text) {
    return Character.isLetter(text.charAt(0))
        && text.chars().allMatch(c -> Character.isLetterOrDigit(c) || "+-.".indexOf(c) >= 0);
  }

  private static int firstOf(String text, String stops) {
    for (int i = 0; i < text.length(); i++) {
      if (stops.indexOf(text.charAt(i)) >= 0) {
        return i;
      }
    }
    return text.length();
  }
}
