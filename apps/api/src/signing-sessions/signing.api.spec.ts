import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { aLetter, decide, key, sign, submit, taskOf } from '../../test/letters.js';
import { PIN } from '../../test/record-signer.js';
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
    const { body: session } = await letter.signer.post(`/documents/${letter.id}/signing-sessions`, {
      taskId: letter.taskId,
      kind: 'person',
    });
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
    expect((await signer.get(`/tasks/${taskId}`)).body.state).toBe('open');
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
    expect(own.body.code).toBe('unknown-field');
    for (const expected of [
      { number: 77, date: '2024-01-08' },
      { number: 1, date: '2024-01-05' },
      { number: 1, date: '2023-12-29' },
    ]) {
      const answer = await clerk.post(`/tasks/${task}/decisions`, { kind: 'number', expected });
      expect(answer).toMatchObject({ status: 409, body: { code: 'number-order' } });
    }
    const { body: books } = await clerk.get('/registers?direction=out');
    const last = books.items[0].lastNumber as number;
    const { body: act } = await clerk.post(`/tasks/${task}/decisions`, { kind: 'number' });
    expect(act.drawn.number).toBe(last + 1);
  });

  it('cancels a number with a second person and never gives it again', async () => {
    const { id } = await toSign();
    await sign(api, id, ['SNV.GD', 'person']);
    const { body: first } = await decide(api, id, ['SNV.VT', { kind: 'number' }]);
    const clerk = await api.as('SNV.VT');
    const task = await taskOf(api, id, 'SNV.VT');
    const cancel = (username: string, password = 'CongVu@2024') => ({
      kind: 'cancel-number',
      reason: 'Sai ngày ban hành',
      confirmation: { username, password },
    });
    const wrong = await clerk.post(`/tasks/${task}/decisions`, cancel('snv.cvp', 'sai'));
    expect(wrong.body.code).toBe('bad-credentials');
    const alone = await clerk.post(`/tasks/${task}/decisions`, cancel('snv.vt'));
    expect(alone).toMatchObject({ status: 403, body: { code: 'sod-violation' } });
    await decide(api, id, ['SNV.VT', cancel('snv.cvp')]);
    const { body: second } = await decide(api, id, ['SNV.VT', { kind: 'number' }]);
    expect(second.drawn.number).toBe(first.drawn.number + 1);
    const { body: books } = await clerk.get('/registers?direction=out');
    const { body: book } = await clerk.get(`/registers/${books.items[0].id}/entries`);
    const row = book.items.find(({ number }: { number: number }) => number === first.drawn.number);
    expect(row).toMatchObject({ state: 'cancelled', cancelReason: 'Sai ngày ban hành' });
  });

  it('serves the signed file byte by byte to who may read the letter', async () => {
    const { id } = await toSign();
    await sign(api, id, ['SNV.GD', 'person']);
    const drafter = await api.as('SNV.CV1');
    const { body: files } = await drafter.get(`/documents/${id}/files`);
    const { sha256 } = files.items[0];
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
    const { body: signatures } = await drafter.get(`/documents/${id}/signatures`);
    expect(signatures.items).toMatchObject([{ kind: 'person', state: 'valid' }]);
  });
});
