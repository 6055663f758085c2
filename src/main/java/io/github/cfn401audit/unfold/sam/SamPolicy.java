package io.github.cfn401audit.unfold.sam;

import io.github.cfn401audit.source.ListNode;
import io.github.cfn401audit.source.MapNode;
import io.github.cfn401audit.source.Node;
import io.github.cfn401audit.source.ScalarNode;
import io.github.cfn401audit.source.SourceRange;
import io.github.cfn401audit.unfold.NodeBuilder;
import io.github.cfn401audit.unfold.NodeResolver;
import io.github.cfn401audit.unfold.ResolvedNode;
import io.github.cfn401audit.values.UnknownReason;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Turns {@code ResourcePolicy} of an API and of its events into one resource policy. See
 * https://docs.aws.amazon.com/serverless-application-model/latest/developerguide/sam-property-api-resourcepolicystatement.html.
 */
final class SamPolicy {
  private final NodeResolver resolver;
  private Optional<Node> stage;
  private final List<Node> statements = new ArrayList<>();
  private final Set<String> written = new HashSet<>();
  private Optional<SourceRange> at = Optional.empty();

  SamPolicy(Optional<Node> stage, NodeResolver resolver) {
    this.resolver = resolver;
    this.stage = stage;
  }

  /** Begins with the statements of a policy that the document has itself. */
  void begin(ResolvedNode policy) {
    policy.map().ifPresent(entries -> addCustom(entries.node(), "Statement"));
  }

  /** Adds the policy of an event for its path; that of a state machine knows no stage. */
  void ofEvent(MapNode policy, SamEvent event, List<String> methods) {
    Optional<Node> before = stage;
    if (event.stateMachine()) {
      stage = Optional.of(new ScalarNode("", ScalarNode.Style.NULL, "", event.at()));
    }
    add(policy, event.path(), methods);
    stage = before;
  }

  /** Adds the statements of a policy for one path with these methods. */
  void add(MapNode policy, String path, List<String> methods) {
    at = Optional.of(policy.range());
    iam(policy, "AwsAccountWhitelist", "Allow", path, methods);
    iam(policy, "AwsAccountBlacklist", "Deny", path, methods);
    ip(policy, "IpRangeWhitelist", "NotIpAddress", path, methods);
    ip(policy, "IpRangeBlacklist", "IpAddress", path, methods);
    vpc(policy, "Blacklist", "StringEquals", path, methods);
    vpc(policy, "Whitelist", "StringNotEquals", path, methods);
  }

  /** Adds statements that are written whole. */
  void addCustom(MapNode policy) {
    addCustom(policy, "CustomStatements");
  }

  private void addCustom(MapNode policy, String key) {
    ResolvedNode statements = resolver.resolve(policy, key);
    statements.items().forEach(this::custom);
    statements.map().ifPresent(one -> custom(one.node()));
    statements.unknown().ifPresent(why -> unread(why, policy.range()));
  }

  /** Adds statements of which nothing is known. */
  void unread(UnknownReason why, SourceRange range) {
    custom(NodeBuilder.unread(why, range));
  }

  private void custom(Node statement) {
    at = at.isEmpty() ? Optional.of(statement.range()) : at;
    if (written.add(text(statement))) {
      statements.add(statement);
    }
  }

  /** Returns the policy; empty where nothing asks for one. */
  Optional<MapNode> policy() {
    return statements.isEmpty()
        ? Optional.empty()
        : Optional.of(
            new NodeBuilder(at.orElseThrow())
                .with("Version", "2012-10-17")
                .with("Statement", NodeBuilder.list(statements, at.orElseThrow()))
                .map());
  }

  private void iam(MapNode policy, String key, String effect, String path, List<String> methods) {
    Optional<Node> accounts = resolver.present(policy, key);
    if (accounts.isPresent()) {
      SourceRange range = accounts.get().range();
      Node principal = new NodeBuilder(range).with("AWS", list(accounts.get())).map();
      statements.add(statement(effect, path, methods, principal, range).map());
    }
  }

  private void ip(MapNode policy, String key, String operator, String path, List<String> methods) {
    Optional<Node> ranges = resolver.present(policy, key);
    if (ranges.isPresent()) {
      SourceRange range = ranges.get().range();
      deny(
          operator,
          new NodeBuilder(range).with("aws:SourceIp", list(ranges.get())).map(),
          path,
          methods,
          range);
    }
  }

  private void vpc(
      MapNode policy, String list, String operator, String path, List<String> methods) {
    List<Node> vpcs = new ArrayList<>();
    List<Node> endpoints = new ArrayList<>();
    for (Node item : items(policy, "SourceVpc" + list)) {
      // The transform sees the value of a parameter. One that is not known, or whose default is
      // there to be replaced, is the id of one or the other.
      String id = resolver.text(item).orElse("");
      boolean written = item instanceof ScalarNode scalar && scalar.tag().isEmpty();
      if (id.startsWith("vpce-")) {
        endpoints.add(item);
      } else if (id.startsWith("vpc-") || !written) {
        vpcs.add(item);
      }
    }
    vpcs.addAll(items(policy, "IntrinsicVpc" + list));
    endpoints.addAll(items(policy, "IntrinsicVpce" + list));
    if (vpcs.isEmpty() && endpoints.isEmpty()) {
      return;
    }
    SourceRange range = (vpcs.isEmpty() ? endpoints : vpcs).get(0).range();
    NodeBuilder keys = new NodeBuilder(range);
    if (!vpcs.isEmpty()) {
      keys.with("aws:SourceVpc", NodeBuilder.list(vpcs, range));
    }
    if (!endpoints.isEmpty()) {
      keys.with("aws:SourceVpce", NodeBuilder.list(endpoints, range));
    }
    deny(operator, keys.map(), path, methods, range);
  }

  /** Adds statements that let in everybody but those for whom the condition holds. */
  private void deny(
      String operator, MapNode keys, String path, List<String> methods, SourceRange range) {
    Node everybody = NodeBuilder.text("*", range);
    once(statement("Allow", path, methods, everybody, range).map());
    once(
        statement("Deny", path, methods, everybody, range)
            .with("Condition", new NodeBuilder(range).with(operator, keys).map())
            .map());
  }

  private void once(MapNode statement) {
    if (written.add(text(statement))) {
      statements.add(statement);
    }
  }

  /** Returns the content of a node, wherever it stands. */
  private static String text(Node node) {
    if (node instanceof MapNode map) {
      StringBuilder text = new StringBuilder("{");
      map.entries()
          .forEach(
              e -> text.append(e.key().text()).append(':').append(text(e.value())).append(','));
      return text.append('}').toString();
    }
    if (node instanceof ListNode list) {
      StringBuilder text = new StringBuilder("[");
      list.items().forEach(item -> text.append(text(item)).append(','));
      return text.append(']').toString();
    }
    return node.tag() + ((ScalarNode) node).text();
  }

  private NodeBuilder statement(
      String effect, String path, List<String> methods, Node principal, SourceRange range) {
    Node name = stage.orElseGet(() -> NodeBuilder.text("", range));
    List<Node> resources = new ArrayList<>();
    for (String method : methods) {
      resources.add(SamExecuteArn.of(name, method, path, range));
    }
    return new NodeBuilder(range)
        .with("Effect", effect)
        .with("Action", "execute-api:Invoke")
        .with("Resource", NodeBuilder.list(resources, range))
        .with("Principal", principal);
  }

  private List<Node> items(MapNode policy, String key) {
    ResolvedNode list = resolver.resolve(policy, key);
    return list.unknown().isPresent()
        ? List.of(NodeBuilder.unread(list.unknown().get(), policy.range()))
        : list.items();
  }

  private static Node list(Node node) {
    return node instanceof ListNode ? node : NodeBuilder.list(List.of(node), node.range());
  }
}
