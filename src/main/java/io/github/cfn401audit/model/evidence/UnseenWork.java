package io.github.cfn401audit.model.evidence;

import io.github.cfn401audit.model.resource.StackResource;
import java.util.Map;
import java.util.Optional;

/**
 * Resources whose work no file shows. Example: a stack set that is given the id of a pool may make
 * a client there, and so may a private type such as {@code Acme::Auth::Domain}.
 */
final class UnseenWork {
  private static final Map<String, String> OF_AWS =
      Map.of(
          "AWS::CloudFormation::StackSet", "stack set",
          "AWS::ServiceCatalog::CloudFormationProvisionedProduct", "provisioned product",
          "AWS::SSM::Association", "association");

  private UnseenWork() {}

  /** What such a resource is called in a sentence; empty for any other one. */
  static Optional<String> words(StackResource resource) {
    String type = resource.type();
    String ofAws = OF_AWS.get(type);
    if (ofAws != null) {
      return Optional.of("the " + ofAws + " " + resource.logicalId());
    }
    // A module is a part of the template that is not read, and custom resources have rules of
    // their own.
    boolean foreign =
        !type.startsWith("AWS::") && !type.startsWith("Custom::") && !type.endsWith("::MODULE");
    return foreign
        ? Optional.of("the resource " + resource.logicalId() + " of type " + type)
        : Optional.empty();
  }
}
