/** State of "Nghĩa vụ của đơn vị" in the address: which year. */
export interface ObligationListSearch {
  readonly nam?: number;
}

export function parseObligationListSearch(search: Record<string, unknown>): ObligationListSearch {
  const nam = Number(search.nam);
  return Number.isInteger(nam) && nam > 0 ? { nam } : {};
}
