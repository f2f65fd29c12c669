import {
  actReceiptSchema,
  documentSchema,
  historySchema,
  problemSchema,
  taskClaimSchema,
  taskListSchema,
  versionListSchema,
} from '@congvu/contracts';
import { known, problemOf, read } from '../../test/read.js';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { aLetter, decide, key, release, settle, submit, taskOf } from '../../test/letters.js';
import { testApi, type TestApi } from '../../test/test-api.js';

const approve = { kind: 'approve', version: 1 };

describe('decisions', () => {
  let api: TestApi;
  beforeAll(async () => {
    api = await testApi();
  });
  afterAll(() => api.close());

  /** A submitted letter with the task of the head of room. */
  async function waiting() {
    const id = await aLetter(api);
    await submit(api, id);
    return { id, task: await taskOf(api, id, 'SNV.TP'), head: await api.as('SNV.TP') };
  }

  it('answers the same for the same key and body, and writes once', async () => {
    const { id, task, head } = await waiting();
    const command = key();
    const first = await head.post(`/tasks/${task}/decisions`, approve, command);
    const second = await head.post(`/tasks/${task}/decisions`, approve, command);
    expect(first.status).toBe(200);
    expect(second.body).toEqual(first.body);
    const history = await read(historySchema, head.get(`/documents/${id}/history`));
    expect(history.items.filter((act) => act.kind === 'approve')).toHaveLength(1);
  });

  it('shows nothing when the key was used for another body or by another person', async () => {
    const { task, head } = await waiting();
    const command = key();
    const receipt = await read(
      actReceiptSchema,
      head.post(`/tasks/${task}/decisions`, approve, command),
    );
    const other = await head.post(
      `/tasks/${task}/decisions`,
      { ...approve, note: 'khác' },
      command,
    );
    expect(other).toMatchObject({ status: 409, body: { code: 'idempotency-mismatch' } });
    const deputy = await api.as('SNV.PTP');
    const stranger = await deputy.post(`/tasks/${task}/decisions`, approve, command);
    expect(stranger).toMatchObject({ status: 409, body: { code: 'idempotency-mismatch' } });
    // `instance` is the address that the stranger himself asked at.
    const refused = JSON.stringify({ ...problemOf(stranger), instance: '' });
    for (const part of [receipt.actId, receipt.documentId, task, receipt.at]) {
      expect(refused).not.toContain(part);
    }
  });

  it('lets one of sixteen who decide at once win and tells the others who was first', async () => {
    const { id, task, head } = await waiting();
    const answers = await Promise.all(
      Array.from({ length: 16 }, () => head.post(`/tasks/${task}/decisions`, approve)),
    );
    expect(answers.filter(({ status }) => status === 200)).toHaveLength(1);
    const losers = answers.filter(({ status }) => status !== 200);
    for (const loser of losers) {
      expect(loser).toMatchObject({ status: 409, body: { code: 'already-decided' } });
      expect(problemOf(loser).detail).toContain(head.session.person.name);
    }
    const history = await read(historySchema, head.get(`/documents/${id}/history`));
    expect(history.items.map((act) => act.seq)).toEqual([2, 1]);
  });

  it('writes one act when the same key comes sixteen times at once', async () => {
    const { task, head } = await waiting();
    const command = key();
    const answers = await Promise.all(
      Array.from({ length: 16 }, () => head.post(`/tasks/${task}/decisions`, approve, command)),
    );
    expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([200]));
    expect(new Set(answers.map((answer) => known(actReceiptSchema, answer).at)).size).toBe(1);
  });

  it('holds an approval for ten seconds and takes it back', async () => {
    const { id, task, head } = await waiting();
    const act = await read(actReceiptSchema, head.post(`/tasks/${task}/decisions`, approve));
    expect(Date.parse(act.undoUntil ?? '') - Date.parse(act.at)).toBe(10_000);
    const undone = await head.post(`/acts/${act.actId}/undo`);
    expect(undone).toMatchObject({ status: 200, body: { kind: 'undo', seq: 3 } });
    const letter = await read(documentSchema, head.get(`/documents/${id}`));
    expect(letter.openTasks).toMatchObject([{ id: task, mine: true }]);
    const history = await read(historySchema, head.get(`/documents/${id}/history`));
    expect(history.items.map((one) => one.state)).toEqual(['standing', 'void', 'standing']);
    const again = await head.post(`/tasks/${task}/decisions`, {
      kind: 'return',
      version: 1,
      to: { kind: 'step', step: 'draft' },
      reasonCode: 'form',
      reason: 'Sửa thể thức',
    });
    expect(again.status).toBe(200);
  });

  it('refuses to take back what the process has already taken, and what somebody else did', async () => {
    const { id, task, head } = await waiting();
    const act = await read(actReceiptSchema, head.post(`/tasks/${task}/decisions`, approve));
    const drafter = await api.as('SNV.CV1');
    expect((await read(problemSchema, drafter.post(`/acts/${act.actId}/undo`))).code).toBe(
      'not-current-step',
    );
    await release(api, id);
    expect((await read(problemSchema, head.post(`/acts/${act.actId}/undo`))).code).toBe(
      'undo-too-late',
    );
  });

  it('refuses an old version and a task whose turn is over', async () => {
    const { id, task, head } = await waiting();
    const old = await head.post(`/tasks/${task}/decisions`, { kind: 'approve', version: 7 });
    expect(old).toMatchObject({ status: 409, body: { code: 'content-changed' } });
    await decide(api, id, ['SNV.TP', approve]);
    const late = await head.post(`/tasks/${task}/decisions`, approve);
    expect(late).toMatchObject({ status: 409, body: { code: 'already-decided' } });
  });

  it.each([
    { who: 'a reviewer before his turn', post: 'SNV.CVP', status: 409, code: 'not-current-step' },
    { who: 'whose role never approves', post: 'SNV.CV2', status: 403, code: 'forbidden' },
    { who: 'who does not read the letter', post: 'VP.TP-NC', status: 404, code: 'not-found' },
  ])('row 70: tells $who so, and changes nothing', async ({ post, status, code }) => {
    const { id, task, head } = await waiting();
    const answer = await (await api.as(post)).post(`/tasks/${task}/decisions`, approve);
    expect(answer).toMatchObject({ status, body: { code } });
    const letter = await read(documentSchema, head.get(`/documents/${id}`));
    expect(letter.openTasks).toMatchObject([{ id: task, mine: true }]);
  });

  it.each(['', '.', '  '])('asks for a reason in words, not “%s”', async (reason) => {
    const { task, head } = await waiting();
    const answer = await head.post(`/tasks/${task}/decisions`, {
      kind: 'return',
      version: 1,
      to: { kind: 'step', step: 'draft' },
      reasonCode: 'other',
      reason,
    });
    expect(answer).toMatchObject({
      status: 422,
      body: { code: 'reason-required', errors: [{ pointer: '/reason' }] },
    });
  });

  it('brings a returned letter back to its drafter with the reason, and on again', async () => {
    const { id } = await waiting();
    await decide(api, id, [
      'SNV.TP',
      {
        kind: 'return',
        version: 1,
        to: { kind: 'step', step: 'draft' },
        reasonCode: 'citation',
        reason: 'Sai căn cứ',
      },
    ]);
    const drafter = await api.as('SNV.CV1');
    const letter = await read(documentSchema, drafter.get(`/documents/${id}`));
    expect(letter).toMatchObject({
      status: 'returned',
      returned: { reasonCode: 'citation', reason: 'Sai căn cứ' },
    });
    const tasks = await read(taskListSchema, drafter.get('/tasks?filter=returned'));
    expect(tasks.items.map((row) => row.documentId)).toContain(id);
    await submit(api, id);
    expect(
      (await read(versionListSchema, drafter.get(`/documents/${id}/versions`))).items,
    ).toHaveLength(2);
    await decide(api, id, ['SNV.TP', { kind: 'approve', version: 2 }]);
  });

  it('tells a reader which version he saw before this one, however often he looks', async () => {
    const { id, head } = await waiting();
    const reason = { reasonCode: 'citation', reason: 'Sai căn cứ' };
    const look = () => read(documentSchema, head.get(`/documents/${id}`));
    expect(await look()).toMatchObject({ contentVersion: 1, lastSeenVersion: null });
    for (const version of [1, 2]) {
      const back = { kind: 'return', version, to: { kind: 'step', step: 'draft' }, ...reason };
      await decide(api, id, ['SNV.TP', back]);
      await submit(api, id);
      const seen = { contentVersion: version + 1, lastSeenVersion: version };
      expect(await look()).toMatchObject(seen);
      expect(await look()).toMatchObject(seen);
    }
  });

  it('recalls a letter that nobody has opened, and not one that was', async () => {
    const { id } = await waiting();
    const drafter = await api.as('SNV.CV1');
    expect((await drafter.post(`/documents/${id}/recall`, { reason: 'Cần sửa' })).status).toBe(200);
    await settle(api, id);
    await submit(api, id);
    await (await api.as('SNV.TP')).get(`/documents/${id}`);
    const seen = await drafter.post(`/documents/${id}/recall`, { reason: 'Cần sửa' });
    expect(seen).toMatchObject({ status: 409, body: { code: 'already-opened' } });
  });

  it('withdraws a letter for good', async () => {
    const { id, task, head } = await waiting();
    const drafter = await api.as('SNV.CV1');
    expect(
      (await drafter.post(`/documents/${id}/withdrawal`, { reason: 'Không cần nữa' })).status,
    ).toBe(200);
    const late = await head.post(`/tasks/${task}/decisions`, approve);
    expect(late).toMatchObject({ status: 409, body: { code: 'not-current-step' } });
    expect((await read(documentSchema, drafter.get(`/documents/${id}`))).status).toBe('withdrawn');
  });

  it('keeps a claimed task for the one who claimed it', async () => {
    const { task, head } = await waiting();
    expect((await read(taskClaimSchema, head.post(`/tasks/${task}/claim`))).claimedBy?.name).toBe(
      head.session.person.name,
    );
    expect((await head.post(`/tasks/${task}/claim`)).status).toBe(200);
    expect((await read(taskClaimSchema, head.post(`/tasks/${task}/release`))).claimedBy).toBeNull();
    const drafter = await api.as('SNV.CV1');
    const answer = await drafter.post(`/tasks/${task}/claim`);
    expect(answer).toMatchObject({ status: 409, body: { code: 'not-current-step' } });
  });
});
