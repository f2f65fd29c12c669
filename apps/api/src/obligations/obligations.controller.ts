import { Body, Controller, Get, HttpCode, Param, Post } from '@nestjs/common';
import {
  type AcceptObligation,
  acceptObligationSchema,
  type BeginObligationLetter,
  beginObligationLetterSchema,
  documentSchema,
  type DocumentView,
  idSchema,
  type ObligationReceipt,
  obligationReceiptSchema,
  obligationSchema,
  type ObligationView,
  type ReturnObligation,
  returnObligationSchema,
} from '@congvu/contracts';
import { type Actor, CurrentActor } from '../access/caller.js';
import { Permit } from '../access/permit.js';
import { type ActorCommand, CurrentCommand } from '../acts/command-key.js';
import { ReadDocumentsService } from '../documents/read-documents.service.js';
import { Answers } from '../openapi/answers.js';
import { BeginLetterService } from './begin-letter.service.js';
import { JudgeObligationService } from './judge-obligation.service.js';
import { ObligationsService } from './obligations.service.js';

@Controller('v1/obligations')
export class ObligationsController {
  constructor(
    private readonly obligations: ObligationsService,
    private readonly letters: BeginLetterService,
    private readonly judging: JudgeObligationService,
    private readonly documents: ReadDocumentsService,
  ) {}

  /** Nghĩa vụ: lời của kế hoạch, hạn và vì sao, văn bản, lời nhắc đã gửi. */
  @Get(':id')
  @Permit('cycle.read')
  @Answers(obligationSchema)
  async show(
    @CurrentActor() actor: Actor,
    @Param('id', { schema: idSchema }) id: string,
  ): Promise<ObligationView> {
    return this.obligations.show(actor, id);
  }

  /** Soạn văn bản mà nghĩa vụ chờ. */
  @Post(':id/letter')
  @Permit('letter.create')
  @Answers(documentSchema)
  async beginLetter(
    @CurrentCommand() command: ActorCommand,
    @Param('id', { schema: idSchema }) id: string,
    @Body({ schema: beginObligationLetterSchema }) { templateId }: BeginObligationLetter,
  ): Promise<DocumentView> {
    const documentId = await this.letters.begin(command, { obligationId: id, templateId });
    return this.documents.show(command.actor, documentId);
  }

  /** Chấp nhận báo cáo đã nhận. */
  @Post(':id/acceptance')
  @HttpCode(200)
  @Permit('obligation.judge')
  @Answers(obligationReceiptSchema)
  async accept(
    @CurrentCommand() command: ActorCommand,
    @Param('id', { schema: idSchema }) id: string,
    @Body({ schema: acceptObligationSchema }) { documentId, note }: AcceptObligation,
  ): Promise<ObligationReceipt> {
    return this.judging.judge(command, { obligationId: id, kind: 'accept', documentId, note });
  }

  /** Đề nghị thay thế hoặc bổ sung báo cáo đã nhận. */
  @Post(':id/return')
  @HttpCode(200)
  @Permit('obligation.judge')
  @Answers(obligationReceiptSchema)
  async return(
    @CurrentCommand() command: ActorCommand,
    @Param('id', { schema: idSchema }) id: string,
    @Body({ schema: returnObligationSchema }) { documentId, reason }: ReturnObligation,
  ): Promise<ObligationReceipt> {
    return this.judging.judge(command, {
      obligationId: id,
      kind: 'return-report',
      documentId,
      note: reason,
    });
  }
}
