import { isDeepStrictEqual } from 'node:util';
import { outcomeOf } from '../office/ledger.js';
import { type Office } from '../office/office.js';

/** INV-03: asks every acknowledged command again under its key. @returns those that were answered otherwise */
export async function answersThatChanged(office: Office): Promise<string[]> {
  const changed: string[] = [];
  for (const entry of office.ledger.entries) {
    if (outcomeOf(entry) !== 'ok') continue;
    const again = await (await office.officer(entry.post)).repeat(entry);
    if (!isDeepStrictEqual(keptPart(entry.path, again), keptPart(entry.path, entry.answer)))
      changed.push(`INV-03 (the same command gets the same answer): ${entry.post} ${entry.path}`);
  }
  return changed;
}

/** A letter that was made is answered as it stands now. */
function keptPart(path: string, answer: unknown): unknown {
  return path === '/documents' ? (answer as { readonly id: string }).id : answer;
}
