package io.github.cfn401audit.access;

import dk.brics.automaton.Automaton;
import dk.brics.automaton.BasicAutomata;
import dk.brics.automaton.BasicOperations;
import io.github.cfn401audit.model.resource.Authorizer;
import io.github.cfn401audit.model.resource.Resolved;
import io.github.cfn401audit.model.resource.UserPool;
import io.github.cfn401audit.model.resource.UserPoolClient;
import io.github.cfn401audit.tokens.Grant;
import io.github.cfn401audit.tokens.MintableToken;
import io.github.cfn401audit.tokens.TokenUse;
import io.github.cfn401audit.values.Symbol;
import io.github.cfn401audit.values.Text;
import io.github.cfn401audit.values.Truth;
import io.github.cfn401audit.values.UnknownReason;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * What {@code IdentityValidationExpression} makes of the {@code aud} claim of a token: the id of
 * the app client in an ID token, nothing in an access token. See
 * https://docs.aws.amazon.com/apigateway/latest/developerguide/apigateway-enable-cognito-user-pool.html
 * and
 * https://docs.aws.amazon.com/cognito/latest/developerguide/amazon-cognito-user-pools-using-the-access-token.html.
 *
 * <p>No page says whether the whole claim has to match. So a match anywhere counts where a refusal
 * is to be proved, and a match of the whole where an acceptance is.
 */
public final class AudienceExpression {
  /** More states than this are not made deterministic: their number may double with each. */
  private static final int MOST_STATES = 12;

  private final boolean absent;
  private final Optional<Automaton> whole;
  private final Optional<Automaton> within;
  private final List<Symbol.OfResource> clients;
  private final Optional<UnknownReason> reason;
  private final boolean fitsHeader;

  private AudienceExpression(boolean absent, Optional<UnknownReason> reason) {
    this(absent, Optional.empty(), Optional.empty(), List.of(), reason);
  }

  private AudienceExpression(
      boolean absent,
      Optional<Automaton> certain,
      Optional<Automaton> possible,
      List<Symbol.OfResource> clients,
      Optional<UnknownReason> reason) {
    this.absent = absent;
    this.whole = certain.map(AudienceExpression::betweenMarks);
    this.within = possible.map(AudienceExpression::anywhere);
    this.clients = List.copyOf(clients);
    this.reason = reason;
    this.fitsHeader = clients.isEmpty() && within.filter(HeaderSample::isMeantBy).isPresent();
  }

  /** The expression of an authorizer. */
  public static AudienceExpression of(Authorizer authorizer) {
    Resolved<Text> written = authorizer.identityValidationExpression();
    return written instanceof Resolved.Known<Text> known
        ? of(known.value())
        : new AudienceExpression(written.provesAbsent(), written.reason());
  }

  private static AudienceExpression of(Text text) {
    if (text.pieces().isEmpty()) {
      return new AudienceExpression(true, Optional.empty());
    }
    List<Symbol.OfResource> clients = new ArrayList<>();
    StringBuilder expression = new StringBuilder();
    for (Text.Piece piece : text.pieces()) {
      Optional<Character> mark = piece.hole().flatMap(symbol -> mark(symbol, clients));
      if (piece.hole().isPresent() && mark.isEmpty()) {
        return new AudienceExpression(false, text.reason());
      }
      expression.append(mark.map(String::valueOf).orElse(piece.fixed()));
    }
    return new AudienceExpression(
        false,
        AudiencePattern.certain(expression.toString()),
        AudiencePattern.possible(expression.toString()),
        clients,
        text.reason());
  }

  /** The character that stands for a client's id or for a text of a known form. */
  private static Optional<Character> mark(Symbol symbol, List<Symbol.OfResource> clients) {
    Optional<Symbol.OfResource> client = symbol.resource().filter(AudienceExpression::isClientId);
    if (client.isEmpty()) {
      return SymbolShape.of(symbol).map(SymbolShape::mark);
    }
    if (!clients.contains(client.get())) {
      clients.add(client.get());
    }
    return Optional.of(mark(clients.indexOf(client.get())));
  }

  private static boolean isClientId(Symbol.OfResource resource) {
    return resource.type().equals("AWS::Cognito::UserPoolClient")
        && (resource.attribute().equals("Ref") || resource.attribute().equals("ClientId"));
  }

  private static char mark(int client) {
    return (char) (AudiencePattern.FIRST_CLIENT + client);
  }

  /** Why a part of the expression is not known; empty where all that matters is. */
  Optional<UnknownReason> reason() {
    return reason;
  }

  /** Whether the token's audience is let through. */
  Truth accepts(MintableToken token) {
    if (absent) {
      return Truth.YES;
    }
    return fitsHeader ? Truth.UNKNOWN : matchesAudienceOf(token);
  }

  private Truth matchesAudienceOf(MintableToken token) {
    if (token.use() == TokenUse.ID) {
      return matchesIdOf(token.client());
    }
    boolean trigger =
        token.grant() == Grant.CLIENT_CREDENTIALS
            ? token.pool().trigger().changesMachineScopes()
            : token.pool().trigger().changesUserScopes();
    boolean mayHaveAnAudience =
        (trigger && matchesIdOf(token.client()) != Truth.NO)
            || (token.grant().isBrowserFlow()
                && !token.pool().isLite()
                && mayMatch(AudienceTexts.URLS));
    return mayHaveAnAudience || mayMatch(BasicAutomata.makeEmptyString())
        ? Truth.UNKNOWN
        : Truth.NO;
  }

  /**
   * True where the expression is made for a whole header, not for a client's id: AWS's pages differ
   * on which of the two is matched.
   */
  public boolean fitsHeader() {
    return fitsHeader;
  }

  /** True where whatever access token the pool issues, to whichever client, is refused. */
  public boolean refusesEveryAccessTokenOf(UserPool pool) {
    return !absent
        && !fitsHeader
        && !mayMatch(BasicAutomata.makeEmptyString())
        && (pool.isLite() || !mayMatch(AudienceTexts.URLS))
        && !(pool.trigger().changesUserScopes()
            && (!clients.isEmpty() || mayMatch(AudienceTexts.SOME_ID)));
  }

  /** True where the ID token of every client is refused that no file shows. */
  public boolean refusesUnseenIdTokens() {
    return !absent && !fitsHeader && !mayMatch(AudienceTexts.SOME_ID);
  }

  /**
   * True where every access token is refused that a client which no file shows may get.
   *
   * @param trigger whether a trigger may put the client's id into it
   * @param bound whether the client may ask for one that is bound to a URL
   */
  public boolean refusesUnseenAccessTokens(boolean trigger, boolean bound) {
    return !absent
        && !fitsHeader
        && !mayMatch(BasicAutomata.makeEmptyString())
        && !(bound && mayMatch(AudienceTexts.URLS))
        && !(trigger && mayMatch(AudienceTexts.SOME_ID));
  }

  /** Whether the id of the client matches. */
  public Truth matchesIdOf(UserPoolClient client) {
    if (absent) {
      return Truth.YES;
    }
    if (whole.isEmpty()) {
      return Truth.UNKNOWN;
    }
    Automaton id = BasicAutomata.makeEmpty();
    for (int i = 0; i < clients.size(); i++) {
      if (isIdOf(clients.get(i), client)) {
        String marked = AudiencePattern.START + String.valueOf(mark(i)) + AudiencePattern.END;
        if (BasicOperations.run(whole.get(), marked)) {
          return Truth.YES;
        }
        id = BasicAutomata.makeChar(mark(i));
      }
    }
    if (matchesEveryId()) {
      return Truth.YES;
    }
    return mayMatch(BasicOperations.union(id, AudienceTexts.SOME_ID)) ? Truth.UNKNOWN : Truth.NO;
  }

  /**
   * Whether an audience in hand is let through.
   *
   * @param audience the claim of a token
   * @param idOf the id of a client that the expression names, where it is known
   */
  public Truth accepts(String audience, Function<Symbol.OfResource, Optional<String>> idOf) {
    if (absent) {
      return Truth.YES;
    }
    if (whole.isEmpty()) {
      return Truth.UNKNOWN;
    }
    Truth accepted = matches(audience);
    for (int i = 0; i < clients.size() && accepted != Truth.YES; i++) {
      Optional<String> id = idOf.apply(clients.get(i));
      if (id.isEmpty() || id.get().equals(audience)) {
        Truth named = matches(String.valueOf(mark(i)));
        accepted = accepted.or(id.isEmpty() ? named.and(Truth.UNKNOWN) : named);
      }
    }
    return accepted;
  }

  /** True where nothing is asked of the audience. */
  public boolean isAbsent() {
    return absent;
  }

  /** True unless a token without an audience is certainly refused. */
  public boolean mayAcceptNone() {
    return absent || mayMatch(BasicAutomata.makeEmptyString());
  }

  /** A match of the whole is certain, a match within is possible. */
  private Truth matches(String text) {
    String marked = AudiencePattern.START + text + AudiencePattern.END;
    if (whole.filter(all -> BasicOperations.run(all, marked)).isPresent()) {
      return Truth.YES;
    }
    boolean part = within.filter(any -> BasicOperations.run(any, marked)).isPresent();
    return part ? Truth.UNKNOWN : Truth.NO;
  }

  private static boolean isIdOf(Symbol.OfResource symbol, UserPoolClient client) {
    return symbol.logicalId().equals(client.name())
        && symbol.stack().name().equals(client.resource().stackName());
  }

  /** One id is tried first: most expressions do not match it. */
  private boolean matchesEveryId() {
    Automaton all = whole.orElseThrow();
    return all.getNumberOfStates() <= MOST_STATES
        && BasicOperations.run(all, AudiencePattern.START + "a" + AudiencePattern.END)
        && BasicOperations.subsetOf(
            BasicOperations.concatenate(
                List.of(
                    BasicAutomata.makeChar(AudiencePattern.START),
                    AudienceTexts.SOME_ID,
                    BasicAutomata.makeChar(AudiencePattern.END))),
            all);
  }

  private boolean mayMatch(Automaton audience) {
    return within.isEmpty()
        || !BasicOperations.isEmpty(
            BasicOperations.intersection(within.get(), betweenMarks(audience)));
  }

  private static Automaton betweenMarks(Automaton text) {
    return BasicOperations.concatenate(
        List.of(
            BasicOperations.repeat(BasicAutomata.makeChar(AudiencePattern.START)),
            text,
            BasicOperations.repeat(BasicAutomata.makeChar(AudiencePattern.END))));
  }

  private static Automaton anywhere(Automaton match) {
    return BasicOperations.concatenate(
        List.of(BasicAutomata.makeAnyString(), match, BasicAutomata.makeAnyString()));
  }
}
