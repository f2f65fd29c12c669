import { type PostCode, type UnitId } from '@congvu/domain';
import { type Sql } from '../database/sql.js';

export interface AgencyPost {
  readonly code: PostCode;
  readonly title: string;
}

/** Posts of the agency and of its divisions that somebody holds today, in the official order. */
export async function postsInAgency(sql: Sql, agency: UnitId): Promise<AgencyPost[]> {
  return sql.query<AgencyPost>(
    `SELECT p.code, p.title FROM post p JOIN unit u ON u.id = p.unit_id
     WHERE (u.id = $1 OR (u.parent_id = $1 AND u.kind IN ('division', 'centre', 'council', 'team')))
       AND p.validity @> business_today() AND NOT p.roles && ARRAY['administrator', 'auditor']
       AND EXISTS (SELECT 1 FROM holding h WHERE h.post_id = p.id AND h.validity @> business_today())
     ORDER BY u.official_order, p.official_order, p.code`,
    [agency],
  );
}
