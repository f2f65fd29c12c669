interface ChoiceProps<Key extends string> {
  readonly label: string;
  readonly options: readonly { readonly key: Key; readonly text: string }[];
  readonly value: Key | null;
  readonly onChange: (key: Key) => void;
}

/** One of a few, all in view, as chips; digits choose them (`1` is the first). */
export function Choice<Key extends string>({ label, options, value, onChange }: ChoiceProps<Key>) {
  return (
    <div className="chips" role="radiogroup" aria-label={label}>
      {options.map(({ key, text }, index) => (
        <button
          key={key}
          type="button"
          role="radio"
          aria-checked={key === value}
          onClick={() => onChange(key)}
        >
          <kbd>{index + 1}</kbd> {text}
        </button>
      ))}
    </div>
  );
}
