import { type PlainDate } from '@congvu/calendar';
import { type Sql } from '../database/sql.js';

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
