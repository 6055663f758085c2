package io.github.cfn401audit.model.inventory;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/**
 * Lists the properties of the types that decide about a call. From the page of each type under
 * https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/AWS_ApiGateway.html and
 * https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/AWS_Cognito.html, with
 * what {@code Fn::GetAtt} gives, which nobody means by another name.
 */
final class PropertyNames {
  private static final Map<String, List<String>> OF =
      Map.ofEntries(
          type(
              "AWS::ApiGateway::RestApi",
              "ApiKeySourceType BinaryMediaTypes Body BodyS3Location CloneFrom Description "
                  + "DisableExecuteApiEndpoint EndpointAccessMode EndpointConfiguration "
                  + "FailOnWarnings MinimumCompressionSize Mode Name Parameters Policy RestApiId "
                  + "RootResourceId SecurityPolicy Tags"),
          type("AWS::ApiGateway::Resource", "ParentId PathPart ResourceId RestApiId"),
          type(
              "AWS::ApiGateway::Method",
              "ApiKeyRequired AuthorizationScopes AuthorizationType AuthorizerId HttpMethod "
                  + "Integration MethodResponses OperationName RequestModels RequestParameters "
                  + "RequestValidatorId ResourceId RestApiId"),
          type(
              "AWS::ApiGateway::Authorizer",
              "AuthType AuthorizerCredentials AuthorizerId AuthorizerResultTtlInSeconds "
                  + "AuthorizerUri IdentitySource IdentityValidationExpression Name ProviderARNs "
                  + "RestApiId Type"),
          type(
              "AWS::ApiGateway::Deployment",
              "DeploymentCanarySettings DeploymentId Description RestApiId StageDescription "
                  + "StageName"),
          type(
              "AWS::ApiGateway::Stage",
              "AccessLogSetting CacheClusterEnabled CacheClusterSize CanarySetting "
                  + "ClientCertificateId DeploymentId Description DocumentationVersion "
                  + "MethodSettings RestApiId StageName Tags TracingEnabled Variables"),
          type(
              "AWS::ApiGateway::GatewayResponse",
              "Id ResponseParameters ResponseTemplates ResponseType RestApiId StatusCode"),
          type(
              "AWS::ApiGateway::UsagePlan",
              "ApiStages Description Id Quota Tags Throttle UsagePlanName"),
          type("AWS::ApiGateway::UsagePlanKey", "Id KeyId KeyType UsagePlanId"),
          type(
              "AWS::ApiGateway::ApiKey",
              "APIKeyId CustomerId Description Enabled GenerateDistinctId Name StageKeys Tags "
                  + "Value"),
          type("AWS::ApiGateway::BasePathMapping", "BasePath DomainName RestApiId Stage"),
          type(
              "AWS::ApiGateway::DomainName",
              "CertificateArn DistributionDomainName DistributionHostedZoneId DomainName "
                  + "DomainNameArn EndpointAccessMode EndpointConfiguration MutualTlsAuthentication "
                  + "OwnershipVerificationCertificateArn RegionalCertificateArn RegionalDomainName "
                  + "RegionalHostedZoneId RoutingMode SecurityPolicy Tags"),
          type(
              "AWS::Cognito::UserPool",
              "AccountRecoverySetting AdminCreateUserConfig AliasAttributes Arn "
                  + "AutoVerifiedAttributes DeletionProtection DeviceConfiguration "
                  + "EmailAuthenticationMessage EmailAuthenticationSubject EmailConfiguration "
                  + "EmailVerificationMessage EmailVerificationSubject EnabledMfas LambdaConfig "
                  + "MfaConfiguration Policies ProviderName ProviderURL Schema "
                  + "SmsAuthenticationMessage SmsConfiguration SmsVerificationMessage "
                  + "UserAttributeUpdateSettings UserPoolAddOns UserPoolId UserPoolName "
                  + "UserPoolTags UserPoolTier UsernameAttributes UsernameConfiguration "
                  + "VerificationMessageTemplate WebAuthnFactorConfiguration WebAuthnRelyingPartyID "
                  + "WebAuthnUserVerification"),
          type(
              "AWS::Cognito::UserPool.LambdaConfig",
              "CreateAuthChallenge CustomEmailSender CustomMessage CustomSMSSender "
                  + "DefineAuthChallenge InboundFederation KMSKeyID PostAuthentication "
                  + "PostConfirmation PreAuthentication PreSignUp PreTokenGeneration "
                  + "PreTokenGenerationConfig UserMigration VerifyAuthChallengeResponse"),
          type(
              "AWS::Cognito::UserPoolClient",
              "AccessTokenValidity AllowedOAuthFlows AllowedOAuthFlowsUserPoolClient "
                  + "AllowedOAuthScopes AnalyticsConfiguration AuthSessionValidity CallbackURLs "
                  + "ClientId ClientName ClientSecret DefaultRedirectURI "
                  + "EnablePropagateAdditionalUserContextData EnableTokenRevocation "
                  + "ExplicitAuthFlows GenerateSecret IdTokenValidity LogoutURLs Name "
                  + "PreventUserExistenceErrors ReadAttributes RefreshTokenRotation "
                  + "RefreshTokenValidity SupportedIdentityProviders TokenValidityUnits UserPoolId "
                  + "WriteAttributes"),
          type(
              "AWS::Cognito::UserPoolDomain",
              "CloudFrontDistribution CustomDomainConfig Domain ManagedLoginVersion "
                  + "UserPoolId"),
          type("AWS::Cognito::UserPoolResourceServer", "Identifier Name Scopes UserPoolId"),
          type(
              "AWS::Cognito::UserPoolIdentityProvider",
              "AttributeMapping IdpIdentifiers ProviderDetails ProviderName ProviderType "
                  + "UserPoolId"),
          type(
              "AWS::Cognito::ManagedLoginBranding",
              "Assets ClientId ManagedLoginBrandingId ReturnMergedResources Settings "
                  + "UseCognitoProvidedValues UserPoolId"),
          type("AWS::Cognito::UserPoolUICustomizationAttachment", "CSS ClientId UserPoolId"));

  private static final Collection<String> TYPES = new TreeSet<>(OF.keySet());

  private PropertyNames() {}

  private static Map.Entry<String, List<String>> type(String type, String names) {
    return Map.entry(type, List.of(names.split(" ")));
  }

  /** The types that are listed, in alphabetical order. */
  static Collection<String> types() {
    return TYPES;
  }

  /** The names of a type; none for a type that is not listed. */
  static List<String> of(String type) {
    return OF.getOrDefault(type, List.of());
  }
}
