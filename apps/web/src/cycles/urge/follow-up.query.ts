import { useQuery } from '@tanstack/react-query';
import { reading } from '../../app/api/client.js';

const POLL_MILLISECONDS = 60_000;

/** Who still owes an obligation of the year, and what is being done about it. */
export const useFollowUpQuery = (cycleId: string, obligation: string) =>
  useQuery({
    ...reading('/cycles/{id}/follow-up', { id: cycleId, obligation }),
    refetchInterval: POLL_MILLISECONDS,
  });
