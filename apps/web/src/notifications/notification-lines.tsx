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
            {formatMoment(item.at)}
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
  item: { sentence, taskId, documentId },
  onOpen,
}: NotificationLinkProps) {
  if (taskId) {
    return (
      <Link to="/viec" search={{ viec: taskId }} onClick={onOpen}>
        {sentence}
      </Link>
    );
  }
  if (!documentId) return <span>{sentence}</span>;
  return (
    <Link to="/van-ban/$documentId" params={{ documentId }} search={{}} onClick={onOpen}>
      {sentence}
    </Link>
  );
}
