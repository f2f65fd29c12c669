import { type PlainDate } from '@congvu/calendar';
import { type PostCode, type UnitId, type UnitPostRole } from '@congvu/domain';
import { type Sql } from '../database/sql.js';
import { HELD_POSTS, type HeldPost, heldPostOf, type HeldPostRow } from './holding.repository.js';

export interface RoleHolder extends Pick<HeldPost, 'unitId' | 'capacity'> {
  readonly unitRole: UnitPostRole | null;
}

export interface WantedHolders {
  readonly units: readonly UnitId[];
  /** In each of the units. */
  readonly roles: readonly UnitPostRole[];
  /** Wherever they are. */
  readonly posts: readonly PostCode[];
}

/** Who holds the posts on the day, also when away: what he is told waits for him. */
export async function holdersInRoles(
  sql: Sql,
  { units, roles, posts }: WantedHolders,
  on: PlainDate,
): Promise<readonly RoleHolder[]> {
  const rows = await sql.query<HeldPostRow & { readonly unit_role: UnitPostRole | null }>(
    `SELECT held.*, p.unit_role FROM (${HELD_POSTS}) held JOIN post p ON p.id = held.post_id
     WHERE (held.unit_id = ANY ($1) AND p.unit_role = ANY ($3)) OR p.code = ANY ($4)
     ORDER BY p.official_order, held.full_name, held.person_id`,
    [units, on, roles, posts],
  );
  return rows.map((row) => ({
    unitId: row.unit_id,
    unitRole: row.unit_role,
    capacity: heldPostOf(row).capacity,
  }));
}
