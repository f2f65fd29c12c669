import { dateInVietnam } from '@congvu/calendar';
import { type ExpectedTask, type PersonId, type PostCode, type PostId } from '@congvu/domain';
import { type Sql } from '../database/sql.js';
import { holdersOf } from '../organisation/holding.repository.js';

/** Who is to do a task: its posts, or the stated deputies where nobody is there (sample-province.md §1.3). */
export interface StaffedTask {
  readonly task: ExpectedTask;
  /** The first is the task's post; empty where no such post exists on this day. */
  readonly posts: readonly PostId[];
  readonly holders: readonly PersonId[];
}

/** Resolves posts on the day of the business clock. */
export async function staffTasks(
  sql: Sql,
  tasks: readonly ExpectedTask[],
): Promise<readonly StaffedTask[]> {
  const staffed: StaffedTask[] = [];
  for (const task of tasks) staffed.push(await staffTask(sql, task));
  return staffed;
}

async function staffTask(sql: Sql, task: ExpectedTask): Promise<StaffedTask> {
  const own = await presentHolders(sql, task.posts);
  const deputies = own.length === 0 && task.deputy !== null ? [task.deputy] : [];
  const holders = [...own, ...(await presentHolders(sql, deputies))];
  return { task, posts: await postIds(sql, [...task.posts, ...deputies]), holders };
}

async function presentHolders(sql: Sql, posts: readonly PostCode[]): Promise<readonly PersonId[]> {
  if (posts.length === 0) return [];
  const { businessAt } = await sql.moment();
  const held = await holdersOf(sql, posts, dateInVietnam(businessAt));
  return [...new Set(held.map(({ capacity }) => capacity.personId))];
}

/** In the order of the codes. */
async function postIds(sql: Sql, codes: readonly PostCode[]): Promise<readonly PostId[]> {
  const rows = await sql.query<{ id: PostId }>(
    `SELECT p.id FROM unnest($1::text[]) WITH ORDINALITY AS wanted (code, place) JOIN post p ON p.code = wanted.code
     WHERE p.validity @> business_today() ORDER BY wanted.place`,
    [codes],
  );
  return rows.map(({ id }) => id);
}
