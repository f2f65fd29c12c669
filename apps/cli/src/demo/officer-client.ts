import { randomUUID } from 'node:crypto';
import { type ProblemView, type SessionView } from '@congvu/contracts';

const API = '/api/v1';
/** Longest wait for one answer; making an RSA-3072 key at the first seal takes seconds. */
const ANSWER_WITHIN_MS = 30_000;

/** The api answered with a problem (RFC 9457). */
export class RequestRefused extends Error {
  readonly code: string;

  constructor(
    readonly asked: string,
    readonly problem: ProblemView,
  ) {
    super(`${problem.title}: ${problem.detail} (${asked}, ${problem.code})`);
    this.name = 'RequestRefused';
    this.code = problem.code;
  }
}

export interface OfficerAccount {
  readonly username: string;
  readonly password: string;
  /** Post in whose capacity the officer acts. */
  readonly post: string;
}

interface Exchange {
  readonly method: string;
  readonly path: string;
  readonly body?: unknown;
  readonly headers?: Readonly<Record<string, string>>;
}

/** One signed-in officer of the public HTTP API: cookie, CSRF token and a key for every command. */
export class OfficerClient {
  private cookie = '';
  private csrfToken = '';

  private constructor(
    private readonly baseUrl: string,
    readonly post: string,
  ) {}

  /** @throws RequestRefused, also when the account does not hold the post. */
  static async signIn(
    baseUrl: string,
    { username, password, post }: OfficerAccount,
  ): Promise<OfficerClient> {
    const officer = new OfficerClient(baseUrl, post);
    let session = await officer.command<SessionView>('POST', '/sessions', { username, password });
    officer.csrfToken = session.csrfToken;
    if (session.capacity?.postCode !== post) {
      const postId = session.posts.find(({ postCode }) => postCode === post)?.postId;
      session = await officer.command<SessionView>('PUT', '/sessions/current/capacity', { postId });
      officer.csrfToken = session.csrfToken;
    }
    return officer;
  }

  async read<Answer>(path: string): Promise<Answer> {
    return (await (await this.send({ method: 'GET', path })).json()) as Answer;
  }

  /** A file as it is stored. */
  async download(path: string): Promise<Uint8Array> {
    return new Uint8Array(await (await this.send({ method: 'GET', path })).arrayBuffer());
  }

  /** A command under a key of its own. */
  async ask<Answer>(path: string, body?: unknown): Promise<Answer> {
    return this.command<Answer>('POST', path, body);
  }

  /** An edit of what was read as `etag`. */
  async save<Answer>(path: string, body: unknown, etag: number): Promise<Answer> {
    const headers = { 'If-Match': `"${String(etag)}"` };
    return (await (await this.send({ method: 'PUT', path, body, headers })).json()) as Answer;
  }

  private async command<Answer>(method: string, path: string, body?: unknown): Promise<Answer> {
    const headers = { 'Idempotency-Key': randomUUID() };
    return (await (await this.send({ method, path, body, headers })).json()) as Answer;
  }

  private async send({ method, path, body, headers }: Exchange): Promise<Response> {
    const answer = await fetch(`${this.baseUrl}${API}${path}`, {
      method,
      headers: { ...this.headers(body), ...headers },
      body: body === undefined ? null : JSON.stringify(body),
      signal: AbortSignal.timeout(ANSWER_WITHIN_MS),
    });
    this.keepCookie(answer);
    if (answer.ok) return answer;
    throw new RequestRefused(`${method} ${path}`, (await answer.json()) as ProblemView);
  }

  private headers(body: unknown): Record<string, string> {
    return {
      ...(this.cookie === '' ? {} : { Cookie: this.cookie }),
      ...(this.csrfToken === '' ? {} : { 'X-CSRF-Token': this.csrfToken }),
      ...(body === undefined ? {} : { 'Content-Type': 'application/json' }),
    };
  }

  private keepCookie(answer: Response): void {
    const [cookie] = answer.headers.getSetCookie();
    const [pair] = cookie?.split(';') ?? [];
    if (pair !== undefined) this.cookie = pair;
  }
}
