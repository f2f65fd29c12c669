import { Controller, Delete, Get, HttpCode, Inject, Param, Post, Res } from '@nestjs/common';
import {
  attachmentListSchema,
  type AttachmentListView,
  type AttachmentPath,
  attachmentPathSchema,
  attachmentSchema,
  type AttachmentView,
  idSchema,
} from '@congvu/contracts';
import { type StoredAttachment } from '@congvu/persistence';
import { type FastifyReply } from 'fastify';
import { type Actor, CurrentActor } from '../access/caller.js';
import { Permit } from '../access/permit.js';
import { type ActorCommand, CurrentCommand } from '../acts/command-key.js';
import { API_PARTS, type ApiParts } from '../api-parts.js';
import { CurrentFileRequest, type FileRequest } from '../documents/file-request.js';
import { sendStoredFile } from '../http/stored-file.js';
import { Answers } from '../openapi/answers.js';
import { AttachmentsService } from './attachments.service.js';
import { CurrentUpload, type Upload } from './upload.js';

@Controller('v1/documents/:id/attachments')
export class AttachmentsController {
  constructor(
    private readonly attachments: AttachmentsService,
    @Inject(API_PARTS) private readonly parts: ApiParts,
  ) {}

  /** Tài liệu kèm theo văn bản, theo phiên bản đã trình; người soạn thấy cả tài liệu sẽ trình. */
  @Get()
  @Permit('letter.list')
  @Answers(attachmentListSchema)
  async list(
    @CurrentActor() actor: Actor,
    @Param('id', { schema: idSchema }) id: string,
  ): Promise<AttachmentListView> {
    return this.attachments.list(actor, id);
  }

  /** Kèm một tệp: thân yêu cầu là các byte của tệp. */
  @Post()
  @Permit('letter.act')
  @Answers(attachmentSchema)
  async add(
    @CurrentUpload() upload: Upload,
    @Param('id', { schema: idSchema }) id: string,
  ): Promise<AttachmentView> {
    return this.attachments.add(upload, id);
  }

  /** Đúng từng byte của một tài liệu kèm theo, để lưu về máy. */
  @Get(':attachmentId')
  @Permit('letter.list')
  @Answers(null, 'application/octet-stream')
  async file(
    @CurrentFileRequest() { actor, range, known }: FileRequest,
    @Param({ schema: attachmentPathSchema }) path: AttachmentPath,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const file = await this.attachments.find(actor, path);
    void reply.headers(headersOf(file));
    await sendStoredFile(reply, this.parts.store, { file, range, known });
  }

  /** Gỡ một tài liệu khỏi phiên bản đang soạn. */
  @Delete(':attachmentId')
  @HttpCode(204)
  @Permit('letter.act')
  @Answers(null)
  async remove(
    @CurrentCommand() command: ActorCommand,
    @Param({ schema: attachmentPathSchema }) path: AttachmentPath,
  ): Promise<void> {
    await this.attachments.remove(command, path);
  }
}

/** Handed out to be saved, never to be shown in a page of ours: not by its type, not by guessing, without scripts. */
function headersOf({ name, mediaType }: StoredAttachment): Record<string, string> {
  return {
    'Content-Type': mediaType,
    'X-Content-Type-Options': 'nosniff',
    'Content-Security-Policy': "sandbox; default-src 'none'",
    'Content-Disposition': `attachment; filename*=UTF-8''${headerText(name)}`,
  };
}

/** RFC 8187: what may stand in an extended parameter is less than what encodeURIComponent leaves. */
function headerText(name: string): string {
  return encodeURIComponent(name).replace(
    /['()*]/g,
    (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`,
  );
}
