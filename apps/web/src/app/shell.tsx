import { Link, Outlet } from '@tanstack/react-router';
import { lazy, Suspense, useState } from 'react';
import { NotificationBell } from '../notifications/notification-bell.js';
import { t } from '../texts/t.js';
import { useKeys } from '../ui/use-keys.js';
import { AccountMenu } from './account-menu.js';
import { useSession } from './session.query.js';

const Palette = lazy(() => import('./palette.js').then((file) => ({ default: file.Palette })));
const KeysHelp = lazy(() => import('./keys-help.js').then((file) => ({ default: file.KeysHelp })));

/** The frame of every page: rehearsal mark, navigation, search, whose capacity, bell. */
export function Shell() {
  const [over, setOver] = useState<'palette' | 'keys' | null>(null);
  useKeys({ 'ctrl+k': () => setOver('palette'), '?': () => setOver('keys') });
  const close = () => setOver(null);
  return (
    <div className="shell">
      <RehearsalBanner />
      <header className="top">
        <Link to="/viec" search={{}} className="brand">
          <img src="/icon.svg" alt="" width={22} height={22} />
          <span>{t('app.name')}</span>
        </Link>
        <Navigation />
        <button type="button" className="search-button" onClick={() => setOver('palette')}>
          {t('app.search')} <kbd>Ctrl+K</kbd>
        </button>
        <NotificationBell />
        <AccountMenu />
      </header>
      <main className="page">
        <Outlet />
      </main>
      <Suspense>
        {over === 'palette' && <Palette onClose={close} />}
        {over === 'keys' && <KeysHelp onClose={close} />}
      </Suspense>
    </div>
  );
}

function RehearsalBanner() {
  const { environment } = useSession();
  if (environment.kind !== 'rehearsal') return null;
  return <p className="rehearsal">{t('app.rehearsal')}</p>;
}

function Navigation() {
  const roles = useSession().capacity?.roles ?? [];
  const keepsBooks = roles.some((role) => role === 'clerk' || role === 'auditor');
  return (
    <nav aria-label={t('app.navigation')}>
      <Link to="/viec" search={{}}>
        {t('app.tasks')}
      </Link>
      <Link to="/van-ban" search={{}}>
        {t('app.documents')}
      </Link>
      {keepsBooks && (
        <Link to="/van-ban-den" search={{}}>
          {t('app.arrivals')}
        </Link>
      )}
      {keepsBooks && (
        <Link to="/so" search={{}}>
          {t('app.registers')}
        </Link>
      )}
    </nav>
  );
}
