import { Inject, Injectable } from '@nestjs/common';
import { type ActReceipt } from '@congvu/contracts';
import {
  type ActId,
  type Actor as DomainActor,
  type DecisionContext,
  type DocumentActBody,
  expectedTasks,
  isUndoable,
  type LetterAction,
} from '@congvu/domain';
import {
  type ActToRecord,
  type LetterToLock,
  type LockedLetter,
  lockLetter,
  recordAct,
  type RecordedAct,
  type Sql,
  vacantPosts,
  violatedConstraint,
} from '@congvu/persistence';
import { type Actor } from '../access/caller.js';
import { API_PARTS, type ApiParts } from '../api-parts.js';
import { Problem } from '../problem/problem.js';
import { ActBell } from './act-bell.js';
import { type AskedCommand } from './command-key.js';
import { notFound, requireLetterAction } from './letter-access.js';

export interface LetterCommand {
  readonly by: LetterToLock['by'];
  readonly action: LetterAction;
  readonly asked: AskedCommand;
  readonly actor: Actor;
}

/** What a rule decided, with what goes beside the act. */
export interface Decided {
  readonly body: DocumentActBody;
  readonly note?: string;
  readonly drawn?: ActReceipt['drawn'];
  readonly record?: Partial<
    Pick<ActToRecord, 'number' | 'drafterPersonId' | 'approval' | 'capacity'>
  >;
}

export type Decide = (sql: Sql, letter: LockedLetter) => Decided | Promise<Decided>;

/**
 * The decision path (architecture.md §2, hops 3 and 4): one transaction that locks the letter, asks the pure rule and
 * writes the act. The same key and request get the same answer; anything else under that key is refused.
 */
@Injectable()
export class LetterCommandService {
  constructor(
    @Inject(API_PARTS) private readonly parts: ApiParts,
    private readonly bell: ActBell,
  ) {}

  async run(command: LetterCommand, decide: Decide): Promise<ActReceipt> {
    const receipt = await this.inTransaction(command, decide).catch((error: unknown) => {
      // The same key was committed by a request beside this one: now it is there to be answered.
      if (violatedConstraint(error) !== 'command_pkey') throw error;
      return this.inTransaction(command, decide);
    });
    this.bell.ring();
    return receipt;
  }

  /** Asks the rule without writing anything. @returns what the same command got before, if it did */
  async check(command: LetterCommand, decide: Decide): Promise<ActReceipt | undefined> {
    const { database, scope } = this.parts;
    return database.transaction(scope, async (sql) => {
      const letter = await this.lock(sql, command);
      const earlier = earlierReceipt(letter);
      if (!earlier) await decideOn(sql, letter, { command, decide });
      return earlier;
    });
  }

  private async lock(sql: Sql, { by, asked, actor }: LetterCommand): Promise<LockedLetter> {
    const command = { ...asked, accountId: actor.session.accountId };
    const letter = await lockLetter(sql, { by, reader: actor.reader, command });
    if (!letter) throw notFound();
    return letter;
  }

  private async inTransaction(command: LetterCommand, decide: Decide): Promise<ActReceipt> {
    const { database, scope } = this.parts;
    return database.transaction(scope, async (sql) => {
      const letter = await this.lock(sql, command);
      const earlier = earlierReceipt(letter);
      if (earlier) return earlier;
      const decided = await decideOn(sql, letter, { command, decide });
      const key = { ...command.asked, accountId: command.actor.session.accountId };
      const act: ActToRecord = {
        id: key.key as ActId,
        body: decided.body,
        capacity: command.actor.capacity,
        note: decided.note ?? '',
        holdMilliseconds: isUndoable(decided.body.kind) ? this.parts.settings.holdMilliseconds : 0,
        command: key,
        ...decided.record,
      };
      return recordAct(sql, letter, {
        act,
        answer: (recorded) => receiptOf(letter, decided, recorded),
      });
    });
  }
}

async function decideOn(
  sql: Sql,
  letter: LockedLetter,
  { command, decide }: { command: LetterCommand; decide: Decide },
): Promise<Decided> {
  requireLetterAction(letter, command.actor, command.action);
  return decide(sql, await withVacancies(sql, letter, command.actor));
}

/** Who stands in for a post does so only while nobody holds it: asked where the actor is not the step's own holder. */
async function withVacancies(
  sql: Sql,
  letter: LockedLetter,
  { capacity }: Actor,
): Promise<LockedLetter> {
  const expected = expectedTasks(letter.chain, letter.approval).find(
    ({ slot }) => slot === letter.task?.slot,
  );
  if (!expected || expected.deputy !== capacity.postCode) return letter;
  const vacant = await vacantPosts(sql, expected.posts, letter.today);
  return { ...letter, facts: { ...letter.facts, vacantPosts: vacant } };
}

/** @throws Problem idempotency-mismatch: nothing is shown of what the key was used for. */
function earlierReceipt({ earlier }: LockedLetter): ActReceipt | undefined {
  if (!earlier) return undefined;
  if (earlier.same) return earlier.answer as ActReceipt;
  throw new Problem('idempotency-mismatch', 'Mã yêu cầu này đã được dùng cho một việc khác.');
}

function receiptOf(
  letter: LockedLetter,
  { body, drawn }: Decided,
  recorded: RecordedAct,
): ActReceipt {
  return {
    actId: recorded.id,
    documentId: letter.id,
    taskId: 'task' in body ? body.task : null,
    kind: body.kind,
    seq: recorded.seq,
    at: recorded.at,
    undoUntil: recorded.undoUntil,
    drawn: drawn ?? null,
  };
}

/** Who decides, as the rules of the domain know him. */
export function domainActor({ capacity }: Actor): DomainActor {
  return { personId: capacity.personId, post: capacity.postCode, unit: capacity.unitCode };
}

export function decisionContext(
  { chain, approval, facts }: LockedLetter,
  actor: Actor,
): DecisionContext {
  return { chain, approval, facts, actor: domainActor(actor) };
}
