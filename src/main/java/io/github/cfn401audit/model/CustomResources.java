package io.github.cfn401audit.model;

import java.util.List;

/** Which resources run somebody's code on what they are given. */
final class CustomResources {
  private CustomResources() {}

  /** Helpers of the CDK that leave pools and APIs as they are. */
  private static final List<String> HARMLESS =
      List.of(
          "Custom::S3AutoDeleteObjects",
          "Custom::S3BucketNotifications",
          "Custom::LogRetention",
          "Custom::CrossRegionExportReader",
          "Custom::CrossRegionExportWriter",
          "Custom::CDKBucketDeployment",
          "Custom::DescribeCognitoUserPoolClient",
          "Custom::UserPoolCloudFrontDomainName",
          "Custom::VpcRestrictDefaultSG");

  static boolean mayChangeWhatTheyName(Declared resource) {
    boolean custom =
        resource.type().startsWith("Custom::")
            || resource.type().equals("AWS::CloudFormation::CustomResource");
    return custom && !HARMLESS.contains(resource.type());
  }
}
