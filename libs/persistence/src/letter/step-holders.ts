import { type ExpectedTask, type PersonId, type PostCode, type PostId } from '@congvu/domain';
import { type Sql } from '../database/sql.js';

/** A post and those who hold it today, on the day of the business clock. */
export interface HeldPost {
  readonly postId: PostId;
  readonly code: PostCode;
  readonly holders: readonly PersonId[];
}

/** Who is to do a task: its posts, or the stated deputies where nobody holds the post (sample-province.md §1.3). */
export interface StaffedTask {
  readonly task: ExpectedTask;
  /** The first is the task's post; empty where the post itself does not exist on this day. */
  readonly posts: readonly HeldPost[];
  readonly holders: readonly PersonId[];
}

export async function staffTasks(
  sql: Sql,
  tasks: readonly ExpectedTask[],
): Promise<readonly StaffedTask[]> {
  const codes = tasks.flatMap(({ posts, deputy }) =>
    deputy === null ? posts : [...posts, deputy],
  );
  const held = new Map((await heldPosts(sql, codes)).map((post) => [post.code, post]));
  return tasks.map((task) => staffTask(task, held));
}

function staffTask(task: ExpectedTask, held: ReadonlyMap<PostCode, HeldPost>): StaffedTask {
  const own = present(task.posts, held);
  const vacant = own.every(({ holders }) => holders.length === 0);
  const deputies = vacant && task.deputy !== null ? present([task.deputy], held) : [];
  const posts = [...own, ...deputies];
  return { task, posts, holders: [...new Set(posts.flatMap(({ holders }) => holders))] };
}

function present(
  codes: readonly PostCode[],
  held: ReadonlyMap<PostCode, HeldPost>,
): readonly HeldPost[] {
  return codes.flatMap((code) => held.get(code) ?? []);
}

async function heldPosts(sql: Sql, codes: readonly PostCode[]): Promise<readonly HeldPost[]> {
  const rows = await sql.query<{ id: PostId; code: PostCode; holders: PersonId[] }>(
    `SELECT p.id, p.code, coalesce(array_agg(h.person_id) FILTER (WHERE h.person_id IS NOT NULL), '{}') AS holders
     FROM post p LEFT JOIN holding h ON h.post_id = p.id AND h.validity @> business_today()
     WHERE p.code = ANY ($1) AND p.validity @> business_today()
     GROUP BY p.id, p.code`,
    [codes],
  );
  return rows.map(({ id, code, holders }) => ({ postId: id, code, holders }));
}
