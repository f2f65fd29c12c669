import { Injectable } from '@nestjs/common';
import { type ActReceipt, type DecideTask, type DecisionKind } from '@congvu/contracts';
import { assertNever, type LetterAction } from '@congvu/domain';
import { type Actor } from '../access/caller.js';
import { type AskedCommand } from '../acts/command-key.js';
import { type Decide, LetterCommandService } from '../acts/letter-command.service.js';
import { CancelNumberService } from './cancel-number.service.js';
import { closeOpinions, giveOpinion } from './consulting.js';
import { issue, takeNumber } from './issuing.js';
import { assign, passOn, registerArrival } from './proposing.js';
import { approve, reject, returnLetter } from './reviewing.js';

const actionOf: Readonly<Record<DecisionKind, LetterAction>> = {
  approve: 'task.approve',
  return: 'task.return',
  reject: 'task.reject',
  opinion: 'task.give-opinion',
  'close-opinions': 'task.close-opinions',
  'register-arrival': 'task.register-arrival',
  assign: 'task.assign',
  'pass-on': 'task.pass-on',
  number: 'letter.number',
  'cancel-number': 'letter.cancel-number',
  issue: 'letter.issue',
};

export interface TaskCommand {
  readonly actor: Actor;
  readonly taskId: string;
  readonly asked: AskedCommand;
  readonly decision: DecideTask;
}

/** Takes the decision on a task and writes it, or refuses it and writes nothing. */
@Injectable()
export class DecideTaskService {
  constructor(
    private readonly commands: LetterCommandService,
    private readonly cancelling: CancelNumberService,
  ) {}

  async decide({ actor, taskId, asked, decision }: TaskCommand): Promise<ActReceipt> {
    const command = { by: { task: taskId }, action: actionOf[decision.kind], asked, actor };
    if (decision.kind === 'cancel-number') return this.cancelling.cancel(command, decision);
    return this.commands.run(command, decider(actor, decision));
  }
}

function decider(actor: Actor, decision: Exclude<DecideTask, { kind: 'cancel-number' }>): Decide {
  switch (decision.kind) {
    case 'approve':
      return approve(actor, decision);
    case 'return':
      return returnLetter(actor, decision);
    case 'reject':
      return reject(actor, decision);
    case 'opinion':
      return giveOpinion(actor, decision);
    case 'close-opinions':
      return closeOpinions(actor, decision);
    case 'register-arrival':
      return registerArrival(actor);
    case 'assign':
      return assign(actor, decision);
    case 'pass-on':
      return passOn(actor, decision);
    case 'number':
      return takeNumber(actor, decision);
    case 'issue':
      return issue(actor);
    default:
      return assertNever(decision);
  }
}
