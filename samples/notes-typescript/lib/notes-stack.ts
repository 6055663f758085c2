import { Stack } from 'aws-cdk-lib';
import {
  AccountRecovery,
  OAuthScope,
  UserPool,
  UserPoolClientIdentityProvider,
} from 'aws-cdk-lib/aws-cognito';
import { Construct } from 'constructs';
import { NotesApi } from './notes-api';
import { NotesSettings } from './notes-stage';

/** Who writes notes, how they sign in, and, nested, the API that keeps the notes. */
export class NotesStack extends Stack {
  constructor(scope: Construct, id: string, settings: NotesSettings) {
    super(scope, id);

    const writers = new UserPool(this, 'Writers', {
      selfSignUpEnabled: true,
      signInAliases: { email: true },
      accountRecovery: AccountRecovery.EMAIL_ONLY,
    });
    writers.addDomain('SignIn', { cognitoDomain: { domainPrefix: settings.signInPrefix } });
    writers.addClient('WebClient', {
      authFlows: { userSrp: true },
      oAuth: {
        flows: { authorizationCodeGrant: true },
        scopes: [OAuthScope.OPENID, OAuthScope.EMAIL],
        callbackUrls: [`${settings.site}/signed-in`],
        logoutUrls: [`${settings.site}/`],
      },
      supportedIdentityProviders: [UserPoolClientIdentityProvider.COGNITO],
      preventUserExistenceErrors: true,
    });

    new NotesApi(this, 'Api', { site: settings.site, writers });
  }
}
