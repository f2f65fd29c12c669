import { describe, expect, it } from '@jest/globals';
import { type SaveDraft } from '@congvu/contracts';
import { withRightCitation, withWrongCitation } from './plan-text.js';

const CITED = 'Theo Chỉ thị số 27/CT-TTg ngày 27/10/2023 của Thủ tướng Chính phủ.';

const aDraft = (text: string): SaveDraft => {
  const body = {
    schema: 'letter-body' as const,
    version: 1 as const,
    blocks: [
      { kind: 'heading' as const, level: 1 as const, text: 'I' },
      { kind: 'paragraph' as const, text },
    ],
  };
  const enclosure = { issuerCode: 'UBND', documentType: 'KH' as const, subject: 'Kế hoạch', body };
  return { subject: 'Tờ trình', body: { ...body, blocks: [] }, enclosure, slip: '' };
};

describe('the plan of the demo', () => {
  it('gets a wrong date that the second version mends', () => {
    const draft = aDraft(CITED);
    const wrong = withWrongCitation(draft);
    expect(JSON.stringify(wrong)).toContain('ngày 27/11/2023');
    expect(withRightCitation(wrong)).toEqual(draft);
  });

  it('refuses a template that it does not know', () => {
    expect(() => withWrongCitation(aDraft('Không có căn cứ.'))).toThrow('không có đoạn');
    expect(() => withWrongCitation({ ...aDraft(CITED), enclosure: null })).toThrow(
      'không kèm dự thảo',
    );
  });
});
