import { type ObligationView, type TypedRecordEvidence } from '@congvu/contracts';
import { useState } from 'react';
import { useSession } from '../app/session.query.js';
import { t } from '../texts/t.js';
import { DateField } from '../ui/date-field.js';
import { LineField } from '../ui/line-field.js';
import { SelectField } from '../ui/select-field.js';
import { Sheet } from '../ui/sheet.js';
import { useRecordEvidence } from './evidence.mutation.js';

interface RecordEvidenceSheetProps {
  readonly obligation: ObligationView;
  readonly onClose: () => void;
}

type Kind = TypedRecordEvidence['kind'];

/** What stands in the fields. */
interface Typed {
  readonly kind: Kind;
  readonly happenedOn: string;
  readonly title: string;
  readonly reference: string;
  readonly quantity: string;
}

/** What was done, on which day: a line and Ctrl+Enter where the day is today and the kind the usual one. */
export function RecordEvidenceSheet({ obligation, onClose }: RecordEvidenceSheetProps) {
  const { today } = useSession().environment;
  const { id, evidenceDemands } = obligation;
  const [entry, setEntry] = useState<Typed>({
    kind: evidenceDemands[0]?.kind ?? 'other',
    happenedOn: today,
    title: '',
    reference: '',
    quantity: '',
  });
  const change = (part: Partial<Typed>) => setEntry((now) => ({ ...now, ...part }));
  const record = useRecordEvidence(id);
  const { quantity, ...rest } = entry;
  const body = { ...rest, quantity: quantity === '' ? null : Number(quantity) };
  return (
    <Sheet
      title={t('cycle.evidence.title')}
      confirm={t('cycle.evidence.save')}
      onConfirm={() => record.mutate(body, { onSuccess: onClose })}
      onClose={onClose}
      isBusy={record.isPending}
      isReady={entry.title.trim() !== '' && entry.happenedOn !== ''}
      error={record.error}
    >
      <LineField
        label={t('cycle.evidence.what')}
        value={entry.title}
        onChange={(title) => change({ title })}
        autoFocus
      />
      <DateField
        label={t('cycle.evidence.date')}
        max={today}
        value={entry.happenedOn}
        onChange={(happenedOn) => change({ happenedOn })}
      />
      <KindField
        demands={evidenceDemands}
        kind={entry.kind}
        onChange={(kind) => change({ kind })}
      />
      <LineField
        label={t('cycle.evidence.reference')}
        value={entry.reference}
        onChange={(reference) => change({ reference })}
      />
      <LineField
        label={t('cycle.evidence.quantity')}
        type="number"
        value={entry.quantity}
        onChange={(count) => change({ quantity: count })}
      />
    </Sheet>
  );
}

interface KindFieldProps {
  readonly demands: ObligationView['evidenceDemands'];
  readonly kind: Kind;
  readonly onChange: (kind: Kind) => void;
}

/** What the plan asks for, and something else. */
function KindField({ demands, kind, onChange }: KindFieldProps) {
  const other: readonly { readonly kind: Kind; readonly title: string }[] = [
    { kind: 'other', title: t('cycle.evidence.other') },
  ];
  const kinds = [...demands, ...other];
  return (
    <SelectField
      label={t('cycle.evidence.kind')}
      value={kind}
      onChange={(value) => onChange(kinds.find((one) => one.kind === value)?.kind ?? 'other')}
      options={kinds.map((one) => ({ value: one.kind, text: one.title }))}
    />
  );
}
