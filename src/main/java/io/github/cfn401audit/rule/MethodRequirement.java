package io.github.cfn401audit.rule;

import io.github.cfn401audit.model.resource.Authorizer;
import io.github.cfn401audit.model.resource.Listing;
import io.github.cfn401audit.model.resource.Method;
import io.github.cfn401audit.model.resource.StackResource;
import io.github.cfn401audit.values.Text;
import java.util.List;
import java.util.Optional;

/**
 * What a method requires of its callers, to be compared before and after an edit.
 *
 * @param type its {@code AuthorizationType}
 * @param authorizer its authorizer; empty where it has none or it is not known
 * @param scopes its {@code AuthorizationScopes}
 * @param complete whether these are all
 */
public record MethodRequirement(
    String type, Optional<StackResource> authorizer, List<Text> scopes, boolean complete) {
  public MethodRequirement {
    scopes = List.copyOf(scopes);
  }

  public static MethodRequirement of(Method method) {
    Listing scopes = method.authorizationScopes();
    return new MethodRequirement(
        method.authorizationType().shown("?"),
        method.authorizer().target().map(Authorizer::resource),
        scopes.entries().stream().map(Listing.Entry::text).toList(),
        scopes.isComplete());
  }
}
