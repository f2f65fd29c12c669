import { type DraftView, type SaveDraft } from '@congvu/contracts';
import { type UseQueryResult, useQuery } from '@tanstack/react-query';
import { Button } from 'antd';
import { type ReactNode } from 'react';
import { read } from '../../app/api/client.js';
import { t } from '../../texts/t.js';
import { formatMoment } from '../../ui/dates.js';
import { Dialog } from '../../ui/dialog.js';
import { Loading } from '../../ui/loading.js';
import { ProblemNotice } from '../../ui/problem-notice.js';
import { contentOf } from './draft-content.js';
import { DraftDifference } from './draft-difference.js';
import { type SavedDraft } from './draft-keeper.js';

interface StaleDraftProps {
  readonly documentId: string;
  readonly saving: {
    readonly content: SaveDraft;
    readonly adopt: (server: DraftView, mine: SaveDraft | null) => void;
  };
}

/** The words of the letter were saved from another place meanwhile. */
export function StaleDraft({ documentId, saving }: StaleDraftProps) {
  const server = useQuery({
    queryKey: ['newest-draft', documentId],
    queryFn: () => read('/documents/{id}/draft', { id: documentId }),
    staleTime: 0,
    gcTime: 0,
  });
  return (
    <StaleDialog
      server={server}
      saving={saving}
      difference={(data) => <DraftDifference before={contentOf(data)} after={saving.content} />}
    />
  );
}

interface StaleDialogProps<Content, View extends WhoSaved> {
  readonly server: UseQueryResult<View>;
  readonly saving: {
    readonly content: Content;
    readonly adopt: (server: View, mine: Content | null) => void;
  };
  readonly difference: (server: View) => ReactNode;
}

type WhoSaved = SavedDraft & { readonly savedBy: { readonly personName: string } };

/** Saved from another place meanwhile: both states are shown, and the person chooses. */
export function StaleDialog<Content, View extends WhoSaved>(
  props: StaleDialogProps<Content, View>,
) {
  const { server, saving, difference } = props;
  const { data } = server;
  return (
    <Dialog title={t('drafting.staleTitle')} size="large">
      {server.error && <ProblemNotice error={server.error} onRetry={() => void server.refetch()} />}
      {!data && !server.error && <Loading />}
      {data && (
        <>
          <p>
            {t('drafting.staleDetail', {
              who: data.savedBy.personName,
              at: formatMoment(data.savedAt),
            })}
          </p>
          {difference(data)}
          <div className="sheet-buttons">
            <Button type="primary" onClick={() => saving.adopt(data, saving.content)}>
              {t('drafting.keepMine')}
            </Button>
            <Button onClick={() => saving.adopt(data, null)}>{t('drafting.takeTheirs')}</Button>
          </div>
        </>
      )}
    </Dialog>
  );
}
