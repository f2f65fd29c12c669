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
  type CommandKey,
  type LetterToLock,
  type LockedLetter,
  lockLetter,
  recordAct,
  type RecordedAct,
  type Sql,
  vacantPosts,
} from '@congvu/persistence';
import { type Actor } from '../access/caller.js';
import { API_PARTS, type ApiParts } from '../api-parts.js';
import { ActBell } from './act-bell.js';
import { type AskedCommand } from './command-key.js';
import { answeredOnce, earlierAnswer } from './kept-command.js';
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

type Ask<Result> = (sql: Sql, letter: LockedLetter) => Result | Promise<Result>;
export type Decide = Ask<Decided>;

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
    return answeredOnce(this.parts, keyOf(command), async () => {
      const receipt = await this.inTransaction(command, decide);
      this.bell.ring();
      return receipt;
    });
  }

  /** Asks the rule without writing anything. @returns what the same command got before, if it did */
  async check(command: LetterCommand, ask: Ask<unknown>): Promise<ActReceipt | undefined> {
    const { database, scope } = this.parts;
    const key = keyOf(command);
    const earlier = await database.read(scope, (sql) => earlierAnswer<ActReceipt>(sql, key));
    if (earlier) return earlier;
    return answeredOnce<ActReceipt | undefined>(this.parts, key, async () => {
      await database.transaction(scope, async (sql) => {
        const letter = await lockedLetter(sql, command);
        await askOn(sql, letter, { command, ask });
      });
      return undefined;
    });
  }

  private async inTransaction(command: LetterCommand, decide: Decide): Promise<ActReceipt> {
    const { database, scope } = this.parts;
    return database.transaction(scope, async (sql) => {
      const letter = await lockedLetter(sql, command);
      const decided = await askOn(sql, letter, { command, ask: decide });
      const key = keyOf(command);
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

function keyOf({ asked, actor }: LetterCommand): CommandKey {
  return { ...asked, accountId: actor.session.accountId };
}

async function lockedLetter(sql: Sql, { by, actor }: LetterCommand): Promise<LockedLetter> {
  const letter = await lockLetter(sql, { by, reader: actor.reader });
  if (!letter) throw notFound();
  return letter;
}

async function askOn<Result>(
  sql: Sql,
  letter: LockedLetter,
  { command, ask }: { command: LetterCommand; ask: Ask<Result> },
): Promise<Result> {
  requireLetterAction(letter, command.actor, command.action);
  return ask(sql, await withVacancies(sql, letter, command.actor));
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
