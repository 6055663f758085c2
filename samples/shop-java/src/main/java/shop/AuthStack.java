package shop;

import java.util.List;
import software.amazon.awscdk.Stack;
import software.amazon.awscdk.services.cognito.AccountRecovery;
import software.amazon.awscdk.services.cognito.AuthFlow;
import software.amazon.awscdk.services.cognito.CfnUserPoolClient;
import software.amazon.awscdk.services.cognito.CognitoDomainOptions;
import software.amazon.awscdk.services.cognito.OAuthFlows;
import software.amazon.awscdk.services.cognito.OAuthScope;
import software.amazon.awscdk.services.cognito.OAuthSettings;
import software.amazon.awscdk.services.cognito.ResourceServerScope;
import software.amazon.awscdk.services.cognito.SignInAliases;
import software.amazon.awscdk.services.cognito.UserPool;
import software.amazon.awscdk.services.cognito.UserPoolClientIdentityProvider;
import software.amazon.awscdk.services.cognito.UserPoolClientOptions;
import software.amazon.awscdk.services.cognito.UserPoolDomainOptions;
import software.amazon.awscdk.services.cognito.UserPoolResourceServer;
import software.amazon.awscdk.services.cognito.UserPoolResourceServerOptions;
import software.constructs.Construct;

/** Customers, their sign-in page, and the two programs that ask for tokens. */
final class AuthStack extends Stack {

  private final UserPool customers;

  AuthStack(Construct scope, String id) {
    super(scope, id);

    customers =
        UserPool.Builder.create(this, "Customers")
            .selfSignUpEnabled(true)
            .signInAliases(SignInAliases.builder().email(true).build())
            .accountRecovery(AccountRecovery.EMAIL_ONLY)
            .build();
    customers.addDomain(
        "Domain",
        UserPoolDomainOptions.builder()
            .cognitoDomain(CognitoDomainOptions.builder().domainPrefix("corner-shop").build())
            .build());

    ResourceServerScope read =
        ResourceServerScope.Builder.create()
            .scopeName("read")
            .scopeDescription("Look at orders")
            .build();
    ResourceServerScope write =
        ResourceServerScope.Builder.create()
            .scopeName("write")
            .scopeDescription("Place and change orders")
            .build();
    UserPoolResourceServer orders =
        customers.addResourceServer(
            "OrdersServer",
            UserPoolResourceServerOptions.builder()
                .identifier("orders")
                .scopes(List.of(read, write))
                .build());

    customers.addClient(
        "WebClient",
        UserPoolClientOptions.builder()
            .authFlows(AuthFlow.builder().userSrp(true).build())
            .oAuth(
                OAuthSettings.builder()
                    .flows(OAuthFlows.builder().authorizationCodeGrant(true).build())
                    .scopes(
                        List.of(
                            OAuthScope.OPENID,
                            OAuthScope.EMAIL,
                            OAuthScope.resourceServer(orders, read)))
                    .callbackUrls(List.of("https://shop.example.org/signed-in"))
                    .logoutUrls(List.of("https://shop.example.org/"))
                    .build())
            .supportedIdentityProviders(List.of(UserPoolClientIdentityProvider.COGNITO))
            .preventUserExistenceErrors(true)
            .build());

    CfnUserPoolClient.Builder.create(this, "BatchClient")
        .userPoolId(customers.getUserPoolId())
        .generateSecret(true)
        .explicitAuthFlows(List.of("ALLOW_REFRESH_TOKEN_AUTH"))
        .allowedOAuthFlows(List.of("client_credentials"))
        .allowedOAuthScopes(List.of(orders.getUserPoolResourceServerId() + "/read"))
        .build();
  }

  UserPool customers() {
    return customers;
  }
}
