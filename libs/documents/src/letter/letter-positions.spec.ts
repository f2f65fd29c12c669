import { describe, expect, it } from '@jest/globals';
import { MeasuredLetter } from '../../test/measured.js';
import { aDecision, anOfficialLetter, aPlan, aSubmission } from '../../test/provincial-letters.js';
import { aLetter, bodyOf, paragraphs } from '../../test/sample-letters.js';

/** Half a tenth of a millimetre: what a ruler on the page could tell. */
const MM = 1;

describe('positions of a letter in millimetres (Nghị định 30/2020/NĐ-CP, Phụ lục I)', () => {
  const submission = new MeasuredLetter(aSubmission());
  const plan = new MeasuredLetter(aPlan());

  it('sets the country and its motto in the right column, bold, 12 and 13 points', () => {
    const nation = submission.line('CỘNG HÒA');
    const motto = submission.line('Độc lập');
    expect(nation.style).toEqual({ face: 'bold', size: 12 });
    expect(motto.style).toEqual({ face: 'bold', size: 13 });
    expect(nation.centre).toBeCloseTo(150.5, MM);
    expect(motto.centre).toBeCloseTo(150.5, MM);
    expect(nation.left).toBeGreaterThanOrEqual(106);
    expect(nation.right).toBeLessThanOrEqual(195);
  });

  it('underlines the motto by its whole length and the issuer by 40 per cent of it', () => {
    const rules = submission.layout.pages[0]?.items.filter(({ kind }) => kind === 'rule') ?? [];
    const lengths = rules.map((rule) => (rule.kind === 'rule' ? rule.to.x - rule.from.x : 0));
    const width = (start: string) => {
      const line = submission.line(start);
      return ((line.right - line.left) * 72) / 25.4;
    };
    expect(lengths[0]).toBeCloseTo(width('SỞ NỘI VỤ') * 0.4, MM);
    expect(lengths[1]).toBeCloseTo(width('Độc lập'), MM);
  });

  it('sets superior and issuer in the left column, plain above bold', () => {
    const superior = submission.line('UBND TỈNH');
    const issuer = submission.line('SỞ NỘI VỤ');
    expect([superior.style.face, issuer.style.face]).toEqual(['regular', 'bold']);
    expect(superior.centre).toBeCloseTo(65, MM);
    expect(issuer.centre).toBeCloseTo(65, MM);
    expect(superior.right).toBeLessThanOrEqual(100);
    expect(superior.baseline).toBeLessThan(issuer.baseline);
  });

  it('breaks a long name of an issuer into lines of about the same length', () => {
    expect(plan.line('ỦY BAN').text).toBe('ỦY BAN NHÂN DÂN');
    expect(plan.line('TỈNH').text).toBe('TỈNH THÁI NGUYÊN');
  });

  it('sets number and date on one baseline, each centred in its column', () => {
    const number = submission.line('Số:');
    const symbol = submission.line('/TTr-SNV');
    const place = submission.line('Thái Nguyên, ngày');
    const year = submission.field('nam');
    expect(place.baseline).toBeCloseTo(number.baseline, 6);
    expect((number.left + symbol.right) / 2).toBeCloseTo(65, MM);
    expect((place.left + year.right) / 2).toBeCloseTo(150.5, MM);
    expect(place.style).toEqual({ face: 'italic', size: 13 });
    expect(number.style).toEqual({ face: 'regular', size: 13 });
  });

  it('keeps room for number, day, month and year exactly between the words around them', () => {
    const number = submission.field('so');
    const day = submission.field('ngay');
    const month = submission.field('thang');
    expect(number.left).toBeCloseTo(submission.line('Số:').right, MM);
    expect(number.right).toBeCloseTo(submission.line('/TTr').left, MM);
    expect(day.left).toBeCloseTo(submission.line('Thái Nguyên, ngày').right, MM);
    expect(month.left).toBeCloseTo(submission.line(' tháng').right, MM);
    expect(month.right).toBeCloseTo(submission.line(' năm').left, MM);
    const year = submission.field('nam');
    expect(year.left).toBeCloseTo(submission.line(' năm').right, MM);
    expect(year.bottom).toBeCloseTo(day.bottom, MM);
    expect(day.bottom).toBeGreaterThan(submission.line(' năm').baseline);
  });

  it('centres type name and summary on the text', () => {
    expect(submission.line('TỜ TRÌNH').centre).toBeCloseTo(112.5, MM);
    expect(submission.line('Về việc').centre).toBeCloseTo(112.5, MM);
    expect(submission.line('TỜ TRÌNH').style).toEqual({ face: 'bold', size: 14 });
  });

  it('sets the subject of a công văn 6 points below the number, in the left column', () => {
    const letter = new MeasuredLetter(anOfficialLetter());
    const subject = letter.line('V/v');
    expect(subject.centre).toBeCloseTo(65, MM);
    expect(subject.style).toEqual({ face: 'regular', size: 12 });
    expect(subject.baseline).toBeGreaterThan(letter.line('Số:').baseline + 6);
    expect(letter.lines.some(({ text }) => text === 'CÔNG VĂN')).toBe(false);
  });

  it('fills justified lines from 30 mm to 15 mm before the edge and indents the first by 12.7 mm', () => {
    const first = plan.line('Thực hiện Quyết định số 1847');
    const second = plan.line('Thủ tướng Chính phủ phê duyệt');
    expect(first.left).toBeCloseTo(42.7, MM);
    expect(first.right).toBeCloseTo(195, MM);
    expect(second.left).toBeCloseTo(30, MM);
    expect(second.right).toBeCloseTo(195, MM);
    expect(first.style).toEqual({ face: 'regular', size: 14 });
  });

  it('sets lines 18 points apart and 6 points more between paragraphs', () => {
    const points = (start: string) => (plan.line(start).baseline * 72) / 25.4;
    expect(points('Thủ tướng Chính phủ') - points('Thực hiện Quyết')).toBeCloseTo(18, 3);
    expect(points('1. Mục đích') - points('I. MỤC ĐÍCH')).toBeCloseTo(24, 3);
  });

  it('sets page numbers in the middle of the top margin from the second page on', () => {
    const long = new MeasuredLetter(aLetter({ body: bodyOf(...paragraphs(40)) }));
    const numbers = long.lines.filter(({ element }) => element === null);
    expect(numbers.map(({ page, text }) => [page, text])).toEqual(
      Array.from({ length: long.pageCount - 1 }, (_, index) => [index + 1, String(index + 2)]),
    );
    for (const number of numbers) {
      expect(number.centre).toBeCloseTo(105, MM);
      expect(number.baseline).toBeGreaterThan(8);
      expect(number.baseline).toBeLessThan(16);
      expect(number.style).toEqual({ face: 'regular', size: 13 });
    }
  });

  it('sets authority and name in the right half, one centre for both', () => {
    const authority = plan.line('TM. ỦY BAN');
    const name = plan.line('Nguyễn Thị Loan');
    expect(authority.centre).toBeCloseTo(153.75, MM);
    expect(name.centre).toBeCloseTo(153.75, MM);
    expect(authority.left).toBeGreaterThanOrEqual(112.5);
    expect(authority.style).toEqual({ face: 'bold', size: 14 });
  });

  it('sets the signature between post and name, with the seal over its left third', () => {
    const person = plan.field('person');
    const seal = plan.field('seal');
    expect(person.top).toBeGreaterThan(plan.line('PHÓ CHỦ TỊCH').baseline);
    expect(person.bottom).toBeLessThan(plan.line('Nguyễn Thị Loan').baseline - 4);
    expect((person.left + person.right) / 2).toBeCloseTo(153.75, MM);
    expect(seal.right - seal.left).toBeCloseTo(36, MM);
    expect(seal.right - person.left).toBeCloseTo((person.right - person.left) / 3, MM);
    expect((seal.top + seal.bottom) / 2).toBeCloseTo((person.top + person.bottom) / 2, MM);
  });

  it('sets the recipients at the left margin, level with the authority line', () => {
    const title = plan.line('Nơi nhận:');
    const archive = plan.line('- Lưu: VT, NC.');
    expect(title.style).toEqual({ face: 'boldItalic', size: 12 });
    expect(archive.style).toEqual({ face: 'regular', size: 11 });
    expect([title.left, archive.left]).toEqual([expect.closeTo(30, MM), expect.closeTo(30, MM)]);
    expect(Math.abs(title.baseline - plan.line('TM. ỦY BAN').baseline)).toBeLessThan(1);
    expect(title.page).toBe(plan.line('TM. ỦY BAN').page);
  });

  it('centres who decides and the word "QUYẾT ĐỊNH:" of a decision', () => {
    const decision = new MeasuredLetter(aDecision());
    for (const start of ['CHỦ TỊCH ỦY BAN NHÂN DÂN', 'QUYẾT ĐỊNH:']) {
      expect(decision.line(start).centre).toBeCloseTo(112.5, MM);
      expect(decision.line(start).style).toEqual({ face: 'bold', size: 14 });
    }
  });
});
