import { Button } from 'antd';
import { t } from '../texts/t.js';
import { ProblemNotice } from '../ui/problem-notice.js';
import { useSignOut, useSwitchCapacity } from './session.mutation.js';
import { useSession } from './session.query.js';

/** Who holds several posts says in whose capacity he works; who holds none can do nothing here. */
export function ChooseCapacity() {
  const { person, posts } = useSession();
  const choice = useSwitchCapacity();
  const signOut = useSignOut();
  return (
    <main className="sign-in">
      <div className="sign-in-card">
        <h1>{person.name}</h1>
        <p>{posts.length === 0 ? t('app.noPost') : t('app.chooseCapacity')}</p>
        {choice.error && <ProblemNotice error={choice.error} />}
        {posts.map(({ postId, postTitle, unitName }) => (
          <Button key={postId} block onClick={() => choice.mutate(postId)}>
            {postTitle} – {unitName}
          </Button>
        ))}
        <Button type="link" onClick={() => signOut.mutate()}>
          {t('app.signOut')}
        </Button>
      </div>
    </main>
  );
}
