import { type PostCode, type PostId } from '@congvu/domain';
import { type Sql } from '../database/sql.js';
import { type PostRole } from './holding.repository.js';

export interface ListedPost {
  readonly id: PostId;
  readonly code: PostCode;
  readonly title: string;
  readonly unitCode: string;
  readonly unitName: string;
  readonly roles: readonly PostRole[];
  /** Who holds it today; empty while it is vacant. */
  readonly holders: readonly { readonly personId: string; readonly name: string }[];
}

/** Posts of today, of one unit where it is named, in the official order; for pickers. */
export async function listPosts(sql: Sql, unitCode: string | null): Promise<ListedPost[]> {
  return sql.query<ListedPost>(
    `SELECT p.id, p.code, p.title, u.code AS "unitCode", u.name AS "unitName", p.roles,
       coalesce((SELECT jsonb_agg(jsonb_build_object('personId', n.id, 'name', n.full_name) ORDER BY n.full_name)
         FROM holding h JOIN person n ON n.id = h.person_id
         WHERE h.post_id = p.id AND h.validity @> business_today()), '[]') AS holders
     FROM post p JOIN unit u ON u.id = p.unit_id
     WHERE p.validity @> business_today() AND ($1::text IS NULL OR u.code = $1)
     ORDER BY u.official_order, u.code, p.official_order, p.code`,
    [unitCode],
  );
}
