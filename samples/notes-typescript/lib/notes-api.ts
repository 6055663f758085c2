import { NestedStack } from 'aws-cdk-lib';
import {
  CognitoUserPoolsAuthorizer,
  LambdaIntegration,
  ResponseType,
  RestApi,
} from 'aws-cdk-lib/aws-apigateway';
import { IUserPool } from 'aws-cdk-lib/aws-cognito';
import { Code, Function, Runtime } from 'aws-cdk-lib/aws-lambda';
import { Construct } from 'constructs';

export interface NotesApiProps {
  /** The only site whose pages may call. */
  readonly site: string;
  /** Whose ID tokens are taken. */
  readonly writers: IUserPool;
}

/** The notes API: every method takes the ID token of a writer. */
export class NotesApi extends NestedStack {
  constructor(scope: Construct, id: string, props: NotesApiProps) {
    super(scope, id);

    const api = new RestApi(this, 'NotesApi', {
      restApiName: 'notes',
      deployOptions: { stageName: 'v1' },
      defaultCorsPreflightOptions: {
        allowOrigins: [props.site],
        allowMethods: ['GET', 'PUT', 'DELETE'],
        allowHeaders: ['Authorization', 'Content-Type'],
      },
    });
    // Without these a browser hides the answer of a refused request from the page.
    for (const type of [ResponseType.DEFAULT_4XX, ResponseType.DEFAULT_5XX]) {
      api.addGatewayResponse(`Cors${type.responseType}`, {
        type,
        responseHeaders: { 'Access-Control-Allow-Origin': `'${props.site}'` },
      });
    }

    const authorizer = new CognitoUserPoolsAuthorizer(this, 'WritersAuthorizer', {
      cognitoUserPools: [props.writers],
    });
    const keeper = new Function(this, 'NotesFunction', {
      runtime: Runtime.NODEJS_22_X,
      handler: 'index.handler',
      environment: { SITE: props.site },
      code: Code.fromInline(`
exports.handler = async () => ({
  statusCode: 200,
  headers: {'Access-Control-Allow-Origin': process.env.SITE},
  body: JSON.stringify([]),
});
`),
    });
    const integration = new LambdaIntegration(keeper, { allowTestInvoke: false });

    const notes = api.root.addResource('notes');
    notes.addMethod('GET', integration, { authorizer });

    const note = notes.addResource('{id}');
    note.addMethod('GET', integration, { authorizer });
    note.addMethod('PUT', integration, { authorizer });
    note.addMethod('DELETE', integration, { authorizer });
  }
}
