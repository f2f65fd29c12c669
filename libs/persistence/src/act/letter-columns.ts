import { type LockedLetter } from './locked-letter.js';
import { type Recording } from './recording.js';

/** Columns of the letter that only some acts touch, with their values numbered from `first` on. */
export interface ColumnChange {
  readonly set: (first: number) => string;
  readonly values: readonly unknown[];
}

export function columnChanges(letter: LockedLetter, { act, recorded }: Recording): ColumnChange[] {
  const { drafter } = recorded.approval;
  const changes: ColumnChange[] = [];
  if (act.drafterPersonId !== undefined || drafter !== letter.approval.drafter) {
    changes.push({
      set: (first) => `drafter_person_id = coalesce($${String(first + 1)}::uuid, drafter_person_id),
        drafter_post_id = coalesce((SELECT p.id FROM post p WHERE p.code = $${String(first)} AND p.validity @> business_today()
          AND p.authority_id = document.authority_id), drafter_post_id)`,
      values: [drafter, act.drafterPersonId ?? null],
    });
  }
  if (act.number !== undefined) {
    changes.push({
      set: (first) =>
        `number = $${String(first)}::integer, issued_on = $${String(first + 1)}::date`,
      values: [act.number?.number ?? null, act.number?.issuedOn ?? null],
    });
  }
  return changes;
}
