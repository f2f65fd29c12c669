import { useId } from 'react';

interface DateFieldProps {
  readonly label: string;
  readonly value: string;
  readonly onChange: (day: string) => void;
  readonly autoFocus?: boolean;
}

/** A labelled day, typed or picked in the browser's own way. */
export function DateField({ label, value, onChange, autoFocus }: DateFieldProps) {
  const id = useId();
  return (
    <div className="field field-inline">
      <label htmlFor={id}>{label}</label>
      <input
        id={id}
        type="date"
        required
        value={value}
        autoFocus={autoFocus ?? false}
        onChange={({ target }) => onChange(target.value)}
      />
    </div>
  );
}
