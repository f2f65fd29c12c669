import { type PersonId, type UnitId } from '@congvu/domain';
import { type Sql } from '../database/sql.js';

/** Who writes letters of a chain, and after which template. */
export interface LetterOffice {
  readonly unitId: UnitId;
  readonly templateId: string;
}

/** Undefined where the installation has no template of the chain. */
export async function officeOfChain(sql: Sql, chain: string): Promise<LetterOffice | undefined> {
  return sql.first<LetterOffice>(
    'SELECT drafting_unit_id AS "unitId", id AS "templateId" FROM document_template WHERE chain_code = $1 ORDER BY code LIMIT 1',
    [chain],
  );
}

/** Who works in the room that looks after the year in the unit, today: its head and those who prepare for him. */
export async function peopleOfRoom(sql: Sql, unitId: UnitId): Promise<readonly PersonId[]> {
  const rows = await sql.query<{ personId: PersonId }>(
    `SELECT DISTINCT h.person_id AS "personId" FROM post room
     JOIN post p ON p.unit_id = room.unit_id AND p.division_symbol IS NOT DISTINCT FROM room.division_symbol
     JOIN holding h ON h.post_id = p.id AND h.validity @> business_today()
     WHERE room.unit_id = $1 AND room.unit_role = 'head-of-room' AND p.validity @> business_today()
       AND p.roles && ARRAY['officer', 'reviewer'] ORDER BY 1`,
    [unitId],
  );
  return rows.map(({ personId }) => personId);
}

/** Whether the post leads its unit. */
export async function isHeadPost(sql: Sql, postId: string): Promise<boolean> {
  const found = await sql.first(`SELECT 1 FROM post WHERE id = $1 AND unit_role = 'head'`, [
    postId,
  ]);
  return found !== undefined;
}

/** Whether the letter is one that the people's committee of the province has issued. */
export async function isIssuedByCommittee(sql: Sql, documentId: string): Promise<boolean> {
  const found = await sql.first(
    `SELECT 1 FROM document d JOIN issuer i ON i.id = d.issuer_id JOIN unit u ON u.code = i.code
     WHERE d.id = $1 AND d.status = 'issued' AND u.kind = 'committee' AND u.parent_id IS NULL`,
    [documentId],
  );
  return found !== undefined;
}
