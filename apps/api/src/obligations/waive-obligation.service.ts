import { Inject, Injectable } from '@nestjs/common';
import { type ObligationReceipt } from '@congvu/contracts';
import { type ActId, type DocumentId, requireReason, WaiverNeedsLetter } from '@congvu/domain';
import { type Sql } from '@congvu/persistence';
import {
  findObligation,
  isIssuedByCommittee,
  type ObligationDetail,
  recordObligationAct,
} from '@congvu/persistence/year';
import { type Actor } from '../access/caller.js';
import { ActBell } from '../acts/act-bell.js';
import { type ActorCommand } from '../acts/command-key.js';
import { answeredOnce } from '../acts/kept-command.js';
import { notFound } from '../acts/letter-access.js';
import { API_PARTS, type ApiParts } from '../api-parts.js';
import { Problem } from '../problem/problem.js';
import { leadsTheYear } from './extension-actions.js';

interface Waiver {
  readonly obligationId: string;
  readonly reason: string;
  readonly documentId: string | null;
}

/** Lets a unit off: by the head of the unit that runs the year, on a letter of the committee where the plan set it. */
@Injectable()
export class WaiveObligationService {
  constructor(
    @Inject(API_PARTS) private readonly parts: ApiParts,
    private readonly bell: ActBell,
  ) {}

  async waive({ actor, asked }: ActorCommand, waiver: Waiver): Promise<ObligationReceipt> {
    const { database, scope } = this.parts;
    const command = { ...asked, accountId: actor.session.accountId };
    const { seq, at } = await answeredOnce(this.parts, command, () =>
      database.transaction(scope, async (sql) => {
        const { id } = await waivable(sql, actor, waiver);
        return recordObligationAct(sql, {
          obligationId: id,
          kind: 'waive',
          capacity: actor.capacity,
          note: waiver.reason,
          ...(waiver.documentId === null ? {} : { groundsId: waiver.documentId as DocumentId }),
          command,
          actId: command.key as ActId,
        });
      }),
    );
    this.bell.ring();
    return { obligationId: waiver.obligationId, seq, at };
  }
}

async function waivable(
  sql: Sql,
  actor: Actor,
  { obligationId, reason, documentId }: Waiver,
): Promise<ObligationDetail> {
  const obligation = await findObligation(sql, actor.reader, obligationId);
  if (!obligation) throw notFound();
  if (!(await leadsTheYear(sql, actor, obligation))) {
    throw new Problem('forbidden', 'Chỉ người đứng đầu cơ quan chủ trì chu kỳ miễn được nghĩa vụ.');
  }
  requireReason(reason);
  const hasGrounds = documentId !== null && (await isIssuedByCommittee(sql, documentId));
  const needsGrounds = obligation.class === 'plan' || documentId !== null;
  if (needsGrounds && !hasGrounds) throw new WaiverNeedsLetter();
  return obligation;
}
