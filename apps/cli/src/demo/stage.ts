import { setTimeout as delay } from 'node:timers/promises';
import { type DocumentView, type TaskKind } from '@congvu/contracts';
import { CommandFailed } from '../command-error.js';
import { OfficerClient } from './officer-client.js';
import { type Narrator } from './narrator.js';
import { usernameOf } from './sample-accounts.js';
import { type TemporalDrill } from './temporal-drill.js';

const POLL_MS = 80;
/** The workflow draws pages, signs and waits out the time for undoing; longer means that it stands still. */
const SETTLED_WITHIN_MS = 40_000;

/** An act that the system was expected to refuse, and did. */
export interface Refusal {
  readonly what: string;
  readonly code: string;
}

export type OpenTask = DocumentView['openTasks'][number];

export interface StageOptions {
  readonly baseUrl: string;
  readonly password: string;
  readonly pin: string;
  readonly narrator: Narrator;
  /** Only where the stack is our own. */
  readonly temporal?: TemporalDrill;
}

/** Where the demo plays: the officers of the sample, signed in when they first act, and what came of it. */
export class Stage {
  readonly refusals: Refusal[] = [];
  readonly undone: string[] = [];
  /** By the business clock; officers sign in as who holds their post then. */
  today = '2024-01-08';
  private readonly officers = new Map<string, Promise<OfficerClient>>();

  constructor(private readonly options: StageOptions) {}

  get pin(): string {
    return this.options.pin;
  }

  /** Every account of the sample has the same. */
  get password(): string {
    return this.options.password;
  }

  /** @throws CommandFailed where Temporal is not ours to stop */
  get temporal(): TemporalDrill {
    const { temporal } = this.options;
    if (temporal) return temporal;
    throw new CommandFailed('not-ours', 'Temporal này không do buổi diễn quản lý.');
  }

  /** Runs one step and tells it. */
  step<Result>(text: string, work: () => Promise<Result>): Promise<Result> {
    return this.options.narrator.step(text, work);
  }

  heading(text: string): void {
    this.options.narrator.heading(text);
  }

  /** The officer who holds the post today. */
  officer(post: string): Promise<OfficerClient> {
    const username = usernameOf(post, this.today);
    const key = `${username} ${post}`;
    const known = this.officers.get(key);
    if (known !== undefined) return known;
    const { baseUrl, password } = this.options;
    const signedIn = OfficerClient.signIn(baseUrl, { username, password, post });
    this.officers.set(key, signedIn);
    return signedIn;
  }

  /** The letter once the process stands still: the next task is open, or the letter has ended. */
  async settled(officer: OfficerClient, documentId: string): Promise<DocumentView> {
    return eventually(`xử lý xong văn bản ${documentId}`, async () => {
      const letter = await officer.read<DocumentView>(`/documents/${documentId}`);
      return letter.advancingSince === null ? letter : undefined;
    });
  }

  /** The open task of this kind that waits for the officer. @throws CommandFailed when there is none. */
  async task(officer: OfficerClient, documentId: string, kind: TaskKind): Promise<TaskToDo> {
    const letter = await this.settled(officer, documentId);
    const open = letter.openTasks.filter((task) => task.kind === kind);
    const task = open.find(({ holder }) => holder.postCode === officer.post) ?? open[0];
    if (task !== undefined) return { letter, task };
    const waiting = letter.openTasks.map(({ step }) => step).join(', ');
    throw new CommandFailed(
      'task-missing',
      `${officer.post} không có việc "${kind}" ở ${letter.symbol} (đang chờ: ${waiting || 'không bước nào'}).`,
    );
  }
}

export interface TaskToDo {
  readonly letter: DocumentView;
  readonly task: OpenTask;
}

export async function eventually<Answer>(
  what: string,
  ask: () => Promise<Answer | undefined>,
): Promise<Answer> {
  return until({ what, withinMs: SETTLED_WITHIN_MS }, ask);
}

/** Asks until there is an answer. @throws CommandFailed naming what did not come in time */
export async function until<Answer>(
  { what, withinMs }: { readonly what: string; readonly withinMs: number },
  ask: () => Promise<Answer | undefined>,
): Promise<Answer> {
  const last = Date.now() + withinMs;
  for (;;) {
    const answer = await ask();
    if (answer !== undefined) return answer;
    if (Date.now() > last) {
      const waited = String(withinMs / 1000);
      throw new CommandFailed('standing-still', `Đã chờ ${waited} giây mà chưa ${what}.`);
    }
    await delay(POLL_MS);
  }
}
