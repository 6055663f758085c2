package io.github.cfn401audit.template;

import io.github.cfn401audit.source.MapNode;
import io.github.cfn401audit.source.SourceRange;
import java.util.ArrayList;
import java.util.List;

/**
 * Lists the resource types that the audit reads; of all others only references are kept. A type
 * that is not AWS's own runs code that nobody sees, so that what it is given is kept.
 */
final class RelevantTypes {
  private RelevantTypes() {}

  private static final String[] PREFIXES = {
    "AWS::ApiGateway",
    "AWS::Cognito::",
    "AWS::Serverless::",
    "AWS::CloudFormation::Stack",
    "AWS::CloudFormation::CustomResource",
    "AWS::ServiceCatalog::CloudFormationProvisionedProduct",
    "AWS::SSM::Parameter",
    "AWS::SSM::Document",
    "AWS::SSM::Association",
    "AWS::StepFunctions::StateMachine",
    "AWS::Scheduler::Schedule",
    "AWS::CodeBuild::Project",
    "AWS::ECS::TaskDefinition",
    "AWS::IAM::Role",
    "AWS::IAM::Policy",
    "AWS::IAM::ManagedPolicy",
    "AWS::IAM::User",
    "AWS::IAM::Group",
    "AWS::AppSync::",
    "AWS::BedrockAgentCore::",
    "AWS::CloudFront::",
    "AWS::ElasticLoadBalancingV2::",
    "AWS::OpenSearchService::Domain",
    "AWS::Elasticsearch::Domain",
    "AWS::VerifiedPermissions::IdentitySource",
    "AWS::Route53::HostedZone",
    "AWS::Route53::RecordSet",
  };

  /** Functions are many and their code is large: only this of them is kept. */
  private static final String FUNCTION = "AWS::Lambda::Function";

  private static final List<String> OF_FUNCTIONS = List.of("Role", "Environment", "Code");

  /** What is kept of the body of a resource. */
  static MapNode keptOf(String type, MapNode body) {
    if (isReadWhole(type)) {
      return body;
    }
    List<MapNode.Entry> kept = new ArrayList<>();
    if (body.get("Metadata").orElse(null) instanceof MapNode notes
        && notes.get(Resource.NOTE).isPresent()) {
      body.entry("Metadata").ifPresent(kept::add);
    }
    if (type.equals(FUNCTION)) {
      body.entry("Properties").map(RelevantTypes::keptOfFunction).ifPresent(kept::add);
    }
    return new MapNode(kept, "", new SourceRange(body.range().file(), 0, 0));
  }

  private static boolean isReadWhole(String type) {
    if (!type.startsWith("AWS::")) {
      return true;
    }
    for (String prefix : PREFIXES) {
      if (type.startsWith(prefix)) {
        return true;
      }
    }
    return false;
  }

  private static MapNode.Entry keptOfFunction(MapNode.Entry properties) {
    if (!(properties.value() instanceof MapNode all)) {
      return properties;
    }
    List<MapNode.Entry> kept = new ArrayList<>();
    for (MapNode.Entry entry : all.entries()) {
      String name = entry.key().text();
      if (OF_FUNCTIONS.contains(name) || name.startsWith("Fn::")) {
        kept.add(entry);
      }
    }
    return new MapNode.Entry(properties.key(), new MapNode(kept, all.tag(), all.range()));
  }
}
