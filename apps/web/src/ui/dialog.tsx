import { type ReactNode, useEffect, useId, useRef } from 'react';
import { t } from '../texts/t.js';

interface DialogProps {
  readonly title: string;
  readonly size?: 'small' | 'large';
  /** Absent: the dialog cannot be left without an answer. */
  readonly onClose?: () => void;
  readonly children: ReactNode;
}

/** The browser's own modal dialog: it holds the focus, makes the page inert and closes by Esc. */
export function Dialog({ title, size = 'small', onClose, children }: DialogProps) {
  const dialog = useRef<HTMLDialogElement>(null);
  const heading = useId();
  useEffect(() => {
    const element = dialog.current;
    element?.showModal();
    // What React focused while the dialog was closed was not shown yet: without this the closing cross would get Enter.
    element?.querySelector<HTMLElement>('[data-focus]')?.focus();
    return () => element?.close();
  }, []);
  return (
    <dialog
      ref={dialog}
      className={`dialog dialog-${size}`}
      aria-labelledby={heading}
      onCancel={(event) => {
        event.preventDefault();
        onClose?.();
      }}
    >
      <header>
        <h2 id={heading}>{title}</h2>
        {onClose && (
          <button type="button" className="plain" aria-label={t('app.close')} onClick={onClose}>
            ×
          </button>
        )}
      </header>
      {children}
    </dialog>
  );
}
