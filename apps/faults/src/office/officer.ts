import { randomUUID } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import { type ProblemView, type SessionView } from '@congvu/contracts';
import { SAMPLE_PASSWORD } from '@congvu/persistence';
import { type Ledger, type LedgerEntry, type Outcome } from './ledger.js';

const API = '/api/v1';
/** Longest wait for one answer; making an RSA-3072 key at the first seal takes seconds. */
const ANSWER_WITHIN_MS = 30_000;
const AGAIN_AFTER_MS = 100;

/** The api refused: 4xx with its problem. */
export class Refused extends Error {
  readonly code: string;

  constructor(
    readonly asked: string,
    readonly problem: ProblemView,
  ) {
    super(`${asked}: ${String(problem.status)} ${problem.code}: ${problem.detail}`);
    this.name = 'Refused';
    this.code = problem.code;
  }
}

/** The system did not come back in time (INV-37). */
export class StoodStill extends Error {
  constructor(what: string, waitedMs: number) {
    super(`${what}: nothing came in ${String(Math.round(waitedMs / 1000))} s`);
    this.name = 'StoodStill';
  }
}

export interface OfficeDoor {
  readonly origin: string;
  readonly ledger: Ledger;
  /** How long an officer waits for the system, which may be down meanwhile. */
  readonly patienceMs: number;
}

interface Exchange {
  readonly method: string;
  readonly path: string;
  readonly body?: unknown;
  readonly headers?: Readonly<Record<string, string>>;
}

/** A signed-in officer of the public HTTP API, who asks the same again when he does not know what became of it. */
export class Officer {
  private cookie = '';
  private csrfToken = '';

  private constructor(
    private readonly door: OfficeDoor,
    readonly post: string,
  ) {}

  /** The holder of the post; sample accounts are named after it. */
  static async signIn(door: OfficeDoor, post: string): Promise<Officer> {
    const officer = new Officer(door, post);
    const body = { username: post.toLowerCase(), password: SAMPLE_PASSWORD };
    let session = await officer.once<SessionView>({ method: 'POST', path: '/sessions', body });
    officer.csrfToken = session.csrfToken;
    if (session.capacity?.postCode !== post) {
      const postId = session.posts.find(({ postCode }) => postCode === post)?.postId;
      const path = '/sessions/current/capacity';
      session = await officer.once<SessionView>({ method: 'PUT', path, body: { postId } });
      officer.csrfToken = session.csrfToken;
    }
    return officer;
  }

  async read<Answer>(path: string): Promise<Answer> {
    return (await (await this.insistently({ method: 'GET', path })).json()) as Answer;
  }

  async download(path: string): Promise<Uint8Array> {
    return new Uint8Array(await (await this.insistently({ method: 'GET', path })).arrayBuffer());
  }

  /** A POST that keeps no answer under a key. */
  async ask<Answer>(path: string, body?: unknown): Promise<Answer> {
    return (await (await this.insistently({ method: 'POST', path, body })).json()) as Answer;
  }

  /** An edit of what was read as `etag`. */
  async save(path: string, body: unknown, etag: number): Promise<void> {
    const headers = { 'If-Match': `"${String(etag)}"` };
    await (await this.insistently({ method: 'PUT', path, body, headers })).arrayBuffer();
  }

  /** A command under a key of its own, in the ledger; sent again with the same key until its outcome is known. */
  async command<Answer>(path: string, body?: unknown, key: string = randomUUID()): Promise<Answer> {
    const entry = this.door.ledger.open({ key, post: this.post, path, body });
    const response = await this.insistently(exchangeOf(entry), (outcome, status) => {
      entry.attempts.push({ at: Date.now(), outcome, status });
    });
    entry.answer = await response.json();
    return entry.answer as Answer;
  }

  /** The same command again. */
  async repeat(entry: LedgerEntry): Promise<unknown> {
    return (await this.insistently(exchangeOf(entry))).json();
  }

  /** One try. @throws Refused for 4xx, anything else when the outcome is unknown */
  private async once<Answer>(exchange: Exchange): Promise<Answer> {
    return (await (await this.send(exchange)).json()) as Answer;
  }

  private async insistently(
    exchange: Exchange,
    note: (outcome: Outcome, status: number) => void = () => undefined,
  ): Promise<Response> {
    const began = Date.now();
    for (;;) {
      try {
        const response = await this.send(exchange);
        note('ok', response.status);
        return response;
      } catch (error) {
        if (error instanceof Refused) {
          note('rejected', error.problem.status);
          throw error;
        }
        note('unknown', 0);
        const waited = Date.now() - began;
        if (waited > this.door.patienceMs)
          throw new StoodStill(`${exchange.method} ${exchange.path} (${String(error)})`, waited);
        await pause(AGAIN_AFTER_MS);
      }
    }
  }

  private async send({ method, path, body, headers }: Exchange): Promise<Response> {
    const answer = await fetch(`${this.door.origin}${API}${path}`, {
      method,
      headers: { ...this.headers(body), ...headers },
      body: body === undefined ? null : JSON.stringify(body),
      signal: AbortSignal.timeout(ANSWER_WITHIN_MS),
    });
    const [cookie] = answer.headers.getSetCookie();
    const [pair] = cookie?.split(';') ?? [];
    if (pair !== undefined) this.cookie = pair;
    if (answer.ok) return answer;
    const problem = (await answer.json()) as ProblemView;
    if (answer.status >= 500) throw new Error(`${String(answer.status)} ${problem.code}`);
    throw new Refused(`${this.post} ${method} ${path}`, problem);
  }

  private headers(body: unknown): Record<string, string> {
    return {
      ...(this.cookie === '' ? {} : { Cookie: this.cookie }),
      ...(this.csrfToken === '' ? {} : { 'X-CSRF-Token': this.csrfToken }),
      ...(body === undefined ? {} : { 'Content-Type': 'application/json' }),
    };
  }
}

function exchangeOf({ key, path, body }: LedgerEntry): Exchange {
  return { method: 'POST', path, body, headers: { 'Idempotency-Key': key } };
}
