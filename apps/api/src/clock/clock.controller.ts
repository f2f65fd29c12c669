import { Body, Controller, Get, Post } from '@nestjs/common';
import {
  type AdvanceClock,
  advanceClockSchema,
  clockSchema,
  type ClockView,
} from '@congvu/contracts';
import { Permit } from '../access/permit.js';
import { type ActorCommand, CurrentCommand } from '../acts/command-key.js';
import { Answers } from '../openapi/answers.js';
import { ClockService } from './clock.service.js';

@Controller('v1')
export class ClockController {
  constructor(private readonly clock: ClockService) {}

  /** Đồng hồ nghiệp vụ: thời điểm hiện tại, mốc kế tiếp, lần tua gần nhất. */
  @Get('clock')
  @Permit('clock.advance')
  @Answers(clockSchema)
  async show(): Promise<ClockView> {
    return this.clock.show();
  }

  /** Tua đồng hồ của bản diễn tập đến một ngày; các mốc trên đường được xử lý lần lượt. */
  @Post('clock-advances')
  @Permit('clock.advance')
  @Answers(clockSchema)
  async advance(
    @CurrentCommand() command: ActorCommand,
    @Body({ schema: advanceClockSchema }) body: AdvanceClock,
  ): Promise<ClockView> {
    return this.clock.advance(command, body);
  }
}
