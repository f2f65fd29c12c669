import { Link, Outlet } from '@tanstack/react-router';
import { Suspense, useState } from 'react';
import { NotificationBell } from '../notifications/notification-bell.js';
import { t } from '../texts/t.js';
import { formatDate } from '../ui/dates.js';
import { lazyPart } from '../ui/lazy-part.js';
import { useKeys } from '../ui/use-keys.js';
import { AccountMenu } from './account-menu.js';
import { useNavigationPages } from './pages.js';
import { useSession } from './session.query.js';
import { useFocusOnPage } from './use-focus-on-page.js';

const Palette = lazyPart(() => import('./palette.js').then((file) => file.Palette));
const KeysHelp = lazyPart(() => import('./keys-help.js').then((file) => file.KeysHelp));

/** The frame of every page: rehearsal mark, navigation, search, whose capacity, bell. */
export function Shell() {
  const [over, setOver] = useState<'palette' | 'keys' | null>(null);
  useKeys({ 'ctrl+k': () => setOver('palette'), '?': () => setOver('keys') });
  const close = () => setOver(null);
  const page = useFocusOnPage();
  return (
    <div className="shell">
      <RehearsalBanner />
      <header className="top">
        <Link to="/" className="brand" aria-label={t('app.name')}>
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
      <main className="page" ref={page} tabIndex={-1}>
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
  return (
    <p className="rehearsal">
      {t('app.rehearsal')}
      <span className="wide-only">{t('app.rehearsalForce')}</span>
      {t('app.rehearsalDay', { today: formatDate(environment.today) })}
    </p>
  );
}

function Navigation() {
  const pages = useNavigationPages();
  return (
    <nav aria-label={t('app.navigation')}>
      {pages.map((to) => (
        <Link key={to} to={to} search={{}}>
          {t(`app.page.${to}`)}
        </Link>
      ))}
    </nav>
  );
}
