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
import { type DemoSummary } from './summary.js';

/** The demo itself is to end within two minutes; the program may have to be built before. */
const WITHIN_MS = 400_000;
const PDFSIG = { name: 'pdfsig (poppler-utils)', probe: ['pdfsig', '-v'] } as const;
const QPDF = { name: 'qpdf', probe: ['qpdf', '--version'] } as const;
const PDFTOTEXT = { name: 'pdftotext (poppler-utils)', probe: ['pdftotext', '-v'] } as const;

let folder: string;
let summary: DemoSummary;
let ended: { readonly code: number | null; readonly output: string };

/** Where the demo has its own data, so that what it leaves there is its own. */
const temporary = () => join(folder, 'temporary');
const read = (name: string) => readFileSync(join(folder, name));
const pdf = (name: string) => join(folder, 'documents', name);
const LETTERS = ['01-KH-UBND.pdf', '01-TTr-SNV.pdf', '02-TTr-SNV.pdf'] as const;

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
  ended = run(process.execPath, program, 'demo', '--out', folder);
  if (ended.code !== 0) throw new Error(ended.output);
  summary = JSON.parse(read('summary.json').toString('utf8')) as DemoSummary;
}, WITHIN_MS);
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe('congvu demo', () => {
  it('leaves the documents, the trust list, the audit log and the summary', () => {
    expect(readdirSync(join(folder, 'documents')).sort()).toEqual(LETTERS);
    expect(readdirSync(join(folder, 'trust'))).toEqual(
      expect.arrayContaining(['chain.pem', 'root.pem']),
    );
    const lines = read('audit.jsonl').toString('utf8').trimEnd().split('\n');
    expect(summary.audit).toMatchObject({ verified: true, entries: lines.length });
  });

  it('leaves no process and no data behind', () => {
    expect(readdirSync(temporary()).filter((name) => name.startsWith('congvu-'))).toEqual([]);
    expect(run('ps', '-eo', 'args=').output).not.toContain(join(temporary(), 'congvu-'));
  });

  it('gives the plan to all 29 units after the deputy signed it in the place of the chairman', () => {
    const plan = summary.documents.find(({ type }) => type === 'KH');
    expect(plan).toMatchObject({ symbol: '01/KH-UBND', status: 'issued' });
    expect(plan?.authorityLine).toEqual(['TM. ỦY BAN NHÂN DÂN', 'KT. CHỦ TỊCH', 'PHÓ CHỦ TỊCH']);
    expect(plan?.signatures.map(({ kind }) => kind)).toEqual(['person', 'agency']);
    expect(plan?.arrivals).toHaveLength(29);
    const registered = plan?.arrivals.filter(({ number }) => number !== null) ?? [];
    expect(registered.map(({ unit }) => unit)).toEqual(['STP', 'SYT', 'TPTN']);
  });

  it('brings two proposals to the office, each with an arrival number of its own', () => {
    const proposals = summary.documents.filter(({ type }) => type === 'TTr');
    const arrivals = proposals.flatMap((letter) => letter.arrivals);
    expect(arrivals.map(({ unit, number }) => [unit, number])).toEqual([
      ['VP', 1],
      ['VP', 2],
    ]);
  });

  it('tells what was refused and what was undone', () => {
    expect(summary.refused.map(({ code }) => code)).toEqual([
      'not-current-step',
      'already-decided',
    ]);
    expect(summary.undone).toBe(1);
  });

  it('names the files by the hash that they have', () => {
    for (const { file, sha256 } of summary.documents) {
      expect(createHash('sha256').update(read(file)).digest('hex')).toBe(sha256);
    }
  });
});

describe('congvu verify on the letters of the demo', () => {
  const trust = () => join(folder, 'trust', 'root.pem');

  it.each(LETTERS)('accepts %s', async (name) => {
    const { code, lines } = await congvu('verify', pdf(name), '--trust', trust());
    expect({ code, last: lines.at(-1) }).toEqual({
      code: 0,
      last: `CHẤP NHẬN ${pdf(name)}: 2 chữ ký, tất cả hợp lệ.`,
    });
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
  it.each(LETTERS)('finds both signatures of %s valid and the last one complete', (name) => {
    const { output } = run('pdfsig', '-nocert', pdf(name));
    expect(output.match(/Signature is Valid\./g)).toHaveLength(2);
    expect(output).toMatch(/Field Name: seal[\s\S]*Total document signed/);
  });
});

describeWithPrograms([QPDF], 'qpdf on the letters of the demo', () => {
  it.each(LETTERS)('has nothing to say against %s', (name) => {
    const { code, output } = run('qpdf', '--check', pdf(name));
    expect({ code, warnings: output.match(/WARNING/g) }).toEqual({ code: 0, warnings: null });
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
