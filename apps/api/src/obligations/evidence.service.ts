import { Inject, Injectable } from '@nestjs/common';
import { dateInVietnam } from '@congvu/calendar';
import { type CancelEvidence, type EvidenceReceipt, type RecordEvidence } from '@congvu/contracts';
import { type EvidenceContext, evidenceFaults, isReason, ReasonRequired } from '@congvu/domain';
import { type Sql } from '@congvu/persistence';
import {
  cancelEvidence,
  findObligation,
  type LockedUnitCycle,
  lockUnitCycle,
  type ObligationDetail,
  obligationOfEvidence,
  recordEvidence,
} from '@congvu/persistence/year';
import { type Actor } from '../access/caller.js';
import { ActBell } from '../acts/act-bell.js';
import { type ActorCommand } from '../acts/command-key.js';
import { keptCommand } from '../acts/kept-command.js';
import { notFound } from '../acts/letter-access.js';
import { API_PARTS, type ApiParts } from '../api-parts.js';
import { Problem } from '../problem/problem.js';
import { takesEvidence } from './obligation-actions.js';
import { isOfUnit } from './obligation-units.js';

/** Results that a unit records of what it owes, and takes back with a reason. */
@Injectable()
export class EvidenceService {
  constructor(
    @Inject(API_PARTS) private readonly parts: ApiParts,
    private readonly bell: ActBell,
  ) {}

  async record(
    { actor, asked }: ActorCommand,
    obligationId: string,
    entry: RecordEvidence,
  ): Promise<EvidenceReceipt> {
    const command = { ...asked, accountId: actor.session.accountId };
    const receipt = await keptCommand(this.parts, command, {
      lock: (sql) => lockOwn(sql, actor, obligationId),
      act: async (sql, { obligation, unitCycle }) => {
        await requireSound(sql, obligation, entry);
        const id = command.key;
        const { capacity } = actor;
        const audit = await recordEvidence(sql, unitCycle, { ...entry, id, capacity });
        const isFulfilled = await isFulfilledNow(sql, actor, obligationId);
        return { answer: { evidenceId: id, obligationId, isFulfilled }, audit };
      },
    });
    this.bell.ring();
    return receipt;
  }

  async cancel(
    { actor, asked }: ActorCommand,
    evidenceId: string,
    { reason }: CancelEvidence,
  ): Promise<EvidenceReceipt> {
    const command = { ...asked, accountId: actor.session.accountId };
    return keptCommand(this.parts, command, {
      lock: async (sql) => {
        const obligationId = await obligationOfEvidence(sql, evidenceId);
        if (obligationId === undefined) throw notFound();
        return lockOwn(sql, actor, obligationId);
      },
      act: async (sql, { obligation, unitCycle }) => {
        if (!isReason(reason)) throw new ReasonRequired();
        const { capacity } = actor;
        const audit = await cancelEvidence(sql, unitCycle, { id: evidenceId, capacity, reason });
        const isFulfilled = obligation.state === 'fulfilled';
        return { answer: { evidenceId, obligationId: obligation.id, isFulfilled }, audit };
      },
    });
  }
}

interface LockedObligation {
  readonly obligation: ObligationDetail;
  readonly unitCycle: LockedUnitCycle;
}

async function lockOwn(sql: Sql, actor: Actor, id: string): Promise<LockedObligation> {
  const seen = await findObligation(sql, actor.reader, id);
  if (!seen) throw notFound();
  if (!isOfUnit(actor, seen)) {
    throw new Problem('forbidden', 'Kết quả do đơn vị có nhiệm vụ ghi nhận.');
  }
  if (!takesEvidence(seen)) {
    throw new Problem('conflict', 'Nhiệm vụ này hoàn thành bằng văn bản hoặc đã được miễn.');
  }
  const unitCycle = await lockUnitCycle(sql, seen.id);
  const obligation = await findObligation(sql, actor.reader, id);
  return { obligation: obligation ?? seen, unitCycle };
}

async function requireSound(
  sql: Sql,
  { evidenceDemands: demands, cycle }: ObligationDetail,
  entry: RecordEvidence,
): Promise<void> {
  const { businessAt } = await sql.moment();
  const context: EvidenceContext = {
    demands,
    year: cycle.year,
    today: dateInVietnam(businessAt),
  };
  const errors = evidenceFaults(entry, context);
  const [first] = errors;
  if (first) throw new Problem('invalid-field', first.detail, { errors });
}

async function isFulfilledNow(sql: Sql, actor: Actor, id: string): Promise<boolean> {
  return (await findObligation(sql, actor.reader, id))?.state === 'fulfilled';
}
