import { Controller, Get, Inject, Param, Res } from '@nestjs/common';
import {
  documentFileListSchema,
  type DocumentFileListView,
  type FilePath,
  filePathSchema,
  idSchema,
  signatureListSchema,
  type SignatureListView,
} from '@congvu/contracts';
import { type FastifyReply } from 'fastify';
import { type Actor, CurrentActor } from '../access/caller.js';
import { Permit } from '../access/permit.js';
import { notFound } from '../acts/letter-access.js';
import { API_PARTS, type ApiParts } from '../api-parts.js';
import { sendStoredFile } from '../http/stored-file.js';
import { Answers } from '../openapi/answers.js';
import { DocumentContentService } from './document-content.service.js';
import { CurrentFileRequest, type FileRequest } from './file-request.js';
import { filesFor, wholeDocument } from './readable-document.js';

@Controller('v1/documents/:id')
export class DocumentFilesController {
  constructor(
    private readonly content: DocumentContentService,
    @Inject(API_PARTS) private readonly parts: ApiParts,
  ) {}

  /** Chữ ký trên văn bản, bằng lời. */
  @Get('signatures')
  @Permit('letter.list')
  @Answers(signatureListSchema)
  async signatures(
    @CurrentActor() actor: Actor,
    @Param('id', { schema: idSchema }) id: string,
  ): Promise<SignatureListView> {
    return this.content.signatures(actor, id);
  }

  /** Các tệp của văn bản. */
  @Get('files')
  @Permit('letter.list')
  @Answers(documentFileListSchema)
  async files(
    @CurrentActor() actor: Actor,
    @Param('id', { schema: idSchema }) id: string,
  ): Promise<DocumentFileListView> {
    return this.content.files(actor, id);
  }

  /** Đúng từng byte của một tệp; nhận Range để xem trang đầu ngay. */
  @Get('files/:sha256')
  @Permit('letter.list')
  @Answers(null, 'application/pdf')
  async file(
    @CurrentFileRequest() { actor, range, known }: FileRequest,
    @Param({ schema: filePathSchema }) { id, sha256 }: FilePath,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const { database, scope, store } = this.parts;
    const file = await database.read(scope, async (sql) => {
      const files = await filesFor(sql, await wholeDocument(sql, actor, id));
      return files.find((each) => each.sha256 === sha256);
    });
    if (!file) throw notFound();
    void reply.headers({
      'Content-Type': file.mediaType,
      'Content-Disposition': `inline; filename="${sha256.slice(0, 12)}.pdf"`,
    });
    await sendStoredFile(reply, store, { file, range, known });
  }
}
