import { Controller, Get, HttpCode, Param, Post, Query } from '@nestjs/common';
import {
  type ArrivalListQuery,
  arrivalListQuerySchema,
  arrivalListSchema,
  type ArrivalListView,
  arrivalSchema,
  type ArrivalView,
  idSchema,
} from '@congvu/contracts';
import { type Actor, CurrentActor } from '../access/caller.js';
import { Permit } from '../access/permit.js';
import { type ActorCommand, CurrentCommand } from '../acts/command-key.js';
import { Answers } from '../openapi/answers.js';
import { ArrivalsService } from './arrivals.service.js';

@Controller('v1/arrivals')
export class ArrivalsController {
  constructor(private readonly arrivals: ArrivalsService) {}

  /** Văn bản đến của cơ quan. */
  @Get()
  @Permit('arrival.read')
  @Answers(arrivalListSchema)
  async list(
    @CurrentActor() actor: Actor,
    @Query({ schema: arrivalListQuerySchema }) query: ArrivalListQuery,
  ): Promise<ArrivalListView> {
    return this.arrivals.list(actor, query);
  }

  /** Một văn bản đến. */
  @Get(':id')
  @Permit('arrival.read')
  @Answers(arrivalSchema)
  async show(
    @CurrentActor() actor: Actor,
    @Param('id', { schema: idSchema }) id: string,
  ): Promise<ArrivalView> {
    return this.arrivals.show(actor, id);
  }

  /** Vào sổ văn bản đến. */
  @Post(':id/registration')
  @HttpCode(200)
  @Permit('arrival.register')
  @Answers(arrivalSchema)
  async register(
    @CurrentCommand() command: ActorCommand,
    @Param('id', { schema: idSchema }) id: string,
  ): Promise<ArrivalView> {
    return this.arrivals.register(command, id);
  }
}
