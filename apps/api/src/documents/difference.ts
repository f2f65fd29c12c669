import { type DifferenceView } from '@congvu/contracts';
import { differenceOfBodies, differenceOfTexts, type LetterBody } from '@congvu/domain';
import { type LetterContent } from '@congvu/persistence';

type Part = DifferenceView['parts'][number];
type Place = Part['place'];

const NOTHING: LetterBody = { schema: 'letter-body', version: 1, blocks: [] };

/** What the reader of `before` has to look at in `after`. */
export function differenceParts(before: LetterContent, after: LetterContent): Part[] {
  return [
    ...textPart('subject', before.subject, after.subject),
    ...bodyParts('body', before.body, after.body),
    ...textPart(
      'enclosure-subject',
      before.enclosure?.subject ?? '',
      after.enclosure?.subject ?? '',
    ),
    ...bodyParts('enclosure', before.enclosure?.body ?? NOTHING, after.enclosure?.body ?? NOTHING),
    ...textPart('slip', before.slip, after.slip),
  ];
}

function textPart(place: Place, before: string, after: string): Part[] {
  if (before === after) return [];
  const runs = [...differenceOfTexts(before, after)];
  return [{ place, kind: 'changed', block: null, before: null, after: null, runs }];
}

function bodyParts(place: Place, before: LetterBody, after: LetterBody): Part[] {
  return differenceOfBodies(before, after).map((change) => ({
    place,
    kind: change.kind,
    block: change.block,
    before: change.before,
    after: change.after,
    runs: [...change.runs],
  }));
}
