import { type PlainDate } from '@congvu/calendar';
import {
  type CycleId,
  type DocumentId,
  type DocumentStatus,
  type ObligationId,
} from '@congvu/domain';
import { type Sql } from '../database/sql.js';
import { type Reader, readScope } from '../document/document-scope.js';

/** A letter that a rung of the ladder began: which rung, of what, on which day. */
export interface FollowUpKey {
  readonly cycleId: CycleId;
  /** Of the obligation. */
  readonly code: string;
  readonly rung: number;
  /** Place among the actions of the rung, from 0. */
  readonly action: number;
  readonly dueOn: PlainDate;
}

export async function isDrafted(sql: Sql, key: FollowUpKey): Promise<boolean> {
  const { cycleId, code, rung, action, dueOn } = key;
  const row = await sql.first(
    'SELECT 1 FROM follow_up_letter WHERE cycle_id = $1 AND code = $2 AND rung = $3 AND action = $4 AND due_on = $5',
    [cycleId, code, rung, action, dueOn],
  );
  return row !== undefined;
}

export interface NewFollowUpLetter extends FollowUpKey {
  readonly documentId: DocumentId;
  readonly obligations: readonly ObligationId[];
}

export async function insertFollowUpLetter(sql: Sql, letter: NewFollowUpLetter): Promise<void> {
  const { documentId, cycleId, code, rung, action, dueOn, obligations } = letter;
  await sql.execute(
    `INSERT INTO follow_up_letter (document_id, authority_id, cycle_id, code, rung, action, due_on)
     VALUES ($1, current_authority(), $2, $3, $4, $5, $6)`,
    [documentId, cycleId, code, rung, action, dueOn],
  );
  await sql.execute(
    `INSERT INTO follow_up_letter_obligation (document_id, obligation_id, authority_id)
     SELECT $1, id, current_authority() FROM unnest($2::uuid[]) AS id`,
    [documentId, obligations],
  );
}

export interface FollowUpLetter {
  readonly documentId: DocumentId;
  /** Null where the reader may only know that it exists. */
  readonly subject: string | null;
  readonly number: number | null;
  readonly symbol: string;
  readonly status: DocumentStatus;
  readonly issuedOn: PlainDate | null;
  readonly code: string;
  readonly rung: number;
  /** How many units it was drafted for, and how many of them still owe. */
  readonly units: number;
  readonly owing: number;
}

const SELECT = (full: string) => `
  SELECT d.id AS "documentId", CASE WHEN ${full} THEN d.subject END AS subject, d.number, d.symbol, d.status,
    d.issued_on AS "issuedOn", f.code, f.rung,
    (SELECT count(*)::int FROM follow_up_letter_obligation l WHERE l.document_id = d.id) AS units,
    (SELECT count(*)::int FROM follow_up_letter_obligation l JOIN obligation o ON o.id = l.obligation_id
     WHERE l.document_id = d.id AND o.state = 'open') AS owing
  FROM follow_up_letter f JOIN document d ON d.id = f.document_id`;

/** Letters of the ladder that name the unit, once they are issued: a draft is no matter of those whom it is about. */
export async function issuedLettersAbout(
  sql: Sql,
  reader: Reader,
  obligationId: string,
): Promise<readonly FollowUpLetter[]> {
  const scope = readScope(reader, 2);
  return sql.query<FollowUpLetter>(
    `${SELECT(scope.full)} JOIN follow_up_letter_obligation about ON about.document_id = d.id
     WHERE about.obligation_id = $1 AND d.status = 'issued' ORDER BY f.due_on, f.rung, f.action`,
    [obligationId, ...scope.values],
  );
}

/** Those of a year that are on their way, oldest first. */
export async function lettersOnTheirWay(
  sql: Sql,
  reader: Reader,
  cycleId: string,
): Promise<readonly FollowUpLetter[]> {
  const scope = readScope(reader, 2);
  return sql.query<FollowUpLetter>(
    `${SELECT(scope.full)} WHERE f.cycle_id = $1 AND d.status NOT IN ('issued', 'withdrawn', 'rejected')
     ORDER BY f.due_on, f.code, f.rung, f.action`,
    [cycleId, ...scope.values],
  );
}

/** Units that a letter of the ladder was drafted for and that owe nothing any more, in the official order. */
export async function unitsNoLongerOwing(
  sql: Sql,
  documentId: string,
): Promise<readonly { readonly code: string; readonly name: string }[]> {
  return sql.query(
    `SELECT u.code, u.name FROM follow_up_letter_obligation l JOIN obligation o ON o.id = l.obligation_id
     JOIN unit_cycle uc ON uc.id = o.unit_cycle_id JOIN unit u ON u.id = uc.unit_id
     WHERE l.document_id = $1 AND o.state <> 'open' ORDER BY u.official_order, u.code`,
    [documentId],
  );
}
