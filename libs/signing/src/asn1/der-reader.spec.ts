import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { oidOf, readDer, readWholeDer, smallIntegerOf, timeOf } from './der-reader.js';
import {
  element,
  integer,
  objectIdentifier,
  octetString,
  sequence,
  setOf,
  TAG,
} from './der-writer.js';

const aTree = fc.letrec<{ node: Buffer }>((tie) => ({
  node: fc.oneof(
    { maxDepth: 4 },
    fc.nat(0x7fffffff).map(integer),
    fc.uint8Array({ maxLength: 300 }).map((bytes) => octetString(Buffer.from(bytes))),
    fc
      .constantFrom('1.2.840.113549.1.7.2', '2.5.4.97', '0.9.2342.1', '2.16.840.1.101.3.4.2.1')
      .map(objectIdentifier),
    fc.array(tie('node'), { maxLength: 4 }).map((children) => sequence(...children)),
    fc
      .uniqueArray(tie('node'), { maxLength: 4, selector: (node) => node.toString('hex') })
      .map((children) => setOf(...children)),
  ),
})).node;

describe('the DER reader', () => {
  it('reads back whatever the writer writes', () => {
    fc.assert(
      fc.property(aTree, (bytes) => {
        const node = readWholeDer(bytes);
        return (
          node.raw.equals(bytes) &&
          Buffer.concat(node.children.map(({ raw }) => raw)).length <= node.content.length
        );
      }),
    );
  });

  it('says where the element ends and leaves the rest', () => {
    fc.assert(
      fc.property(aTree, fc.uint8Array({ maxLength: 20 }), (bytes, rest) =>
        readDer(Buffer.concat([bytes, rest])).raw.equals(bytes),
      ),
    );
  });

  it('never reads arbitrary bytes as anything but themselves', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 60 }), (bytes) => {
        try {
          return readDer(Buffer.from(bytes)).raw.length <= bytes.length;
        } catch (error) {
          return (error as { code?: string }).code === 'invalid-der';
        }
      }),
      { numRuns: 2000 },
    );
  });

  it.each([
    ['a long form of a short length', '04810100'],
    ['an indefinite length', '30800000'],
    ['a length beyond the data', '0402ff'],
    ['a padded integer', '02020001'],
    ['an empty integer', '0200'],
    ['a boolean of 1', '010101'],
    ['a bit string with unused bits set', '030207ff'],
    ['an object identifier with a padded arc', '06038001 01'.replace(' ', '')],
    ['an object identifier that breaks off', '060181'],
    ['a null with content', '050100'],
    ['a constructed octet string', '2403040100'],
    ['a primitive sequence', '1000'],
    ['an unsorted set', '3106020102020101'],
    ['a set with an element twice', '3106020101020101'],
    ['a high tag number', '1f8101 00'.replace(' ', '')],
    ['nothing', ''],
  ])('refuses %s', (_, hex) => {
    expect(() => readDer(Buffer.from(hex, 'hex'))).toThrow(
      expect.objectContaining({ code: 'invalid-der' }),
    );
  });

  it('reads identifiers, small integers and times', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(0xffffff), { minLength: 1, maxLength: 8 }), (arcs) => {
        const text = `1.2.${arcs.join('.')}`;
        return oidOf(readDer(objectIdentifier(text))) === text;
      }),
    );
    expect(oidOf(readDer(objectIdentifier('2.999.1')))).toBe('2.999.1');
    expect(smallIntegerOf(readDer(integer(300)))).toBe(300);
    const time = (tag: number, text: string): number =>
      timeOf(readDer(element(tag, Buffer.from(text))));
    expect(time(TAG.utcTime, '261122010203Z')).toBe(Date.UTC(2026, 10, 22, 1, 2, 3));
    expect(time(TAG.utcTime, '991122010203Z')).toBe(Date.UTC(1999, 10, 22, 1, 2, 3));
    expect(time(TAG.generalizedTime, '20561122010203Z')).toBe(Date.UTC(2056, 10, 22, 1, 2, 3));
    expect(() => time(TAG.utcTime, '260230010203Z')).toThrow();
  });
});
