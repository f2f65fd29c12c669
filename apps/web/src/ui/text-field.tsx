import { Input } from 'antd';
import { useId } from 'react';

interface TextFieldProps {
  readonly label: string;
  readonly value: string;
  readonly onChange: (text: string) => void;
  readonly rows?: number;
  readonly autoFocus?: boolean;
  /** What a dialog puts the cursor into. */
  readonly isFirstInDialog?: boolean;
}

/** A labelled field for some lines of text. */
export function TextField(props: TextFieldProps) {
  const { label, value, onChange, rows = 2, autoFocus, isFirstInDialog } = props;
  const id = useId();
  return (
    <div className="field">
      <label htmlFor={id}>{label}</label>
      <Input.TextArea
        id={id}
        rows={rows}
        {...(isFirstInDialog && { 'data-focus': true })}
        value={value}
        autoFocus={autoFocus ?? false}
        onChange={({ target }) => onChange(target.value)}
      />
    </div>
  );
}
