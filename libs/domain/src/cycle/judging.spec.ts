import { describe, expect, it } from '@jest/globals';
import { SeparationOfDuties } from '../decision/decision-errors.js';
import { type PersonId, type PostCode } from '../ids.js';
import { requireOtherThanDrafter } from './judging.js';

const report = { drafter: 'SNV.CV3' as PostCode, drafterPersonId: 'Hòa' as PersonId };
const judge = (post: string, personId: string) => ({
  post: post as PostCode,
  personId: personId as PersonId,
});

describe('who judges a report', () => {
  it.each([
    ['the post that drafted it', judge('SNV.CV3', 'Lan')],
    ['the person who drafted it, in another post', judge('SNV.CV2', 'Hòa')],
  ])('is not %s', (_name, drafter) => {
    expect(() => requireOtherThanDrafter(drafter, report)).toThrow(SeparationOfDuties);
  });

  it('is anybody else', () => {
    expect(() => requireOtherThanDrafter(judge('SNV.CV2', 'Lan'), report)).not.toThrow();
  });
});
