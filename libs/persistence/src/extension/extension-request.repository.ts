import { type Instant, type PlainDate } from '@congvu/calendar';
import {
  type Capacity,
  type DocumentId,
  type DocumentStatus,
  type ExtensionState,
  type ObligationId,
  type UnitId,
} from '@congvu/domain';
import { newId } from '../database/new-id.js';
import { type Sql } from '../database/sql.js';

/** A later date that a unit has asked for, and what became of it. */
export interface ExtensionRequest {
  readonly id: string;
  /** Writes the letter of the people's committee, and refuses in its name. */
  readonly officeUnitId: UnitId;
  readonly wantedOn: PlainDate;
  readonly reason: string;
  readonly capacity: Capacity;
  readonly at: Instant;
  readonly state: ExtensionState;
  readonly opinion: string | null;
  readonly opinionCapacity: Capacity | null;
  readonly opinionAt: Instant | null;
  /** Letter that is written to grant it, with its standing. */
  readonly documentId: DocumentId | null;
  readonly documentStatus: DocumentStatus | null;
  readonly grantedOn: PlainDate | null;
  readonly answer: string | null;
  readonly answerCapacity: Capacity | null;
  readonly closedAt: Instant | null;
}

/** The request that was made last; null where none was. */
export async function latestExtension(
  sql: Sql,
  obligationId: string,
): Promise<ExtensionRequest | null> {
  const found = await sql.first<ExtensionRequest>(
    `SELECT x.id, x.office_unit_id AS "officeUnitId", x.wanted_on AS "wantedOn", x.reason, x.capacity, x.at, x.state,
       x.opinion, x.opinion_capacity AS "opinionCapacity", x.opinion_at AS "opinionAt", x.document_id AS "documentId",
       d.status AS "documentStatus", x.granted_on AS "grantedOn", x.answer, x.answer_capacity AS "answerCapacity",
       x.closed_at AS "closedAt"
     FROM extension_request x LEFT JOIN document d ON d.id = x.document_id
     WHERE x.obligation_id = $1 ORDER BY x.at DESC, x.id DESC LIMIT 1`,
    [obligationId],
  );
  return found ?? null;
}

export interface NewExtensionRequest {
  readonly obligationId: ObligationId;
  readonly officeUnitId: UnitId;
  readonly wantedOn: PlainDate;
  readonly reason: string;
  readonly capacity: Capacity;
}

/** Needs the lock of the unit's year. @returns its id */
export async function insertExtension(
  sql: Sql,
  { obligationId, officeUnitId, wantedOn, reason, capacity }: NewExtensionRequest,
): Promise<string> {
  const id = newId();
  await sql.execute(
    `INSERT INTO extension_request (id, authority_id, obligation_id, office_unit_id, wanted_on, reason, capacity)
     VALUES ($1, current_authority(), $2, $3, $4, $5, $6)`,
    [id, obligationId, officeUnitId, wantedOn, reason, JSON.stringify(capacity)],
  );
  return id;
}

export interface ExtensionOpinion {
  readonly supports: boolean;
  readonly opinion: string;
  readonly capacity: Capacity;
}

export async function adviseExtension(
  sql: Sql,
  id: string,
  { supports, opinion, capacity }: ExtensionOpinion,
): Promise<void> {
  await sql.execute(
    `UPDATE extension_request SET state = $2, opinion = $3, opinion_capacity = $4, opinion_at = business_now() WHERE id = $1`,
    [id, supports ? 'supported' : 'not-supported', opinion, JSON.stringify(capacity)],
  );
}

export interface ExtensionAnswer {
  readonly state: 'refused' | 'withdrawn';
  readonly answer: string;
  readonly capacity: Capacity;
}

export async function closeExtension(
  sql: Sql,
  id: string,
  { state, answer, capacity }: ExtensionAnswer,
): Promise<void> {
  await sql.execute(
    `UPDATE extension_request SET state = $2, answer = $3, answer_capacity = $4, closed_at = business_now() WHERE id = $1`,
    [id, state, answer, JSON.stringify(capacity)],
  );
}

/** Notes which letter is written to grant the requests, in the transaction that makes its draft. */
export async function writeExtensionLetter(
  sql: Sql,
  ids: readonly string[],
  { documentId, grantedOn }: { readonly documentId: DocumentId; readonly grantedOn: PlainDate },
): Promise<void> {
  await sql.execute(
    'UPDATE extension_request SET document_id = $2, granted_on = $3 WHERE id = ANY ($1)',
    [ids, documentId, grantedOn],
  );
}
