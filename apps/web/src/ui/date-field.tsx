import { useId } from 'react';
import { DateInput } from './date-input.js';

interface DateFieldProps {
  readonly label: string;
  readonly value: string;
  readonly onChange: (day: string) => void;
  /** The latest that may be chosen. */
  readonly max?: string;
  readonly autoFocus?: boolean;
}

/** A labelled day, typed or picked in the browser's own way. */
export function DateField({ label, value, onChange, max, autoFocus }: DateFieldProps) {
  const id = useId();
  return (
    <div className="field field-inline">
      <label htmlFor={id}>{label}</label>
      <DateInput
        id={id}
        required
        max={max}
        value={value}
        autoFocus={autoFocus ?? false}
        onChange={onChange}
      />
    </div>
  );
}
