import { Body, Controller, Get, HttpCode, Param, Post, Query } from '@nestjs/common';
import {
  type ActReceipt,
  actReceiptSchema,
  type CreateDocument,
  createDocumentSchema,
  type DocumentListQuery,
  documentListQuerySchema,
  documentListSchema,
  type DocumentListView,
  documentSchema,
  type DocumentView,
  historySchema,
  type HistoryView,
  idSchema,
  opinionListSchema,
  type OpinionListView,
  type SubmitDocument,
  submitDocumentSchema,
  type TakeBack,
  takeBackSchema,
} from '@congvu/contracts';
import { type Actor, CurrentActor } from '../access/caller.js';
import { Permit } from '../access/permit.js';
import { type ActorCommand, CurrentCommand } from '../acts/command-key.js';
import { Answers } from '../openapi/answers.js';
import { DraftService } from './draft.service.js';
import { MoveDocumentService } from './move-document.service.js';
import { ReadDocumentsService } from './read-documents.service.js';

@Controller('v1/documents')
export class DocumentsController {
  constructor(
    private readonly documents: ReadDocumentsService,
    private readonly drafts: DraftService,
    private readonly moves: MoveDocumentService,
  ) {}

  /** Văn bản mà người gọi được biết. */
  @Get()
  @Permit('letter.list')
  @Answers(documentListSchema)
  async list(
    @CurrentActor() actor: Actor,
    @Query({ schema: documentListQuerySchema }) query: DocumentListQuery,
  ): Promise<DocumentListView> {
    return this.documents.list(actor, query);
  }

  /** Soạn văn bản mới từ mẫu, hoặc tờ trình tiếp theo cho văn bản bị trả lại. */
  @Post()
  @Permit('letter.create')
  @Answers(documentSchema)
  async create(
    @CurrentCommand() { actor, asked }: ActorCommand,
    @Body({ schema: createDocumentSchema }) body: CreateDocument,
  ): Promise<DocumentView> {
    const id = await this.drafts.create({ actor, asked }, body);
    return this.documents.show(actor, id);
  }

  /** Văn bản: quy trình đã qua, đang ở đâu, tiếp theo; việc làm được lúc này. */
  @Get(':id')
  @Permit('letter.list')
  @Answers(documentSchema)
  async show(
    @CurrentActor() actor: Actor,
    @Param('id', { schema: idSchema }) id: string,
  ): Promise<DocumentView> {
    return this.documents.show(actor, id);
  }

  /** Trình văn bản. */
  @Post(':id/submission')
  @HttpCode(200)
  @Permit('letter.act')
  @Answers(actReceiptSchema)
  async submit(
    @CurrentCommand() command: ActorCommand,
    @Param('id', { schema: idSchema }) documentId: string,
    @Body({ schema: submitDocumentSchema }) body: SubmitDocument,
  ): Promise<ActReceipt> {
    return this.moves.submit({ ...command, documentId, body });
  }

  /** Rút văn bản. */
  @Post(':id/withdrawal')
  @HttpCode(200)
  @Permit('letter.act')
  @Answers(actReceiptSchema)
  async withdraw(
    @CurrentCommand() command: ActorCommand,
    @Param('id', { schema: idSchema }) documentId: string,
    @Body({ schema: takeBackSchema }) body: TakeBack,
  ): Promise<ActReceipt> {
    return this.moves.withdraw({ ...command, documentId, body });
  }

  /** Lấy lại văn bản đã trình khi chưa ai mở. */
  @Post(':id/recall')
  @HttpCode(200)
  @Permit('letter.act')
  @Answers(actReceiptSchema)
  async recall(
    @CurrentCommand() command: ActorCommand,
    @Param('id', { schema: idSchema }) documentId: string,
    @Body({ schema: takeBackSchema }) body: TakeBack,
  ): Promise<ActReceipt> {
    return this.moves.recall({ ...command, documentId, body });
  }

  /** Lịch sử: từng việc bằng một câu, tên và chức danh như lúc đó. */
  @Get(':id/history')
  @Permit('letter.list')
  @Answers(historySchema)
  async history(
    @CurrentActor() actor: Actor,
    @Param('id', { schema: idSchema }) id: string,
  ): Promise<HistoryView> {
    return this.documents.history(actor, id);
  }

  /** Ý kiến đã nhận và còn chờ. */
  @Get(':id/opinions')
  @Permit('letter.list')
  @Answers(opinionListSchema)
  async opinions(
    @CurrentActor() actor: Actor,
    @Param('id', { schema: idSchema }) id: string,
  ): Promise<OpinionListView> {
    return this.documents.opinions(actor, id);
  }
}
