import { Stage } from 'aws-cdk-lib';
import { Construct } from 'constructs';
import { NotesStack } from './notes-stack';

/** Where one copy of the application lives. */
export interface NotesSettings {
  /** The address of the web site, without a slash at the end. */
  readonly site: string;
  /** The first label of the sign-in page's host name. */
  readonly signInPrefix: string;
}

/** Everything that is deployed together. */
export class NotesStage extends Stage {
  constructor(scope: Construct, id: string, settings: NotesSettings) {
    super(scope, id);
    new NotesStack(this, 'Notes', settings);
  }
}
