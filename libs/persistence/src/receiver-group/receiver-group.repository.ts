import { type PlainDate } from '@congvu/calendar';
import { type Sql } from '../database/sql.js';
import { type Unit } from '../organisation/unit.repository.js';

export interface ReceiverGroup {
  readonly code: string;
  readonly name: string;
  /** In the official order. */
  readonly unitCodes: readonly string[];
}

/** The group lists in force on the day, for the editor of "Nơi nhận". */
export async function listReceiverGroups(sql: Sql, on: PlainDate): Promise<ReceiverGroup[]> {
  return sql.query<ReceiverGroup>(
    `SELECT g.code, g.name, coalesce(array_agg(u.code::text ORDER BY u.official_order, u.code) FILTER (WHERE u.id IS NOT NULL), '{}') AS "unitCodes"
     FROM receiver_group g
     LEFT JOIN receiver_group_member m ON m.group_id = g.id
     LEFT JOIN unit u ON u.id = m.unit_id AND u.validity @> $1::date
     WHERE g.validity @> $1::date GROUP BY g.id ORDER BY g.code`,
    [on],
  );
}

export interface ReceiverCodes {
  readonly groups: readonly string[];
  readonly units: readonly string[];
}

/** The units that the codes mean on the day, each once, in the official order; frozen at issue. */
export async function resolveReceivers(
  sql: Sql,
  codes: ReceiverCodes,
  on: PlainDate,
): Promise<Unit[]> {
  return sql.query<Unit>(
    `SELECT u.id, u.code, u.name, u.kind, u.parent_id AS "parentId", u.reporting FROM unit u
     WHERE u.validity @> $3::date AND (u.code = ANY ($2) OR u.id IN (
       SELECT m.unit_id FROM receiver_group_member m JOIN receiver_group g ON g.id = m.group_id
       WHERE g.code = ANY ($1) AND g.validity @> $3::date))
     ORDER BY u.official_order, u.code`,
    [codes.groups, codes.units, on],
  );
}
