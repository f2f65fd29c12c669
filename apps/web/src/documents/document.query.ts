import { type DifferenceQuery } from '@congvu/contracts';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { reading } from '../app/api/client.js';
import { fetchFile } from '../app/api/fetch-file.js';

const ADVANCING_MILLISECONDS = 800;
const POLL_MILLISECONDS = 30_000;
/** How long the bytes of a file stay in memory after nobody looks at its pages. */
const FILE_KEPT_MILLISECONDS = 60_000;

/** The letter; asked for again and again while its workflow moves. */
export const useDocumentQuery = (id: string, options: { refetchOnMount?: 'always' } = {}) =>
  useQuery({
    ...reading('/documents/{id}', { id }),
    ...options,
    placeholderData: keepPreviousData,
    refetchInterval: ({ state }) =>
      state.data?.advancingSince ? ADVANCING_MILLISECONDS : POLL_MILLISECONDS,
  });

/** Never kept once nobody looks at it: editing begins with what the server has now, or not at all. */
export const useDraftQuery = (id: string, { enabled = true } = {}) =>
  useQuery({ ...reading('/documents/{id}/draft', { id }), gcTime: 0, enabled });

export const useVersionQuery = (id: string, no: number) =>
  useQuery({ ...reading('/documents/{id}/versions/{no}', { id, no }), enabled: no > 0 });

export const useVersionsQuery = (id: string) =>
  useQuery(reading('/documents/{id}/versions', { id }));

export const useDifferenceQuery = (id: string, { from, to }: DifferenceQuery) =>
  useQuery({
    ...reading('/documents/{id}/difference', { id, from, to }),
    enabled: from > 0 && to > 0 && from !== to,
  });

export const useOpinionsQuery = (id: string) =>
  useQuery(reading('/documents/{id}/opinions', { id }));
export const useCommentsQuery = (id: string) =>
  useQuery(reading('/documents/{id}/comments', { id }));
export const useHistoryQuery = (id: string) => useQuery(reading('/documents/{id}/history', { id }));
export const useSignaturesQuery = (id: string) =>
  useQuery(reading('/documents/{id}/signatures', { id }));
export const useFilesQuery = (id: string) => useQuery(reading('/documents/{id}/files', { id }));

/** Bytes never change under their hash. A letter that is left while they come just ends the request. */
export const useFileBytesQuery = (id: string, sha256: string) =>
  useQuery({
    queryKey: ['file', id, sha256],
    queryFn: ({ signal }) => fetchFile(id, sha256, signal),
    staleTime: Infinity,
    gcTime: FILE_KEPT_MILLISECONDS,
  });

export const useTemplatesQuery = (enabled: boolean) =>
  useQuery({ ...reading('/document-templates'), enabled, staleTime: 300_000 });
