import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { plainDate } from '@congvu/calendar';
import { openCertificateAuthority } from '@congvu/signing';
import { answerOf, congvu } from '../../test/a-terminal.js';

let folder: string;
let root: string;
let file: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'congvu-verify-'));
  const authority = await openCertificateAuthority(join(folder, 'authority'), {
    now: () => new Date(),
    businessDate: plainDate('2026-11-22'),
    rehearsal: true,
  });
  root = join(authority.trustFolder, 'root.pem');
  file = join(folder, 'letter.pdf');
  await writeFile(file, '%PDF-1.7 nothing else');
});
afterAll(() => rm(folder, { recursive: true, force: true }));

describe('congvu verify', () => {
  it('refuses a file without a readable content, says why in Vietnamese and ends with 1', async () => {
    const { code, lines } = await congvu('verify', file, '--trust', root);
    expect(code).toBe(1);
    expect(lines.at(-1)).toBe(`TỪ CHỐI ${file}.`);
    expect(lines.join('\n')).toMatch(/→ Tệp /);
  });

  it('gives the whole judgement as JSON', async () => {
    const spoken = await congvu('verify', file, '--trust', root, '--json');
    expect(spoken.code).toBe(1);
    expect(answerOf(spoken)).toMatchObject({ ok: false, file, verdict: 'refused', signatures: [] });
  });

  it('never takes a root that lies beside the file', async () => {
    const beside = join(folder, 'authority', 'trust', 'letter.pdf');
    await writeFile(beside, '%PDF-1.7');
    const spoken = await congvu('verify', beside, '--data', join(folder, 'empty'), '--json');
    expect(spoken.code).toBe(1);
    expect(answerOf(spoken)).toMatchObject({ error: { code: 'trust-list-unreadable' } });
  });

  it('names a file that cannot be read', async () => {
    const { code, notices } = await congvu('verify', join(folder, 'none.pdf'), '--trust', root);
    expect({ code, text: notices.join('') }).toEqual({
      code: 1,
      text: `Không đọc được tệp ${join(folder, 'none.pdf')}.`,
    });
  });
});

describe('commands on the record', () => {
  it.each([
    ['audit', 'verify'],
    ['audit', 'export'],
    ['user', 'disable', 'snv.cv1'],
    ['password', 'snv.cv1'],
    ['letter', 'export', '1/KH-UBND', '--out', 'nowhere'],
  ])('say what to do when nothing runs on the data folder: %s %s', async (...words) => {
    const { code, notices } = await congvu(...words, '--data', join(folder, 'empty'));
    expect(code).toBe(1);
    expect(notices.join('')).toContain('Hãy chạy "npm start"');
  });

  it.each([
    [['verify'], 'thiếu tham số'],
    [['audit', 'burn'], 'lệnh không có (burn)'],
    [['user', 'add', 'binh'], 'thiếu tùy chọn bắt buộc'],
    [['user', 'disable'], 'thiếu tham số'],
    [['password'], 'thiếu tham số'],
    [['letter', 'export', 'x'], 'thiếu tùy chọn bắt buộc'],
    [['demo', '--fast'], 'tùy chọn không có (--fast)'],
    [['demo', '--units', '0'], 'giá trị không hợp lệ (--units <số>)'],
    [['demo', '--year', 'x'], 'giá trị không hợp lệ (--year <năm>)'],
  ])('end with 2 on %j', async (words, message) => {
    const { code, notices } = await congvu(...words);
    expect(code).toBe(2);
    expect(notices.join('')).toContain(message);
  });

  it('refuse a year that has no script before anything is started', async () => {
    const { code, lines, notices } = await congvu('demo', '--year', '2023');
    expect({ code, lines }).toEqual({ code: 1, lines: [] });
    expect(notices.join('')).toContain('Chỉ diễn được năm 2024.');
  });

  it.each([[['audit', 'export']], [['user', 'add']], [['letter', 'export']], [['demo']]])(
    'explain themselves in Vietnamese: %j',
    async (words) => {
      const { code, lines } = await congvu(...words, '--help');
      expect(code).toBe(0);
      expect(lines.join('\n')).toContain(`Cách dùng: congvu ${words.join(' ')}`);
      expect(lines.join('\n')).not.toMatch(/Usage|Options|Arguments|display help/);
    },
  );
});
