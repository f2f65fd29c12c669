import { Body, Controller, HttpCode, Param, Post } from '@nestjs/common';
import {
  type AdviseExtension,
  adviseExtensionSchema,
  type AskExtension,
  askExtensionSchema,
  type BeginExtensionLetter,
  beginExtensionLetterSchema,
  documentSchema,
  type DocumentView,
  idSchema,
  type ObligationReceipt,
  obligationReceiptSchema,
  obligationSchema,
  type ObligationView,
  type RefuseExtension,
  refuseExtensionSchema,
  type WaiveObligation,
  waiveObligationSchema,
  type WithdrawExtension,
  withdrawExtensionSchema,
} from '@congvu/contracts';
import { Permit } from '../access/permit.js';
import { type ActorCommand, CurrentCommand } from '../acts/command-key.js';
import { ReadDocumentsService } from '../documents/read-documents.service.js';
import { Answers } from '../openapi/answers.js';
import { ExtensionLetterService } from './extension-letter.service.js';
import { ExtensionService } from './extension.service.js';
import { ObligationsService } from './obligations.service.js';
import { WaiveObligationService } from './waive-obligation.service.js';

@Controller('v1/obligations')
export class ExtensionsController {
  constructor(
    private readonly obligations: ObligationsService,
    private readonly extensions: ExtensionService,
    private readonly letters: ExtensionLetterService,
    private readonly waivers: WaiveObligationService,
    private readonly documents: ReadDocumentsService,
  ) {}

  /** Đề nghị gia hạn, trước khi hết hạn pháp lý. */
  @Post(':id/extension-request')
  @Permit('extension.request')
  @Answers(obligationSchema)
  async ask(
    @CurrentCommand() command: ActorCommand,
    @Param('id', { schema: idSchema }) id: string,
    @Body({ schema: askExtensionSchema }) wanted: AskExtension,
  ): Promise<ObligationView> {
    await this.extensions.ask(command, id, wanted);
    return this.obligations.show(command.actor, id);
  }

  /** Rút đề nghị gia hạn. */
  @Post(':id/extension-withdrawal')
  @HttpCode(200)
  @Permit('extension.request')
  @Answers(obligationSchema)
  async withdraw(
    @CurrentCommand() command: ActorCommand,
    @Param('id', { schema: idSchema }) id: string,
    @Body({ schema: withdrawExtensionSchema }) { reason }: WithdrawExtension,
  ): Promise<ObligationView> {
    await this.extensions.withdraw(command, id, reason);
    return this.obligations.show(command.actor, id);
  }

  /** Ý kiến của cơ quan chủ trì chu kỳ về đề nghị gia hạn. */
  @Post(':id/extension-opinion')
  @HttpCode(200)
  @Permit('obligation.judge')
  @Answers(obligationSchema)
  async advise(
    @CurrentCommand() command: ActorCommand,
    @Param('id', { schema: idSchema }) id: string,
    @Body({ schema: adviseExtensionSchema }) opinion: AdviseExtension,
  ): Promise<ObligationView> {
    await this.extensions.advise(command, id, opinion);
    return this.obligations.show(command.actor, id);
  }

  /** Soạn công văn gia hạn của Ủy ban nhân dân tỉnh; phát hành công văn là gia hạn. */
  @Post(':id/extension-letter')
  @Permit('letter.create')
  @Answers(documentSchema)
  async beginLetter(
    @CurrentCommand() command: ActorCommand,
    @Param('id', { schema: idSchema }) id: string,
    @Body({ schema: beginExtensionLetterSchema }) { grantedOn, alsoFor }: BeginExtensionLetter,
  ): Promise<DocumentView> {
    const wanted = { obligationIds: [id, ...alsoFor], grantedOn };
    const documentId = await this.letters.begin(command, wanted);
    return this.documents.show(command.actor, documentId);
  }

  /** Văn phòng Ủy ban nhân dân tỉnh trả lời không gia hạn. */
  @Post(':id/extension-refusal')
  @HttpCode(200)
  @Permit('extension.answer')
  @Answers(obligationSchema)
  async refuse(
    @CurrentCommand() command: ActorCommand,
    @Param('id', { schema: idSchema }) id: string,
    @Body({ schema: refuseExtensionSchema }) { reason }: RefuseExtension,
  ): Promise<ObligationView> {
    await this.extensions.refuse(command, id, reason);
    return this.obligations.show(command.actor, id);
  }

  /** Miễn nghĩa vụ. */
  @Post(':id/waiver')
  @HttpCode(200)
  @Permit('obligation.waive')
  @Answers(obligationReceiptSchema)
  async waive(
    @CurrentCommand() command: ActorCommand,
    @Param('id', { schema: idSchema }) id: string,
    @Body({ schema: waiveObligationSchema }) { reason, documentId }: WaiveObligation,
  ): Promise<ObligationReceipt> {
    return this.waivers.waive(command, { obligationId: id, reason, documentId });
  }
}
