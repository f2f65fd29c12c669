import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { type TypedAdvanceClock } from '@congvu/contracts';
import { command, reading } from '../app/api/client.js';

const MOVING_MILLISECONDS = 700;
const POLL_MILLISECONDS = 30_000;

/** The business clock; asked for again and again while it is being moved. */
export const useClockQuery = () =>
  useQuery({
    ...reading('/clock'),
    refetchInterval: ({ state }) =>
      state.data?.advance?.state === 'running' ? MOVING_MILLISECONDS : POLL_MILLISECONDS,
  });

export function useAdvanceClock() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (body: TypedAdvanceClock) => command('POST /clock-advances', { body }),
    onSuccess: (clock) => {
      client.setQueryData(reading('/clock').queryKey, clock);
    },
  });
}
