import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import {
  chmodSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { childEnvironment } from '@congvu/config';
import { describeWithPrograms } from '@congvu/testing';
import { congvu } from '../../test/a-terminal.js';
import { workspaceRoot } from '../stack/workspace.js';
import { yearSummarySchema, type YearSummary } from './summary-schema.js';

/** A year of three units is to end within two minutes on a machine of its own. */
const WITHIN_MS = 400_000;
const PDFSIG = { name: 'pdfsig (poppler-utils)', probe: ['pdfsig', '-v'] } as const;
const QPDF = { name: 'qpdf', probe: ['qpdf', '--version'] } as const;
const PDFTOTEXT = { name: 'pdftotext (poppler-utils)', probe: ['pdftotext', '-v'] } as const;

let folder: string;
let summary: YearSummary;
let ended: { readonly code: number | null; readonly output: string };

/** Where the demo has its own data, so that what it leaves there is its own. */
const temporary = () => join(folder, 'temporary');
const read = (name: string) => readFileSync(join(folder, name));
const pdf = (name: string) => join(folder, 'documents', name);
const letters = () => summary.documents.map(({ file }) => join(folder, file));
const ofType = (type: string) => summary.documents.filter((letter) => letter.type === type);
const owedBy = (unit: string, code: string) =>
  summary.units.find((row) => row.code === unit)?.obligations.find((owed) => owed.code === code);

function run(command: string, ...args: readonly string[]) {
  const env = childEnvironment({ TMPDIR: temporary() });
  const options = { encoding: 'utf8', timeout: WITHIN_MS, env } as const;
  const { status, stdout, stderr } = spawnSync(command, args, options);
  return { code: status, output: `${stdout}${stderr}` };
}

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'congvu-played-'));
  // The database's account must pass through.
  chmodSync(folder, 0o755);
  mkdirSync(temporary(), { mode: 0o755 });
  // As built: the launcher would build again, under the feet of the specs beside this one.
  const program = join(workspaceRoot, 'apps/cli/dist/main.js');
  ended = run(process.execPath, program, 'demo', '--units', '3', '--out', folder);
  if (ended.code !== 0) throw new Error(ended.output);
  summary = yearSummarySchema.parse(JSON.parse(read('summary.json').toString('utf8')));
}, WITHIN_MS);
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe('congvu demo --units 3', () => {
  it('leaves the documents, the trust list, the audit log, the books, the summary and the page', () => {
    const files = summary.documents.map(({ file }) => file.replace('documents/', ''));
    expect(readdirSync(join(folder, 'documents')).sort()).toEqual(files.toSorted());
    expect(readdirSync(join(folder, 'trust'))).toEqual(
      expect.arrayContaining(['chain.pem', 'root.pem']),
    );
    const lines = read('audit.jsonl').toString('utf8').trimEnd().split('\n');
    expect(summary.audit).toMatchObject({ verified: true, entries: lines.length });
    const books = read('register.csv').toString('utf8');
    expect(books.startsWith('\uFEFFSổ,')).toBe(true);
    for (const { symbol } of summary.documents) expect(books).toContain(symbol);
    const page = read('year.html').toString('utf8');
    for (const { file } of summary.documents) expect(page).toContain(encodeURI(file));
    expect(page).not.toMatch(/(?:src|href)="(?!documents\/)/);
  });

  it('leaves no process and no data behind', () => {
    expect(readdirSync(temporary()).filter((name) => name.startsWith('congvu-'))).toEqual([]);
    expect(run('ps', '-eo', 'args=').output).not.toContain(join(temporary(), 'congvu-'));
  });

  it('gives the plan to all 29 units after the deputy signed it in the place of the chairman', () => {
    const [plan] = ofType('KH');
    expect(plan).toMatchObject({ symbol: '01/KH-UBND', status: 'issued', issuedOn: '2024-01-29' });
    expect(plan?.authorityLine).toEqual(['TM. ỦY BAN NHÂN DÂN', 'KT. CHỦ TỊCH', 'PHÓ CHỦ TỊCH']);
    expect(plan?.signatures.map(({ kind }) => kind)).toEqual(['person', 'agency']);
    expect(plan?.arrivals).toHaveLength(29);
    const registered = plan?.arrivals.filter(({ number }) => number !== null) ?? [];
    expect(registered.map(({ unit }) => unit)).toEqual(['SCT', 'SGTVT', 'HPL']);
  });

  it('brings two proposals to the office, each with an arrival number of its own', () => {
    const arrivals = ofType('TTr').flatMap((letter) => letter.arrivals);
    expect(arrivals.map(({ unit, number }) => [unit, number])).toEqual([
      ['VP', 1],
      ['VP', 2],
    ]);
  });

  it('says when each of the three was due, what came, and how late', () => {
    expect(owedBy('SCT', 'N08')).toMatchObject({
      target: '2024-06-28',
      cutoff: '2024-07-01T00:00:00.000+07:00',
      lateWorkingDays: null,
    });
    expect(owedBy('HPL', 'N08')).toMatchObject({ state: 'accepted', lateWorkingDays: 7 });
    expect(owedBy('HPL', 'N14')).toMatchObject({ state: 'accepted', lateWorkingDays: 8 });
    expect(owedBy('SGTVT', 'N14')).toMatchObject({ returned: 1, lateWorkingDays: null });
    const { consolidated, units } = summary;
    expect(units.flatMap(({ obligations }) => obligations)).toHaveLength(210);
    expect(consolidated).toMatchObject({ units: 29, onTime: 2, late: 1, missing: 26 });
  });

  it('names the report that another one replaces, and keeps both', () => {
    const [replacement] = ofType('BC').filter(({ replaces }) => replaces !== null);
    const replaced = summary.documents.find(({ id }) => id === replacement?.replaces);
    expect([replaced?.issuer, replacement?.issuer]).toEqual(['SGTVT', 'SGTVT']);
  });

  it('receives at once what is issued while Temporal stands still, signed for a head on leave', () => {
    const [report] = ofType('BC').filter(({ issuer }) => issuer === 'SCT');
    expect(report?.authorityLine).toEqual(['KT. GIÁM ĐỐC', 'PHÓ GIÁM ĐỐC']);
    expect(report?.issuedOn).toBe('2024-11-13');
    expect(owedBy('SCT', 'N14')?.receivedAt).toMatch(/^2024-11-13/);
    expect(ended.output).toContain('Sở Nội vụ đã nhận các báo cáo ấy khi Temporal còn dừng');
  });

  it('tells the rungs of who is late, each on a working day, and none after the receipt', () => {
    const rungs = summary.escalations
      .filter(({ unit, obligation }) => unit === 'HPL' && obligation === 'N14')
      .map(({ rung, at }) => `${String(rung)} ${at.slice(0, 10)}`);
    expect([...new Set(rungs)]).toEqual([
      '1 2024-11-15',
      '2 2024-11-18',
      '3 2024-11-19',
      '4 2024-11-25',
    ]);
  });

  it('tells what was refused', () => {
    expect(summary.refused.map(({ code }) => code)).toEqual([
      'not-current-step',
      'already-decided',
    ]);
  });

  it('gives up a number with its reason, and uses it no more', () => {
    const books = read('register.csv').toString('utf8');
    expect(books.match(/Đã hủy: /g)).toHaveLength(1);
  });

  it('names the files by the hash that they have', () => {
    for (const { file, sha256 } of summary.documents) {
      expect(createHash('sha256').update(read(file)).digest('hex')).toBe(sha256);
    }
  });
});

describe('congvu verify on the letters of the demo', () => {
  const trust = () => join(folder, 'trust', 'root.pem');

  it('accepts each of them', async () => {
    for (const letter of letters()) {
      const { code, lines } = await congvu('verify', letter, '--trust', trust());
      expect({ code, last: lines.at(-1) }).toEqual({
        code: 0,
        last: `CHẤP NHẬN ${letter}: 2 chữ ký, tất cả hợp lệ.`,
      });
    }
  });

  it('refuses the plan with one changed byte', async () => {
    const bytes = read('documents/01-KH-UBND.pdf');
    const place = Math.floor(bytes.length / 3);
    bytes.writeUInt8(bytes.readUInt8(place) ^ 1, place);
    const forged = join(folder, 'forged.pdf');
    writeFileSync(forged, bytes);
    const { code, lines } = await congvu('verify', forged, '--trust', trust());
    expect({ code, last: lines.at(-1) }).toEqual({ code: 1, last: `TỪ CHỐI ${forged}.` });
  });
});

describeWithPrograms([PDFSIG], 'pdfsig on the letters of the demo', () => {
  it('finds both signatures of each valid and the last one complete', () => {
    for (const letter of letters()) {
      const { output } = run('pdfsig', '-nocert', letter);
      expect(output.match(/Signature is Valid\./g)).toHaveLength(2);
      expect(output).toMatch(/Field Name: seal[\s\S]*Total document signed/);
    }
  });
});

describeWithPrograms([QPDF], 'qpdf on the letters of the demo', () => {
  it('has nothing to say against any', () => {
    for (const letter of letters()) {
      const { code, output } = run('qpdf', '--check', letter);
      expect({ code, warnings: output.match(/WARNING/g) }).toEqual({ code: 0, warnings: null });
    }
  });
});

describeWithPrograms([PDFTOTEXT], 'the pages of the plan', () => {
  it('show the mended citation, what the opinion asked for, and the mark of the rehearsal', () => {
    const text = run('pdftotext', '-layout', pdf('01-KH-UBND.pdf'), '-').output;
    const words = text.normalize('NFC').replace(/\s+/g, ' ');
    expect(words).toContain('ngày 27/10/2023');
    expect(words).not.toContain('27/11/2023');
    expect(words).toContain('ứng xử trên mạng xã hội.');
    expect(words).toContain('KT. CHỦ TỊCH');
    expect(words).toContain('BẢN DIỄN TẬP');
  });
});
