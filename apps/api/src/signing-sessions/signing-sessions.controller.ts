import { Body, Controller, HttpCode, Param, Post } from '@nestjs/common';
import {
  type ActReceipt,
  actReceiptSchema,
  type AuthoriseSigning,
  authoriseSigningSchema,
  idSchema,
  type OpenSigningSession,
  openSigningSessionSchema,
  signingSessionSchema,
  type SigningSessionView,
} from '@congvu/contracts';
import { type Actor, CurrentActor } from '../access/caller.js';
import { Permit } from '../access/permit.js';
import { type ActorCommand, CurrentCommand } from '../acts/command-key.js';
import { Answers } from '../openapi/answers.js';
import { SigningService } from './signing.service.js';

@Controller('v1')
export class SigningSessionsController {
  constructor(private readonly signing: SigningService) {}

  /** Chuẩn bị ký hoặc đóng dấu: đúng tệp sẽ ký. */
  @Post('documents/:id/signing-sessions')
  @Permit('letter.act')
  @Answers(signingSessionSchema)
  async open(
    @CurrentActor() actor: Actor,
    @Param('id', { schema: idSchema }) documentId: string,
    @Body({ schema: openSigningSessionSchema }) request: OpenSigningSession,
  ): Promise<SigningSessionView> {
    return this.signing.open(actor, documentId, request);
  }

  /** Ký bằng mã PIN trên đúng tệp đã xem. */
  @Post('signing-sessions/:id/authorisation')
  @HttpCode(200)
  @Permit('letter.act')
  @Answers(actReceiptSchema)
  async authorise(
    @CurrentCommand() command: ActorCommand,
    @Param('id', { schema: idSchema }) id: string,
    @Body({ schema: authoriseSigningSchema }) request: AuthoriseSigning,
  ): Promise<ActReceipt> {
    return this.signing.authorise(command, id, request);
  }
}
