import { type SaveState } from '../documents/drafting/draft-keeper.js';

const WORST_FIRST: readonly SaveState['kind'][] = [
  'refused',
  'stale',
  'unfinished',
  'saving',
  'typing',
  'saved',
];

/** Of two things that are kept apart, the one that needs a look. */
export function worseOf(one: SaveState, other: SaveState): SaveState {
  if (one.kind === 'saved' && other.kind === 'saved') return one.at > other.at ? one : other;
  return WORST_FIRST.indexOf(one.kind) <= WORST_FIRST.indexOf(other.kind) ? one : other;
}
