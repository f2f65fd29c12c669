import { describe, expect, it } from '@jest/globals';
import { MeasuredLetter } from '../../test/measured.js';
import { aDecision, anOfficialLetter, aPlan, aSubmission } from '../../test/provincial-letters.js';
import { aLetter, bodyOf, paragraphs, recipients, tableOf } from '../../test/sample-letters.js';

const texts = (letter: MeasuredLetter) => letter.lines.map(({ text }) => text);

describe('the end of a letter', () => {
  it('puts "./." and the initials after the last paragraph', () => {
    const letter = new MeasuredLetter(aSubmission());
    expect(letter.line('Sở Nội vụ kính trình').text).toMatch(/quyết định\.\/\. NTH$/u);
  });

  it('leaves a "./." that the drafter wrote as it is', () => {
    const text = 'Đề nghị các cơ quan thực hiện./.';
    const letter = new MeasuredLetter(aLetter({ body: bodyOf({ kind: 'paragraph', text }) }));
    expect(letter.line('Đề nghị').text).toBe(text);
  });

  it('puts "./." on a line of its own after a table', () => {
    const letter = new MeasuredLetter(aLetter({ body: bodyOf(tableOf(2)) }));
    expect(texts(letter)).toContain('./.');
  });

  it('never leaves a signature on a page with fewer than two lines of the text', () => {
    for (let count = 1; count <= 40; count += 1) {
      const letter = new MeasuredLetter(
        aLetter({ body: bodyOf(...paragraphs(count), recipients) }),
      );
      const { page, baseline } = letter.line('TM. ỦY BAN');
      const above = letter.content(page).filter((line) => line.baseline < baseline - 3);
      expect(above.length).toBeGreaterThanOrEqual(2);
      expect(letter.line('Nguyễn Thị Loan').page).toBe(page);
      expect(letter.line('- Lưu:').page).toBe(page);
    }
  });

  it('keeps the last two rows of a table with the signature after it', () => {
    for (let count = 20; count <= 34; count += 1) {
      const letter = new MeasuredLetter(aLetter({ body: bodyOf(tableOf(count), recipients) }));
      const { page, baseline } = letter.line('TM. ỦY BAN');
      const above = letter.content(page).filter((line) => line.baseline < baseline - 3);
      expect(above.length).toBeGreaterThanOrEqual(2);
    }
  });

  it('has neither signature nor fields while nobody is to sign', () => {
    const letter = new MeasuredLetter(aLetter({ signature: null, body: bodyOf(recipients) }));
    expect(texts(letter)).toContain('- Lưu: VT, NC.');
    expect(() => letter.field('person')).toThrow();
  });

  it('goes on below with recipients that one page cannot hold', () => {
    const lines = Array.from({ length: 90 }, (_, i) => ({ text: `Xã số ${String(i)}` }));
    const letter = new MeasuredLetter(
      aLetter({ body: bodyOf({ kind: 'recipients', lines, archive: 'VT' }) }),
    );
    expect(texts(letter).filter((text) => text.startsWith('- Xã số'))).toHaveLength(90);
    expect(Math.max(...letter.lines.map(({ baseline }) => baseline))).toBeLessThan(277);
  });
});

describe('addressees, bases and articles', () => {
  it('writes one addressee on the line of "Kính gửi:"', () => {
    const letter = new MeasuredLetter(aSubmission());
    expect(letter.line('Kính gửi').text).toBe('Kính gửi: Ủy ban nhân dân tỉnh Thái Nguyên.');
  });

  it('lists several addressees below the colon, the last with a full stop', () => {
    const letter = new MeasuredLetter(anOfficialLetter());
    const colon = letter.line('Kính gửi:').right;
    const items = letter.lines.filter(({ text }) => /^- (Các sở|Ủy ban)/u.test(text)).slice(0, 2);
    expect(items.map(({ text }) => text.at(-1))).toEqual([';', '.']);
    for (const { left } of items) expect(Math.abs(left - colon)).toBeLessThan(2);
  });

  it('sets bases in italics, ended by semicolons and the last by a full stop', () => {
    const letter = new MeasuredLetter(aDecision());
    const bases = letter.lines.filter(({ style }) => style.face === 'italic' && style.size === 14);
    const joined = bases.map(({ text }) => text).join(' ');
    expect(joined.match(/[;.](?= Căn| Theo|$)/gu)).toEqual([';', ';', ';', '.']);
  });

  it('sets "Điều 1." bold and its text plain, in a decision only', () => {
    const faces = (letter: MeasuredLetter) =>
      letter.layout.pages
        .flatMap(({ items }) => items)
        .flatMap((item) => (item.kind === 'text' ? [item.runs] : []))
        .find(([run]) => run?.text.startsWith('Điều 1.'))
        ?.map(({ style }) => style.face);
    const blocks = aDecision().body;
    expect(faces(new MeasuredLetter(aDecision()))).toEqual(['bold', 'regular']);
    expect(faces(new MeasuredLetter(aLetter({ body: blocks })))).toEqual(['regular']);
  });

  it.each([
    [['TM. ỦY BAN NHÂN DÂN', 'CHỦ TỊCH'], 'ỦY BAN NHÂN DÂN TỈNH THÁI NGUYÊN'],
    [['KT. CHỦ TỊCH', 'PHÓ CHỦ TỊCH'], 'CHỦ TỊCH ỦY BAN NHÂN DÂN TỈNH THÁI NGUYÊN'],
    [['CHỦ TỊCH'], 'CHỦ TỊCH ỦY BAN NHÂN DÂN TỈNH THÁI NGUYÊN'],
  ])('names who decides when %j sign', (lines, decider) => {
    const letter = new MeasuredLetter(aDecision({ signature: { lines, signerName: 'A' } }));
    expect(texts(letter)).toContain(decider);
  });

  it('puts "QUYẾT ĐỊNH:" between the bases and the first article', () => {
    const all = texts(new MeasuredLetter(aDecision()));
    const at = all.indexOf('QUYẾT ĐỊNH:');
    expect(all[at - 1]).toBe('Theo đề nghị của Giám đốc Sở Nội vụ.');
    expect(all[at + 1]).toMatch(/^Điều 1\. Ban hành/u);
  });
});

describe('tables', () => {
  it('repeats the head row at the top of each page, as no part of the reading order', () => {
    const letter = new MeasuredLetter(aLetter({ body: bodyOf(tableOf(60)) }));
    const heads = letter.lines.filter(({ text }) => text === 'Nội dung công việc');
    expect(heads.map(({ page }) => page)).toEqual([0, 1, 2, 3]);
    expect(heads.map(({ element }) => element?.type ?? null)).toEqual(['TH', null, null, null]);
  });

  it('does not split a row that fits on a page', () => {
    const letter = new MeasuredLetter(aLetter({ body: bodyOf(tableOf(60)) }));
    const cells = new Map(letter.lines.map(({ element, page }) => [element, new Set([page])]));
    for (const { element, page } of letter.lines) cells.get(element)?.add(page);
    const split = [...cells].filter(([element, pages]) => element?.type === 'TD' && pages.size > 1);
    expect(split).toEqual([]);
  });

  it('cuts a row that is taller than a page', () => {
    const row = ['1', 'Nội dung rất dài '.repeat(400), 'Sở Nội vụ', 'Quý II'];
    const letter = new MeasuredLetter(aLetter({ body: bodyOf({ ...tableOf(1), rows: [row] }) }));
    expect(letter.pageCount).toBeGreaterThan(2);
    expect(Math.max(...letter.lines.map(({ baseline }) => baseline))).toBeLessThan(277);
    expect(texts(letter).join(' ').match(/rất/gu)).toHaveLength(400);
  });

  it('fills missing cells of a short row with empty ones', () => {
    const table = { ...tableOf(0), rows: [['1']] };
    const letter = new MeasuredLetter(aLetter({ body: bodyOf(table) }));
    const found = letter.layout.document.children.find(({ type }) => type === 'Table');
    expect(found?.children[1]?.children).toHaveLength(4);
  });
});

describe('headings, annexes and marks', () => {
  it('never leaves a heading as the last line of a page', () => {
    for (let count = 1; count <= 30; count += 1) {
      const heading = { kind: 'heading', level: 1, text: 'II. TỔ CHỨC THỰC HIỆN' } as const;
      const body = bodyOf(...paragraphs(count), heading, ...paragraphs(1));
      const letter = new MeasuredLetter(aLetter({ body }));
      const { page, baseline } = letter.line('II. TỔ CHỨC');
      const below = letter.content(page).filter((line) => line.baseline > baseline);
      expect(below.length).toBeGreaterThanOrEqual(2);
    }
  });

  it('does not skip a level of headings in the reading order', () => {
    const body = bodyOf({ kind: 'heading', level: 3, text: 'a) Ngay từ đầu' }, ...paragraphs(1));
    const { layout } = new MeasuredLetter(aLetter({ body }));
    const types = layout.document.children.map(({ type }) => type);
    expect(types.filter((type) => type.startsWith('H'))).toEqual(['H1', 'H2']);
  });

  it('starts an annex on a new page and numbers its pages anew', () => {
    const annex = { kind: 'annex', title: 'Danh mục', blocks: [tableOf(60)] } as const;
    const letter = new MeasuredLetter(aLetter({ body: bodyOf(...paragraphs(2), annex) }));
    expect(letter.line('Phụ lục').page).toBe(1);
    expect(letter.line('DANH MỤC').page).toBe(1);
    const numbers = letter.lines.filter(
      ({ style, element }) => element === null && style.size === 13,
    );
    expect(numbers.map(({ page, text }) => [page, text])).toEqual([
      [2, '2'],
      [3, '3'],
    ]);
  });

  it('numbers several annexes by Roman numerals', () => {
    const annex = { kind: 'annex', title: 'Biểu', blocks: [] } as const;
    const letter = new MeasuredLetter(
      aLetter({ body: bodyOf(...paragraphs(1), annex, annex, annex, annex) }),
    );
    const names = texts(letter).filter((text) => text.startsWith('Phụ lục'));
    expect(names).toEqual(['Phụ lục I', 'Phụ lục II', 'Phụ lục III', 'Phụ lục IV']);
  });

  it('marks every page of a draft and of a rehearsal in its margins', () => {
    const letter = new MeasuredLetter(aPlan({ marks: { draft: true, rehearsal: true } }));
    for (let page = 0; page < letter.pageCount; page += 1) {
      const marks = letter.lines.filter((line) => line.page === page && line.element === null);
      const words = marks.map(({ text }) => text);
      expect(words).toEqual(expect.arrayContaining(['DỰ THẢO', 'BẢN DIỄN TẬP']));
      expect(words).toContain('Dữ liệu mô phỏng – không phản ánh hoạt động thực tế của cơ quan');
    }
  });
});
