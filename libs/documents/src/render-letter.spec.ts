import { describe, expect, it } from '@jest/globals';
import { type Instant } from '@congvu/calendar';
import { create } from 'fontkit';
import { PDFArray, PDFDict, PDFName, PDFNumber } from 'pdf-lib';
import { aDecision, anOfficialLetter, aPlan, aSubmission } from '../test/provincial-letters.js';
import { ReadPdf, text } from '../test/read-pdf.js';
import { aLetter, bodyOf, paragraphs, recipients, tableOf } from '../test/sample-letters.js';
import { VIETNAMESE_LETTERS } from '../test/vietnamese.js';
import { tinos } from './font/font-family.js';
import { GlyphMissing } from './font/glyph-missing.js';
import { renderLetter } from './render-letter.js';
import { SignerMissing } from './signer-missing.js';

const CREATED = '2026-11-22T03:15:30.000Z' as Instant;

const letterOf = (content: string) =>
  aLetter({ body: bodyOf({ kind: 'paragraph', text: content }) });

async function shown(sheet: Parameters<typeof renderLetter>[0]): Promise<string> {
  const { bytes } = await renderLetter(sheet);
  return (await ReadPdf.from(bytes)).pages().flat().join(' ').replace(/\s+/gu, ' ');
}

describe('the text of a rendered letter', () => {
  it('comes back code point for code point, every Vietnamese letter of it', async () => {
    const letters = VIETNAMESE_LETTERS.join(' ');
    expect(await shown(letterOf(letters))).toContain(letters);
  });

  it('is composed even where the input was not', async () => {
    const words = 'Nguyễn Thị Thúy Hường, Sở Nội vụ tỉnh Thái Nguyên';
    expect(await shown(letterOf(words.normalize('NFD')))).toContain(words);
  });

  it('keeps characters apart that share an outline', async () => {
    expect(await shown(letterOf('a\u00a0b c-d e\u2010f 485.000 ₫'))).toContain(
      'a\u00a0b c-d e\u2010f 485.000 ₫'.replace(/\s+/gu, ' '),
    );
  });

  it('is refused when a character has no glyph', async () => {
    await expect(renderLetter(letterOf('Kế hoạch 😀'))).rejects.toThrow(GlyphMissing);
  });
});

describe('fonts of a rendered letter', () => {
  it('are subsets with a tag, whose outlines are those of the whole face', async () => {
    const pdf = await ReadPdf.from((await renderLetter(aPlan())).bytes);
    const faces = [tinos().regular, tinos().bold, tinos().italic, tinos().boldItalic];
    [...pdf.fonts().values()].forEach((font, index) => {
      expect(font.name).toMatch(/^[A-Z]{6}\+Tinos/u);
      const program = create(font.program);
      if (!('getGlyph' in program)) throw new Error('A collection');
      for (const [code, character] of font.unicode) {
        const { commands } = program.getGlyph(Number.parseInt(code, 16)).path;
        expect(commands).toEqual(faces[index]?.outline(character));
      }
    });
  });

  it('list at most a hundred characters a block of ToUnicode', async () => {
    const content = VIETNAMESE_LETTERS.join(' ');
    const pdf = await ReadPdf.from((await renderLetter(letterOf(content))).bytes);
    const sizes = [
      ...(pdf
        .fonts()
        .get('F1')
        ?.cmap.matchAll(/(\d+) beginbfchar/gu) ?? []),
    ];
    expect(sizes.length).toBeGreaterThan(1);
    for (const [, size] of sizes) expect(Number(size)).toBeLessThanOrEqual(100);
  });
});

describe('the file of a letter to be signed', () => {
  it('is the same for the same input and another for another', async () => {
    const once = await renderLetter(aPlan(), { createdAt: CREATED });
    const again = await renderLetter(aPlan(), { createdAt: CREATED });
    const other = await renderLetter(aPlan({ symbol: 'QĐ-UBND' }), { createdAt: CREATED });
    expect(Buffer.from(again.bytes).equals(once.bytes)).toBe(true);
    const idOf = ({ bytes }: { bytes: Uint8Array }) =>
      /\/ID \[ <([0-9A-F]{32})> <\1> \]/u.exec(Buffer.from(bytes).toString('latin1'))?.[1];
    expect(idOf(once)).toBeDefined();
    expect(idOf(other)).not.toBe(idOf(once));
  });

  it('has one section of cross-references without a gap', async () => {
    for (const sheet of [aPlan(), aSubmission(), aDecision(), anOfficialLetter()]) {
      const { source } = await ReadPdf.from((await renderLetter(sheet)).bytes);
      const [, count] =
        /\nxref\n0 (\d+)\n(?:\d{10} \d{5} [nf] ?\r?\n?)+\s*trailer/u.exec(source) ?? [];
      expect(count).toBeDefined();
      expect(source.match(/^\d+ 0 obj$/gmu)).toHaveLength(Number(count) - 1);
      expect(source).toContain(`/Size ${String(count)}`);
    }
  });

  it('has every field with an empty appearance, the text fields read-only', async () => {
    const { bytes, fields } = await renderLetter(aPlan());
    const pdf = await ReadPdf.from(bytes);
    expect([...pdf.fields().keys()].sort()).toEqual([
      'nam',
      'ngay',
      'person',
      'seal',
      'so',
      'thang',
    ]);
    for (const [name, field] of pdf.fields()) {
      const type = field.lookup(PDFName.of('FT'), PDFName).decodeText();
      expect(type).toBe(name === 'person' || name === 'seal' ? 'Sig' : 'Tx');
      expect(field.lookup(PDFName.of('F'), PDFNumber).asNumber()).toBe(4);
      expect(field.lookup(PDFName.of('AP'), PDFDict).has(PDFName.of('N'))).toBe(true);
      expect(field.has(PDFName.of('V'))).toBe(false);
      if (type === 'Tx') expect(field.lookup(PDFName.of('Ff'), PDFNumber).asNumber()).toBe(1);
      const rectangle = field.lookup(PDFName.of('Rect'), PDFArray).asArray();
      const told = fields.find((one) => one.name === name)?.rectangle;
      expect(rectangle.map((value) => (value instanceof PDFNumber ? value.asNumber() : 0))).toEqual(
        told,
      );
    }
  });

  it('lets the seal lock number and date and nothing else', async () => {
    const pdf = await ReadPdf.from((await renderLetter(aPlan())).bytes);
    const lock = pdf.fields().get('seal')?.lookup(PDFName.of('Lock'), PDFDict);
    expect(lock?.lookup(PDFName.of('Action'), PDFName).decodeText()).toBe('Include');
    const names = lock?.lookup(PDFName.of('Fields'), PDFArray).asArray().map(text);
    expect(names).toEqual(['so', 'ngay', 'thang', 'nam']);
    expect(pdf.fields().get('person')?.has(PDFName.of('Lock'))).toBe(false);
  });

  it('is not made while nobody is to sign; a draft is', async () => {
    await expect(renderLetter(aPlan({ signature: null }))).rejects.toThrow(SignerMissing);
    const draft = aPlan({ signature: null, marks: { draft: true, rehearsal: false } });
    await expect(renderLetter(draft)).resolves.toMatchObject({ fields: [] });
  });

  it('reaches each field from the reading order by a dictionary, as pyHanko asks', async () => {
    const pdf = await ReadPdf.from((await renderLetter(aPlan())).bytes);
    const { context } = pdf.document;
    const forms = context
      .enumerateIndirectObjects()
      .map(([, object]) => object)
      .filter((object): object is PDFDict => object instanceof PDFDict)
      .filter((object) => object.get(PDFName.of('S')) === PDFName.of('Form'));
    expect(forms).toHaveLength(6);
    for (const form of forms) {
      expect(form.lookup(PDFName.of('K'), PDFDict).get(PDFName.of('Type'))).toBe(
        PDFName.of('OBJR'),
      );
    }
  });

  it('marks all content or declares it an artifact', async () => {
    const pdf = await ReadPdf.from((await renderLetter(aPlan({ marks: REHEARSAL }))).bytes);
    for (let page = 0; page < pdf.document.getPageCount(); page += 1) {
      const outside = pdf
        .operators(page)
        .replace(/^\/(?:Artifact BMC|\w+ <<\/MCID \d+>> BDC)\n[^]*?\nEMC$/gmu, '');
      expect(outside.trim()).toBe('');
    }
  });
});

const REHEARSAL = { draft: false, rehearsal: true };

describe('marks', () => {
  it('stand on each page of a rehearsal and do not disturb the text', async () => {
    const { bytes } = await renderLetter(aPlan({ marks: REHEARSAL }));
    for (const lines of (await ReadPdf.from(bytes)).pages()) {
      expect(lines.slice(-2)).toEqual([
        'BẢN DIỄN TẬP',
        'Dữ liệu mô phỏng – không phản ánh hoạt động thực tế của cơ quan',
      ]);
    }
  });

  it('make a draft without fields', async () => {
    const { bytes, fields } = await renderLetter(
      aPlan({ marks: { draft: true, rehearsal: false } }),
    );
    expect(fields).toEqual([]);
    const pdf = await ReadPdf.from(bytes);
    expect(pdf.fields().size).toBe(0);
    for (const lines of pdf.pages()) expect(lines).toContain('DỰ THẢO');
  });
});

describe('a long letter', () => {
  it('of 200 paragraphs and a table of 200 rows takes less than a second', async () => {
    const body = bodyOf(...paragraphs(200), tableOf(200), ...paragraphs(1), recipients);
    await renderLetter(aPlan());
    const before = process.cpuUsage();
    const { pages } = await renderLetter(aLetter({ body }));
    const { user, system } = process.cpuUsage(before);
    expect(pages).toBeGreaterThan(20);
    expect((user + system) / 1000).toBeLessThan(1000);
  });
});
