import { Link } from '@tanstack/react-router';
import { t } from '../texts/t.js';
import { Empty } from '../ui/empty.js';

export function NotFound() {
  return (
    <main className="page">
      <Empty title={t('app.pageNotFound')}>
        <Link to="/viec" search={{}}>
          {t('app.backToTasks')}
        </Link>
      </Empty>
    </main>
  );
}
