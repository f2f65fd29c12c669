import { type SaveDraft } from '@congvu/contracts';
import { differenceOfBodies, differenceOfTexts } from '@congvu/domain';
import { t } from '../../texts/t.js';
import { Redline } from '../../ui/redline.js';

interface DraftDifferenceProps {
  readonly before: SaveDraft;
  readonly after: SaveDraft;
}

/** What differs between two states of a draft, word by word. */
export function DraftDifference({ before, after }: DraftDifferenceProps) {
  const parts = [
    { place: 'subject' as const, words: differenceOfTexts(before.subject, after.subject) },
    { place: 'slip' as const, words: differenceOfTexts(before.slip, after.slip) },
    ...bodyParts('body', before, after),
    ...bodyParts('enclosure', before.enclosure, after.enclosure),
  ].filter(({ words }) => words.some(({ kind }) => kind !== 'same'));
  return (
    <div className="draft-difference">
      {parts.map(({ place, words }, index) => (
        <div key={index} className="difference">
          <small>{t(`documents.place.${place}`)}</small>
          <Redline words={words} />
        </div>
      ))}
    </div>
  );
}

type WithBody = Pick<SaveDraft, 'body'> | null;

function bodyParts(place: 'body' | 'enclosure', before: WithBody, after: WithBody) {
  if (!before || !after) return [];
  return differenceOfBodies(before.body, after.body).map(({ runs }) => ({ place, words: runs }));
}
