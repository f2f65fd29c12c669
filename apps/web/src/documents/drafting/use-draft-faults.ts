import { type FieldFaultView } from '@congvu/contracts';
import { useDraftQuery } from '../document.query.js';
import { type SaveState } from './draft-keeper.js';

/** Refused places first; else what the server still misses in what it has saved. */
export function useDraftFaults(documentId: string, state: SaveState): readonly FieldFaultView[] {
  const saved = useDraftQuery(documentId).data?.faults ?? [];
  return state.kind === 'refused' && state.problem.faults.length > 0 ? state.problem.faults : saved;
}
