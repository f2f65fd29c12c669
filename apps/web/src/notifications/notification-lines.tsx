import { type NotificationView } from '@congvu/contracts';
import { Link } from '@tanstack/react-router';
import { t } from '../texts/t.js';
import { formatMoment } from '../ui/dates.js';
import { useReadNotification } from './read-notification.mutation.js';

interface NotificationLinesProps {
  readonly items: readonly NotificationView[];
  readonly onOpen?: () => void;
}

export function NotificationLines({ items, onOpen }: NotificationLinesProps) {
  const markRead = useReadNotification();
  if (items.length === 0) return <p className="quiet">{t('notifications.none')}</p>;
  return (
    <ul className="notifications">
      {items.map((item) => (
        <li key={item.id} className={item.readAt === null ? 'unread' : ''}>
          <NotificationLink
            item={item}
            onOpen={() => {
              if (item.readAt === null) markRead.mutate(item.id);
              onOpen?.();
            }}
          />
          <small>
            {item.readAt === null && <em>{t('notifications.new')} </em>}
            <span className="numbers">{formatMoment(item.at)}</span>
          </small>
        </li>
      ))}
    </ul>
  );
}

interface NotificationLinkProps {
  readonly item: NotificationView;
  readonly onOpen: () => void;
}

function NotificationLink({
  item: { sentence, subject, taskId, documentId, obligationId },
  onOpen,
}: NotificationLinkProps) {
  const words = subject ? t('notifications.of', { sentence, subject }) : sentence;
  if (taskId) {
    return (
      <Link to="/viec" search={{ viec: taskId }} onClick={onOpen}>
        {words}
      </Link>
    );
  }
  if (obligationId) {
    return (
      <Link to="/nghia-vu/$obligationId" params={{ obligationId }} onClick={onOpen}>
        {words}
      </Link>
    );
  }
  if (!documentId) return <span>{words}</span>;
  return (
    <Link to="/van-ban/$documentId" params={{ documentId }} search={{}} onClick={onOpen}>
      {words}
    </Link>
  );
}
