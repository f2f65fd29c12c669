import { Controller, Get, Param, Query } from '@nestjs/common';
import {
  idSchema,
  type RegisterEntryListQuery,
  registerEntryListQuerySchema,
  registerEntryListSchema,
  type RegisterEntryListView,
  type RegisterListQuery,
  registerListQuerySchema,
  registerListSchema,
  type RegisterListView,
} from '@congvu/contracts';
import { type Actor, CurrentActor } from '../access/caller.js';
import { Permit } from '../access/permit.js';
import { Answers } from '../openapi/answers.js';
import { RegistersService } from './registers.service.js';

@Controller('v1/registers')
export class RegistersController {
  constructor(private readonly registers: RegistersService) {}

  /** Các sổ mà cơ quan giữ, với số cuối. */
  @Get()
  @Permit('register.read')
  @Answers(registerListSchema)
  async list(
    @CurrentActor() actor: Actor,
    @Query({ schema: registerListQuerySchema }) query: RegisterListQuery,
  ): Promise<RegisterListView> {
    return this.registers.list(actor, query);
  }

  /** Các dòng của một sổ, số mới nhất trước. */
  @Get(':id/entries')
  @Permit('register.read')
  @Answers(registerEntryListSchema)
  async entries(
    @CurrentActor() actor: Actor,
    @Param('id', { schema: idSchema }) id: string,
    @Query({ schema: registerEntryListQuerySchema }) query: RegisterEntryListQuery,
  ): Promise<RegisterEntryListView> {
    return this.registers.entries(actor, id, query);
  }
}
