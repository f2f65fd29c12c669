import { type DocumentView } from '@congvu/contracts';
import { Link } from '@tanstack/react-router';
import { Button } from 'antd';
import { type ReactNode, useState } from 'react';
import { t } from '../../texts/t.js';
import { useKeys } from '../../ui/use-keys.js';
import { DraftAttachments } from '../attachments/draft-attachments.js';
import { useUploads } from '../attachments/use-uploads.js';
import { ChainStrip } from '../chain-strip.js';
import { type SaveState } from './draft-keeper.js';
import { SaveStateLine } from './save-state-line.js';

interface EditorFrameProps {
  readonly letter: DocumentView;
  readonly state: SaveState;
  readonly onFlush: () => void;
  /** Asked for once every file has arrived. */
  readonly onSubmit: () => Promise<void>;
  readonly className?: string;
  readonly children: ReactNode;
}

/** What stands around whatever is drafted: where it is saved, the way it will take, the files; Ctrl+Enter submits. */
export function EditorFrame(props: EditorFrameProps) {
  const { letter, state, onFlush, onSubmit, className = '', children } = props;
  const [isWaiting, setWaiting] = useState(false);
  const uploads = useUploads(letter.id);
  const submit = async () => {
    if (isWaiting) return;
    setWaiting(true);
    await uploads.settled();
    setWaiting(false);
    await onSubmit();
  };
  useKeys({ 'ctrl+enter': () => void submit(), 'ctrl+s': onFlush });
  return (
    <div className={`editor ${className}`}>
      <header className="editor-head">
        <Link to="/viec" search={{}}>
          ← {t('app.page./viec')}
        </Link>
        <h1>
          {t('drafting.title', { type: letter.typeName })} <small>{letter.symbol}</small>
        </h1>
        <SaveStateLine state={state} onRetry={onFlush} />
        <Button type="primary" onClick={() => void submit()}>
          {t('tasks.action.submit')} <kbd>Ctrl+Enter</kbd>
        </Button>
      </header>
      {isWaiting && uploads.isBusy && <p role="status">{t('attachments.submitWaits')}</p>}
      {letter.returned && (
        <p className="returned" role="note">
          <b>{t('documents.returnedBy', { name: letter.returned.by?.personName ?? '' })}</b>{' '}
          {letter.returned.reason}
        </p>
      )}
      <ChainStrip letter={letter} />
      {children}
      <DraftAttachments documentId={letter.id} uploads={uploads} />
    </div>
  );
}
