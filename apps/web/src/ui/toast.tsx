import { createContext, type ReactNode, useCallback, useContext, useMemo, useState } from 'react';
import { t } from '../texts/t.js';

export interface Toast {
  readonly text: string;
  readonly tone?: 'plain' | 'refused';
  /** What the button does, offered until `until` (milliseconds of the page's clock). */
  readonly action?: { readonly label: string; readonly run: () => void };
  readonly milliseconds?: number;
}

type Show = (toast: Toast) => void;

const ToastContext = createContext<Show | null>(null);
const SHOWN_MILLISECONDS = 6_000;

/** One message at a time at the bottom of the page, announced to screen readers. */
export function ToastProvider({ children }: { readonly children: ReactNode }) {
  const [toast, setToast] = useState<(Toast & { readonly id: number }) | null>(null);
  const show = useCallback((next: Toast) => {
    const id = performance.now();
    setToast({ ...next, id });
    setTimeout(
      () => setToast((now) => (now?.id === id ? null : now)),
      next.milliseconds ?? SHOWN_MILLISECONDS,
    );
  }, []);
  const dismiss = useMemo(() => () => setToast(null), []);
  return (
    <ToastContext value={show}>
      {children}
      <div className="toasts" role="status" aria-live="polite">
        {toast && <ToastLine key={toast.id} toast={toast} dismiss={dismiss} />}
      </div>
    </ToastContext>
  );
}

interface ToastLineProps {
  readonly toast: Toast;
  readonly dismiss: () => void;
}

function ToastLine({ toast, dismiss }: ToastLineProps) {
  const { text, action, tone = 'plain' } = toast;
  return (
    <div className={`toast toast-${tone}`}>
      <span>{text}</span>
      {action && (
        <button
          type="button"
          onClick={() => {
            dismiss();
            action.run();
          }}
        >
          {action.label}
        </button>
      )}
      <button type="button" aria-label={t('app.close')} onClick={dismiss}>
        ×
      </button>
    </div>
  );
}

export function useToast(): Show {
  const show = useContext(ToastContext);
  if (!show) throw new Error('useToast is used outside its provider.');
  return show;
}
