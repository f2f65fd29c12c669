import { type ObligationView } from '@congvu/contracts';
import { Button } from 'antd';
import { useState } from 'react';
import { t } from '../texts/t.js';
import { ProblemNotice } from '../ui/problem-notice.js';
import { useKeys } from '../ui/use-keys.js';
import { JudgeSheet } from './judge-sheet.js';
import { LogCallSheet } from './log-call-sheet.js';
import { RecordEvidenceSheet } from './record-evidence-sheet.js';
import { useBeginLetter } from './obligation.mutation.js';

type OpenSheet = 'accept' | 'return' | 'evidence' | 'call';

/** What the reader can do with it now; nothing is shown that would be refused. */
export function ObligationActions({ obligation }: { readonly obligation: ObligationView }) {
  const [sheet, setSheet] = useState<OpenSheet | null>(null);
  const { id, availableActions, letters } = obligation;
  const counted = letters.find(({ counts }) => counts);
  const may = (action: (typeof availableActions)[number]) => availableActions.includes(action);
  useKeys({
    e: () => {
      if (may('record-evidence')) setSheet('evidence');
    },
    c: () => {
      if (may('log-call')) setSheet('call');
    },
  });
  if (availableActions.length === 0) return null;
  const close = () => setSheet(null);
  if (sheet === 'evidence') return <RecordEvidenceSheet obligation={obligation} onClose={close} />;
  if (sheet === 'call') return <LogCallSheet obligationId={id} onClose={close} />;
  if (sheet && counted) {
    return (
      <JudgeSheet kind={sheet} obligationId={id} documentId={counted.documentId} onClose={close} />
    );
  }
  return (
    <div className="obligation-actions">
      {may('begin-letter') && <BeginLetter obligation={obligation} />}
      {may('accept') && (
        <Button type="primary" onClick={() => setSheet('accept')}>
          {t('cycle.judge.accept.button')}
        </Button>
      )}
      {may('return') && (
        <Button onClick={() => setSheet('return')}>{t('cycle.judge.return.button')}</Button>
      )}
      {may('record-evidence') && (
        <Button onClick={() => setSheet('evidence')}>
          {t('cycle.evidence.record')} <kbd>E</kbd>
        </Button>
      )}
      {may('log-call') && (
        <Button onClick={() => setSheet('call')}>
          {t('cycle.urged.logCall')} <kbd>C</kbd>
        </Button>
      )}
    </div>
  );
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
