import { documentListSchema, documentSchema, draftSchema } from '@congvu/contracts';
import { known, read } from '../../test/read.js';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { aLetter, key } from '../../test/letters.js';
import { type Officer } from '../../test/officer.js';
import { testApi, type TestApi } from '../../test/test-api.js';

const SUBJECT = 'Về việc trực lãnh đạo dịp Tết Nguyên đán';

describe('a draft', () => {
  let api: TestApi;
  let drafter: Officer;
  let id: string;
  beforeAll(async () => {
    api = await testApi();
    drafter = await api.as('SNV.CV1');
  });
  afterAll(() => api.close());

  const save = async (subject: string) => {
    const draft = await read(draftSchema, drafter.get(`/documents/${id}/draft`));
    const { body, enclosure, slip, etag } = draft;
    return drafter.ask('PUT', `/documents/${id}/draft`, {
      body: { subject, body, enclosure, slip },
      headers: { 'idempotency-key': key(), 'if-match': `"${String(etag)}"` },
    });
  };
  const named = async () => (await read(documentSchema, drafter.get(`/documents/${id}`))).subject;

  it('names its letter in lists as soon as it is saved, and keeps the name while it has none', async () => {
    id = await aLetter(api);
    await save(SUBJECT);
    expect(await named()).toBe(SUBJECT);
    const found = await read(documentListSchema, drafter.get('/documents?q=tet%20nguyen%20dan'));
    expect(found.items.map((row) => row.id)).toContain(id);
    await save('');
    expect(await named()).toBe(SUBJECT);
  });

  it('is saved at a moment of the business clock', async () => {
    id = await aLetter(api);
    const { savedAt } = known(draftSchema, await save(SUBJECT));
    expect(savedAt).toMatch(/^2024-01-08T/);
  });
});
