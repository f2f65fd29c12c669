import { Button } from 'antd';
import { t } from '../texts/t.js';
import { Loading } from '../ui/loading.js';
import { ProblemNotice } from '../ui/problem-notice.js';
import { NotificationLines } from './notification-lines.js';
import { useNotificationsQuery } from './notification.query.js';
import { useReadNotification } from './read-notification.mutation.js';

const ON_THE_PAGE = 100;

export function NotificationsScreen() {
  const notifications = useNotificationsQuery(ON_THE_PAGE);
  const markRead = useReadNotification();
  if (notifications.error) return <ProblemNotice error={notifications.error} />;
  if (!notifications.data) return <Loading />;
  return (
    <>
      <h1>{t('notifications.title')}</h1>
      {notifications.data.unread > 0 && (
        <Button loading={markRead.isPending} onClick={() => markRead.mutate(null)}>
          {t('notifications.readAll')}
        </Button>
      )}
      <NotificationLines items={notifications.data.items} />
    </>
  );
}
