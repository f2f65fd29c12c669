import { Body, Controller, Get, HttpCode, Param, Post, Query } from '@nestjs/common';
import {
  type FollowUpQuery,
  followUpQuerySchema,
  followUpSchema,
  type FollowUpView,
  idSchema,
  type PhoneCallReceipt,
  phoneCallReceiptSchema,
  type RecordPhoneCall,
  recordPhoneCallSchema,
  type RemindersSent,
  remindersSentSchema,
  type SendReminders,
  sendRemindersSchema,
} from '@congvu/contracts';
import { type Actor, CurrentActor } from '../access/caller.js';
import { Permit } from '../access/permit.js';
import { type ActorCommand, CurrentCommand } from '../acts/command-key.js';
import { PhoneCallsService } from '../obligations/phone-calls.service.js';
import { Answers } from '../openapi/answers.js';
import { FollowUpService } from './follow-up.service.js';

@Controller('v1')
export class FollowUpController {
  constructor(
    private readonly followUp: FollowUpService,
    private readonly calls: PhoneCallsService,
  ) {}

  /** Ai còn nợ nghĩa vụ, nhắc ai, gọi cho ai; công văn đôn đốc đang chờ. */
  @Get('cycles/:id/follow-up')
  @Permit('obligation.follow-up')
  @Answers(followUpSchema)
  async show(
    @CurrentActor() actor: Actor,
    @Param('id', { schema: idSchema }) id: string,
    @Query({ schema: followUpQuerySchema }) { obligation }: FollowUpQuery,
  ): Promise<FollowUpView> {
    return this.followUp.show(actor, id, obligation);
  }

  /** Nhắc các đơn vị đã chọn trong hệ thống; mỗi nghĩa vụ một lần trong một ngày làm việc. */
  @Post('cycles/:id/reminders')
  @HttpCode(200)
  @Permit('obligation.follow-up')
  @Answers(remindersSentSchema)
  async remind(
    @CurrentCommand() command: ActorCommand,
    @Param('id', { schema: idSchema }) id: string,
    @Body({ schema: sendRemindersSchema }) body: SendReminders,
  ): Promise<RemindersSent> {
    return this.followUp.remind(command, id, body);
  }

  /** Ghi một cuộc gọi đôn đốc. */
  @Post('obligations/:id/phone-calls')
  @Permit('obligation.follow-up')
  @Answers(phoneCallReceiptSchema)
  async recordCall(
    @CurrentCommand() command: ActorCommand,
    @Param('id', { schema: idSchema }) id: string,
    @Body({ schema: recordPhoneCallSchema }) body: RecordPhoneCall,
  ): Promise<PhoneCallReceipt> {
    return this.calls.record(command, id, body);
  }
}
