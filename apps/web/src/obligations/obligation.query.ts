import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { reading } from '../app/api/client.js';

const POLL_MILLISECONDS = 60_000;

export const useObligationQuery = (id: string) =>
  useQuery({
    ...reading('/obligations/{id}', { id }),
    placeholderData: keepPreviousData,
    refetchInterval: POLL_MILLISECONDS,
  });
