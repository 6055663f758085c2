package io.github.cfn401audit.template;

/** Lists the resource types that the audit reads; of all others only references are kept. */
final class RelevantTypes {
  private RelevantTypes() {}

  private static final String[] PREFIXES = {
    "AWS::ApiGateway",
    "AWS::Cognito::",
    "AWS::Serverless::",
    "AWS::CloudFormation::Stack",
    "AWS::CloudFormation::CustomResource",
    "Custom::",
    "AWS::SSM::Parameter",
    "AWS::IAM::Role",
    "AWS::IAM::Policy",
    "AWS::IAM::ManagedPolicy",
    "AWS::IAM::User",
    "AWS::IAM::Group",
    "AWS::AppSync::",
    "AWS::CloudFront::",
    "AWS::ElasticLoadBalancingV2::",
    "AWS::OpenSearchService::Domain",
    "AWS::Elasticsearch::Domain",
  };

  static boolean contains(String type) {
    for (String prefix : PREFIXES) {
      if (type.startsWith(prefix)) {
        return true;
      }
    }
    return false;
  }
}
