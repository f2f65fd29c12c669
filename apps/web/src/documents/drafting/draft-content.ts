import { type DraftView, type SaveDraft } from '@congvu/contracts';

/** The part of a draft that a person types. */
export function contentOf({ subject, body, enclosure, slip }: DraftView): SaveDraft {
  return { subject, body, enclosure, slip };
}
