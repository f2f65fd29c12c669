import { type HeldPostView, type SessionView } from '@congvu/contracts';
import {
  capacitiesOf,
  environmentOf,
  type HeldPost,
  type SignedIn,
  type Sql,
} from '@congvu/persistence';
import { businessToday } from '../organisation/business-today.js';

/** Who is signed in, in which capacity, and in what kind of environment. */
export async function sessionView(sql: Sql, session: SignedIn): Promise<SessionView> {
  const today = businessToday(sql);
  const posts = (await capacitiesOf(sql, session.accountId, today)).map(heldPostView);
  const { kind, authorityName } = await environmentOf(sql);
  return {
    account: { id: session.accountId, username: session.username },
    person: { id: session.personId, name: session.personName },
    posts,
    capacity: posts.find(({ postId }) => postId === session.post?.postId) ?? null,
    csrfToken: session.csrfToken,
    expiresAt: session.expiresAt,
    environment: { kind, authorityName, now: sql.moment.businessAt, today },
  };
}

function heldPostView({ postId, roles, capacity }: HeldPost): HeldPostView {
  const { postCode, postTitle, unitCode, unitName } = capacity;
  return { postId, postCode, postTitle, unitCode, unitName, roles: [...roles] };
}
