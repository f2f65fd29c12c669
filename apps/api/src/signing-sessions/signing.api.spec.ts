import {
  actReceiptSchema,
  documentFileListSchema,
  registerEntryListSchema,
  registerListSchema,
  signatureListSchema,
  signingSessionSchema,
  taskSchema,
} from '@congvu/contracts';
import { firstOf, problemOf, read } from '../../test/read.js';
import { SAMPLE_PASSWORD, SAMPLE_PIN as PIN } from '@congvu/persistence';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { aLetter, decide, key, sign, submit, taskOf } from '../../test/letters.js';
import { testApi, type TestApi } from '../../test/test-api.js';
import { Problem } from '../problem/problem.js';

describe('signing, numbering, sealing', () => {
  let api: TestApi;
  beforeAll(async () => {
    api = await testApi();
  });
  afterAll(() => api.close());

  async function toSign() {
    const id = await aLetter(api);
    await submit(api, id);
    await decide(api, id, ['SNV.TP', { kind: 'approve', version: 1 }]);
    await decide(api, id, ['SNV.CVP', { kind: 'approve', version: 1 }]);
    return { id, taskId: await taskOf(api, id, 'SNV.GD'), signer: await api.as('SNV.GD') };
  }
  async function opened() {
    const letter = await toSign();
    const session = await read(
      signingSessionSchema,
      letter.signer.post(`/documents/${letter.id}/signing-sessions`, {
        taskId: letter.taskId,
        kind: 'person',
      }),
    );
    return { ...letter, session };
  }

  it('signs what was seen, once, and answers a repetition alike', async () => {
    const { signer, session } = await opened();
    const path = `/signing-sessions/${session.id}/authorisation`;
    const request = { pin: PIN, seenSha256: session.baseSha256 };
    const command = key();
    const first = await signer.post(path, request, command);
    expect(first).toMatchObject({ status: 200, body: { kind: 'sign', undoUntil: null } });
    expect((await signer.post(path, request, command)).body).toEqual(first.body);
    expect((await signer.post(path, request)).status).toBe(409);
  });

  it('writes no signature of a session that ended before the act was written', async () => {
    const { id, taskId, signer, session } = await opened();
    api.signer.meanwhile = () =>
      api.database.transaction(api.scope, (sql) =>
        sql.execute(`UPDATE signing_session SET state = 'expired' WHERE id = $1`, [session.id]),
      );
    const answer = await signer.post(`/signing-sessions/${session.id}/authorisation`, {
      pin: PIN,
      seenSha256: session.baseSha256,
    });
    api.signer.meanwhile = () => Promise.resolve();
    expect(answer).toMatchObject({ status: 409, body: { code: 'signing-session-over' } });
    expect((await read(taskSchema, signer.get(`/tasks/${taskId}`))).state).toBe('open');
    await sign(api, id, ['SNV.GD', 'person']);
  });

  it('answers the same command alike when both are under way at once', async () => {
    const { signer, session } = await opened();
    const path = `/signing-sessions/${session.id}/authorisation`;
    const request = { pin: PIN, seenSha256: session.baseSha256 };
    const command = key();
    let beside: unknown;
    api.signer.beforeValue = async () => {
      beside = (await signer.post(path, request, command)).body;
    };
    const answer = await signer.post(path, request, command);
    expect(answer).toMatchObject({ status: 200, body: { kind: 'sign' } });
    expect(answer.body).toEqual(beside);
  });

  it('row 72: refuses another file than the one that was prepared', async () => {
    const { signer, session } = await opened();
    const answer = await signer.post(`/signing-sessions/${session.id}/authorisation`, {
      pin: PIN,
      seenSha256: 'a'.repeat(64),
    });
    expect(answer).toMatchObject({ status: 409, body: { code: 'content-changed' } });
  });

  it('row 74: refuses a wrong PIN and somebody else’s session, and keeps no PIN', async () => {
    const { signer, session } = await opened();
    const path = `/signing-sessions/${session.id}/authorisation`;
    const wrong = await signer.post(path, { pin: '000000', seenSha256: session.baseSha256 });
    expect(wrong).toMatchObject({ status: 401, body: { code: 'wrong-pin' } });
    const other = await api.as('SNV.PGD');
    expect((await other.post(path, { pin: PIN, seenSha256: session.baseSha256 })).status).toBe(404);
    expect((await signer.post(path, { pin: PIN, seenSha256: session.baseSha256 })).status).toBe(
      200,
    );
    const rows = await api.database.read(api.scope, (sql) =>
      sql.query<{ text: string }>(
        `SELECT answer::text AS text FROM command UNION ALL SELECT body::text FROM act
         UNION ALL SELECT convert_from(canonical, 'UTF8') FROM audit_entry`,
      ),
    );
    expect(rows.filter(({ text }) => text.includes(PIN))).toEqual([]);
  });

  it('row 74: a used session and the hash of another letter release nothing', async () => {
    const [one, other] = [await opened(), await opened()];
    const path = `/signing-sessions/${one.session.id}/authorisation`;
    const swapped = { pin: PIN, seenSha256: other.session.baseSha256 };
    expect(await one.signer.post(path, swapped)).toMatchObject({
      status: 409,
      body: { code: 'content-changed' },
    });
    const request = { pin: PIN, seenSha256: one.session.baseSha256 };
    expect((await one.signer.post(path, request)).status).toBe(200);
    const replayed = await one.signer.post(path, request);
    expect(replayed).toMatchObject({ status: 409 });
    expect(replayed.body).not.toHaveProperty('actId');
    expect((await other.signer.get(`/tasks/${other.taskId}`)).body).toMatchObject({
      state: 'open',
    });
  });

  it('says that the signer is not there, with the time to try again, and changes nothing', async () => {
    const { id, taskId, signer } = await toSign();
    api.signer.refusal = new Problem('signer-unavailable', 'Bộ phận ký số chưa sẵn sàng.', {
      retryAfter: 5,
    });
    const answer = await signer.post(`/documents/${id}/signing-sessions`, {
      taskId,
      kind: 'person',
    });
    api.signer.refusal = undefined;
    expect(answer).toMatchObject({ status: 503, body: { code: 'signer-unavailable' } });
    expect(answer.headers['retry-after']).toBe('5');
    expect((await read(taskSchema, signer.get(`/tasks/${taskId}`))).state).toBe('open');
  });

  it('refuses a session to who does not hold the task', async () => {
    const { id, taskId } = await toSign();
    const drafter = await api.as('SNV.CV1');
    const answer = await drafter.post(`/documents/${id}/signing-sessions`, {
      taskId,
      kind: 'person',
    });
    expect(answer).toMatchObject({ status: 403, body: { code: 'forbidden' } });
  });

  it('row 75: draws numbers without a gap and refuses one that was typed', async () => {
    const { id } = await toSign();
    await sign(api, id, ['SNV.GD', 'person']);
    const clerk = await api.as('SNV.VT');
    const task = await taskOf(api, id, 'SNV.VT');
    const own = await clerk.post(`/tasks/${task}/decisions`, { kind: 'number', number: 99 });
    expect(problemOf(own).code).toBe('unknown-field');
    for (const expected of [
      { number: 77, date: '2024-01-08' },
      { number: 1, date: '2024-01-05' },
      { number: 1, date: '2023-12-29' },
    ]) {
      const answer = await clerk.post(`/tasks/${task}/decisions`, { kind: 'number', expected });
      expect(answer).toMatchObject({ status: 409, body: { code: 'number-order' } });
    }
    const books = await read(registerListSchema, clerk.get('/registers?direction=out'));
    const last = firstOf(books.items).lastNumber;
    const act = await read(
      actReceiptSchema,
      clerk.post(`/tasks/${task}/decisions`, { kind: 'number' }),
    );
    expect(act.drawn?.number).toBe(last + 1);
  });

  it('cancels a number with a second person and never gives it again', async () => {
    const { id } = await toSign();
    await sign(api, id, ['SNV.GD', 'person']);
    const first = await read(actReceiptSchema, decide(api, id, ['SNV.VT', { kind: 'number' }]));
    const clerk = await api.as('SNV.VT');
    const task = await taskOf(api, id, 'SNV.VT');
    const cancel = (username: string, password = SAMPLE_PASSWORD) => ({
      kind: 'cancel-number',
      reason: 'Sai ngày ban hành',
      confirmation: { username, password },
    });
    const wrong = await clerk.post(`/tasks/${task}/decisions`, cancel('snv.cvp', 'sai'));
    expect(problemOf(wrong).code).toBe('bad-credentials');
    const alone = await clerk.post(`/tasks/${task}/decisions`, cancel('snv.vt'));
    expect(alone).toMatchObject({ status: 403, body: { code: 'sod-violation' } });
    await decide(api, id, ['SNV.VT', cancel('snv.cvp')]);
    const second = await read(actReceiptSchema, decide(api, id, ['SNV.VT', { kind: 'number' }]));
    const given = first.drawn?.number ?? 0;
    expect(second.drawn?.number).toBe(given + 1);
    const books = await read(registerListSchema, clerk.get('/registers?direction=out'));
    const book = await read(
      registerEntryListSchema,
      clerk.get(`/registers/${firstOf(books.items).id}/entries`),
    );
    const row = book.items.find(({ number }) => number === given);
    expect(row).toMatchObject({ state: 'cancelled', cancelReason: 'Sai ngày ban hành' });
  });

  it('row 74: slows down who guesses the password of the one who confirms, after asking whose turn it is', async () => {
    const { id } = await toSign();
    await sign(api, id, ['SNV.GD', 'person']);
    await decide(api, id, ['SNV.VT', { kind: 'number' }]);
    const clerk = await api.as('SNV.VT');
    const task = await taskOf(api, id, 'SNV.VT');
    const cancel = async (password: string, reason = 'Sai ngày ban hành') =>
      clerk.post(`/tasks/${task}/decisions`, {
        kind: 'cancel-number',
        reason,
        confirmation: { username: 'snv.pgd', password },
      });
    for (let tries = 0; tries < 6; tries += 1) {
      const refused = await cancel('sai', '.');
      expect(refused).toMatchObject({ status: 422, body: { code: 'reason-required' } });
    }
    for (let guess = 0; guess < 5; guess += 1) {
      expect(problemOf(await cancel(`sai ${String(guess)}`)).code).toBe('bad-credentials');
    }
    const late = await cancel(SAMPLE_PASSWORD);
    expect(late).toMatchObject({ status: 429, body: { code: 'too-many-attempts' } });
    expect(Number(late.headers['retry-after'])).toBeGreaterThan(0);
    await api.database.transaction(api.scope, (sql) =>
      sql.execute(`UPDATE account SET retry_at = NULL WHERE username = 'snv.pgd'`),
    );
    expect((await cancel(SAMPLE_PASSWORD)).status).toBe(200);
  });

  it('serves the signed file byte by byte to who may read the letter', async () => {
    const { id } = await toSign();
    await sign(api, id, ['SNV.GD', 'person']);
    const drafter = await api.as('SNV.CV1');
    const files = await read(documentFileListSchema, drafter.get(`/documents/${id}/files`));
    const { sha256 } = firstOf(files.items);
    const path = `/documents/${id}/files/${sha256}`;
    const whole = await drafter.get(path);
    expect(whole.bytes.toString('latin1')).toMatch(/^%PDF-1\.7/);
    expect(whole.headers).toMatchObject({
      'content-type': 'application/pdf',
      'accept-ranges': 'bytes',
    });
    const stranger = await api.as('VP.CV-NC');
    expect((await stranger.get(path)).status).toBe(404);
    const elsewhere = await aLetter(api);
    expect((await drafter.get(`/documents/${elsewhere}/files/${sha256}`)).status).toBe(404);
    const signatures = await read(signatureListSchema, drafter.get(`/documents/${id}/signatures`));
    expect(signatures.items).toMatchObject([{ kind: 'person', state: 'valid' }]);
  });
});
