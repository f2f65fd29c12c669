import { type ArrivalState } from '@congvu/contracts';

export interface ArrivalSearch {
  readonly tt?: ArrivalState;
}

export const arrivalStates: readonly ArrivalState[] = ['waiting', 'registered', 'returned'];

export function parseArrivalSearch(search: Record<string, unknown>): ArrivalSearch {
  const tt = arrivalStates.find((state) => state === search.tt);
  return tt ? { tt } : {};
}
