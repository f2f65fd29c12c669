import { spawnSync } from 'node:child_process';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { instant } from '@congvu/calendar';
import { type DocumentId } from '@congvu/domain';
import { moveClock } from '@congvu/persistence';
import { openTrustList, verifyPdf } from '@congvu/signing';
import { describeWithPrograms, does } from '@congvu/testing';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { startStack, type Stack } from '../test/stack.js';

const PDFTOTEXT = { name: 'pdftotext (poppler-utils)', probe: ['pdftotext', '-v'] } as const;

/** The date of issue is that of the number (Nghị định 30/2020/NĐ-CP, Điều 15): the pages are signed before it is known. */
describe('a letter signed on 31 December and numbered in January', () => {
  let stack: Stack;
  let letter: DocumentId;

  const businessTime = (text: string): Promise<void> =>
    stack.database.transaction(stack.scope, (sql) => moveClock(sql, instant(text)));

  beforeAll(async () => {
    stack = await startStack();
    const { office } = stack;
    letter = await office.draft('SNV.CV1', 'SNV-TTR-KH');
    await office.act(letter, 'SNV.CV1', does.submit());
    await office.act(letter, 'SNV.TP', does.approve());
    await office.act(letter, 'SNV.PGD', does.approve());
    await office.act(letter, 'SNV.CVP', does.approve());
    await businessTime('2024-12-31T16:30:00+07:00');
    await office.sign(letter, 'SNV.GD');
    await office.openTask(letter, 'SNV.VT');
    await businessTime('2025-01-02T08:00:00+07:00');
    await office.act(letter, 'SNV.VT', does.number());
    await office.seal(letter, 'SNV.VT');
    await office.act(letter, 'SNV.VT', does.issue());
    await office.settled();
  }, 120_000);
  afterAll(async () => {
    await stack.stop();
  }, 60_000);

  it('is the first of the new year’s book', async () => {
    const entry = await stack.database.read(stack.scope, (sql) =>
      sql.one(
        'số',
        `SELECT r.year, e.number, e.entered_on, e.state FROM register_entry e JOIN register r ON r.id = e.register_id
         WHERE e.document_id = $1`,
        [letter],
      ),
    );
    expect(entry).toEqual({ year: 2025, number: 1, entered_on: '2025-01-02', state: 'sealed' });
  });

  it('keeps what the person signed in 2024 and what the agency sealed in 2025', async () => {
    const pdf = await readFile(await sealedFile());
    const trust = await openTrustList(join(stack.dataFolder, 'trust'));
    const { verdict, signatures } = verifyPdf(pdf, trust, { now: new Date() });
    expect({
      verdict,
      claimed: signatures.map(({ claimedAt }) => claimedAt?.slice(0, 10)),
    }).toEqual({ verdict: 'accepted', claimed: ['2024-12-31', '2025-01-02'] });
  });

  describeWithPrograms([PDFTOTEXT], 'its first page', () => {
    it('prints the day of its number', async () => {
      const [pdftotext] = PDFTOTEXT.probe;
      const { stdout } = spawnSync(pdftotext, ['-layout', await sealedFile(), '-'], {
        encoding: 'utf8',
      });
      const page = stdout.normalize('NFC').replace(/\s+/gu, ' ');
      expect(page).toMatch(/Số: ?01 ?\/TTr-SNV/u);
      expect(page).toMatch(/ngày 02 tháng 01 năm 2025/u);
    });
  });

  async function sealedFile(): Promise<string> {
    const { sha256 } = await stack.database.read(stack.scope, (sql) =>
      sql.one<{ sha256: string }>(
        'bản đóng dấu',
        'SELECT file_sha256 AS sha256 FROM revision WHERE document_id = $1 AND no = 2',
        [letter],
      ),
    );
    const files = join(stack.dataFolder, 'files');
    const name = (await readdir(files, { recursive: true })).find((one) => one.endsWith(sha256));
    return join(files, name ?? sha256);
  }
});
