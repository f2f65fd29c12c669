import { Button } from 'antd';
import { useSwitchCapacity } from '../app/session.mutation.js';
import { useSession } from '../app/session.query.js';
import { t } from '../texts/t.js';
import { formatDate } from '../ui/dates.js';
import { ProblemNotice } from '../ui/problem-notice.js';
import { ChangeEmailForm } from './change-email-form.js';
import { ChangePasswordForm } from './change-password-form.js';
import { SigningKeys } from './signing-keys.js';

/** Who I am here, in which capacities I may work, my keys, where mail goes, and my password. */
export function ProfileScreen() {
  const { account, person, posts, capacity, environment } = useSession();
  const switching = useSwitchCapacity();
  return (
    <div className="profile">
      <h1>{person.name}</h1>
      <dl>
        <dt>{t('app.username')}</dt>
        <dd>{account.username}</dd>
        <dt>{t('profile.authority')}</dt>
        <dd>{environment.authorityName}</dd>
        <dt>{t('profile.businessDay')}</dt>
        <dd className="numbers">{formatDate(environment.today)}</dd>
      </dl>
      <h2>{t('app.actingAs')}</h2>
      {switching.error && <ProblemNotice error={switching.error} />}
      <ul className="choices">
        {posts.map(({ postId, postTitle, unitName, roles }) => (
          <li key={postId}>
            <b>{postTitle}</b> – {unitName}{' '}
            <small>{roles.map((role) => t(`profile.role.${role}`)).join(', ')}</small>
            {postId === capacity?.postId ? (
              <em>{t('profile.inUse')}</em>
            ) : (
              <Button
                size="small"
                loading={switching.isPending}
                onClick={() => switching.mutate(postId)}
              >
                {t('profile.use')}
              </Button>
            )}
          </li>
        ))}
      </ul>
      <SigningKeys />
      <h2>{t('profile.mail')}</h2>
      <ChangeEmailForm />
      <h2>{t('profile.changePassword')}</h2>
      <ChangePasswordForm />
    </div>
  );
}
