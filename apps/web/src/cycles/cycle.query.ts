import { type CycleView } from '@congvu/contracts';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { reading } from '../app/api/client.js';

const OPENING_MILLISECONDS = 1_500;
const POLL_MILLISECONDS = 60_000;

const isOpening = (cycle: CycleView | undefined) => cycle?.status === 'opening';

/** The years, newest first; asked for again and again while one is being opened. */
export const useCyclesQuery = () =>
  useQuery({
    ...reading('/cycles'),
    refetchInterval: ({ state }) =>
      state.data?.items.some(isOpening) ? OPENING_MILLISECONDS : POLL_MILLISECONDS,
  });

export const useDefinitionsQuery = () => useQuery(reading('/cycle-definitions'));

/** What the reader may see of the year: every unit, or his own. */
export const useBoardQuery = (cycleId: string | undefined) =>
  useQuery({
    ...reading('/cycles/{id}/board', { id: cycleId }),
    enabled: cycleId !== undefined,
    placeholderData: keepPreviousData,
    refetchInterval: ({ state }) =>
      isOpening(state.data?.cycle) ? OPENING_MILLISECONDS : POLL_MILLISECONDS,
  });
