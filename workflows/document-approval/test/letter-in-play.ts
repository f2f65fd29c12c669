import { type AuthorityId, type DocumentAct } from '@congvu/domain';
import { type QueueActivities, type WorkflowHarness } from '@congvu/testing';
import { ProcessInPlay, startProcess } from '@congvu/testing/process-in-play';
import {
  applyAct,
  documentApprovalQueue,
  documentApprovalType,
  documentApprovalWorkflowId,
} from '../src/document-approval.messages.js';
import { type Play } from './acts.js';
import { type RecordInMemory } from './record-in-memory.js';

/** A letter's workflow. */
export class LetterInPlay extends ProcessInPlay<DocumentAct, RecordInMemory> {
  static queues({ activities }: RecordInMemory): QueueActivities {
    return [documentApprovalQueue, 'documents', 'signing'].map((queue) => [queue, activities]);
  }

  static async start({ client }: WorkflowHarness, record: RecordInMemory): Promise<LetterInPlay> {
    const { documentId } = record;
    const handle = await startProcess(client, {
      type: documentApprovalType,
      workflowId: documentApprovalWorkflowId(documentId),
      taskQueue: documentApprovalQueue,
      input: { authorityId: 'authority' as AuthorityId, documentId },
    });
    return new LetterInPlay(record, handle, applyAct);
  }

  /** Writes each act when the step before it is open, and delivers it. */
  async play(acts: Play): Promise<void> {
    for (const [post, body] of acts) {
      await this.deliver(this.record.write(body, post));
      const seq = String(this.record.acts.length);
      await this.asked(
        (what) => what.startsWith(`openStep ${seq} `) || what === `finishLetter ${seq}`,
      );
    }
  }
}
