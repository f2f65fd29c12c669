import { useQuery } from '@tanstack/react-query';
import { reading } from '../../app/api/client.js';

const MINUTES_5 = 300_000;

/** Groups first, then the units in the official order. */
export function useReceiversQuery() {
  const groups = useQuery({ ...reading('/receiver-groups'), staleTime: MINUTES_5 });
  const units = useQuery({ ...reading('/units'), staleTime: MINUTES_5 });
  const receivers = (kind: 'group' | 'unit', items: readonly { code: string; name: string }[]) =>
    items.map(({ code, name }) => ({ value: `${kind}:${code}`, name, receiver: { kind, code } }));
  return [
    ...receivers('group', groups.data?.items ?? []),
    ...receivers('unit', units.data?.items ?? []),
  ];
}
