import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { characterFaults } from './character-faults.js';
import { checkCode } from './check-code.js';
import { checkText, ORDINARY, type TextRule } from './check-text.js';

const rule: TextRule = { max: 300, multiline: false, pointer: '/subject' };
const codesOf = (text: string, change: Partial<TextRule> = {}): string[] => {
  const checked = checkText(text, { ...rule, ...change });
  return checked.ok ? [] : checked.faults.map(({ code }) => code);
};
const detailOf = (text: string): string => {
  const checked = checkText(text, rule);
  return checked.ok ? '' : (checked.faults[0]?.detail ?? '');
};
const longText =
  'Kế hoạch triển khai phong trào thi đua “Cán bộ, công chức, viên chức thi đua thực hiện văn hóa công vụ” năm 2024 (m², 5 × 3, «Quyết định», Microsoft®, §2 – ½ ngày; 30 µm)';

describe('checkText', () => {
  it('keeps NFC of what was typed as NFD', () => {
    const typed = 'Nguyễn Thị Hoà'.normalize('NFD');
    expect(checkText(typed, rule)).toEqual({ ok: true, text: 'Nguyễn Thị Hoà'.normalize('NFC') });
  });

  it.each([
    'Hoà',
    'Hòa',
    'Đào Thị Thủy',
    longText,
    '<script>alert(1)</script> chỉ là chữ',
    'Xem https://thainguyen.gov.vn',
  ])('accepts “%s” as it is', (text) => {
    expect(checkText(text, rule)).toEqual({ ok: true, text });
  });

  it('passes over no fault in texts of ordinary characters', () => {
    const characters = Array.from({ length: 0x3000 }, (_, code) => String.fromCodePoint(code));
    const ordinary = characters.filter((character) => ORDINARY.test(character));
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom(...ordinary) }), (text) => {
        expect(ORDINARY.test(text)).toBe(true);
        expect(characterFaults(text)).toEqual([]);
      }),
    );
  });

  it('makes all line ends alike where lines are allowed, and refuses them in one line', () => {
    expect(checkText('một\r\nhai\rba', { ...rule, multiline: true })).toEqual({
      ok: true,
      text: 'một\nhai\nba',
    });
    expect(codesOf('một\nhai')).toEqual(['line-break']);
  });

  it.each([
    ['zero-width space', 'Kế\u200Bhoạch'],
    ['soft hyphen', 'Kế ho\u00ADạch'],
    ['right-to-left override', 'Kế \u202Ehoạch'],
    ['byte order mark', '\uFEFFKế hoạch'],
    ['Hangul filler', 'Kế\u3164hoạch'],
    ['variation selector', 'Kế\uFE0F hoạch'],
    ['joiner between letters', 'Kế\u200Dhoạch'],
    ['bell', 'Kế\u0007 hoạch'],
  ])('refuses a %s', (_name, text) => {
    expect(codesOf(text)).toEqual(['invisible-char']);
  });

  it('says where the invisible character stands', () => {
    expect(detailOf('Kế\u200Bhoạch')).toContain('(U+200B) ở vị trí 3, sau “Kế”');
  });

  it('leaves the joiners inside emoji alone', () => {
    expect(codesOf('Chúc mừng 👩‍💻 ❤️ 👍🏽')).toEqual([]);
  });

  it.each(['Ðào Văn Hòa', 'thông báo ð'])(
    'refuses a letter that only looks like Đ: “%s”',
    (text) => {
      expect(codesOf(text)).toEqual(['suspicious-letter']);
    },
  );

  it.each(['Sở Nộі vụ', 'SNV \u0405NV', 'ΑBC'])('refuses a word of two scripts: “%s”', (text) => {
    expect(codesOf(text)).toEqual(['mixed-script']);
  });

  it('accepts a word that is wholly of another script', () => {
    expect(codesOf('hệ số α và Москва')).toEqual([]);
  });

  it.each([
    'QuyÕt ®Þnh',
    'Céng hßa x· héi chñ nghÜa ViÖt Nam',
    'ñy ban nh©n d©n',
    'Quyeát ñònh',
    'Coäng hoøa xaõ hoäi',
  ])('refuses the old font of “%s”', (text) => {
    expect(codesOf(text)).toEqual(['legacy-font']);
  });

  it.each([
    'Müller và Weiß',
    'Ông José Núñez',
    'Citroën',
    'Noël ở Curaçao',
    'TUYÊN TRUYỀN: Ủy ban',
    'hoá, hoà, toà, xoã',
  ])('does not take “%s” for an old font', (text) => {
    expect(codesOf(text)).toEqual([]);
  });

  it.each([
    ['NUL', 'Kế\u0000hoạch'],
    ['a lone surrogate', 'Kế \uD800 hoạch'],
    ['a replacement character', 'K\uFFFD hoạch'],
  ])('refuses %s', (_name, text) => {
    expect(codesOf(text)).toEqual(['bad-unicode']);
  });

  it.each(['', '   ', '\u00A0', '😀😀', '...', '-'])('refuses “%s” as blank', (text) => {
    expect(codesOf(text)).toEqual(['blank']);
  });

  it('accepts nothing where nothing may be said, but not a lone emoji', () => {
    expect(codesOf('  ', { mayBeBlank: true })).toEqual([]);
    expect(codesOf('😀', { mayBeBlank: true })).toEqual(['blank']);
  });

  it('counts characters as people do and refuses one too many', () => {
    expect(codesOf('ễ'.normalize('NFD').repeat(300))).toEqual([]);
    expect(codesOf('a'.repeat(301))).toEqual(['length']);
  });

  it('refuses a megabyte without looking at its characters', () => {
    expect(codesOf('a\u200B'.repeat(500_000))).toEqual(['length']);
  });

  it('refuses piled-up marks, not a letter with two of them', () => {
    expect(codesOf(`a${'\u0301'.repeat(500)}`, { max: 1_000 })).toEqual(['too-many-marks']);
    expect(codesOf('ệ'.normalize('NFD'))).toEqual([]);
  });

  it.each([
    'Xem javascript:alert(1)',
    'java\tscript:x',
    '[x](vbscript:y)',
    'data:text/html;base64,AAAA',
  ])('refuses the link in “%s”', (text) => {
    expect(codesOf(text, { multiline: true })).toEqual(['bad-link']);
  });

  it.each(['Dữ liệu: text/html', 'Học JavaScript: rất cần', 'Data: 2024'])(
    'does not take “%s” for a link',
    (text) => {
      expect(codesOf(text)).toEqual([]);
    },
  );

  it('points to the field and finds several faults at once', () => {
    const checked = checkText('Ð\u200Ba', rule);
    expect(
      checked.ok ? [] : checked.faults.map(({ pointer, code }) => `${pointer} ${code}`),
    ).toEqual(['/subject invisible-char', '/subject suspicious-letter']);
  });

  it('never throws, and what it accepts it accepts again unchanged', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 80 }), (typed) => {
        const checked = checkText(typed, { max: 400, multiline: true });
        if (checked.ok)
          expect(checkText(checked.text, { max: 400, multiline: true })).toEqual(checked);
        else expect(checked.faults.length).toBeGreaterThan(0);
      }),
    );
  });
});

describe('checkCode', () => {
  it.each([
    ['SNV', 'SNV'],
    ['ＳＮＶ', 'SNV'],
    [' QĐ-UBND ', 'QĐ-UBND'],
    ['SLĐTB&XH', 'SLĐTB&XH'],
  ])('keeps “%s” as “%s”', (typed, text) => {
    expect(checkCode(typed, { max: 20 })).toEqual({ ok: true, text });
  });

  it.each([
    ['ЅNV', 'mixed-script'],
    ['ЅОС', 'mixed-script'],
    ['S NV', 'bad-code'],
    ['S\u200BNV', 'invisible-char'],
    ['SNV;--', 'bad-code'],
    ['', 'blank'],
    ['A'.repeat(21), 'length'],
    ['ÐT', 'suspicious-letter'],
  ])('refuses “%s”: %s', (typed, code) => {
    const checked = checkCode(typed, { max: 20, pointer: '/code' });
    expect(checked.ok ? [] : checked.faults.map((fault) => [fault.pointer, fault.code])).toEqual([
      ['/code', code],
    ]);
  });
});
