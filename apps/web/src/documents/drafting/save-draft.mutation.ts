import { type DraftView } from '@congvu/contracts';
import { useQueryClient } from '@tanstack/react-query';
import { useState, useSyncExternalStore } from 'react';
import { command, reading } from '../../app/api/client.js';
import { useSession } from '../../app/session.query.js';
import { DraftKeeper, type DraftPlaces } from './draft-keeper.js';
import { dropLocalDraft, keepLocalDraft } from './local-draft.js';

/** The draft on the screen and whether it is safe; see DraftKeeper. */
export function useDraftSaving(documentId: string, draft: DraftView) {
  const places = useDraftPlaces(documentId);
  const [keeper] = useState(() => new DraftKeeper(draft, places));
  const { content, state } = useSyncExternalStore(keeper.subscribe, keeper.current);
  const { change, flush, adopt } = keeper;
  return { content, state, change, flush, adopt };
}

function useDraftPlaces(documentId: string): DraftPlaces {
  const client = useQueryClient();
  const accountId = useSession().account.id;
  const params = { id: documentId };
  return {
    save: async (body, etag) => {
      const fresh = await command('PUT /documents/{id}/draft', { params, body, etag });
      client.setQueryData(reading('/documents/{id}/draft', params).queryKey, fresh);
      return fresh;
    },
    load: () => client.fetchQuery({ ...reading('/documents/{id}/draft', params), staleTime: 0 }),
    keepLocally: (content) =>
      keepLocalDraft(documentId, accountId, { content, at: new Date().toISOString() }),
    dropLocal: () => dropLocalDraft(documentId, accountId),
  };
}
