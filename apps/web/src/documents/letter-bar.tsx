import { type AvailableActionView } from '@congvu/contracts';
import { useMutation } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { Button } from 'antd';
import { useEffect, useState } from 'react';
import { command } from '../app/api/client.js';
import { useActReceived } from '../tasks/act-received.js';
import { focusPlace } from '../tasks/focus-place.js';
import { t } from '../texts/t.js';
import { SubmitDialog } from './drafting/submit-dialog.js';
import { type LetterPartProps } from './letter-part.js';
import { TakeBackSheet } from './take-back-sheet.js';

/** Acts on the letter as a whole, for who has no task on it now: its drafter, mostly. */
export function LetterBar({ letter }: LetterPartProps) {
  const [open, setOpen] = useState<'withdraw' | 'recall' | 'submit' | null>(null);
  const close = () => setOpen(null);
  const isAsking = open !== null;
  useEffect(() => (isAsking ? focusPlace : undefined), [isAsking]);
  const may = (name: AvailableActionView['action']) =>
    letter.availableActions.find(({ action, allowed }) => action === name && allowed);
  if (open === 'submit') return <SubmitDialog documentId={letter.id} onClose={close} />;
  if (open) return <TakeBackSheet kind={open} documentId={letter.id} onClose={close} />;
  const undo = may('undo');
  const shown = (['submit', 'recall', 'withdraw'] as const).filter(may);
  if (shown.length === 0 && !undo && !may('edit')) return null;
  return (
    <div className="decision-bar" role="group" aria-label={t('tasks.decisions')}>
      {may('edit') && (
        <Link to="/van-ban/$documentId/soan" params={{ documentId: letter.id }}>
          {t('tasks.action.edit')}
        </Link>
      )}
      {undo?.actId && <UndoButton actId={undo.actId} />}
      {shown.map((name) => (
        <Button key={name} onClick={() => setOpen(name)}>
          {t(`tasks.action.${name}`)}
        </Button>
      ))}
    </div>
  );
}

function UndoButton({ actId }: { readonly actId: string }) {
  const received = useActReceived();
  const undo = useMutation({
    mutationFn: () => command('POST /acts/{id}/undo', { params: { id: actId }, body: undefined }),
    onSuccess: received,
  });
  return (
    <Button loading={undo.isPending} onClick={() => undo.mutate()}>
      {t('tasks.undo')}
    </Button>
  );
}
