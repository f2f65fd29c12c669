import { Controller, HttpCode, Param, Post } from '@nestjs/common';
import { type ActReceipt, actReceiptSchema, idSchema } from '@congvu/contracts';
import { Permit } from '../access/permit.js';
import { Answers } from '../openapi/answers.js';
import { type ActorCommand, CurrentCommand } from './command-key.js';
import { UndoActService } from './undo-act.service.js';

@Controller('v1/acts')
export class ActsController {
  constructor(private readonly undoing: UndoActService) {}

  /** Hoàn tác một việc còn trong thời gian chờ. */
  @Post(':id/undo')
  @HttpCode(200)
  @Permit('letter.act')
  @Answers(actReceiptSchema)
  async undo(
    @CurrentCommand() { actor, asked }: ActorCommand,
    @Param('id', { schema: idSchema }) id: string,
  ): Promise<ActReceipt> {
    return this.undoing.undo(actor, id, asked);
  }
}
