import { setTimeout as pause } from 'node:timers/promises';
import { type DocumentView, type TaskKind } from '@congvu/contracts';
import { type Ledger } from './ledger.js';
import { Officer, type OfficeDoor, Refused, StoodStill } from './officer.js';

const LOOK_AGAIN_MS = 40;

/** Who acts on which letter. */
export interface Turn {
  readonly post: string;
  readonly documentId: string;
}

export type OpenTask = DocumentView['openTasks'][number];

export interface TaskToDo {
  readonly officer: Officer;
  readonly letter: DocumentView;
  readonly task: OpenTask;
}

/** An act as an officer sends it. */
export interface Act {
  readonly path: string;
  readonly body?: unknown;
}

/** How acts are sent: once each, unless a case crowds, delays or watches them. */
export type Sending = (officer: Officer, act: Act) => Promise<unknown>;

const once: Sending = (officer, { path, body }) => officer.command(path, body);

/** The officers of the sample at work over HTTP, each signed in once. */
export class Office {
  constructor(
    private readonly options: OfficeDoor,
    private readonly sending: Sending = once,
    private readonly officers = new Map<string, Promise<Officer>>(),
  ) {}

  /** The same officers, who send their acts another way, and wait as long as told. */
  sendingBy(sending: Sending, patienceMs = this.options.patienceMs): Office {
    return new Office({ ...this.options, patienceMs }, sending, this.officers);
  }

  async send<Answer>(officer: Officer, path: string, body?: unknown): Promise<Answer> {
    return (await this.sending(officer, { path, body })) as Answer;
  }

  get ledger(): Ledger {
    return this.options.ledger;
  }

  officer(post: string): Promise<Officer> {
    const known = this.officers.get(post) ?? Officer.signIn(this.options, post);
    this.officers.set(post, known);
    return known;
  }

  /** The officer's open task of this kind, once it is there and the process stands still. */
  async task({ post, documentId }: Turn, kind: TaskKind): Promise<TaskToDo> {
    const officer = await this.officer(post);
    return this.eventually(`a task "${kind}" of ${post}`, async () => {
      const letter = await letterOf(officer, documentId);
      if (letter === undefined || letter.advancingSince !== null) return undefined;
      const task = letter.openTasks.find(
        (open) => open.kind === kind && open.holder.postCode === post,
      );
      return task && { officer, letter, task };
    });
  }

  /** @throws StoodStill naming what did not come */
  async eventually<Answer>(what: string, ask: () => Promise<Answer | undefined>): Promise<Answer> {
    const began = Date.now();
    for (;;) {
      const answer = await ask();
      if (answer !== undefined) return answer;
      const waited = Date.now() - began;
      if (waited > this.options.patienceMs) throw new StoodStill(what, waited);
      await pause(LOOK_AGAIN_MS);
    }
  }
}

/** The letter, once the officer may see it: for those who are asked that is when their task opens. */
async function letterOf(officer: Officer, documentId: string): Promise<DocumentView | undefined> {
  return officer.read<DocumentView>(`/documents/${documentId}`).catch((error: unknown) => {
    if (error instanceof Refused && error.problem.status === 404) return undefined;
    throw error;
  });
}
