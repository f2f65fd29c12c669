import { t } from '../texts/t.js';
import { Dialog } from '../ui/dialog.js';

const KEYS = [
  ['J / K', 'move'],
  ['Enter', 'open'],
  ['Esc', 'back'],
  ['A', 'approve'],
  ['T', 'return'],
  ['O', 'opinion'],
  ['C', 'comment'],
  ['1 … 6', 'reason'],
  ['Ctrl+Enter', 'commit'],
  ['/', 'filter'],
  ['Ctrl+K', 'search'],
  ['Ctrl+S', 'save'],
  ['Alt+↑ / Alt+↓', 'moveBlock'],
  ['Alt+0 … 4', 'convertBlock'],
  ['?', 'help'],
] as const;

export function KeysHelp({ onClose }: { readonly onClose: () => void }) {
  return (
    <Dialog title={t('app.keys.title')} onClose={onClose}>
      <dl className="keys">
        {KEYS.map(([key, name]) => (
          <div key={key}>
            <dt>
              <kbd>{key}</kbd>
            </dt>
            <dd>{t(`app.keys.${name}`)}</dd>
          </div>
        ))}
      </dl>
      <p className="quiet">{t('app.keys.off')}</p>
    </Dialog>
  );
}
