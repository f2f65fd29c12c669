import { Button } from 'antd';
import { type KeyboardEvent, type ReactNode } from 'react';
import { t } from '../texts/t.js';
import { ProblemNotice } from './problem-notice.js';
import { useKeys } from './use-keys.js';

interface SheetProps {
  readonly title: string;
  readonly confirm: string;
  readonly onConfirm: () => void;
  readonly onClose: () => void;
  readonly isBusy: boolean;
  readonly isReady?: boolean;
  readonly error?: unknown;
  readonly children?: ReactNode;
}

/** The form of a decision in the place of the bar: Ctrl+Enter commits, Esc goes back. */
export function Sheet(props: SheetProps) {
  const { title, confirm, onConfirm, onClose, isBusy, isReady = true, error, children } = props;
  const commit = () => {
    if (isReady && !isBusy) onConfirm();
  };
  // The focus may still be in the list; inside a dialog the form hears the keys itself.
  useKeys({ 'ctrl+enter': commit, escape: onClose });
  const press = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing) return;
    if (event.key === 'Escape') onClose();
    else if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) commit();
    else return;
    event.preventDefault();
    event.stopPropagation();
  };
  return (
    <form
      className="sheet"
      aria-label={title}
      onKeyDown={press}
      onSubmit={(event) => event.preventDefault()}
    >
      <b>{title}</b>
      {children}
      {error !== null && error !== undefined && <ProblemNotice error={error} />}
      <div className="sheet-buttons">
        <Button
          type="primary"
          loading={isBusy}
          disabled={!isReady}
          autoFocus={children === undefined}
          onClick={commit}
        >
          {confirm} <kbd>Ctrl+Enter</kbd>
        </Button>
        <Button onClick={onClose}>
          {t('app.cancel')} <kbd>Esc</kbd>
        </Button>
      </div>
    </form>
  );
}
