import { type DraftView, type SaveDraft } from '@congvu/contracts';
import { Button } from 'antd';
import { useState } from 'react';
import { useSession } from '../../app/session.query.js';
import { t } from '../../texts/t.js';
import { formatAge } from '../../ui/dates.js';
import { Dialog } from '../../ui/dialog.js';
import { DraftDifference } from './draft-difference.js';
import { dropLocalDraft, findLocalDraft, isSameContent } from './local-draft.js';
import { contentOf } from './draft-keeper.js';

interface RestoreLocalDraftProps {
  readonly documentId: string;
  readonly draft: DraftView;
  readonly onRestore: (content: SaveDraft) => void;
}

/** After a crash or a session that ran out: what this browser kept and the server does not have. */
export function RestoreLocalDraft({ documentId, draft, onRestore }: RestoreLocalDraftProps) {
  const accountId = useSession().account.id;
  const [local, setLocal] = useState(() => {
    const found = findLocalDraft(documentId, accountId);
    return found && !isSameContent(found.content, contentOf(draft)) ? found : null;
  });
  if (!local) return null;
  const restore = () => {
    onRestore(local.content);
    setLocal(null);
  };
  const discard = () => {
    dropLocalDraft(documentId, accountId);
    setLocal(null);
  };
  return (
    <Dialog title={t('drafting.restoreTitle')} size="large">
      <p>{t('drafting.restoreDetail', { ago: formatAge(local.at) })}</p>
      <DraftDifference before={contentOf(draft)} after={local.content} />
      <div className="sheet-buttons">
        <Button type="primary" data-focus onClick={restore}>
          {t('drafting.restore')}
        </Button>
        <Button onClick={discard}>{t('drafting.discard')}</Button>
      </div>
    </Dialog>
  );
}
