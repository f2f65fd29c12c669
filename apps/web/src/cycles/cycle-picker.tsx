import { type CycleView } from '@congvu/contracts';
import { t } from '../texts/t.js';
import { SelectField } from '../ui/select-field.js';

interface CyclePickerProps {
  readonly cycles: readonly CycleView[] | undefined;
  readonly chosen: CycleView | undefined;
  readonly onChoose: (year: number) => void;
}

/** Which year is looked at; nothing to pick before there are two. */
export function CyclePicker({ cycles = [], chosen, onChoose }: CyclePickerProps) {
  if (!chosen) return null;
  if (cycles.length < 2) return <small>{chosen.title}</small>;
  return (
    <SelectField
      label={t('cycle.board.cycle')}
      options={cycles.map(({ year, title }) => ({ value: String(year), text: title }))}
      value={String(chosen.year)}
      onChange={(year) => onChoose(Number(year))}
    />
  );
}
