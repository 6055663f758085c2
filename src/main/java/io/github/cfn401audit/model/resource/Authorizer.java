package io.github.cfn401audit.model.resource;

import io.github.cfn401audit.source.SourceRange;
import io.github.cfn401audit.template.UnfoldingNote;
import io.github.cfn401audit.values.Text;
import io.github.cfn401audit.values.UnknownReason;
import java.util.List;
import java.util.Optional;

/**
 * A declared authorizer.
 *
 * @param resource the {@code AWS::ApiGateway::Authorizer}
 * @param api the API it belongs to
 * @param type {@code TOKEN}, {@code REQUEST} or {@code COGNITO_USER_POOLS}
 * @param providers the known entries of {@code ProviderARNs}
 * @param moreProviders why there may be more
 * @param identitySource {@code IdentitySource}
 * @param identityValidationExpression {@code IdentityValidationExpression}
 */
public record Authorizer(
    StackResource resource,
    RestApi api,
    Resolved<String> type,
    List<Provider> providers,
    List<UnknownReason> moreProviders,
    Resolved<String> identitySource,
    Resolved<Text> identityValidationExpression) {

  private static final String HEADER = "method.request.header.";

  public Authorizer {
    providers = List.copyOf(providers);
    moreProviders = List.copyOf(moreProviders);
  }

  /** Its logical id. */
  public String name() {
    return resource.logicalId();
  }

  /** The request header that carries the token. */
  public String header() {
    String source = identitySource.shown(HEADER + "Authorization");
    return source.startsWith(HEADER) ? source.substring(HEADER.length()) : source;
  }

  /** The request header that certainly carries the token; empty where that is not known. */
  public Optional<String> knownHeader() {
    return identitySource.proves(source -> source.startsWith(HEADER))
        ? Optional.of(header())
        : Optional.empty();
  }

  /** {@code Name}, which is its own in its API. */
  public Resolved<String> givenName() {
    return resource.properties().literal("Name");
  }

  /** The place of {@code IdentitySource}, or of the authorizer where it is absent. */
  public SourceRange identitySourcePlace() {
    return resource.place("IdentitySource");
  }

  /** The place of {@code Type}, or of the authorizer where it is absent. */
  public SourceRange typePlace() {
    return resource.place("Type");
  }

  /** The place of {@code ProviderARNs}, or of the authorizer where it is absent. */
  public SourceRange providersPlace() {
    return resource.place("ProviderARNs");
  }

  /** True where {@code ProviderARNs} is provably absent or empty. */
  public boolean namesNoPool() {
    return providers.isEmpty() && moreProviders.isEmpty();
  }

  /** What its security scheme lacks, in words; empty where it lacks nothing, or is none. */
  public Optional<String> fault() {
    return resource
        .remark(UnfoldingNote.SCHEME_FAULT)
        .map(
            at -> resource.properties().literal(UnfoldingNote.SCHEME_FAULT).shown("is incomplete"));
  }

  /** The pools that are certainly trusted and declared here. */
  public List<UserPool> declaredPools() {
    return providers.stream().flatMap(provider -> provider.pool().target().stream()).toList();
  }

  /** True unless it certainly does not trust the pool. */
  public boolean mayTrust(UserPool pool) {
    return !moreProviders.isEmpty()
        || providers.stream().anyMatch(provider -> provider.pool().mayLeadTo(pool));
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Authorizer authorizer && resource.equals(authorizer.resource);
  }

  @Override
  public int hashCode() {
    return resource.hashCode();
  }
}
