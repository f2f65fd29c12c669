import { useState } from 'react';
import { t } from '../texts/t.js';
import { LineField } from '../ui/line-field.js';
import { Sheet } from '../ui/sheet.js';
import { TextField } from '../ui/text-field.js';
import { useLogCall } from './log-call.mutation.js';

interface LogCallSheetProps {
  readonly obligationId: string;
  readonly onClose: () => void;
}

/** With whom one spoke, and what was said. */
export function LogCallSheet({ obligationId, onClose }: LogCallSheetProps) {
  const [spokeTo, setSpokeTo] = useState('');
  const [said, setSaid] = useState('');
  const log = useLogCall(obligationId);
  return (
    <Sheet
      title={t('cycle.urged.logTitle')}
      confirm={t('cycle.urged.logCall')}
      onConfirm={() => log.mutate({ spokeTo, said }, { onSuccess: onClose })}
      onClose={onClose}
      isBusy={log.isPending}
      isReady={spokeTo.trim() !== '' && said.trim() !== ''}
      error={log.error}
    >
      <LineField label={t('cycle.urged.spokeTo')} value={spokeTo} onChange={setSpokeTo} autoFocus />
      <TextField label={t('cycle.urged.said')} value={said} onChange={setSaid} />
    </Sheet>
  );
}
