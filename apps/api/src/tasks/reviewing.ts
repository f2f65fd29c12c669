import { type DecideTask } from '@congvu/contracts';
import {
  type ContentDecision,
  decideApprove,
  decideReject,
  decideReturn,
  type Sha256,
} from '@congvu/domain';
import { type LockedLetter } from '@congvu/persistence';
import { type Actor } from '../access/caller.js';
import { type Decide } from '../acts/letter-command.service.js';
import { taskDecision } from './task-decision.js';

type Decision<Kind extends DecideTask['kind']> = Extract<DecideTask, { kind: Kind }>;

export function approve(actor: Actor, { version, note }: Decision<'approve'>): Decide {
  return (_sql, letter) => ({ body: decideApprove(contentDecision(letter, actor, version)), note });
}

export function returnLetter(actor: Actor, decision: Decision<'return'>): Decide {
  const { version, to, reasonCode, reason } = decision;
  return (_sql, letter) => ({
    body: decideReturn({ ...contentDecision(letter, actor, version), to, reasonCode, reason }),
    note: reason,
  });
}

export function reject(actor: Actor, { version, reasonCode, reason }: Decision<'reject'>): Decide {
  return (_sql, letter) => ({
    body: decideReject({ ...contentDecision(letter, actor, version), reasonCode, reason }),
    note: reason,
  });
}

/** A version is frozen, so its number tells the content that the person had before his eyes. */
export function contentDecision(
  letter: LockedLetter,
  actor: Actor,
  version: number,
): ContentDecision {
  const { content } = letter.facts;
  const contentSha256 = version === content.version ? content.contentSha256 : ('' as Sha256);
  return { ...taskDecision(letter, actor), seen: { version, contentSha256 } };
}
