import { tmpdir } from 'node:os';
import { mkdtemp, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { FolderStore, TEMPORARY_FOLDER } from '@congvu/documents';
import { attachmentLimits } from '@congvu/domain';
import { Intake } from '@congvu/intake';
import { Database, readInstallation, type Scope } from '@congvu/persistence';
import { jest } from '@jest/globals';
import { sampleDatabase, builtInspector } from '@congvu/testing';
import { pino } from 'pino';
import { sessionCookie } from '../src/access/session-cookie.js';
import { type ApiParts } from '../src/api-parts.js';
import { createApi } from '../src/create-api.js';
import { Officer } from './officer.js';
import { RecordSigner } from './record-signer.js';

export interface TestApi {
  readonly address: string;
  readonly database: Database;
  readonly scope: Scope;
  readonly store: FolderStore;
  /** Of the store. */
  readonly folder: string;
  readonly signer: RecordSigner;
  readonly appUrl: string;
  readonly superuserUrl: string;
  /** Signs in the sample account whose name is the post's code in lower case. */
  as(post: string): Promise<Officer>;
  close(): Promise<void>;
}

/** Whole letters are walked through; a machine that does other things beside takes its time. */
jest.setTimeout(60_000);

const version = 'test';
const publicUrl = 'http://127.0.0.1:8080';

/** The api in process over a sample province of its own. `holdMilliseconds` as in a real one: ten seconds. */
export async function testApi(holdMilliseconds = 10_000): Promise<TestApi> {
  const sample = await sampleDatabase();
  const folder = await mkdtemp(join(tmpdir(), 'congvu-api-'));
  const { authorityId } = await readInstallation(sample.appUrl);
  const scope = { authorityId };
  const database = await Database.connect({
    url: sample.appUrl,
    scope,
    poolSize: 12,
    applicationName: 'test',
  });
  const store = new FolderStore(folder);
  const intake = new Intake({
    folder: join(folder, TEMPORARY_FOLDER),
    trustFolder: join(folder, 'trust'),
    mostBytes: attachmentLimits.fileBytes,
    program: builtInspector,
  });
  const signer = new RecordSigner({ database, scope, store });
  const settings = {
    publicUrl,
    cookie: sessionCookie(publicUrl),
    holdMilliseconds,
    version,
    trustProxy: false,
    webFolder: undefined,
  };
  const readiness = [{ name: 'database', needed: true, check: () => database.ping() } as const];
  const logger = pino({ level: 'silent' });
  const parts: ApiParts = { database, scope, store, intake, signer, settings, readiness, logger };
  const app = await createApi(parts);
  await app.listen({ host: '127.0.0.1', port: 0 });
  const address = await app.getUrl();
  const officers = new Map<string, Officer>();
  return {
    address,
    database,
    scope,
    store,
    folder,
    signer,
    appUrl: sample.appUrl,
    superuserUrl: sample.superuserUrl,
    as: async (post) => {
      const known = officers.get(post) ?? (await Officer.signIn(address, post.toLowerCase()));
      officers.set(post, known);
      return known;
    },
    close: async () => {
      await app.close();
      await database.close();
      await sample.drop();
      await rm(folder, { recursive: true, force: true });
    },
  };
}
