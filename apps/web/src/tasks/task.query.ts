import { type TaskFilter } from '@congvu/contracts';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { reading } from '../app/api/client.js';

const POLL_MILLISECONDS = 20_000;

export const useTaskListQuery = (filter: TaskFilter | undefined) =>
  useQuery({
    ...reading('/tasks', { filter, limit: 100 }),
    placeholderData: keepPreviousData,
    refetchInterval: POLL_MILLISECONDS,
  });

export const useTaskQuery = (id: string, { enabled = true } = {}) =>
  useQuery({ ...reading('/tasks/{id}', { id }), placeholderData: keepPreviousData, enabled });
