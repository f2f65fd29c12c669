import { Link } from '@tanstack/react-router';
import { type SessionView } from '@congvu/contracts';
import { t } from '../texts/t.js';
import { Popover } from '../ui/popover.js';
import { useSignOut, useSwitchCapacity } from './session.mutation.js';
import { useSession } from './session.query.js';

/** "Đang làm việc với tư cách": the post in use, and the others the person holds. */
export function AccountMenu() {
  const session = useSession();
  const title = session.capacity?.postTitle ?? '';
  return (
    <Popover
      className="account"
      label={
        <>
          <span className="capacity">
            <small>{t('app.actingAs')}</small> {title}
          </span>
          <span className="person">
            {[session.person.name, session.capacity?.unitName].filter(Boolean).join(' · ')}
          </span>
        </>
      }
    >
      {(close) => <AccountItems session={session} close={close} />}
    </Popover>
  );
}

interface AccountItemsProps {
  readonly session: SessionView;
  readonly close: () => void;
}

function AccountItems({ session, close }: AccountItemsProps) {
  const switching = useSwitchCapacity();
  const signOut = useSignOut();
  const { posts, capacity } = session;
  const choose = (postId: string) => {
    switching.mutate(postId);
    close();
  };
  return (
    <>
      <p className="menu-title">{t('app.actingAs')}</p>
      {posts.map(({ postId, postTitle, unitName }) => (
        <button
          key={postId}
          type="button"
          aria-pressed={postId === capacity?.postId}
          onClick={() => choose(postId)}
        >
          <b>{postTitle}</b>
          <small>{unitName}</small>
        </button>
      ))}
      <hr />
      <Link to="/ho-so" onClick={close}>
        {t('app.profile')}
      </Link>
      <button type="button" onClick={() => signOut.mutate()}>
        {t('app.signOut')}
      </button>
    </>
  );
}
