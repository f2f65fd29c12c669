import { type Sending } from '../office/office.js';

interface Signal {
  readonly given: Promise<void>;
  readonly give: () => void;
}

interface Gate {
  /** Number of the act in its story, before which the story waits. */
  readonly act: number;
  readonly reached: Signal;
  readonly opened: Signal;
  sent: boolean;
}

/** Several stories at once, each of which waits right before one of its acts. */
export class Gates {
  private readonly gates: readonly Gate[];

  constructor(acts: readonly number[]) {
    this.gates = acts.map((act) => ({ act, reached: signal(), opened: signal(), sent: false }));
  }

  /** How each story sends its acts. */
  get sendings(): readonly Sending[] {
    return this.gates.map(sendingThrough);
  }

  /** Resolves when every story waits. */
  async reached(): Promise<void> {
    await Promise.all(this.gates.map(({ reached }) => reached.given));
  }

  /** Lets the stories go on, one after another, `everyMs` apart. */
  async open(everyMs: number, wait: (ms: number) => Promise<unknown>): Promise<void> {
    for (const { opened } of this.gates) {
      opened.give();
      await wait(everyMs);
    }
  }

  /** Acts behind the gates that were not acknowledged yet. */
  notSent(): readonly number[] {
    return this.gates.flatMap(({ act, sent }) => (sent ? [] : [act]));
  }
}

function sendingThrough(gate: Gate): Sending {
  let acts = 0;
  return async (officer, { path, body }) => {
    acts += 1;
    if (acts !== gate.act) return officer.command(path, body);
    gate.reached.give();
    await gate.opened.given;
    const answer = await officer.command(path, body);
    gate.sent = true;
    return answer;
  };
}

function signal(): Signal {
  let give = (): void => undefined;
  const given = new Promise<void>((resolve) => (give = resolve));
  return { given, give };
}
