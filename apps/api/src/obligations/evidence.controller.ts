import { Body, Controller, Param, Post } from '@nestjs/common';
import {
  type CancelEvidence,
  cancelEvidenceSchema,
  type EvidenceReceipt,
  evidenceReceiptSchema,
  idSchema,
  type RecordEvidence,
  recordEvidenceSchema,
} from '@congvu/contracts';
import { Permit } from '../access/permit.js';
import { type ActorCommand, CurrentCommand } from '../acts/command-key.js';
import { Answers } from '../openapi/answers.js';
import { EvidenceService } from './evidence.service.js';

@Controller('v1')
export class EvidenceController {
  constructor(private readonly evidence: EvidenceService) {}

  /** Ghi kết quả của nhiệm vụ; đủ kết quả theo kế hoạch thì nhiệm vụ hoàn thành. */
  @Post('obligations/:id/evidence')
  @Permit('evidence.record')
  @Answers(evidenceReceiptSchema)
  async record(
    @CurrentCommand() command: ActorCommand,
    @Param('id', { schema: idSchema }) id: string,
    @Body({ schema: recordEvidenceSchema }) body: RecordEvidence,
  ): Promise<EvidenceReceipt> {
    return this.evidence.record(command, id, body);
  }

  /** Hủy kết quả ghi sai, kèm lý do. */
  @Post('evidence/:id/cancellation')
  @Permit('evidence.record')
  @Answers(evidenceReceiptSchema)
  async cancel(
    @CurrentCommand() command: ActorCommand,
    @Param('id', { schema: idSchema }) id: string,
    @Body({ schema: cancelEvidenceSchema }) body: CancelEvidence,
  ): Promise<EvidenceReceipt> {
    return this.evidence.cancel(command, id, body);
  }
}
