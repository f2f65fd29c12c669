import { type ObligationView } from '@congvu/contracts';
import { Button } from 'antd';
import { useState } from 'react';
import { t } from '../texts/t.js';
import { ProblemNotice } from '../ui/problem-notice.js';
import { JudgeSheet } from './judge-sheet.js';
import { useBeginLetter } from './obligation.mutation.js';

/** What the reader can do with it now; nothing is shown that would be refused. */
export function ObligationActions({ obligation }: { readonly obligation: ObligationView }) {
  const [sheet, setSheet] = useState<'accept' | 'return' | null>(null);
  const { id, availableActions, letters } = obligation;
  const counted = letters.find(({ counts }) => counts);
  if (availableActions.length === 0) return null;
  if (sheet && counted) {
    return (
      <JudgeSheet
        kind={sheet}
        obligationId={id}
        documentId={counted.documentId}
        onClose={() => setSheet(null)}
      />
    );
  }
  return (
    <div className="obligation-actions">
      {availableActions.includes('begin-letter') && <BeginLetter obligation={obligation} />}
      {availableActions.includes('accept') && (
        <Button type="primary" onClick={() => setSheet('accept')}>
          {t('cycle.judge.accept.button')}
        </Button>
      )}
      {availableActions.includes('return') && (
        <Button onClick={() => setSheet('return')}>{t('cycle.judge.return.button')}</Button>
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
