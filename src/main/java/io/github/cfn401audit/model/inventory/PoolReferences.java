package io.github.cfn401audit.model.inventory;

import io.github.cfn401audit.given.AssumedTrigger;
import io.github.cfn401audit.given.AssumptionLines;
import io.github.cfn401audit.model.resource.Link;
import io.github.cfn401audit.model.resource.PoolArn;
import io.github.cfn401audit.model.resource.Provider;
import io.github.cfn401audit.model.resource.StackResource;
import io.github.cfn401audit.model.resource.UserPool;
import io.github.cfn401audit.source.SourceRange;
import io.github.cfn401audit.values.Symbol;
import io.github.cfn401audit.values.Text;
import io.github.cfn401audit.values.UnknownReason;
import io.github.cfn401audit.values.Value;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Recognizes the pool that an id or an ARN denotes, however it is put together. */
public final class PoolReferences {
  private static final String POOL_TYPE = "AWS::Cognito::UserPool";

  private final Inventory inventory;
  private final Map<StackResource, UserPool> pools = new HashMap<>();
  private final PoolAliases aliases;

  /** Recognizes these pools, and those that the user assumes. */
  public PoolReferences(Inventory inventory, List<UserPool> pools) {
    this.inventory = inventory;
    for (UserPool pool : pools) {
      this.pools.put(pool.resource(), pool);
    }
    this.aliases = new PoolAliases(inventory.assumedPools(), pools);
  }

  /** The pool of a property {@code UserPoolId}. */
  public Link<UserPool> byId(Value id) {
    if (id.isAbsent()) {
      return new Link.Nowhere<>("has no UserPoolId");
    }
    Optional<Text> text = id.asText();
    if (text.isEmpty()) {
      return new Link.Open<>(
          id.whyUnknown().orElseGet(() -> new UnknownReason("a UserPoolId is not text", "")));
    }
    Optional<UserPool> pool = id(text.get());
    return pool.isPresent() ? new Link.To<>(pool.get()) : new Link.Open<>(notDeclared(text.get()));
  }

  private Optional<UserPool> id(Text text) {
    Optional<UserPool> pool = text.symbol().flatMap(this::ref);
    return pool.isPresent() ? pool : aliases.byId(text);
  }

  /** True where it is assumed that a pool has no clients that are not seen. */
  public boolean hasAllClients(UserPool pool) {
    return aliases.hasAllClients(pool);
  }

  /** What is assumed of the trigger of a pool; empty where nothing is. */
  public Optional<AssumedTrigger> assumedTriggerOf(UserPool pool) {
    return inventory.assumedTriggerOf(pool.resource());
  }

  /** The pool of an entry of {@code ProviderARNs} of an authorizer. */
  public Provider byArn(Text text, StackResource authorizer, SourceRange range) {
    Optional<UserPool> pool = arn(text);
    Optional<String> never = whyNoPoolArn(text);
    if (never.isEmpty() && pool.isPresent()) {
      never = PoolArn.whyNot(text, pool.get().resource());
    }
    if (never.isEmpty()) {
      never = PoolArn.whyNotTrustedBy(text, authorizer);
    }
    if (never.isPresent()) {
      return new Provider(text, new Link.Nowhere<>(never.get()), range);
    }
    if (pool.isPresent()) {
      return new Provider(
          text, new Link.To<>(pool.get()), range, PoolArn.doubts(text, pool.get().resource()));
    }
    Optional<UserPool> meant = aliases.byArn(text);
    return meant.isPresent()
        ? new Provider(text, new Link.To<>(meant.get()), range)
        : new Provider(text, new Link.Open<>(notDeclared(text)), range);
  }

  /** The pool whose id this symbol is. */
  public Optional<UserPool> ref(Symbol symbol) {
    return symbol
        .resource()
        .filter(resource -> resource.isRefTo(POOL_TYPE))
        .flatMap(inventory::find)
        .map(pools::get);
  }

  /** The pool whose id or ARN this text is. */
  public Optional<UserPool> denoted(Text text) {
    Optional<UserPool> byId = id(text);
    if (byId.isPresent()) {
      return byId;
    }
    Optional<UserPool> byArn = arn(text);
    if (whyNoPoolArn(text).isPresent()) {
      return Optional.empty();
    }
    return byArn.isPresent() ? byArn : aliases.byArn(text);
  }

  private Optional<UserPool> arn(Text text) {
    List<Text.Piece> pieces = text.pieces();
    int last = pieces.size() - 1;
    return last >= 1
            && text.prefix().startsWith("arn:")
            && pieces.get(last - 1).fixed().endsWith(":userpool/")
        ? pieces.get(last).hole().flatMap(symbol -> ref(symbol).or(() -> aliases.holder(symbol)))
        : Optional.empty();
  }

  /** Why the text cannot be the ARN of a user pool, whatever its symbols stand for. */
  private Optional<String> whyNoPoolArn(Text text) {
    if (text.pieces().isEmpty()) {
      return Optional.of("is empty");
    }
    Optional<Symbol.OfResource> resource = text.resource();
    return resource.isPresent()
        ? ofResource(resource.get())
        : PoolArn.whyNone(text).or(() -> endsWithIdOfAnother(text));
  }

  /** Whether the id of something else stands where the id of the pool should. */
  private static Optional<String> endsWithIdOfAnother(Text text) {
    return text.pieces()
        .get(text.pieces().size() - 1)
        .hole()
        .flatMap(Symbol::resource)
        .filter(resource -> !resource.type().equals(POOL_TYPE))
        .flatMap(
            resource ->
                ofResource(resource)
                    .map(why -> "ends with " + Text.of(resource).display() + ", which " + why));
  }

  private static Optional<String> ofResource(Symbol.OfResource resource) {
    boolean pool = resource.type().equals(POOL_TYPE);
    if (pool && resource.attribute().equals("Ref")) {
      return Optional.of("is the id of the pool, not its ARN");
    }
    if (pool && resource.attribute().startsWith("Provider")) {
      return Optional.of("is the issuer of the pool, not its ARN");
    }
    if (resource.type().equals("AWS::Cognito::IdentityPool")) {
      return Optional.of("is the id of an identity pool, not the ARN of a user pool");
    }
    return resource.type().equals("AWS::Cognito::UserPoolClient")
        ? Optional.of("is the id of an app client, not the ARN of a pool")
        : Optional.empty();
  }

  private UnknownReason notDeclared(Text text) {
    List<String> declared = inventory.poolsOfAllStacks();
    Optional<UnknownReason> why = text.reason();
    if (why.isPresent()) {
      return declared.isEmpty() ? why.get() : offering(declared, text, why.get());
    }
    String id = text.literal().map(PoolReferences::idIn).orElse("");
    return new UnknownReason(
        "user pool " + text.display() + " is not declared in these files",
        id.isEmpty() ? "name the folder of the stack that declares it" : AssumptionLines.ofId(id));
  }

  private static String idIn(String literal) {
    String id = literal.substring(literal.lastIndexOf('/') + 1);
    return id.indexOf('_') > 0 && id.indexOf(':') < 0 ? id : "";
  }

  /** What is held by a parameter or an import may be a pool that another stack declares. */
  private static UnknownReason offering(List<String> declared, Text text, UnknownReason why) {
    List<Symbol> symbols = text.symbols();
    Symbol last = symbols.get(symbols.size() - 1);
    Optional<String> lines =
        last.parameter()
            .map(it -> AssumptionLines.ofParameter(it.stack().name() + ":" + it.name(), declared))
            .or(() -> last.importName().map(it -> AssumptionLines.ofImport(it, declared)));
    return lines
        .map(
            assumed ->
                new UnknownReason(why.cause(), why.cure() + ", or assume that it is " + assumed))
        .orElse(why);
  }
}
