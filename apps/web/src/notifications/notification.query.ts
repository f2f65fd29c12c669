import { useQuery } from '@tanstack/react-query';
import { reading } from '../app/api/client.js';

const POLL_MILLISECONDS = 30_000;

export const useNotificationsQuery = (limit: number) =>
  useQuery({ ...reading('/notifications', { limit }), refetchInterval: POLL_MILLISECONDS });
