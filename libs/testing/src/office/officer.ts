import { dateInVietnam } from '@congvu/calendar';
import { type PostCode } from '@congvu/domain';
import { type HeldPost, holdersOf, type Reader, type Sql } from '@congvu/persistence';

/** Somebody of the sample province at work, in the capacity of a post. */
export interface Officer extends HeldPost {
  readonly accountId: string;
}

/** The first holder of the post who is there today. */
export async function officerAt(sql: Sql, post: string): Promise<Officer> {
  const on = dateInVietnam((await sql.moment()).businessAt);
  const [held] = await holdersOf(sql, [post as PostCode], on);
  if (held === undefined) throw new Error(`nobody is at work as ${post} on ${on}`);
  const { id } = await sql.one<{ id: string }>(
    'tài khoản',
    'SELECT id FROM account WHERE person_id = $1',
    [held.capacity.personId],
  );
  return { ...held, accountId: id };
}

export function readerOf({ postId, unitId, roles, capacity }: Officer): Reader {
  const { personId, postCode } = capacity;
  return { personId, postId, postCode, unitId, agencyId: unitId, roles };
}
