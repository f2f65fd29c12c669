import { useQuery } from '@tanstack/react-query';
import { read, reading } from '../app/api/client.js';

/** As the draft beside it: never kept once nobody looks at it. */
export const useReportQuery = (id: string, { enabled = true } = {}) =>
  useQuery({ ...reading('/documents/{id}/report', { id }), gcTime: 0, enabled });

/** What the server has now, beside what is being typed. */
export const useNewestReportQuery = (id: string) =>
  useQuery({
    queryKey: ['newest-report', id],
    queryFn: () => read('/documents/{id}/report', { id }),
    staleTime: 0,
    gcTime: 0,
  });

export const useReportVersionQuery = (id: string, no: number) =>
  useQuery({ ...reading('/documents/{id}/versions/{no}/report', { id, no }), enabled: no > 0 });
