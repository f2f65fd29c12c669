import { type KeyboardEvent, type ReactNode } from 'react';

export interface Tab<Key extends string> {
  readonly key: Key;
  readonly label: ReactNode;
}

interface TabsProps<Key extends string> {
  readonly label: string;
  readonly tabs: readonly Tab<Key>[];
  readonly active: Key;
  readonly onChoose: (key: Key) => void;
}

/** Tabs by the pattern of WAI-ARIA: one stop of the tab key, arrows move. */
export function Tabs<Key extends string>({ label, tabs, active, onChoose }: TabsProps<Key>) {
  const move = (event: KeyboardEvent<HTMLElement>) => {
    const step = event.key === 'ArrowRight' ? 1 : event.key === 'ArrowLeft' ? -1 : 0;
    if (step === 0) return;
    const index = tabs.findIndex(({ key }) => key === active);
    const place = (index + step + tabs.length) % tabs.length;
    const next = tabs[place];
    if (next) onChoose(next.key);
    event.currentTarget.querySelectorAll<HTMLElement>('[role="tab"]')[place]?.focus();
  };
  return (
    <div className="tabs" role="tablist" aria-label={label} onKeyDown={move}>
      {tabs.map(({ key, label: text }) => (
        <button
          key={key}
          type="button"
          role="tab"
          aria-selected={key === active}
          tabIndex={key === active ? 0 : -1}
          onClick={() => onChoose(key)}
        >
          {text}
        </button>
      ))}
    </div>
  );
}
