package io.github.cfn401audit.judge;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A resource of a random world.
 *
 * @param condition the name of its condition; empty where it has none
 * @param properties by path, such as {@code LambdaConfig.PreTokenGeneration}
 */
record Resource(
    String id,
    String type,
    String condition,
    Map<String, Value> properties,
    List<String> dependsOn) {

  static final String API = "AWS::ApiGateway::RestApi";
  static final String METHOD = "AWS::ApiGateway::Method";
  static final String AUTHORIZER = "AWS::ApiGateway::Authorizer";
  static final String DEPLOYMENT = "AWS::ApiGateway::Deployment";
  static final String POOL = "AWS::Cognito::UserPool";
  static final String CLIENT = "AWS::Cognito::UserPoolClient";
  static final String DOMAIN = "AWS::Cognito::UserPoolDomain";
  static final String SERVER = "AWS::Cognito::UserPoolResourceServer";
  static final String BRANDING = "AWS::Cognito::ManagedLoginBranding";

  Resource {
    properties = new LinkedHashMap<>(properties);
    dependsOn = List.copyOf(dependsOn);
  }

  static Resource of(String id, String type, Map<String, Value> properties) {
    return new Resource(id, type, "", properties, List.of());
  }

  Resource dependsOn(List<String> others) {
    return new Resource(id, type, condition, properties, others);
  }

  Resource under(String name) {
    return new Resource(id, type, name, properties, dependsOn);
  }

  Resource with(Map<String, Value> others) {
    return new Resource(id, type, condition, others, dependsOn);
  }
}
