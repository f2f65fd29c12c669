import { Injectable } from '@nestjs/common';
import { type ActReceipt } from '@congvu/contracts';
import { decideUndo } from '@congvu/domain';
import { heldAct, voidAct } from '@congvu/persistence';
import { type Actor } from '../access/caller.js';
import { type AskedCommand } from './command-key.js';
import { notFound } from './letter-access.js';
import { domainActor, LetterCommandService } from './letter-command.service.js';

/** Takes back an act while it is held: under the letter's lock, as an act of its own. */
@Injectable()
export class UndoActService {
  constructor(private readonly commands: LetterCommandService) {}

  async undo(actor: Actor, actId: string, asked: AskedCommand): Promise<ActReceipt> {
    const command = { by: { act: actId }, action: 'act.undo', asked, actor } as const;
    return this.commands.run(command, async (sql, letter) => {
      const act = await heldAct(sql, letter, actId);
      if (!act) throw notFound();
      const body = decideUndo({ actor: domainActor(actor), act, now: letter.now });
      return { body, record: { approval: await voidAct(sql, letter, act.id) } };
    });
  }
}
