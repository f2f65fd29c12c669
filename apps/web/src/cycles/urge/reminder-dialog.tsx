import { type FollowUpView } from '@congvu/contracts';
import { useState } from 'react';
import { t } from '../../texts/t.js';
import { Dialog } from '../../ui/dialog.js';
import { Sheet } from '../../ui/sheet.js';
import { TextField } from '../../ui/text-field.js';
import { useSendReminders } from './send-reminders.mutation.js';

interface ReminderDialogProps {
  readonly cycleId: string;
  readonly code: string;
  readonly units: FollowUpView['units'];
  readonly onClose: () => void;
  readonly onSent: () => void;
}

/** Who would get the reminder, unit by unit, and who cannot and why, before anything goes out. */
export function ReminderDialog({ cycleId, code, units, onClose, onSent }: ReminderDialogProps) {
  const [text, setText] = useState('');
  const send = useSendReminders(cycleId);
  const able = units.filter(({ hindrance }) => hindrance === null);
  const title = t('cycle.urge.remindTitle', { code, count: able.length });
  const obligationIds = units.map(({ obligationId }) => obligationId);
  return (
    <Dialog title={title} size="large" onClose={onClose}>
      <p>{t('cycle.urge.remindEffect')}</p>
      {able.length === 0 && <p role="alert">{t('cycle.urge.nobodyToSend')}</p>}
      <div
        className="urged-units"
        role="region"
        aria-label={t('cycle.urge.recipients')}
        tabIndex={0}
      >
        <ul className="lines">
          {units.map(({ obligationId, unit, focalPersons, hindrance }) => (
            <li key={obligationId}>
              <b>{unit.name}</b>
              <small>
                {hindrance === null
                  ? focalPersons
                      .map(({ person }) => `${person.personName}, ${person.postTitle}`)
                      .join(' · ')
                  : t('cycle.urge.leftOut', { why: hindrance })}
              </small>
            </li>
          ))}
        </ul>
      </div>
      <Sheet
        title={t('cycle.urge.send')}
        confirm={t('cycle.urge.send')}
        onConfirm={() => send.mutate({ obligationIds, text }, { onSuccess: onSent })}
        onClose={onClose}
        isBusy={send.isPending}
        isReady={able.length > 0}
        error={send.error}
      >
        <TextField label={t('cycle.urge.text')} value={text} onChange={setText} isFirstInDialog />
      </Sheet>
    </Dialog>
  );
}
