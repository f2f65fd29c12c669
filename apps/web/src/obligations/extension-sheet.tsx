import { useState } from 'react';
import { t } from '../texts/t.js';
import { DateField } from '../ui/date-field.js';
import { Sheet } from '../ui/sheet.js';
import { TextField } from '../ui/text-field.js';
import {
  type ExtensionStep,
  useBeginExtensionLetter,
  useExtensionStep,
} from './extension.mutation.js';

interface SheetOfObligation {
  readonly obligationId: string;
  readonly onClose: () => void;
}

interface ExtensionSheetProps extends SheetOfObligation {
  readonly kind: ExtensionStep['kind'];
}

/** Asking names the day and why; whoever answers says why, too. To support it the usual words stand there already. */
export function ExtensionSheet({ kind, obligationId, onClose }: ExtensionSheetProps) {
  const [wantedOn, setWantedOn] = useState('');
  const [words, setWords] = useState<string>(kind === 'support' ? t('extension.usualSupport') : '');
  const step = useExtensionStep(obligationId);
  const asks = kind === 'ask';
  return (
    <Sheet
      title={t(`extension.${kind}.title`)}
      confirm={t(`extension.${kind}.button`)}
      onConfirm={() =>
        step.mutate(asks ? { kind, wantedOn, words } : { kind, words }, { onSuccess: onClose })
      }
      onClose={onClose}
      isBusy={step.isPending}
      isReady={words.trim() !== '' && (!asks || wantedOn !== '')}
      error={step.error}
    >
      {asks && (
        <DateField
          label={t('extension.wantedOn')}
          value={wantedOn}
          onChange={setWantedOn}
          autoFocus
        />
      )}
      <TextField
        label={t(`extension.${kind}.words`)}
        value={words}
        onChange={setWords}
        autoFocus={!asks}
      />
    </Sheet>
  );
}

interface BeginExtensionSheetProps extends SheetOfObligation {
  readonly wantedOn: string;
}

/** The day that the letter grants: the one that was asked for, unless the committee decides on another. */
export function BeginExtensionSheet({ obligationId, wantedOn, onClose }: BeginExtensionSheetProps) {
  const [grantedOn, setGrantedOn] = useState(wantedOn);
  const begin = useBeginExtensionLetter(obligationId);
  return (
    <Sheet
      title={t('extension.letter.title')}
      confirm={t('extension.letter.button')}
      onConfirm={() => begin.mutate(grantedOn)}
      onClose={onClose}
      isBusy={begin.isPending}
      isReady={grantedOn !== ''}
      error={begin.error}
    >
      <DateField
        label={t('extension.grantedOn')}
        value={grantedOn}
        onChange={setGrantedOn}
        autoFocus
      />
    </Sheet>
  );
}
