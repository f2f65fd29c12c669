import { dateInVietnam } from '@congvu/calendar';
import { type HeldPostView, type SessionView } from '@congvu/contracts';
import {
  capacitiesOf,
  emailOf,
  environmentOf,
  type HeldPost,
  type SignedIn,
  type Sql,
} from '@congvu/persistence';

/** Who is signed in, in which capacity, and in what kind of environment. */
export async function sessionView(sql: Sql, session: SignedIn): Promise<SessionView> {
  const { businessAt: now } = await sql.moment();
  const today = dateInVietnam(now);
  const posts = (await capacitiesOf(sql, session.accountId, today)).map(heldPostView);
  const { kind, authorityName } = await environmentOf(sql);
  return {
    account: { id: session.accountId, username: session.username },
    person: {
      id: session.personId,
      name: session.personName,
      email: await emailOf(sql, session.personId),
    },
    posts,
    capacity: posts.find(({ postId }) => postId === session.post?.postId) ?? null,
    csrfToken: session.csrfToken,
    expiresAt: session.expiresAt,
    environment: { kind, authorityName, now, today },
  };
}

function heldPostView({ postId, roles, capacity }: HeldPost): HeldPostView {
  const { postCode, postTitle, unitCode, unitName } = capacity;
  return { postId, postCode, postTitle, unitCode, unitName, roles: [...roles] };
}
