import { Link } from '@tanstack/react-router';
import { t } from '../texts/t.js';
import { Popover } from '../ui/popover.js';
import { NotificationLines } from './notification-lines.js';
import { useNotificationsQuery } from './notification.query.js';

const IN_THE_BELL = 8;

export function NotificationBell() {
  const notifications = useNotificationsQuery(IN_THE_BELL);
  const unread = notifications.data?.unread ?? 0;
  return (
    <Popover
      className="bell"
      accessibleName={t('notifications.bell', { n: unread })}
      label={
        <>
          <svg viewBox="0 0 24 24" width={18} height={18} aria-hidden="true">
            <path
              fill="currentColor"
              d="M12 2a6 6 0 0 0-6 6v4l-2 4v1h16v-1l-2-4V8a6 6 0 0 0-6-6zm-2 17a2 2 0 0 0 4 0z"
            />
          </svg>
          {unread > 0 && <b className="numbers">{unread}</b>}
        </>
      }
    >
      {(close) => (
        <>
          <NotificationLines items={notifications.data?.items ?? []} onOpen={close} />
          <Link to="/thong-bao" onClick={close}>
            {t('notifications.all')}
          </Link>
        </>
      )}
    </Popover>
  );
}
