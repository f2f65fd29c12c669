import { type DocumentId } from '@congvu/domain';
import { type Sql } from '../database/sql.js';

/** Letters that must have a workflow: submitted and not ended, or with acts that are not delivered. */
export async function lettersUnderWay(sql: Sql): Promise<readonly DocumentId[]> {
  const rows = await sql.query<{ id: DocumentId }>(
    `SELECT a.id FROM aggregate a WHERE a.kind = 'document' AND a.seq > 0 AND (a.ended_at IS NULL OR EXISTS (
       SELECT 1 FROM act x WHERE x.aggregate_id = a.id AND x.state NOT IN ('delivered', 'void-delivered')))
     ORDER BY a.id`,
  );
  return rows.map(({ id }) => id);
}
