import { describe, expect, it } from '@jest/globals';
import { plainDate } from '@congvu/calendar';
import { type LetterBody } from '../document/letter-body.js';
import { type PostCode } from '../ids.js';
import { type CycleDefinition } from './cycle-definition.js';
import { followUpLetter, rungLetters } from './follow-up-letter.js';

const template: LetterBody = {
  schema: 'letter-body',
  version: 1,
  blocks: [
    { kind: 'addressees', items: ['Các sở, ban, ngành'] },
    { kind: 'paragraph', text: 'Đề nghị quan tâm thực hiện./.' },
    {
      kind: 'recipients',
      lines: [
        { text: 'Các sở', receiver: { kind: 'group', code: 'G1' } },
        { text: 'Văn phòng UBND tỉnh (để báo cáo)', receiver: { kind: 'unit', code: 'VP' } },
        { text: 'Sở Tư pháp', receiver: { kind: 'unit', code: 'STP' } },
      ],
      archive: 'VT, CCVC',
    },
  ],
};
const facts = {
  units: [
    { code: 'STP', name: 'Sở Tư pháp' },
    { code: 'HPB', name: 'Ủy ban nhân dân huyện Phú Bình' },
  ],
  title: 'Gửi báo cáo năm',
  words: 'trước ngày 15/11 hàng năm',
  target: plainDate('2024-11-14'),
  on: plainDate('2024-11-19'),
  answerBy: plainDate('2024-11-22'),
};

describe('a drafted letter of the ladder', () => {
  it('names the late units as addressees and receivers, tells what they owe, and keeps the rest', () => {
    const { blocks } = followUpLetter(template, facts);
    expect(blocks.map(({ kind }) => kind)).toEqual([
      'addressees',
      'paragraph',
      'paragraph',
      'paragraph',
      'recipients',
    ]);
    expect(blocks[0]).toEqual({
      kind: 'addressees',
      items: ['Sở Tư pháp', 'Ủy ban nhân dân huyện Phú Bình'],
    });
    expect(blocks[2]).toMatchObject({
      text: expect.stringContaining(
        '“Gửi báo cáo năm” (trước ngày 15/11 hàng năm, hạn đến hết ngày 14/11/2024)',
      ),
    });
    expect(blocks[3]).toMatchObject({ text: expect.stringContaining('22/11/2024') });
    expect(blocks[1]).toEqual(template.blocks[1]);
    expect(blocks[4]).toEqual({
      kind: 'recipients',
      lines: [
        { text: 'Sở Tư pháp', receiver: { kind: 'unit', code: 'STP' } },
        { text: 'Ủy ban nhân dân huyện Phú Bình', receiver: { kind: 'unit', code: 'HPB' } },
        { text: 'Văn phòng UBND tỉnh (để báo cáo)', receiver: { kind: 'unit', code: 'VP' } },
      ],
      archive: 'VT, CCVC',
    });
  });

  it('sets no last day where the rung sets none', () => {
    const { blocks } = followUpLetter(template, { ...facts, answerBy: null });
    expect(JSON.stringify(blocks)).not.toContain('chậm nhất');
  });

  it('is begun for the actions that name a template, and for no others', () => {
    const form = { kind: 'letter', documentType: 'CV', chain: 'C05' } as const;
    const definition = {
      obligations: [{ code: 'N14', ladder: 'L' }],
      ladders: [
        {
          code: 'L',
          rungs: [
            {
              when: { kind: 'late-working-day', day: 1 },
              actions: [
                { form: { kind: 'message' }, to: [] },
                { form, to: [], by: 'SNV.GD' as PostCode },
                { form: { ...form, template: 'CV-DON-DOC' }, to: [] },
              ],
            },
          ],
        },
      ],
    } as unknown as CycleDefinition;
    expect(rungLetters(definition, { obligation: 'N14', number: 1 })).toEqual([
      { action: 2, form: { ...form, template: 'CV-DON-DOC' } },
    ]);
    expect(rungLetters(definition, { obligation: 'N14', number: 2 })).toEqual([]);
    expect(rungLetters(definition, { obligation: 'N01', number: 1 })).toEqual([]);
  });
});
