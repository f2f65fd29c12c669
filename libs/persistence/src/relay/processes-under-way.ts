import { type CycleId, type DocumentId, type UnitCycleId } from '@congvu/domain';
import { type Sql } from '../database/sql.js';

/** What has acts of its own and a process that takes them. */
export type AggregateKey =
  | { readonly kind: 'document'; readonly aggregateId: DocumentId }
  | { readonly kind: 'cycle'; readonly aggregateId: CycleId }
  | { readonly kind: 'unit-cycle'; readonly aggregateId: UnitCycleId };

/** What must have a process: has acts and has not ended, or has acts that are not delivered. */
export async function processesUnderWay(sql: Sql): Promise<readonly AggregateKey[]> {
  return sql.query<AggregateKey>(
    `SELECT a.kind, a.id AS "aggregateId" FROM aggregate a WHERE a.seq > 0 AND (a.ended_at IS NULL OR EXISTS (
       SELECT 1 FROM act x WHERE x.aggregate_id = a.id AND x.state NOT IN ('delivered', 'void-delivered')))
     ORDER BY a.id`,
  );
}
