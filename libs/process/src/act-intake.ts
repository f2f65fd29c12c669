import { type ActAnswer, answerToAct } from '@congvu/domain';
import { type UpdateDefinition } from '@temporalio/common';
import { allHandlersFinished, condition, setHandler } from '@temporalio/workflow';
import { isHistoryLong } from './history-length.js';

interface Numbered {
  readonly seq: number;
}

/**
 * Takes the acts of one aggregate in the gapless order of their seq (architecture.md §2, row 6). The handler only reduces
 * and answers; the loop of the workflow asks for what has come of it and runs the effects.
 */
export class ActIntake<Act extends Numbered, State extends Numbered> {
  private known: State | null = null;

  constructor(update: UpdateDefinition<ActAnswer, [Act]>, take: (state: State, act: Act) => State) {
    setHandler(update, async (act): Promise<ActAnswer> => {
      await condition(() => this.known !== null);
      if (this.known === null) return { kind: 'known' };
      const answer = answerToAct(act.seq, this.known.seq);
      if (answer.kind === 'taken') this.known = take(this.known, act);
      return answer;
    });
  }

  /** Acts are answered from here on. */
  begin(loaded: State): State {
    this.known = loaded;
    return loaded;
  }

  isAhead(state: State): boolean {
    return this.known !== state;
  }

  /** @returns the state after the acts that came since; null when the history is long and no act waits: continue as new */
  async after(state: State): Promise<State | null> {
    await condition(() => this.isAhead(state) || isHistoryLong());
    if (!this.isAhead(state)) await condition(allHandlersFinished);
    return this.isAhead(state) ? this.known : null;
  }
}
