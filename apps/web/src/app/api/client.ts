import { queryOptions } from '@tanstack/react-query';
import { CommandKeys } from './command-keys.js';
import { type Commands, type Reads } from './endpoints.js';
import { offlineProblem, ProblemError, problemOf } from './problem-error.js';
import { csrfToken, signInAgain } from './session-token.js';

const API = '/api/v1';

const keys = new CommandKeys();

export type Params = Readonly<Record<string, string | number | undefined>>;

/** Reads a resource: parameters named in the path fill it, the others become the query. @throws ProblemError */
export async function read<Path extends keyof Reads>(
  path: Path,
  params: Params = {},
  signal?: AbortSignal,
): Promise<Reads[Path]> {
  return send(
    () => fetch(addressOf(path, params), { signal: signal ?? null }),
    async (answer) => (await answer.json()) as Reads[Path],
  );
}

/** The same as a query: its key is the path and the parameters. */
export function reading<Path extends keyof Reads>(path: Path, params: Params = {}) {
  return queryOptions({
    queryKey: [path, params] as const,
    queryFn: ({ signal }) => read(path, params, signal),
  });
}

export interface Asked<Body> {
  readonly params?: Params;
  readonly body: Body;
  readonly etag?: number;
}

/**
 * Asks for a change; the same change again, after an answer that never came, is done once. After a session has run out
 * it waits until the person has signed in again.
 * @throws ProblemError
 */
export async function command<Name extends keyof Commands>(
  name: Name,
  { params = {}, body, etag }: Asked<Commands[Name]['body']>,
): Promise<Commands[Name]['answer']> {
  const [method = '', path = ''] = name.split(' ');
  const address = addressOf(path, params);
  const asked = { method, address, body };
  const key = keys.keyFor(asked);
  const request = () =>
    fetch(address, {
      method,
      headers: headersOf(key, { body, ...(etag !== undefined && { etag }) }),
      body: body === undefined ? null : JSON.stringify(body),
    });
  try {
    const answer = await send(request, async (given) =>
      given.status === 204 ? undefined : ((await given.json()) as Commands[Name]['answer']),
    );
    keys.done(asked);
    return answer;
  } catch (error) {
    keys.failed(asked, error);
    throw error;
  }
}

export function attachmentAddress(documentId: string, attachmentId = ''): string {
  const all = `${API}/documents/${documentId}/attachments`;
  return attachmentId === '' ? all : `${all}/${attachmentId}`;
}

/** A table of the server to print or to calculate with. */
export function tableAddress(path: string, ending: 'pdf' | 'xlsx', params: Params = {}): string {
  return addressOf(`${path}.${ending}`, params);
}

export function fileAddress(documentId: string, sha256: string): string {
  return `${API}/documents/${documentId}/files/${sha256}`;
}

function headersOf(key: string, { body, etag }: Asked<unknown>): Record<string, string> {
  return {
    'Idempotency-Key': key,
    'X-CSRF-Token': csrfToken(),
    ...(body === undefined ? {} : { 'Content-Type': 'application/json' }),
    ...(etag === undefined ? {} : { 'If-Match': `"${etag}"` }),
  };
}

/** Sends, and after a session has run out once more when the person has signed in again. @throws ProblemError, AbortError */
export async function send<Answer>(
  request: () => Promise<Response>,
  readAnswer: (answer: Response) => Promise<Answer>,
): Promise<Answer> {
  try {
    return await attempt(request, readAnswer);
  } catch (error) {
    if (!(error instanceof ProblemError) || error.code !== 'not-signed-in') throw error;
    if (!(await signInAgain())) throw error;
    return attempt(request, readAnswer);
  }
}

/** A body that breaks off, or is none of ours, is a server that did not answer. */
async function attempt<Answer>(
  request: () => Promise<Response>,
  readAnswer: (answer: Response) => Promise<Answer>,
): Promise<Answer> {
  try {
    const answer = await request();
    if (!answer.ok) throw await problemOf(answer);
    return await readAnswer(answer);
  } catch (error) {
    if (error instanceof ProblemError) throw error;
    if (error instanceof DOMException && error.name === 'AbortError') throw error;
    throw offlineProblem();
  }
}

function addressOf(path: string, params: Params): string {
  const query = new URLSearchParams();
  let address = `${API}${path}`;
  for (const [name, value] of Object.entries(params)) {
    if (value === undefined || value === '') continue;
    const place = `{${name}}`;
    if (address.includes(place)) address = address.replace(place, encodeURIComponent(value));
    else query.set(name, String(value));
  }
  const text = query.toString();
  return text === '' ? address : `${address}?${text}`;
}
