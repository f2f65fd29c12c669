import { type ActAnswer, type AuthorityId, type DocumentAct } from '@congvu/domain';
import { type QueueActivities, type WorkflowHarness } from '@congvu/testing';
import { type WorkflowHandle } from '@temporalio/client';
import {
  applyAct,
  documentApprovalQueue,
  documentApprovalType,
  documentApprovalWorkflowId,
} from '../src/document-approval.messages.js';
import { type Play } from './acts.js';
import { type RecordInMemory } from './record-in-memory.js';

/** A letter's workflow on a server, fed from a record in memory. */
export class LetterInPlay {
  private constructor(
    readonly record: RecordInMemory,
    readonly handle: WorkflowHandle,
  ) {}

  static queues({ activities }: RecordInMemory): QueueActivities {
    return [documentApprovalQueue, 'documents', 'signing'].map((queue) => [queue, activities]);
  }

  static async start({ client }: WorkflowHarness, record: RecordInMemory): Promise<LetterInPlay> {
    const { documentId } = record;
    const handle = await client.workflow.start(documentApprovalType, {
      workflowId: documentApprovalWorkflowId(documentId),
      taskQueue: documentApprovalQueue,
      args: [{ authorityId: 'authority' as AuthorityId, documentId }],
    });
    // A handle without a run follows the letter through continue-as-new.
    return new LetterInPlay(record, client.workflow.getHandle(handle.workflowId));
  }

  async deliver(act: DocumentAct): Promise<ActAnswer> {
    return this.handle.executeUpdate(applyAct, { args: [act] });
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

  async asked(matches: (what: string) => boolean): Promise<void> {
    const until = Date.now() + 10_000;
    while (!this.record.asked.some(matches)) {
      if (Date.now() > until) throw new Error(`not asked: ${this.record.asked.join(', ')}`);
      await new Promise((resolve) => setTimeout(resolve, 5));
    }
  }
}
