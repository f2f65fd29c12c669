import { Button } from 'antd';
import { type ReactNode, useState } from 'react';
import { t } from '../../texts/t.js';
import { formatAge } from '../../ui/dates.js';
import { Dialog } from '../../ui/dialog.js';
import { dropLocalDraft, findLocalDraft, isSameContent, type LocalPlace } from './local-draft.js';

interface RestoreLocalDraftProps<Content> {
  readonly place: LocalPlace;
  readonly saved: Content;
  /** Shows what differs. */
  readonly difference: (before: Content, after: Content) => ReactNode;
  readonly onRestore: (content: Content) => void;
}

/** After a crash or a session that ran out: what this browser kept and the server does not have. */
export function RestoreLocalDraft<Content>(props: RestoreLocalDraftProps<Content>) {
  const { place, saved, difference, onRestore } = props;
  const [local, setLocal] = useState(() => {
    const found = findLocalDraft<Content>(place);
    return found && !isSameContent(found.content, saved) ? found : null;
  });
  if (!local) return null;
  const restore = () => {
    onRestore(local.content);
    setLocal(null);
  };
  const discard = () => {
    dropLocalDraft(place);
    setLocal(null);
  };
  return (
    <Dialog title={t('drafting.restoreTitle')} size="large">
      <p>{t('drafting.restoreDetail', { ago: formatAge(local.at) })}</p>
      {difference(saved, local.content)}
      <div className="sheet-buttons">
        <Button type="primary" data-focus onClick={restore}>
          {t('drafting.restore')}
        </Button>
        <Button onClick={discard}>{t('drafting.discard')}</Button>
      </div>
    </Dialog>
  );
}
