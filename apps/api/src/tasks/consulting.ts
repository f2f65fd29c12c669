import { type DecideTask } from '@congvu/contracts';
import { decideCloseOpinions, decideGiveOpinion } from '@congvu/domain';
import { answerOpinions, insertOpinion, type Sql, unansweredOpinions } from '@congvu/persistence';
import { type Actor } from '../access/caller.js';
import { type Decide } from '../acts/letter-command.service.js';
import { draftAsVersion } from '../documents/draft-version.js';
import { Problem } from '../problem/problem.js';
import { contentDecision } from './reviewing.js';
import { taskDecision } from './task-decision.js';

type Decision<Kind extends DecideTask['kind']> = Extract<DecideTask, { kind: Kind }>;

export function giveOpinion(actor: Actor, { version, verdict, text }: Decision<'opinion'>): Decide {
  return async (sql, letter) => {
    const decision = contentDecision(letter, actor, version);
    const body = decideGiveOpinion({ ...decision, verdict, opinion: text });
    await insertOpinion(sql, {
      taskId: body.task,
      documentId: letter.id,
      version,
      capacity: actor.capacity,
      verdict,
      text,
    });
    return { body };
  };
}

/** The draft as saved last becomes the version that goes on; each opinion that asked for a change has its answer. */
export function closeOpinions(actor: Actor, decision: Decision<'close-opinions'>): Decide {
  const { version, etag, responses, reason = null } = decision;
  return async (sql, letter) => {
    const draft = await draftAsVersion(sql, letter, { actor, etag, seenVersion: version });
    const facts = { ...letter.facts, content: draft.content };
    const context = { ...taskDecision(letter, actor), facts, seen: draft.content };
    const body = decideCloseOpinions({ ...context, reason });
    await answerAll(sql, letter.id, responses);
    await draft.freeze();
    return { body, note: reason ?? '' };
  };
}

async function answerAll(
  sql: Sql,
  documentId: string,
  responses: Decision<'close-opinions'>['responses'],
): Promise<void> {
  responses.forEach(({ response, text }, index) => {
    if (response === 'accepted' || text.trim() !== '') return;
    const pointer = `/responses/${index}/text`;
    const detail = 'Không tiếp thu thì phải giải trình.';
    throw new Problem('reason-required', detail, {
      errors: [{ pointer, code: 'reason-required', detail }],
    });
  });
  await answerOpinions(sql, documentId, responses);
  const open = await unansweredOpinions(sql, documentId);
  if (open.length === 0) return;
  const detail = `Chưa tiếp thu hoặc giải trình ý kiến của: ${open.join(', ')}.`;
  throw new Problem('reason-required', detail, {
    errors: [{ pointer: '/responses', code: 'reason-required', detail }],
  });
}
