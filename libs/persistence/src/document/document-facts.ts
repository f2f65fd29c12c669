import { type Instant } from '@congvu/calendar';
import { type ArrivalId, type Capacity } from '@congvu/domain';
import { type Sql } from '../database/sql.js';

export interface SymbolFacts {
  readonly issuer: string;
  readonly draftingUnit: string;
}

/** Parts of the symbol of a letter: of the issuer, and of the division that drafted. */
export async function symbolFacts(sql: Sql, documentId: string): Promise<SymbolFacts> {
  return sql.one<SymbolFacts>(
    'ký hiệu của văn bản',
    `SELECT i.symbol AS issuer, coalesce(p.division_symbol, u.code) AS "draftingUnit"
     FROM document d JOIN issuer i ON i.id = d.issuer_id JOIN unit u ON u.id = d.drafting_unit_id
     LEFT JOIN post p ON p.id = d.drafter_post_id WHERE d.id = $1`,
    [documentId],
  );
}

/** In what capacity the letter was signed in person; it has been. */
export async function signerOf(sql: Sql, documentId: string): Promise<Capacity> {
  const { capacity } = await sql.one<{ capacity: Capacity }>(
    'người ký văn bản',
    `SELECT x.capacity FROM aggregate a JOIN signing_session x ON x.id = (a.state ->> 'personSignature')::uuid
     WHERE a.id = $1`,
    [documentId],
  );
  return capacity;
}

/** The proposal's arrival that waits to be registered by the first task of the letter, locked. */
export async function arrivalThatOpens(
  sql: Sql,
  documentId: string,
): Promise<ArrivalId | undefined> {
  const row = await sql.first<{ id: ArrivalId }>(
    `SELECT id FROM arrival WHERE opens_document_id = $1 AND state = 'waiting' ORDER BY received_at DESC LIMIT 1
     FOR UPDATE`,
    [documentId],
  );
  return row?.id;
}

export interface Opened {
  readonly personName: string;
  readonly at: Instant;
}

/** Who first opened the letter at its present position, other than the drafter; null while nobody has. */
export async function firstOpened(sql: Sql, documentId: string): Promise<Opened | null> {
  const row = await sql.first<Opened>(
    `SELECT n.full_name AS "personName", v.viewed_at AS at
     FROM document_view v JOIN aggregate a ON a.id = v.document_id AND v.act_seq = a.seq
     JOIN person n ON n.id = v.person_id
     WHERE v.document_id = $1 AND EXISTS (
       SELECT 1 FROM task t JOIN holding h ON h.post_id = t.post_id OR h.post_id = ANY (t.other_post_ids)
       WHERE t.document_id = $1 AND t.state = 'open' AND t.kind <> 'gather-opinions' AND h.person_id = v.person_id
         AND h.validity @> business_today())
     ORDER BY v.viewed_at LIMIT 1`,
    [documentId],
  );
  return row ?? null;
}
