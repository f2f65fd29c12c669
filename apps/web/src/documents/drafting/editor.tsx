import { type DocumentView, type DraftView, type FieldFaultView } from '@congvu/contracts';
import { Link } from '@tanstack/react-router';
import { Button } from 'antd';
import { useState } from 'react';
import { t } from '../../texts/t.js';
import { Tabs } from '../../ui/tabs.js';
import { useKeys } from '../../ui/use-keys.js';
import { DraftAttachments } from '../attachments/draft-attachments.js';
import { useUploads } from '../attachments/use-uploads.js';
import { ChainStrip } from '../chain-strip.js';
import { useDraftQuery } from '../document.query.js';
import { DraftPart, type PartKey } from './draft-part.js';
import { RestoreLocalDraft } from './restore-local-draft.js';
import { type SaveState } from './draft-keeper.js';
import { useDraftSaving } from './save-draft.mutation.js';
import { SaveStateLine } from './save-state-line.js';
import { StaleDraft } from './stale-draft.js';
import { SubmitDialog } from './submit-dialog.js';

interface EditorProps {
  readonly letter: DocumentView;
  readonly draft: DraftView;
}

/** The draft as blocks, kept while it is typed; Ctrl+Enter submits. */
export function Editor({ letter, draft }: EditorProps) {
  const saving = useDraftSaving(letter.id, draft);
  const { content, state, change, flush } = saving;
  const [part, setPart] = useState<PartKey>('letter');
  const [isSubmitting, setSubmitting] = useState(false);
  const [isWaiting, setWaiting] = useState(false);
  const faults = useFaults(letter.id, state);
  const uploads = useUploads(letter.id);
  const submit = async () => {
    if (isWaiting) return;
    setWaiting(true);
    await uploads.settled();
    setWaiting(false);
    if (await flush()) setSubmitting(true);
  };
  useKeys({ 'ctrl+enter': () => void submit(), 'ctrl+s': () => void flush() });
  const parts: readonly PartKey[] = [
    'letter',
    ...(content.enclosure ? (['enclosure'] as const) : []),
    ...(letter.proposal ? (['slip'] as const) : []),
  ];
  return (
    <div className="editor">
      <header className="editor-head">
        <Link to="/viec" search={{}}>
          ← {t('app.page./viec')}
        </Link>
        <h1>
          {t('drafting.title', { type: letter.typeName })} <small>{letter.symbol}</small>
        </h1>
        <SaveStateLine state={state} onRetry={() => void flush()} />
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
      <NoLongerOwing units={draft.noLongerOwing} />
      <ChainStrip letter={letter} />
      {parts.length > 1 && (
        <Tabs
          label={t('drafting.parts')}
          active={part}
          onChoose={setPart}
          tabs={parts.map((key) => ({ key, label: t(`drafting.part.${key}`) }))}
        />
      )}
      <DraftPart key={part} part={part} content={content} faults={faults} onChange={change} />
      <DraftAttachments documentId={letter.id} uploads={uploads} />
      <RestoreLocalDraft documentId={letter.id} draft={draft} onRestore={change} />
      {state.kind === 'stale' && <StaleDraft documentId={letter.id} saving={saving} />}
      {isSubmitting && <SubmitDialog documentId={letter.id} onClose={() => setSubmitting(false)} />}
    </div>
  );
}

/** A letter of the ladder was drafted for those who were late then: whoever has sent since should be taken out. */
function NoLongerOwing({ units }: { readonly units: DraftView['noLongerOwing'] }) {
  if (units.length === 0) return null;
  const names = units.map(({ name }) => name).join('; ');
  return (
    <p className="returned" role="note">
      {t('drafting.noLongerOwing', { names })}
    </p>
  );
}

/** Refused places first; else what the server still misses in what it has saved. */
function useFaults(documentId: string, state: SaveState): readonly FieldFaultView[] {
  const saved = useDraftQuery(documentId).data?.faults ?? [];
  return state.kind === 'refused' && state.problem.faults.length > 0 ? state.problem.faults : saved;
}
