import { Inject, Injectable } from '@nestjs/common';
import { type ObligationReceipt } from '@congvu/contracts';
import {
  type ActId,
  ContentChanged,
  isReason,
  ReasonRequired,
  requireOtherThanDrafter,
} from '@congvu/domain';
import { type CommandKey, type Sql } from '@congvu/persistence';
import {
  findObligation,
  type ObligationDetail,
  type RecordedObligationAct,
  recordObligationAct,
} from '@congvu/persistence/year';
import { type Actor } from '../access/caller.js';
import { ActBell } from '../acts/act-bell.js';
import { type ActorCommand } from '../acts/command-key.js';
import { answeredOnce } from '../acts/kept-command.js';
import { notFound } from '../acts/letter-access.js';
import { API_PARTS, type ApiParts } from '../api-parts.js';
import { Problem } from '../problem/problem.js';
import { judgeOf, reportOf } from './obligation-actions.js';
import { isOfLeadUnit } from './obligation-units.js';

interface Judgement {
  readonly obligationId: string;
  readonly kind: 'accept' | 'return-report';
  /** The letter that was looked at. */
  readonly documentId: string;
  readonly note: string;
}

/** Accepts a received report or asks for another one, in the unit that runs the year. */
@Injectable()
export class JudgeObligationService {
  constructor(
    @Inject(API_PARTS) private readonly parts: ApiParts,
    private readonly bell: ActBell,
  ) {}

  async judge({ actor, asked }: ActorCommand, judgement: Judgement): Promise<ObligationReceipt> {
    const { database, scope } = this.parts;
    const command = { ...asked, accountId: actor.session.accountId };
    const { seq, at } = await answeredOnce(this.parts, command, () =>
      database.transaction(scope, (sql) => record(sql, actor, { judgement, command })),
    );
    this.bell.ring();
    return { obligationId: judgement.obligationId, seq, at };
  }
}

interface Order {
  readonly judgement: Judgement;
  readonly command: CommandKey;
}

async function record(
  sql: Sql,
  actor: Actor,
  { judgement, command }: Order,
): Promise<RecordedObligationAct> {
  const { kind, documentId, note, obligationId } = judgement;
  const obligation = await readable(sql, actor, obligationId);
  await requireJudge(sql, actor, obligation);
  if (kind === 'return-report' && !isReason(note)) throw new ReasonRequired();
  const { capacity } = actor;
  const actId = command.key as ActId;
  const { id } = obligation;
  const recorded = await recordObligationAct(sql, {
    obligationId: id,
    kind,
    capacity,
    note,
    command,
    actId,
  });
  // Only now, under the lock of the unit's year, can no other letter come in between.
  const judged = await readable(sql, actor, obligationId);
  if (judged.documentId !== documentId) throw new ContentChanged();
  return recorded;
}

async function readable(sql: Sql, { reader }: Actor, id: string): Promise<ObligationDetail> {
  const obligation = await findObligation(sql, reader, id);
  if (!obligation) throw notFound();
  return obligation;
}

async function requireJudge(sql: Sql, actor: Actor, obligation: ObligationDetail): Promise<void> {
  if (!isOfLeadUnit(actor, obligation)) {
    throw new Problem('forbidden', 'Báo cáo do cơ quan chủ trì chu kỳ kiểm tra.');
  }
  requireOtherThanDrafter(judgeOf(actor), await reportOf(sql, actor, obligation));
}
