import {
  attachmentListSchema,
  attachmentSchema,
  documentTemplateListSchema,
} from '@congvu/contracts';
import { firstOf, known, problemOf, read } from '../../test/read.js';
import { once } from 'node:events';
import { readdir } from 'node:fs/promises';
import { connect } from 'node:net';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { attachmentLimits } from '@congvu/domain';
import { listAttachments, newId, verifyAudit } from '@congvu/persistence';
import { aPdf, attach } from '../../test/attaching.js';
import { aLetter, decide, submit, taskOf } from '../../test/letters.js';
import { type Officer } from '../../test/officer.js';
import { testApi, type TestApi } from '../../test/test-api.js';

describe('attachments of a letter', () => {
  let api: TestApi;
  let drafter: Officer;
  let letter: string;
  beforeAll(async () => {
    api = await testApi();
    drafter = await api.as('SNV.CV1');
  });
  afterAll(() => api.close());
  beforeEach(async () => {
    letter = await aLetter(api);
  });

  const path = (id = '') => `/documents/${letter}/attachments${id === '' ? '' : `/${id}`}`;
  const named = async (officer: Officer): Promise<string[]> => {
    const { items } = await read(attachmentListSchema, officer.get(path()));
    return items.map(({ name }) => name);
  };
  const connectToApi = () => {
    const { hostname, port } = new URL(api.address);
    return connect(Number(port), hostname).on('error', () => undefined);
  };
  const uploadHead = () =>
    [
      `POST /api/v1${path()} HTTP/1.1`,
      `Host: ${new URL(api.address).host}`,
      `Cookie: ${drafter.cookie}`,
      `X-CSRF-Token: ${drafter.session.csrfToken}`,
      `Idempotency-Key: ${newId()}`,
      'X-File-Name: a.pdf',
      'Content-Type: application/pdf',
      'Content-Length: 5000',
      '\r\n',
    ].join('\r\n');
  const onTheirWay = () => readdir(join(api.folder, 'temporary')).catch(() => []);
  /** A file of which the first bytes have come. */
  const openUpload = async () => {
    const socket = connectToApi();
    const before = (await onTheirWay()).length;
    socket.write(`${uploadHead()}%PDF-`, 'latin1');
    while ((await onTheirWay()).length === before) await pause(20);
    return socket;
  };
  /** Attachments that are rows only. */
  const fillUp = async (count: number, bytes = 10) => {
    const { database, scope } = api;
    await database.transaction(scope, (sql) =>
      sql.execute(
        `WITH more AS (INSERT INTO file (sha256, authority_id, bytes, media_type)
           SELECT encode(sha256(($1 || n)::bytea), 'hex'), current_authority(), $3, 'application/pdf'
           FROM generate_series(1, $2::integer) n RETURNING sha256)
         INSERT INTO attachment (id, authority_id, document_id, position, name, file_sha256, first_version, added_by)
         SELECT gen_random_uuid(), current_authority(), $1::uuid, 10 + row_number() OVER (), 'x.pdf', sha256, 1, '{}' FROM more`,
        [letter, count, bytes],
      ),
    );
  };
  const returnToDrafter = async () => {
    const returning = { kind: 'return', version: 1, reasonCode: 'form', reason: 'Bổ sung' };
    await decide(api, letter, ['SNV.TP', { ...returning, to: { kind: 'step', step: 'draft' } }]);
  };

  it('are added, listed with size and who added them, and handed out byte for byte to be saved', async () => {
    const bytes = aPdf();
    const added = await attach(drafter, letter, { name: 'Chỉ thị số 12 (quét).pdf', bytes });
    expect(added.status).toBe(201);
    expect(added.body).toMatchObject({
      name: 'Chỉ thị số 12 (quét).pdf',
      mediaType: 'application/pdf',
      bytes: bytes.length,
      position: 1,
      firstVersion: 1,
      lastVersion: null,
      addedBy: { postCode: 'SNV.CV1' },
    });
    const list = await read(attachmentListSchema, drafter.get(path()));
    expect(list.items).toEqual([added.body]);
    const file = await drafter.get(path(known(attachmentSchema, added).id));
    expect(file.status).toBe(200);
    expect(file.bytes.equals(bytes)).toBe(true);
    expect(file.headers).toMatchObject({
      'content-type': 'application/pdf',
      'x-content-type-options': 'nosniff',
      'content-disposition':
        "attachment; filename*=UTF-8''Ch%E1%BB%89%20th%E1%BB%8B%20s%E1%BB%91%2012%20%28qu%C3%A9t%29.pdf",
      'accept-ranges': 'bytes',
    });
  });

  it('are not sent again to who has them', async () => {
    const body = await read(
      attachmentSchema,
      attach(drafter, letter, { name: 'a.pdf', bytes: aPdf() }),
    );
    const { headers } = await drafter.get(path(body.id));
    const held = await drafter.get(path(body.id), { 'if-none-match': `"x", W/${headers.etag}` });
    expect([held.status, held.bytes.length]).toEqual([304, 0]);
    const other = await drafter.get(path(body.id), { 'if-none-match': '"x"' });
    expect([other.status, other.headers['content-length']]).toEqual([200, String(body.bytes)]);
  });

  it('are handed out in ranges like other files', async () => {
    const body = await read(
      attachmentSchema,
      attach(drafter, letter, { name: 'a.pdf', bytes: aPdf() }),
    );
    const part = await drafter.get(path(body.id), { range: 'bytes=0-4' });
    expect(part.status).toBe(206);
    expect(part.bytes.toString('latin1')).toBe('%PDF-');
    const beyond = await drafter.get(path(body.id), { range: 'bytes=9999999-' });
    expect([beyond.status, problemOf(beyond).code]).toEqual([416, 'bad-range']);
  });

  it('are added once for the same key, and never under the key of another file', async () => {
    const key = newId();
    const first = await attach(drafter, letter, { name: 'a.pdf', bytes: aPdf('mot'), key });
    const again = await attach(drafter, letter, { name: 'a.pdf', bytes: aPdf('mot'), key });
    expect([again.status, again.body]).toEqual([201, first.body]);
    const other = await attach(drafter, letter, { name: 'a.pdf', bytes: aPdf('hai'), key });
    expect([other.status, problemOf(other).code]).toEqual([409, 'idempotency-mismatch']);
    expect(await named(drafter)).toEqual(['a.pdf']);
  });

  it('are answered the same for the same key after the letter was submitted, and after the last one found room', async () => {
    const key = newId();
    const file = { name: 'a.pdf', bytes: aPdf('mot'), key };
    const first = await attach(drafter, letter, file);
    const removed = await read(
      attachmentSchema,
      attach(drafter, letter, { name: 'b.pdf', bytes: aPdf('hai') }),
    );
    const headers = { 'idempotency-key': newId() };
    await drafter.ask('DELETE', path(removed.id), { headers });
    await fillUp(attachmentLimits.files - 1);
    expect(await attach(drafter, letter, file)).toMatchObject({ status: 201, body: first.body });
    await submit(api, letter);
    expect(await attach(drafter, letter, file)).toMatchObject({ status: 201, body: first.body });
    expect((await drafter.ask('DELETE', path(removed.id), { headers })).status).toBe(204);
  });

  it('are never added under the key of another command, also where both come at the same time', async () => {
    const key = newId();
    const templates = await read(documentTemplateListSchema, drafter.get('/document-templates'));
    const source = { kind: 'template', templateId: firstOf(templates.items).id };
    const answers = await Promise.all([
      attach(drafter, letter, { name: 'a.pdf', bytes: aPdf(), key }),
      drafter.post('/documents', { source }, key),
    ]);
    expect(answers.map(({ status }) => status).sort()).toEqual([201, 409]);
    expect(answers.find(({ status }) => status === 409)).toMatchObject({
      body: { code: 'idempotency-mismatch' },
    });
  });

  it('that are refused leave nothing in the store', async () => {
    const stored = async () => {
      const shas: string[] = [];
      for await (const { sha } of api.store.list()) shas.push(sha);
      return shas.sort();
    };
    const key = newId();
    await attach(drafter, letter, { name: 'a.pdf', bytes: aPdf('mot'), key });
    const before = await stored();
    const { database, scope } = api;
    await fillUp(1, attachmentLimits.totalBytes - 1_000);
    const large = await attach(drafter, letter, { name: 'b.pdf', bytes: aPdf('hai'.repeat(500)) });
    expect([large.status, problemOf(large).code]).toEqual([413, 'attachments-too-large']);
    const foreign = await attach(drafter, letter, { name: 'b.pdf', bytes: aPdf('ba'), key });
    expect([foreign.status, problemOf(foreign).code]).toEqual([409, 'idempotency-mismatch']);
    expect(await stored()).toEqual(before);
    const kept = await database.read(scope, (sql) => listAttachments(sql, letter));
    expect(kept).toHaveLength(2);
  });

  it('are not added twice with the same bytes', async () => {
    await attach(drafter, letter, { name: 'a.pdf', bytes: aPdf() });
    const again = await attach(drafter, letter, { name: 'b.pdf', bytes: aPdf() });
    expect([again.status, problemOf(again).code]).toEqual([409, 'already-attached']);
    expect(problemOf(again).detail).toContain('“a.pdf”');
  });

  it('end with the twentieth, before the next one is received', async () => {
    const body = await read(
      attachmentSchema,
      attach(drafter, letter, { name: 'a.pdf', bytes: aPdf() }),
    );
    await fillUp(attachmentLimits.files - 1);
    expect(body.position).toBe(1);
    const refused = await attach(drafter, letter, { name: 'b.pdf', bytes: aPdf('hai') });
    expect([refused.status, problemOf(refused).code]).toEqual([422, 'too-many-attachments']);
    expect(problemOf(refused).detail).toContain('20');
  });

  it('go away without a trace in the list while the letter is drafted; the audit chain tells of both', async () => {
    const body = await read(
      attachmentSchema,
      attach(drafter, letter, { name: 'a.pdf', bytes: aPdf() }),
    );
    const key = newId();
    const remove = () =>
      drafter.ask('DELETE', path(body.id), { headers: { 'idempotency-key': key } });
    expect((await remove()).status).toBe(204);
    expect((await remove()).status).toBe(204);
    expect(await named(drafter)).toEqual([]);
    expect((await drafter.get(path(body.id))).status).toBe(404);
    const { database, scope } = api;
    const entries = await database.read(scope, (sql) =>
      sql.query<{ action: string; details: { name: string } }>(
        `SELECT action, convert_from(canonical, 'UTF8')::jsonb -> 'details' AS details FROM audit_entry
         WHERE object_id = $1 AND action LIKE 'attachment.%' ORDER BY seq`,
        [letter],
      ),
    );
    expect(entries.map(({ action, details }) => [action, details.name])).toEqual([
      ['attachment.add', 'a.pdf'],
      ['attachment.remove', 'a.pdf'],
    ]);
    expect((await verifyAudit(database, scope)).faults).toEqual([]);
  });

  it('accompany the submitted version for who handles it, and stay with it whatever is changed for the next', async () => {
    const first = await read(
      attachmentSchema,
      attach(drafter, letter, { name: 'một.pdf', bytes: aPdf('1') }),
    );
    await submit(api, letter);
    const reviewer = await api.as('SNV.TP');
    expect(await named(reviewer)).toEqual(['một.pdf']);
    expect((await reviewer.get(path(first.id))).status).toBe(200);
    const late = await attach(drafter, letter, { name: 'hai.pdf', bytes: aPdf('2') });
    expect([late.status, problemOf(late).code]).toEqual([403, 'forbidden']);
    await returnToDrafter();
    const second = await read(
      attachmentSchema,
      attach(drafter, letter, { name: 'hai.pdf', bytes: aPdf('2') }),
    );
    await drafter.ask('DELETE', path(first.id), { headers: { 'idempotency-key': newId() } });
    // What is being prepared is the drafter's own business.
    expect(await named(reviewer)).toEqual(['một.pdf']);
    expect((await reviewer.get(path(second.id))).status).toBe(404);
    await submit(api, letter);
    const list = await read(attachmentListSchema, reviewer.get(path()));
    expect(list.items.map((item) => [item.name, item.firstVersion, item.lastVersion])).toEqual([
      ['một.pdf', 1, 1],
      ['hai.pdf', 2, null],
    ]);
  });

  it('are nobody else’s to add, remove or see while the letter is a draft', async () => {
    const body = await read(
      attachmentSchema,
      attach(drafter, letter, { name: 'a.pdf', bytes: aPdf() }),
    );
    const other = await api.as('VP.CV-NC');
    expect((await attach(other, letter, { name: 'b.pdf', bytes: aPdf('b') })).status).toBe(404);
    expect((await other.get(path())).status).toBe(404);
    expect((await other.get(path(body.id))).status).toBe(404);
    const headers = { 'idempotency-key': newId() };
    expect((await other.ask('DELETE', path(body.id), { headers })).status).toBe(404);
    await submit(api, letter);
    const reviewer = await api.as('SNV.TP');
    expect((await attach(reviewer, letter, { name: 'b.pdf', bytes: aPdf('b') })).status).toBe(403);
    expect((await reviewer.ask('DELETE', path(body.id), { headers })).status).toBe(403);
    expect(await taskOf(api, letter, 'SNV.TP')).toBeDefined();
  });

  it('are received two at a time from one account, and from others beside', async () => {
    const slow = [await openUpload(), await openUpload()];
    const third = await attach(drafter, letter, { name: 'c.pdf', bytes: aPdf('c') });
    expect([third.status, problemOf(third).code]).toEqual([429, 'too-many-uploads']);
    expect(third.headers['retry-after']).toBe('5');
    const { status } = await attach(await api.as('SNV.TP'), letter, {
      name: 'd.pdf',
      bytes: aPdf(),
    });
    expect(status).toBe(404);
    for (const socket of slow) socket.destroy();
    let answer = third;
    while (answer.status === 429) {
      await pause(20);
      answer = await attach(drafter, letter, { name: 'c.pdf', bytes: aPdf('c') });
    }
    expect(answer.status).toBe(201);
  });

  it('row 45: are not taken when fewer bytes come than were announced', async () => {
    const socket = connectToApi();
    const said: Buffer[] = [];
    socket.on('data', (chunk: Buffer) => said.push(chunk));
    socket.end(`${uploadHead()}${aPdf().toString('latin1')}`, 'latin1');
    await once(socket, 'close');
    expect(Buffer.concat(said).toString('latin1')).toMatch(/^HTTP\/1\.1 400 /);
    expect(await named(drafter)).toEqual([]);
    // The answer leaves before the file is gone; it goes, or the time of the test does.
    while ((await readdir(join(api.folder, 'temporary'))).length > 0) await pause(20);
  });

  it('leave no temporary file behind', async () => {
    await attach(drafter, letter, { name: 'a.pdf', bytes: aPdf() });
    expect(await readdir(join(api.folder, 'temporary'))).toEqual([]);
  });
});
