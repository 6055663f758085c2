package io.github.cfn401audit.model.edit;

import io.github.cfn401audit.model.resource.Authorizer;
import io.github.cfn401audit.model.resource.Method;
import io.github.cfn401audit.model.resource.StackResource;
import io.github.cfn401audit.model.resource.UserPool;
import io.github.cfn401audit.model.resource.UserPoolClient;
import io.github.cfn401audit.values.Text;
import io.github.cfn401audit.values.Value;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;

/** Changes of an authorizer. */
public final class AuthorizerEdits {
  private static final String ARNS = "ProviderARNs";
  private static final String SOURCE = "IdentitySource";
  private static final String HEADER = "method.request.header.";
  private static final String EXPRESSION = "IdentityValidationExpression";

  private AuthorizerEdits() {}

  /** The authorizer trusts exactly these pools. */
  public static Change trust(Authorizer authorizer, Collection<UserPool> pools) {
    List<Value> arns = new ArrayList<>();
    List<String> names = new ArrayList<>();
    for (UserPool pool : pools) {
      arns.add(pool.resource().attribute("Arn"));
      names.add("the ARN of " + pool.name());
    }
    return new Change.Put(
        authorizer.resource(),
        ARNS,
        NewValues.list(authorizer.resource(), arns),
        String.join(" and ", names));
  }

  /** The authorizer finds the token in this request header. */
  public static Change readHeader(Authorizer authorizer, String header) {
    String source = HEADER + header;
    return new Change.Put(
        authorizer.resource(),
        SOURCE,
        NewValues.text(authorizer.resource(), source),
        "`" + source + "`");
  }

  /** The authorizer takes tokens of any client. */
  public static Change removeExpression(Authorizer authorizer) {
    return new Change.Removed(authorizer.resource(), EXPRESSION);
  }

  /** The authorizer takes the ID tokens of these clients only; at least one. */
  public static Change expectClients(Authorizer authorizer, List<UserPoolClient> clients) {
    StackResource resource = authorizer.resource();
    if (clients.size() == 1) {
      StackResource client = clients.get(0).resource();
      return new Change.Put(
          resource, EXPRESSION, client.reference(), "the id of " + client.logicalId());
    }
    List<Text> pieces = new ArrayList<>();
    List<String> names = new ArrayList<>();
    for (UserPoolClient client : clients) {
      pieces.add(Text.of(pieces.isEmpty() ? "^(" : "|"));
      client.resource().reference().asText().ifPresent(pieces::add);
      names.add("${" + client.name() + "}");
    }
    pieces.add(Text.of(")$"));
    return new Change.Put(
        resource,
        EXPRESSION,
        NewValues.text(resource, Text.concat(pieces)),
        "`!Sub \"^(" + String.join("|", names) + ")$\"`");
  }

  /** A new authorizer for the API of a method, which trusts what another one trusts. */
  public static List<Change> addLike(Method method, Authorizer other) {
    return add(
        method,
        other.resource().properties().value(ARNS),
        "with the " + ARNS + " of " + other.name());
  }

  /** A new authorizer for the API of a method, which trusts one pool. */
  public static List<Change> addTrusting(Method method, UserPool pool) {
    return add(
        method,
        NewValues.list(method.resource(), List.of(pool.resource().attribute("Arn"))),
        "that trusts " + pool.name());
  }

  private static List<Change> add(Method method, Value arns, String trusting) {
    StackResource beside = method.resource();
    StackResource authorizer =
        beside.beside(
            "AWS::ApiGateway::Authorizer",
            Map.of(
                "RestApiId",
                beside.properties().value("RestApiId"),
                "Type",
                NewValues.text(beside, "COGNITO_USER_POOLS"),
                SOURCE,
                NewValues.text(beside, HEADER + "Authorization"),
                ARNS,
                arns));
    return List.of(
        new Change.New(
            authorizer,
            "an AWS::ApiGateway::Authorizer for " + method.api().name() + " " + trusting,
            List.of(beside)),
        MethodEdits.useNewAuthorizer(method, authorizer));
  }
}
