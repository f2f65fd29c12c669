import { Inject, Injectable } from '@nestjs/common';
import { type PhoneCallReceipt, type RecordPhoneCall } from '@congvu/contracts';
import { findObligation, lockObligation, recordPhoneCall } from '@congvu/persistence/year';
import { type ActorCommand } from '../acts/command-key.js';
import { keptCommand } from '../acts/kept-command.js';
import { notFound } from '../acts/letter-access.js';
import { API_PARTS, type ApiParts } from '../api-parts.js';
import { Problem } from '../problem/problem.js';
import { mayLogCall } from './obligation-actions.js';

/** Calls that the unit which runs the year makes about what is late. */
@Injectable()
export class PhoneCallsService {
  constructor(@Inject(API_PARTS) private readonly parts: ApiParts) {}

  async record(
    { actor, asked }: ActorCommand,
    id: string,
    { spokeTo, said }: RecordPhoneCall,
  ): Promise<PhoneCallReceipt> {
    const command = { ...asked, accountId: actor.session.accountId };
    return keptCommand(this.parts, command, {
      lock: async (sql) => {
        await lockObligation(sql, id);
        const obligation = await findObligation(sql, actor.reader, id);
        if (!obligation) throw notFound();
        return obligation;
      },
      act: async (sql, obligation) => {
        if (!mayLogCall(actor, obligation)) {
          throw new Problem(
            'forbidden',
            'Cuộc gọi do cơ quan chủ trì ghi, khi nghĩa vụ còn chờ thực hiện.',
          );
        }
        const { capacity } = actor;
        const call = { obligationId: obligation.id, capacity, spokeTo, said };
        const callId = await recordPhoneCall(sql, call);
        const { businessAt: at } = await sql.moment();
        return {
          answer: { obligationId: id, at },
          audit: {
            unitId: obligation.cycle.leadUnitId,
            action: 'phone-call.record',
            objectId: obligation.id,
            capacity,
            details: { call: callId, spokeTo, said },
          },
        };
      },
    });
  }
}
