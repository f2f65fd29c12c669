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
import { type Sha256 } from '@congvu/domain';
import { type FileOfDocument, findFileOf } from '@congvu/persistence';
import { type FastifyReply } from 'fastify';
import { type Actor, CurrentActor } from '../access/caller.js';
import { Permit } from '../access/permit.js';
import { notFound } from '../acts/letter-access.js';
import { API_PARTS, type ApiParts } from '../api-parts.js';
import { byteRangeOf } from '../http/byte-range.js';
import { Answers } from '../openapi/answers.js';
import { DocumentContentService } from './document-content.service.js';
import { CurrentFileRequest, type FileRequest } from './file-request.js';
import { wholeDocument } from './readable-document.js';

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
    @CurrentFileRequest() { actor, range }: FileRequest,
    @Param({ schema: filePathSchema }) { id, sha256 }: FilePath,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const { database, scope, store } = this.parts;
    const file = await database.read(scope, async (sql) => {
      await wholeDocument(sql, actor, id);
      return findFileOf(sql, id, sha256);
    });
    if (!file) throw notFound();
    const asked = byteRangeOf(range, file.bytes);
    void reply.headers(headersOf(file));
    if (!asked) {
      await reply.send(Buffer.from(await store.read(sha256 as Sha256)));
      return;
    }
    void reply
      .code(206)
      .header('Content-Range', `bytes ${asked.start}-${asked.end - 1}/${file.bytes}`);
    await reply.send(Buffer.from(await store.readRange(sha256 as Sha256, asked)));
  }
}

/** The bytes never change under their hash, but who may read them does: kept by the browser, asked again each time. */
function headersOf({ sha256, mediaType }: FileOfDocument): Record<string, string> {
  return {
    'Content-Type': mediaType,
    'Accept-Ranges': 'bytes',
    ETag: `"${sha256}"`,
    'Cache-Control': 'private, no-cache',
    'Content-Disposition': `inline; filename="${sha256.slice(0, 12)}.pdf"`,
  };
}
