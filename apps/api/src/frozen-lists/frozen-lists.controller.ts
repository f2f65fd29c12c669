import { Controller, Get, Param, type StreamableFile } from '@nestjs/common';
import {
  frozenListListSchema,
  type FrozenListListView,
  frozenListSchema,
  type FrozenListView,
  idSchema,
} from '@congvu/contracts';
import { type Actor, CurrentActor } from '../access/caller.js';
import { Permit } from '../access/permit.js';
import { PDF, pdfFile, workbookFile, XLSX } from '../http/made-file.js';
import { Answers } from '../openapi/answers.js';
import { FrozenListsService } from './frozen-lists.service.js';

@Controller('v1')
export class FrozenListsController {
  constructor(private readonly lists: FrozenListsService) {}

  /** Các danh sách đã nộp, chưa nộp đã chốt của một chu kỳ. */
  @Get('cycles/:id/frozen-lists')
  @Permit('cycle.read')
  @Answers(frozenListListSchema)
  async list(
    @CurrentActor() actor: Actor,
    @Param('id', { schema: idSchema }) id: string,
  ): Promise<FrozenListListView> {
    return this.lists.list(actor, id);
  }

  /** Một danh sách chốt; mã băm được tính lại mỗi lần xem. */
  @Get('frozen-lists/:id')
  @Permit('cycle.read')
  @Answers(frozenListSchema)
  async show(
    @CurrentActor() actor: Actor,
    @Param('id', { schema: idSchema }) id: string,
  ): Promise<FrozenListView> {
    return this.lists.show(actor, id);
  }

  /** Danh sách chốt để in, khổ A4 ngang. */
  @Get('frozen-lists/:id.pdf')
  @Permit('cycle.read')
  @Answers(null, PDF)
  async pdf(
    @CurrentActor() actor: Actor,
    @Param('id', { schema: idSchema }) id: string,
  ): Promise<StreamableFile> {
    return pdfFile(await this.lists.print(actor, id));
  }

  /** Danh sách chốt dạng bảng tính. */
  @Get('frozen-lists/:id.xlsx')
  @Permit('cycle.read')
  @Answers(null, XLSX)
  async workbook(
    @CurrentActor() actor: Actor,
    @Param('id', { schema: idSchema }) id: string,
  ): Promise<StreamableFile> {
    return workbookFile(await this.lists.print(actor, id));
  }
}
