import { type Database, type Scope } from '@congvu/persistence';
import { type DocumentStore } from '@congvu/documents';
import { type Intake } from '@congvu/intake';
import { type Logger } from 'pino';
import { type SessionCookie } from './access/session-cookie.js';
import { type ReadinessCheck } from './health/readiness-check.js';
import { type SignerClient } from './signing-sessions/signer-client.js';

export const API_PARTS = Symbol('ApiParts');

export interface ApiSettings {
  readonly publicUrl: string;
  readonly cookie: SessionCookie;
  /** How long an approval or a return can be undone; 0: not at all. */
  readonly holdMilliseconds: number;
  readonly version: string;
  readonly trustProxy: boolean;
  /** Folder of the built web; undefined: no pages are served. */
  readonly webFolder: string | undefined;
}

/** What the api is made of besides its own code: opened by main, and by the specs on their own database. */
export interface ApiParts {
  readonly database: Database;
  /** The one authority of this installation. */
  readonly scope: Scope;
  readonly store: DocumentStore;
  /** Through which every file from outside comes. */
  readonly intake: Intake;
  readonly signer: SignerClient;
  readonly settings: ApiSettings;
  readonly readiness: readonly ReadinessCheck[];
  readonly logger: Logger;
}
