import { type DraftView, type SaveDraft } from '@congvu/contracts';
import { useQuery } from '@tanstack/react-query';
import { Button } from 'antd';
import { read } from '../../app/api/client.js';
import { t } from '../../texts/t.js';
import { formatMoment } from '../../ui/dates.js';
import { Dialog } from '../../ui/dialog.js';
import { Loading } from '../../ui/loading.js';
import { ProblemNotice } from '../../ui/problem-notice.js';
import { DraftDifference } from './draft-difference.js';
import { contentOf } from './draft-keeper.js';

interface StaleDraftProps {
  readonly documentId: string;
  readonly saving: {
    readonly content: SaveDraft;
    readonly adopt: (server: DraftView, mine: SaveDraft | null) => void;
  };
}

/** The draft was saved from another place meanwhile: both texts are shown, and the person chooses. */
export function StaleDraft({ documentId, saving }: StaleDraftProps) {
  const server = useQuery({
    queryKey: ['newest-draft', documentId],
    queryFn: () => read('/documents/{id}/draft', { id: documentId }),
    staleTime: 0,
    gcTime: 0,
  });
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
          <DraftDifference before={contentOf(data)} after={saving.content} />
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
