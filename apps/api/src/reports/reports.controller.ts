import { Body, Controller, Get, Param, Put, Res } from '@nestjs/common';
import {
  idSchema,
  reportSchema,
  reportVersionSchema,
  type ReportVersionView,
  type ReportView,
  type SaveReport,
  saveReportSchema,
  versionNumberSchema,
} from '@congvu/contracts';
import { type FastifyReply } from 'fastify';
import { type Actor, CurrentActor } from '../access/caller.js';
import { Permit } from '../access/permit.js';
import { CurrentEdit, type Edit } from '../documents/edit.js';
import { etagOf } from '../http/if-match.js';
import { Answers } from '../openapi/answers.js';
import { ReportsService } from './reports.service.js';

@Controller('v1/documents/:id')
export class ReportsController {
  constructor(private readonly reports: ReportsService) {}

  /** Báo cáo số liệu đang soạn cùng dự thảo; ETag là phiên bản của lần lưu. */
  @Get('report')
  @Permit('letter.list')
  @Answers(reportSchema)
  async show(
    @CurrentActor() actor: Actor,
    @Param('id', { schema: idSchema }) id: string,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<ReportView> {
    const report = await this.reports.show(actor, id);
    void reply.header('ETag', etagOf(report.etag));
    return report;
  }

  /** Tự động lưu báo cáo số liệu; If-Match là ETag của lần lưu trước. */
  @Put('report')
  @Permit('letter.act')
  @Answers(reportSchema)
  async save(
    @CurrentEdit() { actor, etag, reply }: Edit,
    @Param('id', { schema: idSchema }) id: string,
    @Body({ schema: saveReportSchema }) { report }: SaveReport,
  ): Promise<ReportView> {
    const saved = await this.reports.save(actor, id, { report, etag });
    void reply.header('ETag', etagOf(saved.etag));
    return saved;
  }

  /** Báo cáo số liệu của một phiên bản đã trình. */
  @Get('versions/:no/report')
  @Permit('letter.list')
  @Answers(reportVersionSchema)
  async version(
    @CurrentActor() actor: Actor,
    @Param('id', { schema: idSchema }) id: string,
    @Param('no', { schema: versionNumberSchema }) no: number,
  ): Promise<ReportVersionView> {
    return this.reports.version(actor, id, no);
  }
}
