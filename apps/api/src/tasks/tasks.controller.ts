import { Body, Controller, Get, HttpCode, Param, Post, Query } from '@nestjs/common';
import {
  type ActReceipt,
  actReceiptSchema,
  type DecideTask,
  decideTaskSchema,
  idSchema,
  taskClaimSchema,
  type TaskClaimView,
  type TaskListQuery,
  taskListQuerySchema,
  taskListSchema,
  type TaskListView,
  taskSchema,
  type TaskView,
} from '@congvu/contracts';
import { type Actor, CurrentActor } from '../access/caller.js';
import { Permit } from '../access/permit.js';
import { type ActorCommand, CurrentCommand } from '../acts/command-key.js';
import { Answers } from '../openapi/answers.js';
import { DecideTaskService } from './decide-task.service.js';
import { TasksService } from './tasks.service.js';

@Controller('v1/tasks')
export class TasksController {
  constructor(
    private readonly tasks: TasksService,
    private readonly decisions: DecideTaskService,
  ) {}

  /** Việc của tôi: theo mức gấp, kèm lý do và các bộ đếm. */
  @Get()
  @Permit('task.list')
  @Answers(taskListSchema)
  async list(
    @CurrentActor() actor: Actor,
    @Query({ schema: taskListQuerySchema }) query: TaskListQuery,
  ): Promise<TaskListView> {
    return this.tasks.list(actor, query);
  }

  /** Một việc. */
  @Get(':id')
  @Permit('task.list')
  @Answers(taskSchema)
  async show(
    @CurrentActor() actor: Actor,
    @Param('id', { schema: idSchema }) id: string,
  ): Promise<TaskView> {
    return this.tasks.show(actor, id);
  }

  /** Nhận việc. */
  @Post(':id/claim')
  @HttpCode(200)
  @Permit('letter.act')
  @Answers(taskClaimSchema)
  async claim(
    @CurrentActor() actor: Actor,
    @Param('id', { schema: idSchema }) id: string,
  ): Promise<TaskClaimView> {
    return this.tasks.claim(actor, id);
  }

  /** Nhả việc đã nhận. */
  @Post(':id/release')
  @HttpCode(200)
  @Permit('letter.act')
  @Answers(taskClaimSchema)
  async release(
    @CurrentActor() actor: Actor,
    @Param('id', { schema: idSchema }) id: string,
  ): Promise<TaskClaimView> {
    return this.tasks.release(actor, id);
  }

  /** Quyết định một việc. */
  @Post(':id/decisions')
  @HttpCode(200)
  @Permit('letter.act')
  @Answers(actReceiptSchema)
  async decide(
    @CurrentCommand() command: ActorCommand,
    @Param('id', { schema: idSchema }) taskId: string,
    @Body({ schema: decideTaskSchema }) decision: DecideTask,
  ): Promise<ActReceipt> {
    return this.decisions.decide({ ...command, taskId, decision });
  }
}
