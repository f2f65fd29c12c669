import { type PlainDate } from '@congvu/calendar';
import {
  type AccountId,
  type Capacity,
  type PersonId,
  type PostCode,
  type PostId,
  type UnitId,
} from '@congvu/domain';
import { type Sql } from '../database/sql.js';

/** What a post is for; decides which screens and commands it gets, never who may sign. */
export type PostRole =
  'officer' | 'reviewer' | 'signer' | 'clerk' | 'supervisor' | 'administrator' | 'auditor';

/** A post that a person holds on a day. */
export interface HeldPost {
  readonly postId: PostId;
  readonly unitId: UnitId;
  readonly roles: readonly PostRole[];
  /** Part of the symbol of letters drafted there: `CCVC`; null where it has none. */
  readonly divisionSymbol: string | null;
  /** Names of that day, to be frozen on what is done. */
  readonly capacity: Capacity;
}

/** A held post as `HELD_POSTS` gives it. */
export interface HeldPostRow {
  readonly post_id: PostId;
  readonly unit_id: UnitId;
  readonly roles: readonly PostRole[];
  readonly division_symbol: string | null;
  readonly person_id: PersonId;
  readonly full_name: string;
  readonly post_code: PostCode;
  readonly title: string;
  readonly unit_code: string;
  readonly unit_name: string;
  readonly basis: string;
}

/** Posts and who holds them on the day that is the second parameter. */
export const HELD_POSTS = `
  SELECT p.id AS post_id, p.unit_id, p.roles, p.division_symbol, h.person_id, pe.full_name,
         p.code AS post_code, p.title, u.code AS unit_code, u.name AS unit_name, h.basis
  FROM holding h
  JOIN post p ON p.id = h.post_id AND p.validity @> $2::date
  JOIN unit u ON u.id = p.unit_id
  JOIN person pe ON pe.id = h.person_id
  WHERE h.validity @> $2::date`;

/** Not at work that day: the post stays held, its work goes to the deputy. */
const PRESENT = `AND NOT EXISTS (SELECT 1 FROM absence a WHERE a.person_id = h.person_id AND a.validity @> $2::date)`;

/** Who holds the posts on the day and is at work; a post may have no holder or several. */
export async function holdersOf(
  sql: Sql,
  posts: readonly PostCode[],
  on: PlainDate,
): Promise<HeldPost[]> {
  const rows = await sql.query<HeldPostRow>(
    `${HELD_POSTS} ${PRESENT} AND p.code = ANY ($1) ORDER BY p.official_order, pe.full_name, h.id`,
    [posts, on],
  );
  return rows.map(heldPostOf);
}

/** In what capacities the account may act on the day; the first is the one to begin with. */
export async function capacitiesOf(
  sql: Sql,
  account: AccountId,
  on: PlainDate,
): Promise<HeldPost[]> {
  const rows = await sql.query<HeldPostRow>(
    `${HELD_POSTS} AND h.person_id = (SELECT person_id FROM account WHERE id = $1) ORDER BY p.official_order, p.code`,
    [account, on],
  );
  return rows.map(heldPostOf);
}

/** The posts of a unit with those who hold them and are at work on the day. */
export async function holdersInUnit(sql: Sql, unit: UnitId, on: PlainDate): Promise<HeldPost[]> {
  const rows = await sql.query<HeldPostRow>(
    `${HELD_POSTS} ${PRESENT} AND p.unit_id = $1 ORDER BY p.official_order, pe.full_name, h.id`,
    [unit, on],
  );
  return rows.map(heldPostOf);
}

/** Those of the posts that nobody holds on the day, or whose holders are all absent. */
export async function vacantPosts(
  sql: Sql,
  posts: readonly PostCode[],
  on: PlainDate,
): Promise<PostCode[]> {
  const held = new Set((await holdersOf(sql, posts, on)).map(({ capacity }) => capacity.postCode));
  return posts.filter((post) => !held.has(post));
}

export function heldPostOf(row: HeldPostRow): HeldPost {
  return {
    postId: row.post_id,
    unitId: row.unit_id,
    roles: row.roles,
    divisionSymbol: row.division_symbol,
    capacity: {
      personId: row.person_id,
      personName: row.full_name,
      postCode: row.post_code,
      postTitle: row.title,
      unitCode: row.unit_code,
      unitName: row.unit_name,
      basis: row.basis,
    },
  };
}
