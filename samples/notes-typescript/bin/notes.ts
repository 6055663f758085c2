import { App } from 'aws-cdk-lib';
import { NotesStage } from '../lib/notes-stage';

const app = new App();
new NotesStage(app, 'Prod', { site: 'https://notes.example.org', signInPrefix: 'field-notes' });
