package io.github.cfn401audit.world;

import io.github.cfn401audit.given.AssumedPool;
import io.github.cfn401audit.given.StatementPlace;
import io.github.cfn401audit.source.ScalarNode;
import io.github.cfn401audit.source.SourceRange;
import io.github.cfn401audit.template.Expression;
import io.github.cfn401audit.template.Resource;
import io.github.cfn401audit.values.Evaluator;
import io.github.cfn401audit.values.Value;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Finds the user pools that no file declares and that both an authorizer and an app client name by
 * the same fixed id: whatever else is not known of them, they are one pool.
 */
final class PoolsByFixedId {
  private static final String ARN_RESOURCE = ":userpool/";

  private final Map<String, SourceRange> ofClients = new LinkedHashMap<>();
  private final Set<String> ofAuthorizers = new LinkedHashSet<>();

  private PoolsByFixedId() {}

  static PoolsByFixedId of(Iterable<StackInstance> stacks) {
    PoolsByFixedId pools = new PoolsByFixedId();
    stacks.forEach(pools::read);
    return pools;
  }

  /** The pools, each under its id as its name. */
  List<AssumedPool> pools() {
    List<AssumedPool> pools = new ArrayList<>();
    ofClients.forEach(
        (id, at) -> {
          if (ofAuthorizers.contains(id)) {
            pools.add(pool(id, at));
          }
        });
    return pools;
  }

  /** True where an authorizer here trusts the pool of a client there, or the reverse. */
  boolean shareOneWith(PoolsByFixedId other) {
    return ofAuthorizers.stream().anyMatch(other.ofClients::containsKey)
        || other.ofAuthorizers.stream().anyMatch(ofClients::containsKey);
  }

  /** True where no id is named. */
  boolean isEmpty() {
    return ofClients.isEmpty() && ofAuthorizers.isEmpty();
  }

  private static AssumedPool pool(String id, SourceRange at) {
    return new AssumedPool(
        new ScalarNode(id, ScalarNode.Style.PLAIN, "", at),
        false,
        "",
        Optional.of(id),
        List.of(),
        List.of(),
        List.of(),
        Optional.empty(),
        StatementPlace.of(at));
  }

  private void read(StackInstance stack) {
    for (Resource resource : stack.resources()) {
      if (resource.type().equals("AWS::Cognito::UserPoolClient")) {
        Optional<Value> id = value(resource, "UserPoolId", stack);
        id.flatMap(Value::literal)
            .filter(PoolsByFixedId::isPoolId)
            .ifPresent(text -> ofClients.putIfAbsent(text, resource.range()));
      } else if (resource.type().equals("AWS::ApiGateway::Authorizer")) {
        value(resource, "ProviderARNs", stack)
            .ifPresent(arns -> arns.items().forEach(this::addArn));
      }
    }
  }

  private static Optional<Value> value(Resource resource, String property, StackInstance stack) {
    Optional<Expression> written = resource.property(property);
    return written.map(
        expression ->
            Evaluator.evaluate(expression, stack.environment(StackEnvironment.Purpose.NAMES)));
  }

  private void addArn(Value arn) {
    String text = arn.literal().orElse("");
    int at = text.lastIndexOf(ARN_RESOURCE);
    String id = text.substring(at < 0 ? text.length() : at + ARN_RESOURCE.length());
    if (isPoolId(id)) {
      ofAuthorizers.add(id);
    }
  }

  /** {@code eu-west-1_aBcDeFgHi}. */
  private static boolean isPoolId(String text) {
    int underscore = text.indexOf('_');
    return underscore > 0
        && underscore < text.length() - 1
        && text.chars()
            .allMatch(c -> c == '_' || c == '-' || (c < 128 && Character.isLetterOrDigit(c)));
  }
}
