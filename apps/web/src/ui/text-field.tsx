import { Input } from 'antd';
import { useId } from 'react';

interface TextFieldProps {
  readonly label: string;
  readonly value: string;
  readonly onChange: (text: string) => void;
  readonly rows?: number;
  readonly autoFocus?: boolean;
}

/** A labelled field for some lines of text. */
export function TextField({ label, value, onChange, rows = 2, autoFocus }: TextFieldProps) {
  const id = useId();
  return (
    <div className="field">
      <label htmlFor={id}>{label}</label>
      <Input.TextArea
        id={id}
        rows={rows}
        value={value}
        autoFocus={autoFocus ?? false}
        onChange={({ target }) => onChange(target.value)}
      />
    </div>
  );
}
