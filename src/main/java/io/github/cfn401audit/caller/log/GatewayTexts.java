package io.github.cfn401audit.caller.log;

import java.util.List;

/** Tells what API Gateway answers and logs. */
final class GatewayTexts {
  private GatewayTexts() {}

  /** The texts, what is more particular first. */
  static List<KnownText> all() {
    return List.of(
        KnownText.of(
            List.of("incoming token has expired"),
            "the token had expired when it was sent",
            "get a fresh one: use the refresh token, or sign in again",
            List.of("token-expired"),
            "https://docs.aws.amazon.com/apigateway/latest/developerguide/supported-gateway-response-types.html"),
        KnownText.of(
            List.of("explicit deny", "execute-api:invoke"),
            "a statement of the resource policy denies the request: the token was not even looked at",
            "compare the caller (address, VPC endpoint, account) with the conditions of the Deny statement",
            List.of("policy-denies-method", "policy-iam-only-condition"),
            "https://docs.aws.amazon.com/apigateway/latest/developerguide/apigateway-authorization-flow.html"),
        KnownText.of(
            List.of("not authorized to perform", "execute-api:invoke"),
            "no statement of the resource policy, or of the IAM policy of the caller, allows the request",
            "add a statement that allows it, or call from where the policy allows",
            List.of("policy-allows-nothing", "private-api-without-policy"),
            "https://docs.aws.amazon.com/apigateway/latest/developerguide/apigateway-authorization-flow.html"),
        KnownText.of(
            List.of("not a valid key=value pair"),
            "a JWT reached something that asks for a signed request: a method with AWS_IAM, or a path, verb or stage that does not exist",
            "compare verb, path and stage with the API; then see which authorization the method has",
            List.of(),
            "https://github.com/aws/chalice/issues/1338"),
        KnownText.of(
            List.of("requires 'credential' parameter"),
            "the Authorization header was read as an AWS signature: the method asks for AWS_IAM, or the path, verb or stage does not exist",
            "compare verb, path and stage with the API; then see which authorization the method has",
            List.of(),
            "https://docs.aws.amazon.com/apigateway/latest/developerguide/permissions.html"),
        KnownText.of(
            List.of("missing authentication token"),
            "no method answers this verb at this path in this stage, or the method asks for a signed request",
            "compare verb, path and stage with the API, and deploy it if the method is new",
            List.of("deployment-omits-method", "deployment-missing"),
            "https://docs.aws.amazon.com/apigateway/latest/developerguide/supported-gateway-response-types.html"),
        KnownText.of(
            List.of("api key", "not associated with a usage plan"),
            "the method asks for an API key, and the key that was sent belongs to no usage plan of the stage",
            "add the stage and the key to a usage plan",
            List.of("api-key-without-usage-plan"),
            "https://docs.aws.amazon.com/apigateway/latest/developerguide/api-gateway-api-usage-plans.html"),
        KnownText.of(
            List.of("expiredtoken", "security token"),
            "the AWS credentials behind a signed request have expired: this is not about a token of a user pool",
            "get new credentials from the identity pool or STS",
            List.of(),
            "https://docs.aws.amazon.com/STS/latest/APIReference/CommonErrors.html"),
        KnownText.of(
            List.of("security token included in the request"),
            "the AWS credentials behind a signed request are not valid: this is not about a token of a user pool",
            "get new credentials from the identity pool or STS",
            List.of(),
            "https://docs.aws.amazon.com/STS/latest/APIReference/CommonErrors.html"),
        KnownText.of(
            List.of("authorizerconfigurationexception"),
            "API Gateway could not run the authorizer, which it answers with 500",
            "look at the authorizer: its pool may be gone, or its function may not be callable",
            List.of("provider-arn-malformed"),
            "https://docs.aws.amazon.com/apigateway/latest/developerguide/supported-gateway-response-types.html"),
        KnownText.of(
            List.of("unauthorized request:"),
            "the authorizer refused the token, or there was none in its header",
            "give the token to cfn-401-audit token, which says why",
            List.of(),
            "https://docs.aws.amazon.com/apigateway/latest/developerguide/set-up-logging.html"),
        KnownText.of(
            List.of("blocked by cors policy"),
            "the browser hides the answer from the page: it may be a 401 without CORS headers, or a preflight that was refused",
            "look at the status of the request itself in the network panel",
            List.of("preflight-protected"),
            "https://docs.aws.amazon.com/apigateway/latest/developerguide/how-to-cors.html"));
  }
}
