import { type KeyboardEvent } from 'react';

const STEPS: ReadonlyMap<string, number> = new Map([
  ['ArrowRight', 1],
  ['ArrowDown', 1],
  ['ArrowLeft', -1],
  ['ArrowUp', -1],
]);

interface ChoiceProps<Key extends string> {
  readonly label: string;
  readonly options: readonly { readonly key: Key; readonly text: string }[];
  readonly value: Key | null;
  readonly onChange: (key: Key) => void;
  readonly autoFocus?: boolean;
}

/** One of a few, all in view, as chips: one stop of the tab key, arrows and digits choose (`1` is the first). */
export function Choice<Key extends string>(props: ChoiceProps<Key>) {
  const { label, options, value, onChange, autoFocus = false } = props;
  const chosen = options.findIndex(({ key }) => key === value);
  const press = (event: KeyboardEvent<HTMLDivElement>) => {
    const step = STEPS.get(event.key);
    const from = step === -1 ? Math.max(0, chosen) : chosen;
    const next =
      step === undefined ? Number(event.key) - 1 : (from + step + options.length) % options.length;
    const option = options[next];
    if (!option || event.ctrlKey || event.altKey) return;
    event.preventDefault();
    onChange(option.key);
    event.currentTarget.querySelectorAll('button')[next]?.focus();
  };
  return (
    <div className="chips" role="radiogroup" aria-label={label} onKeyDown={press}>
      {options.map(({ key, text }, index) => (
        <button
          key={key}
          type="button"
          role="radio"
          aria-checked={key === value}
          tabIndex={index === Math.max(0, chosen) ? 0 : -1}
          autoFocus={autoFocus && index === Math.max(0, chosen)}
          onClick={() => onChange(key)}
        >
          <kbd>{index + 1}</kbd> {text}
        </button>
      ))}
    </div>
  );
}
