import { attachmentSchema } from '@congvu/contracts';
import { problemOf, read } from '../../test/read.js';
import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import {
  docxOf,
  jpegOf,
  ordinaryPdf,
  outward,
  pdfOf,
  pngOf,
  signedPdfs,
  type SignedPdfs,
  spokenPdf,
  xlsxOf,
} from '@congvu/testing';
import { attach } from '../../test/attaching.js';
import { hostileRows } from '../../test/hostile-rows.js';
import { aLetter } from '../../test/letters.js';
import { type Answer, type Officer } from '../../test/officer.js';
import { testApi, type TestApi } from '../../test/test-api.js';

describe('hostile files', () => {
  let api: TestApi;
  let drafter: Officer;
  let letter: string;
  let signed: SignedPdfs;
  beforeAll(async () => {
    api = await testApi();
    drafter = await api.as('SNV.CV1');
    letter = await aLetter(api);
    signed = await signedPdfs(join(api.folder, 'signing'), join(api.folder, 'trust'));
  });
  afterAll(() => api.close());

  /** Rows that name a file, stored files, files on their way. */
  const traces = async () => {
    const { database, scope, store, folder } = api;
    const stored: string[] = [];
    for await (const { sha } of store.list()) stored.push(sha);
    const counts = await database.read(scope, (sql) =>
      sql.one<object>(
        'số',
        `SELECT (SELECT count(*) FROM attachment) AS attachments, (SELECT count(*) FROM file) AS files,
           (SELECT count(*) FROM command) AS commands`,
      ),
    );
    const temporary = await readdir(join(folder, 'temporary')).catch(() => []);
    return { stored: stored.sort(), counts, temporary };
  };

  const expectRefusal = (
    { status, body }: Answer,
    [expected, code, words]: readonly [number, string, string],
  ) => {
    const problem = problemOf({ body });
    expect([status, problem.code]).toEqual([expected, code]);
    expect(problem.detail).toContain(words);
    expect(problem.errors).toEqual([
      { pointer: code === 'bad-filename' ? '/name' : '/file', code, detail: problem.detail },
    ]);
    expect(JSON.stringify(body)).not.toMatch(/Error|at .*\.ts|node:/);
  };

  describe.each(Object.entries(hostileRows))('%s', (_row, cases) => {
    it.each(cases)('%s', async (...[, name, bytes, ...refusal]) => {
      const before = await traces();
      const answer = await attach(drafter, letter, { name, bytes: bytes() });
      expectRefusal(answer, refusal);
      expect(await traces()).toEqual({ ...before, temporary: [] });
    });
  });

  it.each([
    ['broken', 'thay đổi sau khi ký'],
    ['unknownSigner', 'không do nơi được tin cậy cấp'],
    ['shadow', 'sau'],
  ] as const)('row 51: a signed PDF that is %s', async (which, words) => {
    const before = await traces();
    const answer = await attach(drafter, letter, { name: 'a.pdf', bytes: signed[which] });
    expectRefusal(answer, [422, 'signature-invalid', words]);
    expect(problemOf(answer).detail).toContain('chữ ký 1');
    expect(await traces()).toEqual({ ...before, temporary: [] });
  });

  it('row 51: a signed PDF that holds is taken byte for byte', async () => {
    const file = { name: 'a.pdf', bytes: signed.trusted };
    const { bytes } = await read(attachmentSchema, attach(drafter, letter, file));
    expect(bytes).toBe(signed.trusted.length);
  });

  it.each([
    ['báo cáo.pdf.exe', 'báo cáo.pdf'],
    ['..\\..\\x', 'x.pdf'],
    ['C:\\thư mục\\chỉ thị.PDF', 'chỉ thị.pdf'],
    ['a\0b.pdf', 'ab.pdf'],
    ['gpj.\u202efdp.exe', 'gpj.fdp.pdf'],
    ['CON.pdf', 'CON_.pdf'],
    [`${'ế'.repeat(300)}.pdf`, `${'ế'.repeat(66)}.pdf`],
    ['Chỉ thị 12.2024', 'Chỉ thị 12.2024.pdf'],
    ['<b>"a":*?.pdf', '_b__a____.pdf'],
  ])('row 47: the name %j becomes %j', async (given, kept) => {
    const bytes = pdfOf({ text: Buffer.from(given).toString('hex').slice(0, 300) });
    const { name } = await read(attachmentSchema, attach(drafter, letter, { name: given, bytes }));
    expect(name).toBe(kept);
  });

  it('row 55: a JPEG is kept without place, owner and comment, turned as it was; CMYK is taken', async () => {
    const bytes = Buffer.concat([
      jpegOf({ width: 9, height: 8 }, 4),
      Buffer.from('PK\x03\x04trailing'),
    ]);
    const { id, name, mediaType } = await read(
      attachmentSchema,
      attach(drafter, letter, { name: 'ảnh.jpeg', bytes }),
    );
    expect([name, mediaType]).toEqual(['ảnh.jpg', 'image/jpeg']);
    const file = await drafter.get(`/documents/${letter}/attachments/${id}`);
    const text = file.bytes.toString('latin1');
    expect(text).not.toMatch(/GPS|Nguy|trailing/);
    expect(text).toContain('JFIF');
    expect(text).toContain('Adobe');
    expect(text).toContain('Exif\0\0MM\0*\0\0\0\x08\0\x01\x01\x12\0\x03\0\0\0\x01\0\x06');
    expect(file.bytes.subarray(-2)).toEqual(Buffer.from([0xff, 0xd9]));
  });

  it('row 55: a PNG is kept without what was written beside it', async () => {
    const { id } = await read(
      attachmentSchema,
      attach(drafter, letter, { name: 'a.png', bytes: pngOf() }),
    );
    const file = await drafter.get(`/documents/${letter}/attachments/${id}`);
    expect(file.bytes.toString('latin1')).not.toMatch(/tEXt|eXIf|Nguyen|GPS/);
    expect(file.bytes.toString('latin1')).toMatch(/IHDR.*IDAT.*IEND/s);
  });

  it.each([
    ['a PDF with links', 'b.pdf', ordinaryPdf],
    [
      'a Word file with a link',
      'b.docx',
      () => docxOf({ more: [outward('hyperlink', 'https://example.vn')] }),
    ],
    ['an Excel file', 'b.xlsx', () => xlsxOf()],
    ['a text that only speaks of secrets', 'c.pdf', () => spokenPdf('Bảo vệ bí mật nhà nước')],
  ])('ordinary files are taken: %s', async (_what, name, bytes) => {
    const answer = await attach(drafter, await aLetter(api), { name, bytes: bytes() });
    expect({ status: answer.status, body: answer.body }).toMatchObject({ status: 201 });
  });
});
