import { type ReportView, type UnitReportView } from '@congvu/contracts';
import { useQueryClient } from '@tanstack/react-query';
import { command, reading } from '../app/api/client.js';
import { useSession } from '../app/session.query.js';
import { type DraftPlaces } from '../documents/drafting/draft-keeper.js';
import { dropLocalDraft, keepLocalDraft } from '../documents/drafting/local-draft.js';
import { useKeeper } from '../documents/drafting/use-keeper.js';
import { unfinishedCells } from './rows/unfinished-cells.js';

/** The report on the screen and whether it is safe; see DraftKeeper. */
export function useReportSaving(documentId: string, view: ReportView) {
  return useKeeper(view, useReportPlaces(documentId));
}

export type ReportSaving = ReturnType<typeof useReportSaving>;

function useReportPlaces(documentId: string): DraftPlaces<UnitReportView, ReportView> {
  const client = useQueryClient();
  const accountId = useSession().account.id;
  const params = { id: documentId };
  const place = { part: 'report', documentId, accountId } as const;
  return {
    contentOf: ({ report }) => report,
    save: async (report, etag) => {
      const fresh = await command('PUT /documents/{id}/report', { params, body: { report }, etag });
      client.setQueryData(reading('/documents/{id}/report', params).queryKey, fresh);
      return fresh;
    },
    load: () => client.fetchQuery({ ...reading('/documents/{id}/report', params), staleTime: 0 }),
    keepLocally: (content) => keepLocalDraft(place, { content, at: new Date().toISOString() }),
    dropLocal: () => dropLocalDraft(place),
    isFinished: (content) => unfinishedCells(content).length === 0,
  };
}
