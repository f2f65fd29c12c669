import { Body, Controller, Get, Param, Post, Put, Query, Res } from '@nestjs/common';
import {
  type AddComment,
  addCommentSchema,
  commentListSchema,
  type CommentListView,
  commentSchema,
  type CommentView,
  type DifferenceQuery,
  differenceQuerySchema,
  differenceSchema,
  type DifferenceView,
  draftSchema,
  type DraftView,
  idSchema,
  type SaveDraft,
  saveDraftSchema,
  versionListSchema,
  type VersionListView,
  versionNumberSchema,
  versionSchema,
  type VersionView,
} from '@congvu/contracts';
import { type FastifyReply } from 'fastify';
import { type Actor, CurrentActor } from '../access/caller.js';
import { Permit } from '../access/permit.js';
import { type ActorCommand, CurrentCommand } from '../acts/command-key.js';
import { etagOf } from '../http/if-match.js';
import { Answers } from '../openapi/answers.js';
import { DocumentContentService } from './document-content.service.js';
import { DraftService } from './draft.service.js';
import { CurrentEdit, type Edit } from './edit.js';

@Controller('v1/documents/:id')
export class DocumentContentController {
  constructor(
    private readonly content: DocumentContentService,
    private readonly drafts: DraftService,
  ) {}

  /** Dự thảo đang soạn; ETag là phiên bản của lần lưu. */
  @Get('draft')
  @Permit('letter.list')
  @Answers(draftSchema)
  async draft(
    @CurrentActor() actor: Actor,
    @Param('id', { schema: idSchema }) id: string,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<DraftView> {
    const draft = await this.drafts.show(actor, id);
    void reply.header('ETag', etagOf(draft.etag));
    return draft;
  }

  /** Tự động lưu dự thảo; If-Match là ETag của lần lưu trước. */
  @Put('draft')
  @Permit('letter.act')
  @Answers(draftSchema)
  async save(
    @CurrentEdit() { actor, etag, reply }: Edit,
    @Param('id', { schema: idSchema }) id: string,
    @Body({ schema: saveDraftSchema }) content: SaveDraft,
  ): Promise<DraftView> {
    const draft = await this.drafts.save(actor, id, { content, etag });
    void reply.header('ETag', etagOf(draft.etag));
    return draft;
  }

  /** Các phiên bản đã trình, mới nhất trước. */
  @Get('versions')
  @Permit('letter.list')
  @Answers(versionListSchema)
  async versions(
    @CurrentActor() actor: Actor,
    @Param('id', { schema: idSchema }) id: string,
  ): Promise<VersionListView> {
    return this.content.versions(actor, id);
  }

  /** Nội dung một phiên bản. */
  @Get('versions/:no')
  @Permit('letter.list')
  @Answers(versionSchema)
  async version(
    @CurrentActor() actor: Actor,
    @Param('id', { schema: idSchema }) id: string,
    @Param('no', { schema: versionNumberSchema }) no: number,
  ): Promise<VersionView> {
    return this.content.version(actor, id, no);
  }

  /** So sánh hai phiên bản. */
  @Get('difference')
  @Permit('letter.list')
  @Answers(differenceSchema)
  async difference(
    @CurrentActor() actor: Actor,
    @Param('id', { schema: idSchema }) id: string,
    @Query({ schema: differenceQuerySchema }) query: DifferenceQuery,
  ): Promise<DifferenceView> {
    return this.content.difference(actor, id, query);
  }

  /** Trao đổi về văn bản. */
  @Get('comments')
  @Permit('letter.list')
  @Answers(commentListSchema)
  async comments(
    @CurrentActor() actor: Actor,
    @Param('id', { schema: idSchema }) id: string,
  ): Promise<CommentListView> {
    return this.content.comments(actor, id);
  }

  /** Thêm một trao đổi. */
  @Post('comments')
  @Permit('letter.act')
  @Answers(commentSchema)
  async comment(
    @CurrentCommand() command: ActorCommand,
    @Param('id', { schema: idSchema }) id: string,
    @Body({ schema: addCommentSchema }) comment: AddComment,
  ): Promise<CommentView> {
    return this.content.comment(command, id, comment);
  }
}
