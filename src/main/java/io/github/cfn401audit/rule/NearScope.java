package io.github.cfn401audit.rule;

import io.github.cfn401audit.model.Model;
import io.github.cfn401audit.model.resource.ResourceServer;
import io.github.cfn401audit.model.resource.UserPool;
import io.github.cfn401audit.source.NameHint;
import io.github.cfn401audit.source.NearName;
import io.github.cfn401audit.tokens.Scopes;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Finds the scope that somebody meant by a text that is not a scope. */
public final class NearScope {
  private NearScope() {}

  /**
   * The known scope that differs by a missing part, a separator, letter case or blanks, by a slip
   * of few letters, or that stands in the text among others.
   */
  public static Optional<String> of(String written, List<String> known) {
    for (String scope : known) {
      if (!scope.equals(written) && isNear(written, scope)) {
        return Optional.of(scope);
      }
    }
    return Optional.empty();
  }

  /** All known scopes that stand in one text among others; the near one where none does. */
  public static List<String> allOf(String written, String near, List<String> known) {
    List<String> all = known.stream().filter(scope -> standsAmongOthers(written, scope)).toList();
    return all.isEmpty() ? List.of(near) : all;
  }

  /**
   * The question whether that scope is meant: {@code did you mean `orders/read`, which OrdersServer
   * declares?}.
   */
  public static String question(String near, Collection<UserPool> pools, Model model) {
    Optional<ResourceServer> server =
        pools.stream()
            .flatMap(pool -> model.definedScopesOf(pool).serverOf(near).stream())
            .findFirst();
    String owner =
        server
            .map(found -> ", which " + found.resource().logicalId() + " declares")
            .orElse(Scopes.isStandard(near) ? ", which Cognito defines" : "");
    return NameHint.question(near) + owner + "?";
  }

  private static boolean isNear(String written, String scope) {
    String plain = plain(written);
    String wanted = plain(scope);
    return plain.replace("/", "").equals(wanted.replace("/", ""))
        || wanted.endsWith("/" + plain)
        || isIdentifier(plain, wanted)
        || isSlip(plain, wanted)
        || standsAmongOthers(written, scope);
  }

  private static boolean isIdentifier(String plain, String wanted) {
    int slash = wanted.lastIndexOf('/');
    return slash > 0 && plain.equals(wanted.substring(0, slash));
  }

  /** A slip in the identifier or in the name; a scope of Cognito's own has no identifier. */
  private static boolean isSlip(String plain, String wanted) {
    int slash = plain.lastIndexOf('/');
    int other = wanted.lastIndexOf('/');
    String name = plain.substring(slash + 1);
    String meant = wanted.substring(other + 1);
    if (slash < 0 || other < 0) {
      return slash == other && NearName.areAlike(name, meant);
    }
    String identifier = plain.substring(0, slash);
    String owner = wanted.substring(0, other);
    return name.equals(meant)
        ? NearName.areAlike(identifier, owner)
        : identifier.equals(owner) && NearName.areAlike(name, meant);
  }

  private static boolean standsAmongOthers(String written, String scope) {
    String parts = written.replace(',', ' ').replace(';', ' ');
    return (" " + parts + " ").contains(" " + scope + " ") && !parts.strip().equals(scope);
  }

  /** Lower case, one kind of separator, none at the ends, none doubled. */
  private static String plain(String text) {
    StringBuilder plain = new StringBuilder();
    String lower = text.toLowerCase(Locale.ROOT).strip();
    for (int i = 0; i < lower.length(); i++) {
      char c = lower.charAt(i);
      boolean separator = c == '/' || c == ':' || c == '.' || c == '\\' || c == '-' || c == '_';
      if (!separator) {
        plain.append(c);
      } else if (plain.length() > 0 && plain.charAt(plain.length() - 1) != '/') {
        plain.append('/');
      }
    }
    int end = plain.length();
    return end > 0 && plain.charAt(end - 1) == '/' ? plain.substring(0, end - 1) : plain.toString();
  }
}
