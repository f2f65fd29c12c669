import { type BoardUnitView, type CycleView } from '@congvu/contracts';
import { Button } from 'antd';
import { useState } from 'react';
import { t } from '../../texts/t.js';
import { useKeys } from '../../ui/use-keys.js';
import { CallListDialog } from './call-list-dialog.js';
import { useFollowUpQuery } from './follow-up.query.js';
import { ReminderDialog } from './reminder-dialog.js';
import { UrgingLetters } from './urging-letters.js';
import { type UnitSelection } from './use-unit-selection.js';

interface UrgeBarProps {
  readonly cycle: CycleView;
  /** Of the column that is worked in. */
  readonly code: string;
  readonly units: readonly BoardUnitView[];
  readonly selection: UnitSelection;
}

/** Urging the units of a column: L takes all that are late, R shows whom a reminder would reach. */
export function UrgeBar({ cycle, code, units, selection }: UrgeBarProps) {
  const [dialog, setDialog] = useState<'remind' | 'calls' | null>(null);
  const followUp = useFollowUpQuery(cycle.id, code);
  const late = units
    .flatMap(({ cells }) => cells)
    .filter((cell) => cell.code === code && cell.standing === 'overdue')
    .map(({ obligationId }) => obligationId);
  const remind = () => {
    if (selection.chosen.length > 0) setDialog('remind');
  };
  const mayFollowUp = followUp.data?.mayFollowUp ?? false;
  useKeys(mayFollowUp ? { l: () => selection.choose(late), r: remind } : {});
  if (!followUp.data) return null;
  const close = () => setDialog(null);
  return (
    <>
      <UrgingLetters letters={followUp.data.letters} />
      {mayFollowUp && (
        <div className="urge-bar" role="group" aria-label={t('cycle.urge.bar', { code })}>
          <b>{t('cycle.urge.bar', { code })}</b>
          <Button onClick={() => selection.choose(late)} disabled={late.length === 0}>
            {t('cycle.urge.chooseLate')} ({late.length}) <kbd>L</kbd>
          </Button>
          <Button type="primary" disabled={selection.chosen.length === 0} onClick={remind}>
            {t('cycle.urge.remind')} ({selection.chosen.length}) <kbd>R</kbd>
          </Button>
          <Button onClick={() => setDialog('calls')}>{t('cycle.urge.callList')}</Button>
        </div>
      )}
      {dialog === 'remind' && (
        <ReminderDialog
          cycleId={cycle.id}
          code={code}
          units={followUp.data.units.filter(({ obligationId }) =>
            selection.chosen.includes(obligationId),
          )}
          onClose={close}
          onSent={() => {
            selection.choose([]);
            close();
          }}
        />
      )}
      {dialog === 'calls' && (
        <CallListDialog code={code} units={followUp.data.units} onClose={close} />
      )}
    </>
  );
}
