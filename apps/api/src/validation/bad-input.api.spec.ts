import { type Answer, type Officer } from '../../test/officer.js';
import { documentListSchema, draftSchema } from '@congvu/contracts';
import { known, problemOf, read } from '../../test/read.js';
import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { aLetter, key, submit, taskOf } from '../../test/letters.js';
import { testApi, type TestApi } from '../../test/test-api.js';

const json = { 'content-type': 'application/json' };

/** Rows of the bad-input catalogue (reliability-security.md §4) that reach the api. */
describe('bad input', () => {
  let api: TestApi;
  let head: Officer;
  let drafter: Officer;
  let task: string;
  let document: string;
  beforeAll(async () => {
    api = await testApi();
    document = await aLetter(api);
    await submit(api, document);
    head = await api.as('SNV.TP');
    drafter = await api.as('SNV.CV1');
    task = await taskOf(api, document, 'SNV.TP');
  });
  afterAll(() => api.close());

  const decideRaw = async (
    raw: string | Buffer,
    headers: Record<string, string | undefined> = {},
  ) =>
    head.ask('POST', `/tasks/${task}/decisions`, {
      raw,
      headers: { 'idempotency-key': key(), ...json, ...headers },
    });
  const decide = async (body: unknown) => decideRaw(JSON.stringify(body));

  it('answers every refusal as problem+json in Vietnamese without what happened inside', async () => {
    const answer = await decideRaw('{');
    expect(answer.headers['content-type']).toContain('application/problem+json');
    expect(answer.body).toMatchObject({
      type: '/problems/malformed-json',
      status: 400,
      title: 'Nội dung gửi lên không phải JSON hợp lệ',
      instance: `/api/v1/tasks/${task}/decisions`,
    });
    expect(problemOf(answer).requestId).toBe(answer.headers['x-request-id']);
    expect(JSON.stringify(answer.body)).not.toMatch(/stack|SELECT|node_modules/);
  });

  it.each([
    ['broken', '{"kind":'],
    ['with a byte order mark', '\uFEFF{"kind":"issue"}'],
    ['with NaN', '{"kind":"approve","version":NaN}'],
    ['with a trailing comma', '{"kind":"issue",}'],
  ])('row 1: refuses JSON %s', async (_name, raw) => {
    expect(await decideRaw(raw)).toMatchObject({ status: 400, body: { code: 'malformed-json' } });
  });

  it.each([
    '{"kind":"approve","version":1,"version":2}',
    '{"kind":"approve","version":1,"\\u0076ersion":2}',
    '{"__proto__":{"roles":["signer"]},"kind":"issue"}',
    '{"kind":"issue","constructor":{}}',
    '{"kind":"issue","\\u005f_proto__":1}',
  ])('row 2: refuses unsafe keys: %s', async (raw) => {
    expect(await decideRaw(raw)).toMatchObject({ status: 400, body: { code: 'unsafe-key' } });
  });

  it.each([
    ['nesting', '['.repeat(10_000)],
    ['bytes', `{"kind":"issue","note":"${'a'.repeat(200_000)}"}`],
  ])('row 3: refuses too much %s', async (_name, raw) => {
    expect(await decideRaw(raw)).toMatchObject({ status: 413, body: { code: 'body-too-large' } });
  });

  it.each(['state', 'unitId', 'roles'])('row 4: refuses the unknown field %s', async (field) => {
    const answer = await decide({ kind: 'approve', version: 1, [field]: 'x' });
    expect(answer).toMatchObject({
      status: 400,
      body: { code: 'unknown-field', errors: [{ pointer: `/${field}`, code: 'unknown-field' }] },
    });
  });

  it.each([
    [{ kind: 'approve', version: '1' }, '/version'],
    [{ kind: 'approve', version: null }, '/version'],
    [{ kind: 'approve', version: [] }, '/version'],
    [[], ''],
  ])('row 5: refuses the wrong type in %j', async (body, pointer) => {
    expect(await decide(body)).toMatchObject({
      status: 422,
      body: { code: 'wrong-type', errors: [{ pointer }] },
    });
  });

  it.each(['1 OR 1=1', '..%2f..%2fetc', 'abc', 'UPPER'])('row 6: refuses the id %s', async (id) => {
    const upper = id === 'UPPER' ? document.toUpperCase() : encodeURIComponent(id);
    expect(await head.get(`/documents/${upper}`)).toMatchObject({
      status: 400,
      body: { code: 'bad-id' },
    });
  });

  it('row 6: does not tell an unknown id from one of somebody else', async () => {
    const stranger = await api.as('VP.CV-NC');
    const [other, unknown] = [
      await stranger.get(`/documents/${document}`),
      await stranger.get(`/documents/${key()}`),
    ];
    const shown = (answer: Answer) => ({ ...problemOf(answer), requestId: '', instance: '' });
    expect(other.status).toBe(404);
    expect(shown(other)).toEqual(shown(unknown));
  });

  it.each([
    ['sort=password', 'bad-sort'],
    ['sort[]=urgency', 'bad-sort'],
    ['limit=-1', 'bad-page'],
    ['limit=1e9', 'bad-page'],
    ['page=0', 'bad-page'],
    ['after=%00', 'bad-page'],
    ['after=abc', 'bad-page'],
    ['filter=overdue&filter=returned', 'bad-filter'],
    ['filter[]=overdue', 'bad-filter'],
    ["filter=overdue'--", 'bad-filter'],
  ])('rows 7, 8: refuses ?%s', async (query, code) => {
    expect(await head.get(`/tasks?${query}`)).toMatchObject({ status: 400, body: { code } });
  });

  it.each([undefined, '', 'abc', 'x'.repeat(500)])(
    'row 9: wants an Idempotency-Key, not %s',
    async (given) => {
      const answer = await head.ask('POST', `/tasks/${task}/decisions`, {
        body: { kind: 'approve', version: 1 },
        headers: { 'idempotency-key': given },
      });
      expect(answer).toMatchObject({ status: 400, body: { code: 'idempotency-key-required' } });
    },
  );

  it('row 10: wants the ETag of the draft that is edited', async () => {
    const id = await aLetter(api);
    const draft = await read(draftSchema, drafter.get(`/documents/${id}/draft`));
    const { subject, body, enclosure, slip } = draft;
    const content = { subject, body, enclosure, slip };
    const path = `/documents/${id}/draft`;
    expect(await drafter.put(path, content)).toMatchObject({
      status: 428,
      body: { code: 'precondition' },
    });
    const saved = await drafter.put(path, content, { 'if-match': `"${draft.etag}"` });
    expect(saved.status).toBe(200);
    expect(saved.headers['etag']).toBe(`"${draft.etag + 1}"`);
    for (const stale of [`"${draft.etag}"`, '*', 'x']) {
      expect(await drafter.put(path, content, { 'if-match': stale })).toMatchObject({
        status: 412,
        body: { code: 'stale' },
      });
    }
  });

  it('row 11: takes JSON alone, uncompressed', async () => {
    const body = '{"kind":"approve","version":1}';
    const plain = await decideRaw(body, { 'content-type': 'text/plain' });
    expect(plain).toMatchObject({ status: 415, body: { code: 'unsupported-media-type' } });
    const bomb = await decideRaw(gzipSync('a'.repeat(1_000_000)), { 'content-encoding': 'gzip' });
    expect(bomb).toMatchObject({ status: 415, body: { code: 'unsupported-media-type' } });
  });

  it('row 12: keeps composed letters and finds them by either spelling', async () => {
    const id = await aLetter(api);
    await save(id, 'Nguyễn Huệ và phong trào'.normalize('NFD'));
    const body = await read(draftSchema, drafter.get(`/documents/${id}/draft`));
    expect(body.subject).toBe('Nguyễn Huệ và phong trào'.normalize('NFC'));
    await submit(api, id);
    for (const words of ['Nguyễn Huệ'.normalize('NFD'), 'nguyen hue']) {
      const path = `/documents?q=${encodeURIComponent(words)}`;
      const found = await read(documentListSchema, drafter.get(path));
      expect(found.items.map((row) => row.id)).toEqual([id]);
    }
  });

  async function save(id: string, subject: string) {
    const draft = await read(draftSchema, drafter.get(`/documents/${id}/draft`));
    const { body, enclosure, slip } = draft;
    return drafter.put(
      `/documents/${id}/draft`,
      { subject, body, enclosure, slip },
      { 'if-match': `"${draft.etag}"` },
    );
  }

  it.each([
    ['13', 'Kế\u200Bhoạch', 'invisible-char'],
    ['13', 'Kế \u202Ehoạch', 'invisible-char'],
    ['14', 'Ѕở Nội vụ', 'mixed-script'],
    ['15', 'Ðào Văn Hòa', 'suspicious-letter'],
    ['16', 'QuyÕt ®Þnh', 'legacy-font'],
    ['18', 'a'.repeat(600), 'length'],
    ['19', '[x](javascript:alert(1))', 'bad-link'],
    ['20', `a${'\u0301'.repeat(500)}`, 'too-many-marks'],
    ['52', 'TUYỆT MẬT', 'state-secret-not-allowed'],
  ])(
    'row %s: refuses %s with its own code, and keeps the draft as it was',
    async (_row, subject, code) => {
      const id = await aLetter(api);
      const before = (await drafter.get(`/documents/${id}/draft`)).body;
      const answer = await save(id, subject);
      expect(answer).toMatchObject({
        status: 422,
        body: { code, errors: [{ pointer: '/subject', code }] },
      });
      expect((await drafter.get(`/documents/${id}/draft`)).body).toEqual(before);
    },
  );

  it.each(['"\\u0000"', '"\\ud800"'])('row 17: refuses the broken text %s', async (text) => {
    const answer = await decideRaw(`{"kind":"approve","version":1,"note":${text}}`);
    expect(answer).toMatchObject({ status: 400, body: { code: 'bad-unicode' } });
  });

  it('row 17: refuses bytes that are not UTF-8', async () => {
    expect(await decideRaw(Buffer.from([0x22, 0xff, 0x22]))).toMatchObject({
      status: 400,
      body: { code: 'bad-unicode' },
    });
  });

  it('row 18: keeps an unfinished draft and says what is missing; refuses to submit it', async () => {
    const id = await aLetter(api);
    const saved = known(draftSchema, await save(id, ''));
    expect(saved.faults).toEqual(
      expect.arrayContaining([expect.objectContaining({ pointer: '/subject', code: 'blank' })]),
    );
    const answer = await drafter.post(`/documents/${id}/submission`, {
      etag: saved.etag,
      consulted: [],
    });
    expect(answer).toMatchObject({ status: 422, body: { code: 'draft-incomplete' } });
  });

  it('row 19: keeps markup as text', async () => {
    const id = await aLetter(api);
    expect(known(draftSchema, await save(id, 'Về <script>alert(1)</script>')).subject).toBe(
      'Về <script>alert(1)</script>',
    );
  });

  it('row 21: refuses to ask the same post twice', async () => {
    const id = await aLetter(api, 'C01');
    const draft = await read(draftSchema, drafter.get(`/documents/${id}/draft`));
    const consulted = ['SNV.CTTRA', 'SNV.CTTRA'];
    const answer = await drafter.post(`/documents/${id}/submission`, {
      etag: draft.etag,
      consulted,
    });
    expect(answer).toMatchObject({
      status: 422,
      body: { code: 'post-not-eligible', errors: [{ pointer: '/consulted/1' }] },
    });
  });

  it('row 78: refuses a giant search and takes its signs for themselves', async () => {
    expect(await drafter.get(`/documents?q=${'x'.repeat(300)}`)).toMatchObject({
      status: 400,
      body: { code: 'bad-filter' },
    });
    expect(
      (await read(documentListSchema, drafter.get('/documents?q=%25%25%25%25'))).items,
    ).toEqual([]);
  });

  it('answers an unknown address and an unknown way of calling in the same form', async () => {
    expect(await head.get('/nothing')).toMatchObject({ status: 404, body: { code: 'not-found' } });
    expect((await head.ask('DELETE', `/tasks/${task}`)).status).toBe(404);
  });
});
