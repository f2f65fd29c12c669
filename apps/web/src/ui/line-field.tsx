import { Input } from 'antd';
import { useId } from 'react';

interface LineFieldProps {
  readonly label: string;
  readonly value: string;
  readonly onChange: (text: string) => void;
  readonly type?: 'text' | 'number';
  readonly autoFocus?: boolean;
}

/** A labelled field for one line or a count. */
export function LineField({ label, value, onChange, type, autoFocus }: LineFieldProps) {
  const id = useId();
  return (
    <div className="field">
      <label htmlFor={id}>{label}</label>
      <Input
        id={id}
        type={type ?? 'text'}
        value={value}
        min={type === 'number' ? 0 : undefined}
        autoFocus={autoFocus ?? false}
        onChange={({ target }) => onChange(target.value)}
      />
    </div>
  );
}
