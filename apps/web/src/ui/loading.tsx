import { t } from '../texts/t.js';

/** Said at once to screen readers, seen only after a moment: short waits do not flicker. */
export function Loading() {
  return (
    <div className="loading" role="status">
      {t('app.loading')}
    </div>
  );
}
