import { type DraftView, type SaveDraft } from '@congvu/contracts';
import { useQueryClient } from '@tanstack/react-query';
import { command, reading } from '../../app/api/client.js';
import { useSession } from '../../app/session.query.js';
import { contentOf } from './draft-content.js';
import { type DraftPlaces } from './draft-keeper.js';
import { dropLocalDraft, keepLocalDraft } from './local-draft.js';
import { useKeeper } from './use-keeper.js';

/** The draft on the screen and whether it is safe; see DraftKeeper. */
export function useDraftSaving(documentId: string, draft: DraftView) {
  return useKeeper(draft, useDraftPlaces(documentId));
}

function useDraftPlaces(documentId: string): DraftPlaces<SaveDraft, DraftView> {
  const client = useQueryClient();
  const accountId = useSession().account.id;
  const params = { id: documentId };
  const place = { part: 'draft', documentId, accountId } as const;
  return {
    contentOf,
    save: async (body, etag) => {
      const fresh = await command('PUT /documents/{id}/draft', { params, body, etag });
      client.setQueryData(reading('/documents/{id}/draft', params).queryKey, fresh);
      return fresh;
    },
    load: () => client.fetchQuery({ ...reading('/documents/{id}/draft', params), staleTime: 0 }),
    keepLocally: (content) => keepLocalDraft(place, { content, at: new Date().toISOString() }),
    dropLocal: () => dropLocalDraft(place),
    isFinished: () => true,
  };
}
