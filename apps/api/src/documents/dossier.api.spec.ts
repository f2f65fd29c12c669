import { documentFileListSchema, documentSchema } from '@congvu/contracts';
import { type DocumentId } from '@congvu/domain';
import { distributeLetter, newId } from '@congvu/persistence';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { aLetter, decide, sign, submit } from '../../test/letters.js';
import { read } from '../../test/read.js';
import { testApi, type TestApi } from '../../test/test-api.js';

/** Who handled the letter, and the văn thư whom it only reaches. */
const HANDLER = 'SNV.CV2';
const RECEIVER = 'VP.VT';

describe('the dossier of an issued letter', () => {
  let api: TestApi;
  let letter: string;
  beforeAll(async () => {
    api = await testApi();
    letter = await aLetter(api);
    await submit(api, letter);
    const returning = { kind: 'return', version: 1, reasonCode: 'form', reason: 'Sửa thể thức' };
    await decide(api, letter, ['SNV.TP', { ...returning, to: { kind: 'step', step: 'draft' } }]);
    await submit(api, letter);
    for (const version of [1, 2])
      for (const purpose of ['draft', 'enclosure'] as const) await draw(purpose, version);
    for (const post of ['SNV.TP', 'SNV.CVP'])
      await decide(api, letter, [post, { kind: 'approve', version: 2 }]);
    await sign(api, letter, ['SNV.GD', 'person']);
    await decide(api, letter, ['SNV.VT', { kind: 'number' }]);
    await sign(api, letter, ['SNV.VT', 'agency']);
    await decide(api, letter, ['SNV.VT', { kind: 'issue' }]);
    const { database, scope } = api;
    await database.transaction(scope, (sql) => distributeLetter(sql, letter as DocumentId));
  });
  afterAll(() => api.close());

  /** Keeps pages of a version, as the worker draws them. */
  const draw = async (purpose: 'draft' | 'enclosure', version: number): Promise<void> => {
    const bytes = Buffer.from(`%PDF-1.7\n${purpose} ${String(version)}\n`, 'utf8');
    const sha256 = await api.store.put(bytes);
    await api.database.transaction(api.scope, async (sql) => {
      await sql.execute(
        `INSERT INTO file (sha256, authority_id, bytes, media_type)
         VALUES ($1, current_authority(), $2, 'application/pdf')`,
        [sha256, bytes.length],
      );
      await sql.execute(
        `INSERT INTO rendition (id, authority_id, document_id, version_no, purpose, file_sha256, pages)
         VALUES ($1, current_authority(), $2, $3, $4, $5, 1)`,
        [newId(), letter, version, purpose, sha256],
      );
    });
  };
  const filesOf = async (post: string) =>
    (await read(documentFileListSchema, (await api.as(post)).get(`/documents/${letter}/files`)))
      .items;

  it.each(['versions', 'versions/2', 'difference?from=1&to=2', 'comments', 'history', 'opinions'])(
    'keeps its %s from whom the letter only reaches',
    async (part) => {
      const path = `/documents/${letter}/${part}`;
      expect((await (await api.as(HANDLER)).get(path)).status).toBe(200);
      expect(await (await api.as(RECEIVER)).get(path)).toMatchObject({
        status: 403,
        body: { code: 'forbidden' },
      });
    },
  );

  it('gives whom it only reaches the sealed pages and what was enclosed as issued, no other file', async () => {
    const all = await filesOf(HANDLER);
    const sent = await filesOf(RECEIVER);
    expect(sent.map(({ kind, version }) => [kind, version])).toEqual([
      ['agency', null],
      ['enclosure', 2],
    ]);
    const receiver = await api.as(RECEIVER);
    const answers = await Promise.all(
      all.map(async ({ sha256 }) => [
        sha256,
        (await receiver.get(`/documents/${letter}/files/${sha256}`)).status,
      ]),
    );
    const allowed = new Set(sent.map(({ sha256 }) => sha256));
    expect(answers).toEqual(all.map(({ sha256 }) => [sha256, allowed.has(sha256) ? 200 : 404]));
    expect(allowed.size).toBeLessThan(all.length);
  });

  it('tells the reader whether it is for him, and shows him the sealed pages', async () => {
    const [sealed] = await filesOf(RECEIVER);
    const view = async (post: string) =>
      read(documentSchema, (await api.as(post)).get(`/documents/${letter}`));
    expect(await view(HANDLER)).toMatchObject({ seesDossier: true });
    expect(await view(RECEIVER)).toMatchObject({
      seesDossier: false,
      currentFile: { sha256: sealed?.sha256 },
    });
  });
});
