import { beforeAll, describe, expect, it } from '@jest/globals';
import {
  aSignedLetter,
  aTestAuthority,
  KEY_TIME,
  NOW,
  type SignedLetter,
  type TestAuthority,
} from '../../test/a-signed-letter.js';
import {
  catalogNumber,
  codesOf,
  contentsOf,
  exchanged,
  fieldNumber,
  flipped,
  forge,
  freeNumber,
  hexLettersOf,
  numberOfType,
  objectText,
  offsetOf,
  referredBy,
  replaced,
  withEntry,
} from '../../test/an-attack.js';
import { verifyPdf } from './verify-pdf.js';

let by: TestAuthority;
let letter: SignedLetter;
let compressed: SignedLetter;

beforeAll(async () => {
  by = await aTestAuthority();
  letter = await aSignedLetter(by);
  compressed = await aSignedLetter(by, { compressed: true });
}, KEY_TIME);

/** What is done to the sealed letter, and the reason that must be named. */
type Attack = readonly [what: string, code: string, tamper: (sealed: Buffer) => Buffer];

const form = (text: string): string =>
  `<< /Type /XObject /Subtype /Form /BBox [0 0 40 16] /Length ${text.length} >>\nstream\n${text}\nendstream`;

const insideSignedRanges: Attack[] = [
  ['the page size', 'digest-mismatch', (sealed) => exchanged(sealed, ['595.28', '595.29'])],
  ['the claimed time', 'digest-mismatch', (sealed) => exchanged(sealed, ['D:2026', 'D:2025'])],
  [
    'the printed number',
    'digest-mismatch',
    (sealed) => exchanged(sealed, ['<FEFF003100320033>', '<FEFF003100320034>']),
  ],
  [
    'the identifier of the seal’s save',
    'digest-mismatch',
    (sealed) => {
      const place = sealed.lastIndexOf('>] /Prev') - 1;
      return replaced(sealed, place, Buffer.from(sealed[place] === 0x30 ? '1' : '0'));
    },
  ],
];

const insideContents: Attack[] = [
  [
    'the case of one hex letter',
    'contents-format',
    (sealed) => flipped(sealed, hexLettersOf(sealed, 1)[7] ?? 0, 0x20),
  ],
  [
    'the last digit of the padding',
    'contents-format',
    (sealed) => replaced(sealed, contentsOf(sealed, 1).end - 2, Buffer.from('1')),
  ],
  [
    'a blank inside the padding',
    'contents-format',
    (sealed) => replaced(sealed, contentsOf(sealed, 1).end - 2, Buffer.from(' ')),
  ],
  [
    'the list of digest algorithms',
    'algorithm',
    (sealed) => inSeal(sealed, ['300b0609608648016503040201', '300b0609608648016503040204']),
  ],
  [
    'the signature algorithm',
    'algorithm',
    (sealed) =>
      inSeal(sealed, ['300d06092a864886f70d01010b0500', '300d06092a864886f70d0101010500']),
  ],
  [
    'the signature value',
    'signature-mismatch',
    (sealed) => {
      const place = lastDigit(sealed);
      // Another hexadecimal digit, whatever stood there.
      return replaced(sealed, place, Buffer.from(sealed[place] === 0x31 ? '2' : '1'));
    },
  ],
  [
    'an embedded certificate of an authority',
    'stray-certificate',
    (sealed) => inSeal(sealed, [hexOf('– CA nội bộ'), hexOf('– CB nội bộ')]),
  ],
  [
    'the version of the signed data',
    'cms-format',
    (sealed) => inSeal(sealed, ['020101310d300b', '020103310d300b']),
  ],
];

const hexOf = (text: string): string => Buffer.from(text).toString('hex');

/** Exchanges the first occurrence of a hex text inside the seal's CMS. */
const inSeal = (sealed: Buffer, pair: readonly [string, string]): Buffer =>
  exchanged(sealed, pair, contentsOf(sealed, 1).start);

function lastDigit(sealed: Buffer): number {
  const { start, end } = contentsOf(sealed, 1);
  return start + sealed.toString('latin1', start + 1, end - 1).replace(/0+$/, '').length;
}

const uncovered: Attack[] = [
  [
    'a comment sign after the end',
    'malformed',
    (sealed) => Buffer.concat([sealed, Buffer.from('%')]),
  ],
  [
    'a blank line after the end',
    'malformed',
    (sealed) => Buffer.concat([sealed, Buffer.from('\n')]),
  ],
  ['zeros after the end', 'malformed', (sealed) => Buffer.concat([sealed, Buffer.alloc(16)])],
  ['another file after the end', 'malformed', (sealed) => Buffer.concat([sealed, letter.base])],
  ['an unsigned save without any change', 'uncovered-bytes', (sealed) => forge(sealed, {})],
  ['a cut last byte', 'byte-range', (sealed) => sealed.subarray(0, sealed.length - 1)],
];

const laterSaves: Attack[] = [
  [
    'a stamp laid over the page',
    'annotation-added',
    (sealed) => {
      const stamp = freeNumber(sealed);
      const page = numberOfType(sealed, 'Page');
      const kept = /\/Annots \[([^\]]*)\]/.exec(objectText(sealed, page))?.[1] ?? '';
      return forge(sealed, {
        objects: [
          [page, withEntry(sealed, page, ['Annots', `[${kept} ${stamp} 0 R]`])],
          [stamp, '<< /Type /Annot /Subtype /Stamp /Rect [0 0 500 800] >>'],
        ],
      });
    },
  ],
  [
    'a page that points to another content',
    'page-changed',
    (sealed) => {
      const page = numberOfType(sealed, 'Page');
      const content = freeNumber(sealed);
      return forge(sealed, {
        objects: [
          [page, withEntry(sealed, page, ['Contents', `${content} 0 R`])],
          [content, form('BT ET')],
        ],
      });
    },
  ],
  [
    'another content in the old object',
    'object-replaced',
    (sealed) =>
      forge(sealed, {
        objects: [[referredBy(sealed, numberOfType(sealed, 'Page'), 'Contents'), form('BT ET')]],
      }),
  ],
  [
    'another look in the seal’s old appearance',
    'object-replaced',
    (sealed) =>
      forge(sealed, {
        objects: [[referredBy(sealed, fieldNumber(sealed, 'seal'), 'N'), form('BT ET')]],
      }),
  ],
  [
    'another number',
    'locked-field-changed',
    (sealed) => {
      const field = fieldNumber(sealed, 'so');
      return forge(sealed, { objects: [[field, withEntry(sealed, field, ['V', '(999)'])]] });
    },
  ],
  [
    'another look of the number',
    'locked-field-changed',
    (sealed) => {
      const field = fieldNumber(sealed, 'so');
      const look = freeNumber(sealed);
      return forge(sealed, {
        objects: [
          [field, withEntry(sealed, field, ['AP', `<< /N ${look} 0 R >>`])],
          [look, form('BT ET')],
        ],
      });
    },
  ],
  [
    'another look of the seal',
    'field-changed',
    (sealed) => {
      const field = fieldNumber(sealed, 'seal');
      const look = freeNumber(sealed);
      return forge(sealed, {
        objects: [
          [field, withEntry(sealed, field, ['AP', `<< /N ${look} 0 R >>`])],
          [look, form('BT ET')],
        ],
      });
    },
  ],
  [
    'a signature field emptied',
    'field-changed',
    (sealed) => {
      const field = fieldNumber(sealed, 'person');
      return forge(sealed, { objects: [[field, withEntry(sealed, field, ['V', 'null'])]] });
    },
  ],
  [
    'the seal’s field moved over the page',
    'field-changed',
    (sealed) => {
      const field = fieldNumber(sealed, 'seal');
      return forge(sealed, {
        objects: [[field, withEntry(sealed, field, ['Rect', '[0 0 595 842]'])]],
      });
    },
  ],
  [
    'a script that runs on opening',
    'active-content',
    (sealed) => {
      const catalog = catalogNumber(sealed);
      return forge(sealed, {
        objects: [
          [
            catalog,
            withEntry(sealed, catalog, [
              'OpenAction',
              '<< /S /JavaScript /JS (app.alert\\(1\\)) >>',
            ]),
          ],
        ],
      });
    },
  ],
  [
    'a script under a disguised name',
    'active-content',
    (sealed) => forge(sealed, { objects: [[freeNumber(sealed), '<< /S /J#61vaScript >>']] }),
  ],
  [
    'an attached file',
    'active-content',
    (sealed) =>
      forge(sealed, { objects: [[freeNumber(sealed), '<< /Type /Filespec /EF << >> >>']] }),
  ],
  [
    'optional content',
    'active-content',
    (sealed) => {
      const catalog = catalogNumber(sealed);
      return forge(sealed, {
        objects: [[catalog, withEntry(sealed, catalog, ['OCProperties', '<< /OCGs [] >>'])]],
      });
    },
  ],
  [
    'another page tree',
    'catalog-changed',
    (sealed) => {
      const catalog = catalogNumber(sealed);
      return forge(sealed, {
        objects: [[catalog, withEntry(sealed, catalog, ['Pages', `${freeNumber(sealed)} 0 R`])]],
      });
    },
  ],
  [
    'another catalog altogether',
    'catalog-changed',
    (sealed) =>
      forge(sealed, {
        root: freeNumber(sealed),
        objects: [[freeNumber(sealed), objectText(sealed, catalogNumber(sealed))]],
      }),
  ],
  [
    'a new text field over the number',
    'form-changed',
    (sealed) => {
      const added = freeNumber(sealed);
      const acroForm = referredBy(sealed, catalogNumber(sealed), 'AcroForm');
      const kept = /\/Fields \[([^\]]*)\]/.exec(objectText(sealed, acroForm))?.[1] ?? '';
      return forge(sealed, {
        objects: [
          [acroForm, withEntry(sealed, acroForm, ['Fields', `[${kept} ${added} 0 R]`])],
          [
            added,
            '<< /Type /Annot /Subtype /Widget /FT /Tx /T (them) /V (999) /Rect [120 760 160 776] >>',
          ],
        ],
      });
    },
  ],
  [
    'a removed page content',
    'object-removed',
    (sealed) =>
      forge(sealed, { freed: [referredBy(sealed, numberOfType(sealed, 'Page'), 'Contents')] }),
  ],
  [
    'an object that the table does not name',
    'malformed',
    (sealed) => forge(sealed, { hidden: '3 0 obj\n<< /Type /Page >>\nendobj\n' }),
  ],
  [
    'a key that stands twice',
    'malformed',
    (sealed) => forge(sealed, { objects: [[freeNumber(sealed), '<< /A 1 /A 2 >>']] }),
  ],
  [
    'a comment inside an object',
    'malformed',
    (sealed) => forge(sealed, { objects: [[freeNumber(sealed), '<< /A 1 % /B 2\n >>']] }),
  ],
  ['a second, hybrid table', 'malformed', (sealed) => forge(sealed, { trailer: '/XRefStm 15 ' })],
  [
    'encryption',
    'encrypted',
    (sealed) => forge(sealed, { trailer: '/Encrypt << /Filter /Standard >> ' }),
  ],
  [
    'a copy of a signature outside any field',
    'stray-signature',
    (sealed) =>
      forge(sealed, {
        objects: [[freeNumber(sealed), '<< /Type /Sig /ByteRange [0 1 2 3] /Contents <00> >>']],
      }),
  ],
];

describe.each([
  ['inside what was signed', insideSignedRanges],
  ['inside the signature', insideContents],
  ['outside every signature', uncovered],
  ['in a later save', laterSaves],
])('a change %s', (_, attacks) => {
  it.each(attacks)('is refused: %s (%s)', (_what, code, tamper) => {
    expect(verifyPdf(letter.sealed, by.trust, { now: NOW }).verdict).toBe('accepted');
    const report = verifyPdf(tamper(letter.sealed), by.trust, { now: NOW });
    expect(report.verdict).toBe('refused');
    expect(codesOf(report)).toContain(code);
  });
});

describe('a change below the newest signature', () => {
  it('breaks every signature that covers it and spares earlier ones', () => {
    const inSealSave =
      offsetOf(letter.sealed, '<FEFF003100320033>', letter.signedByPerson.length) + 6;
    const [person, seal] = verifyPdf(flipped(letter.sealed, inSealSave), by.trust, {
      now: NOW,
    }).signatures;
    expect([person?.verdict, seal?.verdict]).toEqual(['accepted', 'refused']);
    const inBase = offsetOf(letter.sealed, '/MediaBox [') + 12;
    const both = verifyPdf(flipped(letter.sealed, inBase), by.trust, { now: NOW }).signatures;
    expect(both.map(({ verdict }) => verdict)).toEqual(['refused', 'refused']);
  });

  it('is found in files with a cross-reference stream as well', () => {
    expect(verifyPdf(compressed.sealed, by.trust, { now: NOW }).verdict).toBe('accepted');
    const forged = forge(compressed.sealed, {
      objects: [[numberOfType(compressed.sealed, 'Page'), '<< /Type /Page >>']],
    });
    expect(codesOf(verifyPdf(forged, by.trust, { now: NOW }))).toContain('page-changed');
  });
});
