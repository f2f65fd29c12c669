import { Controller, Get, Param, Query, type StreamableFile } from '@nestjs/common';
import {
  type CycleTrackingQuery,
  cycleTrackingQuerySchema,
  cycleTrackingSchema,
  type CycleTrackingView,
  idSchema,
} from '@congvu/contracts';
import { type Actor, CurrentActor } from '../access/caller.js';
import { Permit } from '../access/permit.js';
import { PDF, pdfFile, workbookFile, XLSX } from '../http/made-file.js';
import { Answers } from '../openapi/answers.js';
import { TrackingService } from './tracking.service.js';

@Controller('v1')
export class TrackingController {
  constructor(private readonly tracking: TrackingService) {}

  /** Bảng theo dõi thực hiện Kế hoạch của một chu kỳ, theo phạm vi được xem trên bảng điều hành. */
  @Get('cycles/:id/tracking')
  @Permit('cycle.read')
  @Answers(cycleTrackingSchema)
  async show(
    @CurrentActor() actor: Actor,
    @Param('id', { schema: idSchema }) cycleId: string,
    @Query({ schema: cycleTrackingQuerySchema }) query: CycleTrackingQuery,
  ): Promise<CycleTrackingView> {
    return this.tracking.show(actor, { cycleId, ...query });
  }

  /** Bảng theo dõi để in, khổ A4 ngang. */
  @Get('cycles/:id/tracking.pdf')
  @Permit('cycle.read')
  @Answers(null, PDF)
  async pdf(
    @CurrentActor() actor: Actor,
    @Param('id', { schema: idSchema }) cycleId: string,
    @Query({ schema: cycleTrackingQuerySchema }) query: CycleTrackingQuery,
  ): Promise<StreamableFile> {
    return pdfFile(await this.tracking.print(actor, { cycleId, ...query }));
  }

  /** Bảng theo dõi dạng bảng tính. */
  @Get('cycles/:id/tracking.xlsx')
  @Permit('cycle.read')
  @Answers(null, XLSX)
  async workbook(
    @CurrentActor() actor: Actor,
    @Param('id', { schema: idSchema }) cycleId: string,
    @Query({ schema: cycleTrackingQuerySchema }) query: CycleTrackingQuery,
  ): Promise<StreamableFile> {
    return workbookFile(await this.tracking.print(actor, { cycleId, ...query }));
  }
}
