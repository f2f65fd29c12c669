import { type ObligationView } from '@congvu/contracts';
import { Button } from 'antd';
import { useState } from 'react';
import { t } from '../texts/t.js';
import { ProblemNotice } from '../ui/problem-notice.js';
import { useKeys } from '../ui/use-keys.js';
import { ExtensionActions, type ExtensionForm } from './extension-actions.js';
import { BeginExtensionSheet, ExtensionSheet } from './extension-sheet.js';
import { JudgeSheet } from './judge-sheet.js';
import { LogCallSheet } from './log-call-sheet.js';
import { RecordEvidenceSheet } from './record-evidence-sheet.js';
import { useBeginLetter } from './obligation.mutation.js';
import { WaiveSheet } from './waive-sheet.js';

type Form = 'accept' | 'return' | 'evidence' | 'call' | ExtensionForm;

/** What the reader can do with it now; nothing is shown that would be refused. */
export function ObligationActions({ obligation }: { readonly obligation: ObligationView }) {
  const [form, setForm] = useState<Form | null>(null);
  const { availableActions } = obligation;
  const may = (action: (typeof availableActions)[number]) => availableActions.includes(action);
  useKeys({
    e: () => {
      if (may('record-evidence')) setForm('evidence');
    },
    c: () => {
      if (may('log-call')) setForm('call');
    },
  });
  if (form) return <FormOf form={form} obligation={obligation} onClose={() => setForm(null)} />;
  if (availableActions.length === 0) return null;
  return (
    <div className="obligation-actions">
      {may('begin-letter') && <BeginLetter obligation={obligation} />}
      {may('accept') && (
        <Button type="primary" onClick={() => setForm('accept')}>
          {t('cycle.judge.accept.button')}
        </Button>
      )}
      {may('return') && (
        <Button onClick={() => setForm('return')}>{t('cycle.judge.return.button')}</Button>
      )}
      {may('record-evidence') && (
        <Button onClick={() => setForm('evidence')}>
          {t('cycle.evidence.record')} <kbd>E</kbd>
        </Button>
      )}
      {may('log-call') && (
        <Button onClick={() => setForm('call')}>
          {t('cycle.urged.logCall')} <kbd>C</kbd>
        </Button>
      )}
      <ExtensionActions actions={availableActions} onOpen={setForm} />
    </div>
  );
}

interface FormProps {
  readonly form: Form;
  readonly obligation: ObligationView;
  readonly onClose: () => void;
}

function FormOf({ form, obligation, onClose }: FormProps) {
  const { id, letters, extension } = obligation;
  const common = { obligationId: id, onClose };
  switch (form) {
    case 'accept':
    case 'return': {
      const counted = letters.find(({ counts }) => counts);
      return counted && <JudgeSheet kind={form} documentId={counted.documentId} {...common} />;
    }
    case 'evidence':
      return <RecordEvidenceSheet obligation={obligation} onClose={onClose} />;
    case 'call':
      return <LogCallSheet {...common} />;
    case 'letter':
      return <BeginExtensionSheet wantedOn={extension?.wantedOn ?? ''} {...common} />;
    case 'waive':
      return <WaiveSheet {...common} />;
    default:
      return <ExtensionSheet kind={form} {...common} />;
  }
}

/** A button for each letter that can be written for it. */
function BeginLetter({ obligation: { id, templates } }: { readonly obligation: ObligationView }) {
  const begin = useBeginLetter(id);
  const isOnly = templates.length === 1;
  return (
    <>
      {begin.error && <ProblemNotice error={begin.error} />}
      {templates.map((template) => (
        <Button
          key={template.id}
          type={isOnly ? 'primary' : 'default'}
          loading={begin.isPending}
          onClick={() => begin.mutate(template.id)}
        >
          {isOnly ? t('cycle.begin') : t('cycle.beginOne', { title: template.title })}
        </Button>
      ))}
    </>
  );
}
