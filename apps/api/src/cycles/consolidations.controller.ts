import { Controller, Get, Param, Post } from '@nestjs/common';
import {
  consolidationListSchema,
  type ConsolidationListView,
  consolidationRowSchema,
  type ConsolidationRowView,
  frozenConsolidationSchema,
  type FrozenConsolidationView,
  idSchema,
  type IndicatorPath,
  indicatorPathSchema,
  indicatorSourcesSchema,
  type IndicatorSourcesView,
} from '@congvu/contracts';
import { type Actor, CurrentActor } from '../access/caller.js';
import { Permit } from '../access/permit.js';
import { type ActorCommand, CurrentCommand } from '../acts/command-key.js';
import { Answers } from '../openapi/answers.js';
import { ConsolidationsService } from './consolidations.service.js';

@Controller('v1')
export class ConsolidationsController {
  constructor(private readonly consolidations: ConsolidationsService) {}

  /** Các lần chốt số liệu của năm, và ai sẽ được tính nếu chốt lúc này. */
  @Get('cycles/:id/consolidations')
  @Permit('consolidation.read')
  @Answers(consolidationListSchema)
  async list(
    @CurrentActor() actor: Actor,
    @Param('id', { schema: idSchema }) id: string,
  ): Promise<ConsolidationListView> {
    return this.consolidations.list(actor, id);
  }

  /** Chốt số liệu từ các báo cáo đã được chấp nhận; lần sau là bảng bổ sung. */
  @Post('cycles/:id/consolidations')
  @Permit('consolidation.freeze')
  @Answers(consolidationRowSchema)
  async freeze(
    @CurrentCommand() command: ActorCommand,
    @Param('id', { schema: idSchema }) id: string,
  ): Promise<ConsolidationRowView> {
    return this.consolidations.freeze(command, id);
  }

  /** Một lần chốt: tổng số, nguồn, đơn vị thiếu, đơn vị muộn, còn khớp với báo cáo hay không. */
  @Get('consolidations/:id')
  @Permit('consolidation.read')
  @Answers(frozenConsolidationSchema)
  async show(
    @CurrentActor() actor: Actor,
    @Param('id', { schema: idSchema }) id: string,
  ): Promise<FrozenConsolidationView> {
    return this.consolidations.show(actor, id);
  }

  /** Một chỉ tiêu: số của từng đơn vị và báo cáo chứa số đó. */
  @Get('consolidations/:id/indicators/:code')
  @Permit('consolidation.read')
  @Answers(indicatorSourcesSchema)
  async indicator(
    @CurrentActor() actor: Actor,
    @Param({ schema: indicatorPathSchema }) path: IndicatorPath,
  ): Promise<IndicatorSourcesView> {
    return this.consolidations.indicator(actor, path);
  }
}
