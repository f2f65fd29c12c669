import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { reading } from '../app/api/client.js';
import { t } from '../texts/t.js';
import { SelectField } from '../ui/select-field.js';
import { Sheet } from '../ui/sheet.js';
import { TextField } from '../ui/text-field.js';
import { useWaiveObligation } from './extension.mutation.js';

interface WaiveSheetProps {
  readonly obligationId: string;
  readonly onClose: () => void;
}

/** Whom the head of the unit that runs the year lets off, why, and by which letter of the people's committee. */
export function WaiveSheet({ obligationId, onClose }: WaiveSheetProps) {
  const [reason, setReason] = useState('');
  const [documentId, setDocumentId] = useState('');
  const waive = useWaiveObligation(obligationId);
  const issued = useQuery(reading('/documents', { status: 'issued', limit: 100 }));
  const letters = (issued.data?.items ?? [])
    .filter(({ symbol }) => symbol.includes('UBND-'))
    .map(({ id, symbol, subject }) => ({ value: id, text: `${symbol} – ${subject}` }));
  return (
    <Sheet
      title={t('extension.waive.title')}
      confirm={t('extension.waive.button')}
      onConfirm={() => waive.mutate({ reason, documentId }, { onSuccess: onClose })}
      onClose={onClose}
      isBusy={waive.isPending}
      isReady={reason.trim() !== ''}
      error={waive.error}
    >
      <TextField label={t('extension.waive.words')} value={reason} onChange={setReason} autoFocus />
      <SelectField
        label={t('extension.waive.grounds')}
        options={[{ value: '', text: t('extension.waive.noGrounds') }, ...letters]}
        value={documentId}
        onChange={setDocumentId}
      />
    </Sheet>
  );
}
