import { setTimeout as pause } from 'node:timers/promises';
import { type ActId, type DocumentId, type TaskId } from '@congvu/domain';
import {
  createDocument,
  type Database,
  lockLetter,
  newId,
  recordAct,
  type RecordedAct,
  type Scope,
  type Sql,
  templateById,
} from '@congvu/persistence';
import { type Does, does } from './acts.js';
import { type Officer, officerAt, readerOf } from './officer.js';
import { type SignerDoor, signWith } from './signer.js';

const patienceMs = 40_000;

export interface OfficeOptions {
  readonly database: Database;
  readonly scope: Scope;
  readonly signer: SignerDoor;
  /** Time in which acts can be undone; 0 unless told otherwise. */
  readonly holdMilliseconds?: number;
}

/** The officers of the sample province: they write acts on the record as the api does for them. */
export class Office {
  constructor(private readonly options: OfficeOptions) {}

  /** A new letter from a template, drafted by the holder of the post. */
  async draft(
    post: string,
    templateCode: string,
    proposesId: DocumentId | null = null,
  ): Promise<DocumentId> {
    return this.transaction(async (sql) => {
      const { postId, capacity } = await officerAt(sql, post);
      const { id } = await sql.one<{ id: string }>(
        'mẫu văn bản',
        'SELECT id FROM document_template WHERE code = $1',
        [templateCode],
      );
      const template = await templateById(sql, id);
      const { subject, body, enclosure } = template;
      const drafter = { personId: capacity.personId, postId, capacity };
      const content = { subject, body, enclosure, slip: '' };
      return createDocument(sql, { template, content, drafter, proposesId, report: null });
    });
  }

  /** Does something with the open task of the post, once it is open. @returns the act */
  async act(documentId: DocumentId, post: string, doing: Does): Promise<RecordedAct> {
    const taskId = await this.openTask(documentId, post);
    return this.transaction(async (sql) =>
      this.record(sql, { taskId, by: await officerAt(sql, post), doing }),
    );
  }

  async sign(documentId: DocumentId, post: string): Promise<RecordedAct> {
    return this.act(documentId, post, does.sign(await this.signature(documentId, post, 'person')));
  }

  async seal(documentId: DocumentId, post: string): Promise<RecordedAct> {
    return this.act(documentId, post, does.seal(await this.signature(documentId, post, 'agency')));
  }

  async signature(documentId: DocumentId, post: string, kind: 'person' | 'agency') {
    const taskId = await this.openTask(documentId, post);
    const officer = await this.officer(post);
    const { authorityId } = this.options.scope;
    return signWith(this.options.signer, { authorityId, documentId, taskId, kind }, { officer });
  }

  /** Who holds the post today. */
  async officer(post: string): Promise<Officer> {
    return this.transaction((sql) => officerAt(sql, post));
  }

  /** The task of the letter that is open for the post; waits until it is. */
  async openTask(documentId: DocumentId, post: string): Promise<TaskId> {
    const find = (sql: Sql) =>
      sql.first<{ id: TaskId }>(
        `SELECT t.id FROM task t JOIN post p ON p.id = t.post_id OR p.id = ANY (t.other_post_ids)
         WHERE t.document_id = $1 AND t.state = 'open' AND p.code = $2 ORDER BY t.opened_at LIMIT 1`,
        [documentId, post],
      );
    const { id } = await this.eventually(`a task of ${post} on ${documentId}`, find);
    return id;
  }

  /** Waits until every act of every letter was delivered and everything that follows was done. */
  async settled(): Promise<void> {
    await this.eventually('a settled record', async (sql) =>
      sql.first<{ settled: true }>(
        `SELECT true AS settled WHERE NOT EXISTS (SELECT 1 FROM aggregate WHERE advancing_since IS NOT NULL)
         AND NOT EXISTS (SELECT 1 FROM act WHERE state NOT IN ('delivered', 'void-delivered'))`,
      ),
    );
  }

  /** Asks the record again and again until there is an answer. */
  async eventually<Row>(what: string, ask: (sql: Sql) => Promise<Row | undefined>): Promise<Row> {
    const until = Date.now() + patienceMs;
    for (;;) {
      const row = await this.transaction(ask);
      if (row !== undefined) return row;
      if (Date.now() > until)
        throw new Error(`${what} did not come in ${String(patienceMs / 1000)} s`);
      await pause(25);
    }
  }

  private async record(
    sql: Sql,
    { taskId, by, doing }: { taskId: TaskId; by: Officer; doing: Does },
  ): Promise<RecordedAct> {
    const id = newId<ActId>();
    const command = { key: id, accountId: by.accountId, requestSha256: 'a'.repeat(64) };
    const letter = await lockLetter(sql, { by: { task: taskId }, reader: readerOf(by) });
    if (letter === undefined) throw new Error(`no task ${taskId}`);
    const { body, number } = await doing(sql, letter, by);
    const held = body.kind === 'approve' || body.kind === 'return';
    const holdMilliseconds = held ? (this.options.holdMilliseconds ?? 0) : 0;
    const act = { id, body, capacity: by.capacity, note: '', holdMilliseconds, command };
    const drafter = body.kind === 'submit' ? { drafterPersonId: by.capacity.personId } : {};
    return recordAct(sql, letter, {
      act: { ...act, ...drafter, ...(number && { number }) },
      answer: (recorded) => recorded,
    });
  }

  private transaction<Result>(work: (sql: Sql) => Promise<Result>): Promise<Result> {
    return this.options.database.transaction(this.options.scope, work);
  }
}
