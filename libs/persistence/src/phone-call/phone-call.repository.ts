import { type Instant } from '@congvu/calendar';
import { type Capacity, type ObligationId } from '@congvu/domain';
import { newId } from '../database/new-id.js';
import { type Sql } from '../database/sql.js';

export interface PhoneCall {
  readonly obligationId: ObligationId;
  /** Who called. */
  readonly capacity: Capacity;
  readonly spokeTo: string;
  readonly said: string;
  readonly at: Instant;
}

export type NewPhoneCall = Omit<PhoneCall, 'at'>;

/** @returns its id */
export async function recordPhoneCall(
  sql: Sql,
  { obligationId, capacity, spokeTo, said }: NewPhoneCall,
): Promise<string> {
  const id = newId();
  await sql.execute(
    `INSERT INTO phone_call (id, authority_id, obligation_id, capacity, spoke_to, said)
     VALUES ($1, current_authority(), $2, $3, $4, $5)`,
    [id, obligationId, JSON.stringify(capacity), spokeTo, said],
  );
  return id;
}

/** Oldest first. */
export async function phoneCallsAbout(
  sql: Sql,
  obligationIds: readonly string[],
): Promise<readonly PhoneCall[]> {
  return sql.query<PhoneCall>(
    `SELECT obligation_id AS "obligationId", capacity, spoke_to AS "spokeTo", said, at
     FROM phone_call WHERE obligation_id = ANY ($1) ORDER BY at, id`,
    [obligationIds],
  );
}
