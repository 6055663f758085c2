package io.github.cfn401audit.model.edit;

import io.github.cfn401audit.model.resource.Authorizer;
import io.github.cfn401audit.model.resource.Method;
import io.github.cfn401audit.model.resource.StackResource;
import io.github.cfn401audit.values.Value;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Changes of a method. */
public final class MethodEdits {
  private static final String TYPE = "AuthorizationType";
  private static final String SCOPES = "AuthorizationScopes";
  private static final String AUTHORIZER = "AuthorizerId";

  private MethodEdits() {}

  /** The method requires one of these scopes, whatever it required before. */
  public static Change requireScopes(Method method, List<String> scopes) {
    return PropertyChanges.putAll(method.resource(), SCOPES, scopes);
  }

  /** The method requires other scopes instead of one. */
  public static Change replaceScope(Method method, String before, List<String> after) {
    return PropertyChanges.replace(method.resource(), SCOPES, before, after);
  }

  /** The method requires no scope. */
  public static Change.OfProperty removeScopes(Method method) {
    return new Change.Removed(method.resource(), SCOPES);
  }

  /** The method has this {@code AuthorizationType}. */
  public static Change.OfProperty setType(Method method, String type) {
    return PropertyChanges.put(method.resource(), TYPE, type);
  }

  /** The method asks this authorizer. */
  public static Change useAuthorizer(Method method, Authorizer authorizer) {
    return PropertyChanges.refer(method.resource(), AUTHORIZER, authorizer.resource());
  }

  /** The method asks an authorizer that the change before this one adds. */
  static Change useNewAuthorizer(Method method, StackResource authorizer) {
    return new Change.Put(method.resource(), AUTHORIZER, authorizer.reference(), "it");
  }

  /** The method answers anybody. */
  public static List<Change.OfProperty> open(Method method) {
    List<Change.OfProperty> changes = new ArrayList<>();
    changes.add(setType(method, "NONE"));
    if (method.authorizationScopes().written()) {
      changes.add(removeScopes(method));
    }
    return changes;
  }

  /** The method needs no API key. */
  public static Change.OfProperty requireNoApiKey(Method method) {
    return PropertyChanges.put(method.resource(), "ApiKeyRequired", "false");
  }

  /** A mock answers as text what the API takes for binary data. */
  public static Change convertToText(Method method) {
    return new Change.PutInside(
        method.resource(), "Integration", "ContentHandling", "CONVERT_TO_TEXT");
  }

  /** A method for OPTIONS alone beside one for ANY; these deployments then depend on it. */
  public static Change addOptionsBeside(Method method, List<StackResource> deployments) {
    StackResource any = method.resource();
    Map<String, Value> properties = new LinkedHashMap<>();
    properties.put("RestApiId", any.properties().value("RestApiId"));
    properties.put("ResourceId", any.properties().value("ResourceId"));
    properties.put("HttpMethod", NewValues.text(any, "OPTIONS"));
    properties.put(TYPE, NewValues.text(any, "NONE"));
    String dependents =
        deployments.isEmpty()
            ? ""
            : ", on which "
                + Edit.names(deployments.stream().map(StackResource::logicalId).toList())
                + (deployments.size() == 1 ? " depends" : " depend");
    return new Change.New(
        any.beside("AWS::ApiGateway::Method", properties),
        "an OPTIONS method of AuthorizationType `NONE` beside " + any.logicalId() + dependents,
        deployments);
  }
}
