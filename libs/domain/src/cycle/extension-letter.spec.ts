import { describe, expect, it } from '@jest/globals';
import { plainDate } from '@congvu/calendar';
import { checkLetterBody } from '../document/check-letter-body.js';
import { extensionLetter } from './extension-letter.js';

const adviser = { code: 'SNV', name: 'Sở Nội vụ' };
const grant = (code: string, name: string) => ({
  unit: { code, name },
  obligation: { title: 'Rà soát nội quy, quy chế', source: 'IV.3.a' },
  words: 'Quý II năm 2024',
  target: plainDate('2024-06-28'),
  grantedOn: plainDate('2024-07-31'),
});

describe('the letter that grants later dates', () => {
  it('is filled so that it could be submitted as it stands', () => {
    const { body, subject } = extensionLetter([grant('STC', 'Sở Tài chính')], adviser);
    expect(checkLetterBody(body)).toEqual([]);
    expect(subject).toMatch(/^gia hạn/);
    const text = JSON.stringify(body);
    expect(text).toContain('từ ngày 28/06/2024 (theo Kế hoạch: “Quý II năm 2024”)');
    expect(text).toContain('đến hết ngày 31/07/2024');
    expect(text).toContain('mục IV.3.a của Kế hoạch');
  });

  it('grants several units in a paragraph each, and sends nobody two copies', () => {
    const grants = [grant('STC', 'Sở Tài chính'), grant('SNV', 'Sở Nội vụ')];
    const { body } = extensionLetter(grants, adviser);
    expect(body.blocks.filter(({ kind }) => kind === 'paragraph')).toHaveLength(4);
    const recipients = body.blocks.find(({ kind }) => kind === 'recipients');
    expect(recipients).toMatchObject({
      lines: [{ receiver: { code: 'STC' } }, { receiver: { code: 'SNV' } }],
    });
  });
});
