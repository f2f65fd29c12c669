import {
  documentSchema,
  documentTemplateListSchema,
  draftSchema,
  signingSessionSchema,
} from '@congvu/contracts';
import { known, read } from './read.js';
import { reportOf } from './reports.js';
import { type DocumentId } from '@congvu/domain';
import { newId, openStep, SAMPLE_PIN } from '@congvu/persistence';
import { type TestApi } from './test-api.js';

/** Opens the tasks of the letter's position, as its workflow would; merged steps are followed through. */
export async function settle({ database, scope }: TestApi, documentId: string): Promise<void> {
  for (;;) {
    const answer = await database.transaction(scope, async (sql) => {
      const { seq, ended } = await sql.one<{ seq: number; ended: boolean }>(
        'văn bản',
        `SELECT seq, state -> 'position' ->> 'kind' = 'ended' AS ended FROM aggregate WHERE id = $1`,
        [documentId],
      );
      return ended ? 'opened' : openStep(sql, documentId as DocumentId, seq);
    });
    if (answer !== 'merged') return;
  }
}

/** Id of the letter's open task that waits for the post. */
export async function taskOf(
  { database, scope }: TestApi,
  documentId: string,
  post: string,
): Promise<string> {
  const { id } = await database.read(scope, (sql) =>
    sql.one<{ id: string }>(
      `việc mở của ${post}`,
      `SELECT t.id FROM task t JOIN post p ON p.id = t.post_id OR p.id = ANY (t.other_post_ids)
       WHERE t.document_id = $1 AND p.code = $2 AND t.state = 'open' ORDER BY t.kind LIMIT 1`,
      [documentId, post],
    ),
  );
  return id;
}

/** A công văn of Sở Nội vụ (C05: drafter, head of room, form check, signature, number, seal, issue), just begun. */
export async function aLetter(api: TestApi, template = 'C05'): Promise<string> {
  const drafter = await api.as('SNV.CV1');
  const templates = await read(documentTemplateListSchema, drafter.get('/document-templates'));
  const { database, scope } = api;
  const { id } = await database.read(scope, (sql) =>
    sql.one<{ id: string }>(
      'mẫu',
      'SELECT id FROM document_template WHERE chain_code = $1 LIMIT 1',
      [template],
    ),
  );
  if (!templates.items.some((item) => item.id === id)) throw new Error('template not offered');
  const answer = await drafter.post('/documents', { source: { kind: 'template', templateId: id } });
  if (answer.status !== 201) throw new Error(JSON.stringify(answer.body));
  return known(documentSchema, answer).id;
}

/** Submits the letter's draft as its drafter. */
export async function submit(
  api: TestApi,
  documentId: string,
  consulted: readonly string[] = [],
): Promise<void> {
  await submitAs(api, documentId, { post: 'SNV.CV1', consulted });
}

/** The same in another post. */
export async function submitAs(
  api: TestApi,
  documentId: string,
  { post, consulted = [] }: { post: string; consulted?: readonly string[] },
): Promise<void> {
  const drafter = await api.as(post);
  const { etag } = await read(draftSchema, drafter.get(`/documents/${documentId}/draft`));
  const { hasReport } = await read(documentSchema, drafter.get(`/documents/${documentId}`));
  const report = hasReport ? { reportEtag: (await reportOf(api, documentId, post)).etag } : {};
  const answer = await drafter.post(`/documents/${documentId}/submission`, {
    etag,
    ...report,
    consulted,
  });
  if (answer.status !== 200) throw new Error(JSON.stringify(answer.body));
  await settle(api, documentId);
}

/** Decides on the open task of the post and opens what follows. @returns the answer */
export async function decide(
  api: TestApi,
  documentId: string,
  [post, decision]: readonly [string, object],
) {
  const officer = await api.as(post);
  const task = await taskOf(api, documentId, post);
  const answer = await officer.post(`/tasks/${task}/decisions`, decision);
  if (answer.status !== 200) throw new Error(`${post}: ${JSON.stringify(answer.body)}`);
  await release(api, documentId);
  return answer;
}

/** Lets the hold of the last act pass, and opens what follows. */
export async function release(api: TestApi, documentId: string): Promise<void> {
  const { database, scope } = api;
  await database.transaction(scope, (sql) =>
    sql.execute(`UPDATE act SET state = 'deliverable' WHERE aggregate_id = $1 AND state = 'held'`, [
      documentId,
    ]),
  );
  await settle(api, documentId);
}

/** Signs or seals as the post, with what the signer prepared. @returns the answer of the authorisation */
export async function sign(
  api: TestApi,
  documentId: string,
  [post, kind]: readonly [string, 'person' | 'agency'],
) {
  const officer = await api.as(post);
  const taskId = await taskOf(api, documentId, post);
  const session = await read(
    signingSessionSchema,
    officer.post(`/documents/${documentId}/signing-sessions`, {
      taskId,
      kind,
    }),
  );
  const request = { pin: SAMPLE_PIN, seenSha256: session.baseSha256 };
  const answer = await officer.post(`/signing-sessions/${session.id}/authorisation`, request);
  if (answer.status !== 200) throw new Error(JSON.stringify([session, answer.body]));
  await complete(api, session.id);
  await settle(api, documentId);
  return answer;
}

/** What the workflow's activity does with a released signature. */
async function complete({ database, scope }: TestApi, sessionId: string): Promise<void> {
  await database.transaction(scope, async (sql) => {
    await sql.execute(
      `INSERT INTO revision (document_id, no, authority_id, kind, file_sha256, bytes)
       SELECT document_id, 0, authority_id, 'base', base_sha256, 10 FROM signing_session WHERE id = $1 ON CONFLICT DO NOTHING`,
      [sessionId],
    );
    await sql.execute(
      `INSERT INTO revision (document_id, no, authority_id, kind, file_sha256, bytes, session_id)
       SELECT document_id, revision_no, authority_id, kind, prepared_sha256, 10 + revision_no, id FROM signing_session WHERE id = $1`,
      [sessionId],
    );
    await sql.execute(
      `UPDATE signing_session SET state = 'completed', completed_at = now(), completed_sha256 = prepared_sha256 WHERE id = $1`,
      [sessionId],
    );
  });
}

export const key = (): string => newId();
