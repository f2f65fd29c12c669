import { Input } from 'antd';
import { useId } from 'react';

interface LineFieldProps {
  readonly label: string;
  readonly value: string;
  readonly onChange: (text: string) => void;
  readonly type?: 'text' | 'date' | 'number';
  /** Latest day of a date. */
  readonly max?: string;
  readonly autoFocus?: boolean;
}

/** A labelled field for one line, a day or a count. */
export function LineField({ label, value, onChange, type, max, autoFocus }: LineFieldProps) {
  const id = useId();
  return (
    <div className="field">
      <label htmlFor={id}>{label}</label>
      <Input
        id={id}
        type={type ?? 'text'}
        value={value}
        max={max}
        min={type === 'number' ? 0 : undefined}
        autoFocus={autoFocus ?? false}
        onChange={({ target }) => onChange(target.value)}
      />
    </div>
  );
}
