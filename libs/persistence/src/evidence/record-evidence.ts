import { type PlainDate } from '@congvu/calendar';
import {
  type Capacity,
  EvidenceCancelledAlready,
  EvidenceStillNeeded,
  isFulfilledByEvidence,
  ObligationActDoesNotApply,
  type ObligationDefinition,
  type RecordedEvidenceKind,
} from '@congvu/domain';
import { type AuditEntry } from '../audit/audit-entry.js';
import { type Sql } from '../database/sql.js';
import { type LockedUnitCycle } from '../obligation/locked-unit-cycle.js';
import { type ObligationAct, writeObligationActs } from '../obligation/write-obligation-acts.js';
import { evidenceOf } from './evidence.repository.js';

export interface NewEvidence {
  readonly id: string;
  readonly kind: RecordedEvidenceKind;
  readonly happenedOn: PlainDate;
  readonly title: string;
  readonly reference: string;
  readonly quantity: number | null;
  readonly capacity: Capacity;
}

/**
 * Records a result under the lock of the unit's year; where it completes what ends by evidence, the act `fulfil` is
 * written with it. @returns entries to be appended last in the transaction. @throws ObligationActDoesNotApply
 */
export async function recordEvidence(
  sql: Sql,
  unitCycle: LockedUnitCycle,
  evidence: NewEvidence,
): Promise<readonly AuditEntry[]> {
  const { obligation, state, unitId } = unitCycle;
  const standing = state[obligation.code]?.state;
  if (standing === 'waived') throw new ObligationActDoesNotApply(obligation.code, standing);
  const { id, kind, happenedOn, title, reference, quantity, capacity } = evidence;
  await sql.execute(
    `INSERT INTO evidence (id, authority_id, obligation_id, kind, happened_on, title, reference, quantity, capacity)
     VALUES ($1, current_authority(), $2, $3, $4, $5, $6, $7, $8)`,
    [id, obligation.id, kind, happenedOn, title, reference, quantity, JSON.stringify(capacity)],
  );
  const details = { evidence: id, kind, happenedOn, title, reference, quantity };
  const action = 'evidence.record';
  return [
    { unitId, action, objectId: obligation.id, capacity, details },
    ...(await fulfil(sql, unitCycle, capacity)),
  ];
}

async function fulfil(
  sql: Sql,
  unitCycle: LockedUnitCycle,
  capacity: Capacity,
): Promise<readonly AuditEntry[]> {
  const { code } = unitCycle.obligation;
  const owed = unitCycle.state[code];
  if (owed && owed.state !== 'open') return [];
  if (!(await isComplete(sql, unitCycle, null))) return [];
  const { businessAt: fulfilledAt } = await sql.moment();
  // Recorded before its phase opens: adopted first, as an early letter is.
  const early: readonly ObligationAct[] = owed
    ? []
    : [{ body: { kind: 'adopt', obligations: [code] }, capacity: null, note: '' }];
  const act: ObligationAct = {
    body: { kind: 'fulfil', obligation: code, fulfilledAt },
    capacity,
    note: '',
  };
  const { entries } = await writeObligationActs(sql, unitCycle, [...early, act]);
  return entries;
}

/** Whether what counts, without one of them, ends the obligation. */
async function isComplete(
  sql: Sql,
  { definition, obligation }: LockedUnitCycle,
  without: string | null,
): Promise<boolean> {
  const defined: ObligationDefinition | undefined = definition.obligations.find(
    ({ code }) => code === obligation.code,
  );
  if (!defined) return false;
  const counted = (await evidenceOf(sql, obligation.id)).filter(
    ({ id, cancelled }) => cancelled === null && id !== without,
  );
  const kinds = counted.map(({ kind }) => kind);
  return isFulfilledByEvidence(defined.completion, defined.evidence, kinds);
}

export interface EvidenceCancellation {
  readonly id: string;
  readonly capacity: Capacity;
  readonly reason: string;
}

/**
 * Cancels what was recorded wrongly, under the same lock; it stays to be seen.
 * @throws EvidenceCancelledAlready, EvidenceStillNeeded
 */
export async function cancelEvidence(
  sql: Sql,
  unitCycle: LockedUnitCycle,
  { id, capacity, reason }: EvidenceCancellation,
): Promise<AuditEntry> {
  const { obligation, state, unitId } = unitCycle;
  const known = (await evidenceOf(sql, obligation.id)).find((one) => one.id === id);
  if (known?.cancelled) throw new EvidenceCancelledAlready();
  const isFulfilled = state[obligation.code]?.state === 'fulfilled';
  if (isFulfilled && !(await isComplete(sql, unitCycle, id))) throw new EvidenceStillNeeded();
  await sql.execute(
    `UPDATE evidence SET cancelled_at = business_now(), cancelled_by = $2, cancel_reason = $3 WHERE id = $1`,
    [id, JSON.stringify(capacity), reason],
  );
  const details = { evidence: id, reason };
  return { unitId, action: 'evidence.cancel', objectId: obligation.id, capacity, details };
}
