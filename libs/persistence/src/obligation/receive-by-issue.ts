import { type Instant } from '@congvu/calendar';
import {
  type DocumentId,
  isFulfilledByLetter,
  type ObligationId,
  takesReceipt,
} from '@congvu/domain';
import { appendAudit } from '../audit/audit.repository.js';
import { type Sql } from '../database/sql.js';
import { type LockedUnitCycle, lockUnitCycle } from './locked-unit-cycle.js';
import { type ObligationAct, writeObligationActs } from './write-obligation-acts.js';

/**
 * What the letter fulfils is received, at the business moment of its issue: inside one installation it reaches the
 * receiver's desk then (docs/adr/0017). Belongs into the transaction of the letter's act `issue`, before that act is
 * recorded. Nothing happens where the letter fulfils nothing, or what it fulfils takes no more receipts.
 */
export async function receiveByIssue(sql: Sql, documentId: DocumentId, at: Instant): Promise<void> {
  const letter = await sql.first<{ obligation_id: ObligationId }>(
    'SELECT obligation_id FROM obligation_letter WHERE document_id = $1',
    [documentId],
  );
  if (letter === undefined) return;
  const unitCycle = await lockUnitCycle(sql, letter.obligation_id);
  const { code } = unitCycle.obligation;
  const owed = unitCycle.state[code];
  if (!endsByLetter(unitCycle) || (owed && !takesReceipt(owed))) return;
  // A report that comes before its phase opens is taken, not sent back.
  const early = owed ? [] : [systemAct({ kind: 'adopt', obligations: [code] })];
  const receipt = {
    kind: 'receive',
    obligation: code,
    document: documentId,
    receivedAt: at,
  } as const;
  const { entries } = await writeObligationActs(sql, unitCycle, [...early, systemAct(receipt)]);
  await appendAudit(sql, ...entries);
}

function systemAct(body: ObligationAct['body']): ObligationAct {
  return { body, capacity: null, note: '' };
}

function endsByLetter({ definition, obligation }: LockedUnitCycle): boolean {
  return definition.obligations.some(
    ({ code, completion }) => code === obligation.code && isFulfilledByLetter(completion),
  );
}
