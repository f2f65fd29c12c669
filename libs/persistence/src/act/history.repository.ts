import { type Instant } from '@congvu/calendar';
import { type Capacity, type DocumentActBody } from '@congvu/domain';
import { type Sql } from '../database/sql.js';
import { type ActState } from './stored-act.js';

/** An act as a history tells it: with its words, and the names as they were. */
export interface PastAct {
  readonly id: string;
  readonly seq: number;
  readonly state: ActState;
  readonly body: DocumentActBody;
  readonly capacity: Capacity | null;
  readonly note: string | null;
  readonly at: Instant;
  readonly businessAt: Instant;
  readonly availableAt: Instant;
}

/** All acts of the letter, the last first; void ones too. */
export async function historyOf(sql: Sql, documentId: string): Promise<PastAct[]> {
  return sql.query<PastAct>(
    `SELECT x.id, x.seq, x.state, x.body, x.capacity, n.text AS note, x.at, x.business_at AS "businessAt",
       x.available_at AS "availableAt"
     FROM act x LEFT JOIN act_note n ON n.act_id = x.id WHERE x.aggregate_id = $1 ORDER BY x.seq DESC`,
    [documentId],
  );
}
