import { Body, Controller, Get, Post } from '@nestjs/common';
import {
  type CreateCredential,
  createCredentialSchema,
  type CredentialListView,
  credentialListSchema,
} from '@congvu/contracts';
import { type Actor, CurrentActor } from '../access/caller.js';
import { Permit } from '../access/permit.js';
import { type ActorCommand, CurrentCommand } from '../acts/command-key.js';
import { Answers } from '../openapi/answers.js';
import { CredentialsService } from './credentials.service.js';

@Controller('v1/credentials')
export class CredentialsController {
  constructor(private readonly credentials: CredentialsService) {}

  /** Khóa ký của mình và con dấu số của cơ quan mà mình giữ. */
  @Get()
  @Permit('credential.keep')
  @Answers(credentialListSchema)
  async list(@CurrentActor() actor: Actor): Promise<CredentialListView> {
    return this.credentials.list(actor);
  }

  /** Tạo khóa ký và đặt mã PIN; hỏi lại mật khẩu. */
  @Post()
  @Permit('credential.keep')
  @Answers(credentialListSchema)
  async create(
    @CurrentCommand() command: ActorCommand,
    @Body({ schema: createCredentialSchema }) request: CreateCredential,
  ): Promise<CredentialListView> {
    return this.credentials.create(command, request);
  }
}
