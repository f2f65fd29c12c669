import { type Instant } from '@congvu/calendar';
import {
  type ActId,
  type Capacity,
  type DocumentId,
  ObligationActDoesNotApply,
  type ObligationId,
  type UnitCycleActBody,
} from '@congvu/domain';
import { type CommandKey, insertAnswer } from '../act/command.repository.js';
import { noteAct } from '../act/write-acts.js';
import { appendAudit } from '../audit/audit.repository.js';
import { type Sql } from '../database/sql.js';
import { closeExtension, latestExtension } from '../extension/extension-request.repository.js';
import { type LockedUnitCycle, lockUnitCycle } from './locked-unit-cycle.js';
import { tellOfReturn } from './tell-of-return.js';
import { writeObligationActs } from './write-obligation-acts.js';

export interface ObligationOrder {
  readonly obligationId: ObligationId;
  readonly kind: 'accept' | 'return-report' | 'waive';
  readonly capacity: Capacity;
  /** Why; empty for none. */
  readonly note: string;
  /** Letter that a waiver rests on; absent for none. */
  readonly groundsId?: DocumentId;
  readonly command: CommandKey;
  readonly actId: ActId;
}

export interface RecordedObligationAct {
  readonly seq: number;
  /** By the business clock. */
  readonly at: Instant;
}

/**
 * Accepts, returns or waives under the lock of the unit's year: act, obligation, command and audit entry are one.
 * @throws ObligationActDoesNotApply, RowMissing
 */
export async function recordObligationAct(
  sql: Sql,
  order: ObligationOrder,
): Promise<RecordedObligationAct> {
  const unitCycle = await lockUnitCycle(sql, order.obligationId);
  const { actId: id, capacity, note } = order;
  const act = { id, body: bodyOf(unitCycle, order), capacity, note };
  const { seq, entries } = await writeObligationActs(sql, unitCycle, [act]);
  await noteAct(sql, id, note);
  if (order.kind === 'waive') await closeOpenRequest(sql, order);
  if (act.body.kind === 'return-report')
    await tellOfReturn(sql, unitCycle, { actId: id, documentId: act.body.document });
  const { businessAt: at } = await sql.moment();
  await insertAnswer(sql, order.command, { seq, at });
  await appendAudit(sql, ...entries);
  return { seq, at };
}

/** About the letter that counts at this moment. */
function bodyOf(
  { state, obligation: { code } }: LockedUnitCycle,
  { kind, groundsId }: ObligationOrder,
): UnitCycleActBody {
  if (kind === 'waive') {
    return { kind, obligation: code, ...(groundsId ? { document: groundsId } : {}) };
  }
  const owed = state[code];
  if (!owed?.document) throw new ObligationActDoesNotApply(code, owed?.state ?? null);
  return { kind, obligation: code, document: owed.document };
}

/** Of what is waived nobody asks for a later date any more. */
async function closeOpenRequest(
  sql: Sql,
  { obligationId, capacity, note }: ObligationOrder,
): Promise<void> {
  const request = await latestExtension(sql, obligationId);
  if (request === null || request.closedAt !== null) return;
  await closeExtension(sql, request.id, { state: 'withdrawn', answer: note, capacity });
}
