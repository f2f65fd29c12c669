import { Body, Controller, Get, Param, Post } from '@nestjs/common';
import {
  cycleBoardSchema,
  type CycleBoardView,
  cycleDefinitionListSchema,
  type CycleDefinitionListView,
  cycleListSchema,
  type CycleListView,
  cycleOpenedSchema,
  type CycleOpenedView,
  idSchema,
  type OpenCycle,
  openCycleSchema,
} from '@congvu/contracts';
import { type Actor, CurrentActor } from '../access/caller.js';
import { Permit } from '../access/permit.js';
import { type ActorCommand, CurrentCommand } from '../acts/command-key.js';
import { Answers } from '../openapi/answers.js';
import { BoardService } from './board.service.js';
import { CyclesService } from './cycles.service.js';

@Controller('v1')
export class CyclesController {
  constructor(
    private readonly cycles: CyclesService,
    private readonly boards: BoardService,
  ) {}

  /** Chương trình năm có thể mở, kèm số nghĩa vụ sẽ ghi. */
  @Get('cycle-definitions')
  @Permit('cycle.open')
  @Answers(cycleDefinitionListSchema)
  async definitions(): Promise<CycleDefinitionListView> {
    return this.cycles.definitions();
  }

  /** Các chu kỳ, năm mới nhất trước. */
  @Get('cycles')
  @Permit('cycle.read')
  @Answers(cycleListSchema)
  async list(@CurrentActor() actor: Actor): Promise<CycleListView> {
    return this.cycles.list(actor);
  }

  /** Mở chu kỳ của một năm; nghĩa vụ của các đơn vị được ghi ngay sau đó. */
  @Post('cycles')
  @Permit('cycle.open')
  @Answers(cycleOpenedSchema)
  async open(
    @CurrentCommand() command: ActorCommand,
    @Body({ schema: openCycleSchema }) body: OpenCycle,
  ): Promise<CycleOpenedView> {
    return this.cycles.open(command, body);
  }

  /** Bảng điều hành: đơn vị theo nhiệm vụ; mỗi người thấy đơn vị của mình, lãnh đạo và cơ quan chủ trì thấy tất cả. */
  @Get('cycles/:id/board')
  @Permit('cycle.read')
  @Answers(cycleBoardSchema)
  async board(
    @CurrentActor() actor: Actor,
    @Param('id', { schema: idSchema }) id: string,
  ): Promise<CycleBoardView> {
    return this.boards.show(actor, id);
  }
}
