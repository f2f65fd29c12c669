import { type Sql } from '../database/sql.js';
import { settleMoments } from './settle-moments.js';
import { settlePhases } from './settle-phases.js';

/**
 * Settles up to `limit` due rows whose moment has come by the business clock; rows that another worker settles are left
 * to it. Phases go before, in a transaction of their own: they take the locks of units, for which others may wait with
 * rows of what those units owe. @returns how many it settled
 */
export async function settleDue(sql: Sql, limit: number): Promise<number> {
  const phases = await settlePhases(sql, limit);
  return phases > 0 ? phases : settleMoments(sql, limit);
}
