import { createHash } from 'node:crypto';
import {
  type Capacity,
  type DocumentId,
  type PersonId,
  type PostCode,
  type Sha256,
} from '@congvu/domain';
import { sampleDatabase, type TestDatabase } from '@congvu/testing';
import { Database } from '../src/database/database.js';
import { newId } from '../src/database/new-id.js';
import { type Scope } from '../src/database/scope.js';
import { type Sql } from '../src/database/sql.js';
import { SAMPLE_AUTHORITY, sampleId } from '../src/sample-province/sample-ids.js';

type Work<Result> = (sql: Sql) => Promise<Result>;

/** The sample province under two roles: the app, which the guards must hold, and the owner, whom triggers must hold too. */
export interface TestRecord {
  readonly urls: TestDatabase;
  readonly app: Database;
  readonly owner: Database;
  asApp<Result>(work: Work<Result>, scope?: Scope): Promise<Result>;
  asOwner<Result>(work: Work<Result>): Promise<Result>;
  close(): Promise<void>;
}

export const SAMPLE_SCOPE: Scope = { authorityId: SAMPLE_AUTHORITY };

export async function openRecord(): Promise<TestRecord> {
  const urls = await sampleDatabase();
  const app = await Database.connect({ url: urls.appUrl, poolSize: 4 });
  const owner = await Database.connect({ url: urls.ownerUrl, poolSize: 2 });
  return {
    urls,
    app,
    owner,
    asApp: (work, scope = SAMPLE_SCOPE) => app.transaction(scope, work),
    asOwner: (work) => owner.transaction(SAMPLE_SCOPE, work),
    close: async () => {
      await Promise.all([app.close(), owner.close()]);
      await urls.drop();
    },
  };
}

const sha256Of = (text: string): Sha256 =>
  createHash('sha256').update(text).digest('hex') as Sha256;

export function aCapacity(username = 'snv.cv1'): Capacity {
  return {
    personId: sampleId('person', username) as PersonId,
    personName: 'Tên lúc ký',
    postCode: username.toUpperCase() as PostCode,
    postTitle: 'Chức danh lúc ký',
    unitCode: 'SNV',
    unitName: 'Sở Nội vụ',
  };
}

/** A letter in drafting, with nothing around it. */
export async function aLetter(sql: Sql, issuer = 'SNV'): Promise<DocumentId> {
  const id = newId<DocumentId>();
  await sql.execute(
    `INSERT INTO aggregate (id, authority_id, kind, state) VALUES ($1, $2, 'document', '{}')`,
    [id, sql.scope.authorityId],
  );
  await sql.execute(
    `INSERT INTO document (id, authority_id, document_type, issuer_id, drafting_unit_id, chain_id, symbol, subject, status)
     SELECT $1, $2, 'CV', $3, $4, c.id, 'SNV-CCVC', 'việc thử', 'drafting' FROM chain_definition c WHERE c.code = 'C05'`,
    [
      id,
      sql.scope.authorityId,
      sampleId('issuer', issuer),
      sampleId('unit', issuer === 'UBND' ? 'VP' : issuer),
    ],
  );
  return id;
}

/** A file as the store would have noted it. */
export async function aFile(sql: Sql, name: string): Promise<Sha256> {
  const sha256 = sha256Of(name);
  await sql.execute(
    `INSERT INTO file (sha256, authority_id, bytes, media_type) VALUES ($1, $2, 10, 'application/pdf') ON CONFLICT DO NOTHING`,
    [sha256, sql.scope.authorityId],
  );
  return sha256;
}

export interface ActToInsert {
  readonly seq: number;
  readonly kind?: string;
  readonly task?: string;
  readonly state?: string;
}

/** Writes an act raw, past every rule of the domain. */
export async function insertAct(sql: Sql, document: DocumentId, act: ActToInsert): Promise<string> {
  const id = newId();
  const { seq, kind = 'approve', task, state = 'held' } = act;
  await sql.execute(
    `INSERT INTO act (id, authority_id, aggregate_id, seq, kind, body, body_sha256, available_at, state)
     VALUES ($1, $2, $3, $4, $5, $6, sha256('x'), now(), $7)`,
    [
      id,
      sql.scope.authorityId,
      document,
      seq,
      kind,
      { kind, ...(task === undefined ? {} : { task }) },
      state,
    ],
  );
  return id;
}
