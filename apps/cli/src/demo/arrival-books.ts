import { instant, toIsoVietnam } from '@congvu/calendar';
import { type ArrivalListView } from '@congvu/contracts';
import { inParallel } from './in-parallel.js';
import { type Stage } from './stage.js';
import { type SummaryDocument } from './summary-schema.js';

type Entry = SummaryDocument['arrivals'][number];

/** Where each letter came in, by its id: units in the official order, as their own books say. */
export type ArrivalBooks = ReadonlyMap<string, readonly Entry[]>;

const STATES = ['waiting', 'registered', 'returned'] as const;

/** Reads the arrival books of all units once. */
export async function readArrivalBooks(
  stage: Stage,
  units: readonly string[],
): Promise<ArrivalBooks> {
  const books = await inParallel(units, (unit) => entriesOf(stage, unit));
  const found = new Map<string, Entry[]>();
  for (const [documentId, entry] of books.flat()) {
    found.set(documentId, [...(found.get(documentId) ?? []), entry]);
  }
  return found;
}

/** When the letter was entered in the unit's book, or came there to be entered. */
async function entriesOf(stage: Stage, unit: string): Promise<(readonly [string, Entry])[]> {
  const clerk = await stage.officer(`${unit}.VT`);
  const entries: (readonly [string, Entry])[] = [];
  for (const state of STATES) {
    let after: string | null = '';
    while (after !== null) {
      const page: ArrivalListView = await clerk.read(`/arrivals?state=${state}&limit=100${after}`);
      for (const { documentId, number, receivedAt, registeredAt } of page.items) {
        const at = toIsoVietnam(instant(registeredAt ?? receivedAt));
        entries.push([documentId, { unit, number, at }]);
      }
      after = page.next === null ? null : `&after=${page.next}`;
    }
  }
  return entries;
}
