import { useState } from 'react';
import { t } from '../texts/t.js';
import { Sheet } from '../ui/sheet.js';
import { TextField } from '../ui/text-field.js';
import { type Judgement, useJudgeObligation } from './obligation.mutation.js';

interface JudgeSheetProps extends Pick<Judgement, 'kind' | 'documentId'> {
  readonly obligationId: string;
  readonly onClose: () => void;
}

/** Accepting may carry a note; what is returned says what is wrong with it. */
export function JudgeSheet({ kind, obligationId, documentId, onClose }: JudgeSheetProps) {
  const [words, setWords] = useState('');
  const judge = useJudgeObligation(obligationId);
  return (
    <Sheet
      title={t(`cycle.judge.${kind}.title`)}
      confirm={t(`cycle.judge.${kind}.button`)}
      onConfirm={() => judge.mutate({ kind, documentId, words }, { onSuccess: onClose })}
      onClose={onClose}
      isBusy={judge.isPending}
      isReady={kind === 'accept' || words.trim() !== ''}
      error={judge.error}
    >
      <TextField
        label={t(`cycle.judge.${kind}.words`)}
        value={words}
        onChange={setWords}
        autoFocus
      />
    </Sheet>
  );
}
