import { useState } from 'react';

/** Obligations of one column that are chosen to be urged together. */
export interface UnitSelection {
  readonly chosen: readonly string[];
  readonly choose: (obligationIds: readonly string[]) => void;
  readonly toggle: (obligationId: string) => void;
}

/** Empty again when another column is worked in. */
export function useUnitSelection(code: string): UnitSelection {
  const [state, setState] = useState<{ code: string; ids: readonly string[] }>({ code, ids: [] });
  const chosen = state.code === code ? state.ids : [];
  const choose = (ids: readonly string[]) => setState({ code, ids });
  const toggle = (id: string) =>
    choose(chosen.includes(id) ? chosen.filter((one) => one !== id) : [...chosen, id]);
  return { chosen, choose, toggle };
}
