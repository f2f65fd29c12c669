import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { command } from '../app/api/client.js';
import { useActReceived } from '../tasks/act-received.js';
import { t } from '../texts/t.js';
import { Sheet } from '../ui/sheet.js';
import { TextField } from '../ui/text-field.js';

interface TakeBackSheetProps {
  readonly kind: 'withdraw' | 'recall';
  readonly documentId: string;
  readonly onClose: () => void;
}

/** Rút (the letter ends) or lấy lại (it comes back to its drafter), with the reason that goes into the record. */
export function TakeBackSheet({ kind, documentId, onClose }: TakeBackSheetProps) {
  const [reason, setReason] = useState('');
  const received = useActReceived();
  const takeBack = useMutation({
    mutationFn: () => {
      const asked = { params: { id: documentId }, body: { reason } };
      return kind === 'withdraw'
        ? command('POST /documents/{id}/withdrawal', asked)
        : command('POST /documents/{id}/recall', asked);
    },
    onSuccess: (receipt) => {
      received(receipt);
      onClose();
    },
  });
  return (
    <Sheet
      title={t(`documents.takeBack.${kind}`)}
      confirm={t(`tasks.action.${kind}`)}
      onConfirm={() => takeBack.mutate()}
      onClose={onClose}
      isBusy={takeBack.isPending}
      isReady={reason.trim() !== ''}
      error={takeBack.error}
    >
      <TextField label={t('tasks.reason')} value={reason} onChange={setReason} autoFocus />
    </Sheet>
  );
}
