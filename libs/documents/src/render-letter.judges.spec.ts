import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type LetterSheet } from '@congvu/domain';
import { describeWithPrograms } from '@congvu/testing';
import { aDecision, anOfficialLetter, aPlan, aSubmission } from '../test/provincial-letters.js';
import { aLetter, bodyOf } from '../test/sample-letters.js';
import { VIETNAMESE_LETTERS } from '../test/vietnamese.js';
import { renderLetter } from './render-letter.js';

const POPPLER = { name: 'poppler-utils', probe: ['pdftotext', '-v'] } as const;
const QPDF = { name: 'qpdf', probe: ['qpdf', '--version'] } as const;

const LETTERS: Readonly<Record<string, LetterSheet>> = {
  submission: aSubmission(),
  plan: aPlan({ marks: { draft: false, rehearsal: true } }),
  decision: aDecision(),
  official: anOfficialLetter(),
  draft: aPlan({ marks: { draft: true, rehearsal: false } }),
};

interface Word {
  readonly page: number;
  readonly text: string;
  /** Millimetres from the left and top edges. */
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

let folder: string;

function run(command: string, ...args: readonly string[]): string {
  return execFileSync(command, args, { cwd: folder, encoding: 'utf8', timeout: 60_000 });
}

function words(name: string): readonly Word[] {
  const pages = run('pdftotext', '-bbox', `${name}.pdf`, '-').split('<page ').slice(1);
  const pattern = /<word xMin="(.*?)" yMin="(.*?)" xMax="(.*?)" yMax="(.*?)">(.*?)<\/word>/gu;
  return pages.flatMap((html, page) =>
    [...html.matchAll(pattern)].map(([, ...groups]) => {
      const [left = 0, top = 0, right = 0, bottom = 0] = groups
        .slice(0, 4)
        .map((points) => (Number(points) * 25.4) / 72);
      return { page, text: groups[4] ?? '', left, right, top, bottom };
    }),
  );
}

/** Pixels of a grey page that are darker than the middle. */
function darkPixels(name: string): number {
  run('pdftoppm', '-gray', '-r', '100', '-f', '1', '-l', '1', '-singlefile', `${name}.pdf`, name);
  const image = readFileSync(join(folder, `${name}.pgm`));
  const start = image.indexOf('255\n') + 4;
  return image.subarray(start).reduce((count, value) => count + (value < 128 ? 1 : 0), 0);
}

describeWithPrograms([POPPLER, QPDF], 'a rendered letter before independent programs', () => {
  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'congvu-letters-'));
    for (const [name, sheet] of Object.entries(LETTERS)) {
      const { bytes } = await renderLetter(sheet);
      writeFileSync(join(folder, `${name}.pdf`), bytes);
    }
  });
  afterAll(() => {
    rmSync(folder, { recursive: true, force: true });
  });

  it.each(Object.keys(LETTERS))('%s passes qpdf --check without a warning', (name) => {
    const said = run('qpdf', '--check', `${name}.pdf`);
    expect(said).toContain('No syntax or stream encoding errors found');
    expect(said).not.toContain('WARNING');
  });

  it.each(Object.keys(LETTERS))('%s embeds subsets that know their characters', (name) => {
    const fonts = run('pdffonts', `${name}.pdf`).trim().split('\n').slice(2);
    expect(fonts.length).toBeGreaterThanOrEqual(3);
    for (const font of fonts) expect(font).toMatch(/^[A-Z]{6}\+Tinos-.* yes yes yes /u);
  });

  it.each(Object.keys(LETTERS))('%s is tagged, has a title, no script, and is A4', (name) => {
    const said = run('pdfinfo', `${name}.pdf`);
    expect(said).toMatch(/Tagged: +yes/u);
    expect(said).toMatch(/Title: +\S/u);
    expect(said).toMatch(/JavaScript: +no/u);
    expect(said).toMatch(/Page size: +595\.28 x 841\.89 pts \(A4\)/u);
  });

  it.each(Object.keys(LETTERS))('%s keeps its text within the margins of the decree', (name) => {
    const marks = /^(?:DỰ|THẢO|BẢN|DIỄN|TẬP|\d)$/u;
    for (const word of words(name)) {
      const isInMargin = word.bottom < 20 || word.top > 277;
      if (isInMargin && (marks.test(word.text) || word.top > 277)) continue;
      expect(word.left).toBeGreaterThanOrEqual(29.9);
      expect(word.right).toBeLessThanOrEqual(195.1);
      expect(word.top).toBeGreaterThanOrEqual(19.9);
      expect(word.bottom).toBeLessThanOrEqual(277.1);
    }
  });

  it('sets the heading where the decree wants it', () => {
    const found = (text: string) => words('plan').find((word) => word.text === text);
    expect(found('CỘNG')?.left).toBeGreaterThan(105);
    expect(found('NAM')?.right).toBeLessThanOrEqual(195);
    expect(found('ỦY')?.left).toBeGreaterThanOrEqual(30);
    expect(found('Số:')?.top).toBeCloseTo(found('ngày')?.top ?? 0, 0);
    const second = words('plan').find((word) => word.page === 1 && word.bottom < 20);
    expect(second?.text).toBe('2');
    expect(((second?.left ?? 0) + (second?.right ?? 0)) / 2).toBeCloseTo(105, 0);
  });

  it('stretches the lines of a paragraph to both margins', () => {
    const all = words('plan');
    const start = all.findIndex(({ text }) => text === '1847/QĐ-TTg');
    const line = all.filter(({ page, top }) => page === 0 && top === all[start]?.top);
    expect(line[0]?.left).toBeCloseTo(42.7, 1);
    expect(line.at(-1)?.right).toBeCloseTo(195, 1);
  });

  it('gives every Vietnamese letter back', async () => {
    const text = VIETNAMESE_LETTERS.join('');
    const body = bodyOf({ kind: 'paragraph', text: text.normalize('NFD') });
    const { bytes } = await renderLetter(aLetter({ body }));
    writeFileSync(join(folder, 'letters.pdf'), bytes);
    expect(run('pdftotext', '-raw', 'letters.pdf', '-').replace(/\s/gu, '')).toContain(text);
  });

  it('shows the marks of a rehearsal on each page', () => {
    const pages = run('pdftotext', 'plan.pdf', '-').split('\f').slice(0, -1);
    expect(pages.length).toBeGreaterThan(3);
    for (const page of pages) {
      expect(page).toContain('BẢN DIỄN TẬP');
      expect(page).toContain('Dữ liệu mô phỏng – không phản ánh hoạt động thực tế của cơ quan');
    }
  });

  it('draws the letters black on white: a subset that lost its outlines would be almost blank', () => {
    const letters = run('pdftotext', '-l', '1', 'submission.pdf', '-').replace(/\s/gu, '').length;
    expect(darkPixels('submission') / letters).toBeGreaterThan(20);
  });
});
