import { Injectable } from '@nestjs/common';
import { type ActReceipt, type SubmitDocument, type TakeBack } from '@congvu/contracts';
import {
  decideRecall,
  decideSubmit,
  decideWithdraw,
  isReason,
  type PostCode,
  ReasonRequired,
} from '@congvu/domain';
import { firstOpened } from '@congvu/persistence';
import { type Actor } from '../access/caller.js';
import { type AskedCommand } from '../acts/command-key.js';
import { decisionContext, LetterCommandService } from '../acts/letter-command.service.js';
import { draftAsVersion } from './draft-version.js';
import { draftTask } from './draft-task.js';

export interface DocumentCommand<Body> {
  readonly actor: Actor;
  readonly documentId: string;
  readonly asked: AskedCommand;
  readonly body: Body;
}

/** Submission, withdrawal and recall: what the drafting side does with the whole letter. */
@Injectable()
export class MoveDocumentService {
  constructor(private readonly commands: LetterCommandService) {}

  /** The draft as saved becomes a version and goes to the next step. */
  async submit({
    actor,
    documentId,
    asked,
    body,
  }: DocumentCommand<SubmitDocument>): Promise<ActReceipt> {
    const command = {
      by: { document: documentId },
      action: 'letter.submit',
      asked,
      actor,
    } as const;
    return this.commands.run(command, async (sql, letter) => {
      const task = await draftTask(sql, letter);
      const { etag, reportEtag } = body;
      const draft = await draftAsVersion(sql, letter, { actor, etag, reportEtag });
      const facts = { ...letter.facts, content: draft.content };
      const decided = decideSubmit({
        ...decisionContext(letter, actor),
        facts,
        task,
        seen: draft.content,
        consulted: body.consulted as PostCode[],
      });
      await draft.freeze();
      const record = { drafterPersonId: actor.capacity.personId };
      return { body: decided, note: body.note, record };
    });
  }

  async withdraw({
    actor,
    documentId,
    asked,
    body,
  }: DocumentCommand<TakeBack>): Promise<ActReceipt> {
    const command = {
      by: { document: documentId },
      action: 'letter.withdraw',
      asked,
      actor,
    } as const;
    return this.commands.run(command, (_sql, letter) => {
      requireWords(body.reason);
      return { body: decideWithdraw(decisionContext(letter, actor)), note: body.reason };
    });
  }

  async recall({ actor, documentId, asked, body }: DocumentCommand<TakeBack>): Promise<ActReceipt> {
    const command = {
      by: { document: documentId },
      action: 'letter.recall',
      asked,
      actor,
    } as const;
    return this.commands.run(command, async (sql, letter) => {
      requireWords(body.reason);
      const opened = await firstOpened(sql, letter.id);
      return {
        body: decideRecall({ ...decisionContext(letter, actor), opened }),
        note: body.reason,
      };
    });
  }
}

function requireWords(reason: string): void {
  if (!isReason(reason)) throw new ReasonRequired();
}
