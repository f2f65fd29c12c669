import { type BlockView } from '@congvu/contracts';
import { t } from '../../texts/t.js';
import { useReceiversQuery } from './receivers.query.js';

type Recipients = Extract<BlockView, { kind: 'recipients' }>;
type Line = Recipients['lines'][number];

interface RecipientFieldsProps {
  readonly block: Recipients;
  readonly onChange: (block: Recipients) => void;
}

/** "Nơi nhận": what is printed, and who in the system gets the letter: a unit or a group of units. */
export function RecipientFields({ block, onChange }: RecipientFieldsProps) {
  const { lines, archive } = block;
  const change = (next: readonly Line[]) => onChange({ ...block, lines: [...next] });
  return (
    <div className="recipient-fields">
      {lines.map((line, index) => (
        <RecipientLine
          key={index}
          line={line}
          onChange={(fresh) => change(lines.with(index, fresh))}
          onRemove={() => change(lines.toSpliced(index, 1))}
        />
      ))}
      <button type="button" onClick={() => change([...lines, { text: '' }])}>
        + {t('drafting.addRecipient')}
      </button>
      <label>
        {t('drafting.archive')}{' '}
        <input
          value={archive}
          onChange={({ target }) => onChange({ ...block, archive: target.value })}
        />
      </label>
    </div>
  );
}

interface RecipientLineProps {
  readonly line: Line;
  readonly onChange: (line: Line) => void;
  readonly onRemove: () => void;
}

function RecipientLine({ line, onChange, onRemove }: RecipientLineProps) {
  const receivers = useReceiversQuery();
  const value = line.receiver ? `${line.receiver.kind}:${line.receiver.code}` : '';
  const choose = (chosen: string) => {
    const found = receivers.find((one) => one.value === chosen);
    const { text } = line;
    if (!found) onChange({ text });
    else onChange({ text: text === '' ? found.name : text, receiver: found.receiver });
  };
  return (
    <div className="recipient-line">
      <input
        aria-label={t('drafting.recipient')}
        placeholder={t('drafting.recipient')}
        value={line.text}
        onChange={({ target }) => onChange({ ...line, text: target.value })}
      />
      <select
        aria-label={t('drafting.receiver')}
        value={value}
        onChange={({ target }) => choose(target.value)}
      >
        <option value="">{t('drafting.outside')}</option>
        {receivers.map((receiver) => (
          <option key={receiver.value} value={receiver.value}>
            {receiver.name}
          </option>
        ))}
      </select>
      <button type="button" aria-label={t('drafting.remove')} onClick={onRemove}>
        ×
      </button>
    </div>
  );
}
