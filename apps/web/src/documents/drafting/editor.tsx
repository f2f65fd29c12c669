import { type DocumentView, type DraftView } from '@congvu/contracts';
import { useState } from 'react';
import { useSession } from '../../app/session.query.js';
import { t } from '../../texts/t.js';
import { Tabs } from '../../ui/tabs.js';
import { contentOf } from './draft-content.js';
import { DraftDifference } from './draft-difference.js';
import { DraftPart, type PartKey } from './draft-part.js';
import { EditorFrame } from './editor-frame.js';
import { RestoreLocalDraft } from './restore-local-draft.js';
import { useDraftSaving } from './save-draft.mutation.js';
import { StaleDraft } from './stale-draft.js';
import { SubmitDialog } from './submit-dialog.js';
import { useDraftFaults } from './use-draft-faults.js';

interface EditorProps {
  readonly letter: DocumentView;
  readonly draft: DraftView;
}

/** The draft as blocks, kept while it is typed. */
export function Editor({ letter, draft }: EditorProps) {
  const saving = useDraftSaving(letter.id, draft);
  const { content, state, change, flush } = saving;
  const accountId = useSession().account.id;
  const [part, setPart] = useState<PartKey>('letter');
  const [isSubmitting, setSubmitting] = useState(false);
  const faults = useDraftFaults(letter.id, state);
  const parts: readonly PartKey[] = [
    'letter',
    ...(content.enclosure ? (['enclosure'] as const) : []),
    ...(letter.proposal ? (['slip'] as const) : []),
  ];
  const submit = async () => {
    if (await flush()) setSubmitting(true);
  };
  return (
    <EditorFrame letter={letter} state={state} onFlush={() => void flush()} onSubmit={submit}>
      <NoLongerOwing units={draft.noLongerOwing} />
      {parts.length > 1 && (
        <Tabs
          label={t('drafting.parts')}
          active={part}
          onChoose={setPart}
          tabs={parts.map((key) => ({ key, label: t(`drafting.part.${key}`) }))}
        />
      )}
      <DraftPart key={part} part={part} content={content} faults={faults} onChange={change} />
      <RestoreLocalDraft
        place={{ part: 'draft', documentId: letter.id, accountId }}
        saved={contentOf(draft)}
        difference={(before, after) => <DraftDifference before={before} after={after} />}
        onRestore={change}
      />
      {state.kind === 'stale' && <StaleDraft documentId={letter.id} saving={saving} />}
      {isSubmitting && <SubmitDialog documentId={letter.id} onClose={() => setSubmitting(false)} />}
    </EditorFrame>
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
