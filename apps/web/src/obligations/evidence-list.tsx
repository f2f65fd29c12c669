import { type EvidenceView, type ObligationView } from '@congvu/contracts';
import { isWebAddress } from '@congvu/domain';
import { useState } from 'react';
import { t } from '../texts/t.js';
import { formatDate } from '../ui/dates.js';
import { Sheet } from '../ui/sheet.js';
import { TextField } from '../ui/text-field.js';
import { useCancelEvidence } from './evidence.mutation.js';

/** Results by their day, the latest first; what was taken back stays, struck through, with its reason. */
export function EvidenceList({ obligation }: { readonly obligation: ObligationView }) {
  const { evidence, availableActions, evidenceDemands } = obligation;
  const [cancelled, setCancelled] = useState<string | null>(null);
  const mayCancel = availableActions.includes('record-evidence');
  return (
    <section>
      <h3>{t('cycle.evidence.heading')}</h3>
      {evidence.length === 0 && <p className="quiet">{t('cycle.evidence.none')}</p>}
      <ul className="lines">
        {evidence.map((item) => (
          <li key={item.id}>
            <EvidenceLine item={item} demands={evidenceDemands} />
            {mayCancel && item.cancelled === null && cancelled !== item.id && (
              <button
                type="button"
                className="plain"
                aria-label={t('cycle.evidence.cancelOf', { title: item.title })}
                onClick={() => setCancelled(item.id)}
              >
                {t('cycle.evidence.cancel')}
              </button>
            )}
            {cancelled === item.id && (
              <CancelEvidenceSheet id={item.id} onClose={() => setCancelled(null)} />
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}

interface EvidenceLineProps {
  readonly item: EvidenceView;
  readonly demands: ObligationView['evidenceDemands'];
}

function EvidenceLine({ item, demands }: EvidenceLineProps) {
  const { kind, happenedOn, title, reference, quantity, by, cancelled } = item;
  const named = demands.find((demand) => demand.kind === kind)?.title;
  const words = [
    named ?? t('cycle.evidence.other'),
    ...(quantity === null ? [] : [t('cycle.evidence.count', { count: quantity })]),
    by.personName,
  ];
  const what = (
    <>
      <span className="numbers">{formatDate(happenedOn)}</span> {title}
    </>
  );
  return (
    <>
      {cancelled ? <del>{what}</del> : what}
      <small>
        {words.join(' · ')} {reference !== '' && <Reference text={reference} />}
      </small>
      {cancelled && (
        <small>
          {t('cycle.evidence.cancelledBy', {
            who: cancelled.by.personName,
            reason: cancelled.reason,
          })}
        </small>
      )}
    </>
  );
}

function Reference({ text }: { readonly text: string }) {
  if (!isWebAddress(text)) return <>· {text}</>;
  return (
    <>
      ·{' '}
      <a href={text} target="_blank" rel="noreferrer noopener">
        {text}
      </a>
    </>
  );
}

function CancelEvidenceSheet({
  id,
  onClose,
}: {
  readonly id: string;
  readonly onClose: () => void;
}) {
  const [reason, setReason] = useState('');
  const cancel = useCancelEvidence(id);
  return (
    <Sheet
      title={t('cycle.evidence.cancelTitle')}
      confirm={t('cycle.evidence.cancelTitle')}
      onConfirm={() => cancel.mutate(reason, { onSuccess: onClose })}
      onClose={onClose}
      isBusy={cancel.isPending}
      isReady={reason.trim() !== ''}
      error={cancel.error}
    >
      <TextField label={t('cycle.evidence.reason')} value={reason} onChange={setReason} autoFocus />
    </Sheet>
  );
}
