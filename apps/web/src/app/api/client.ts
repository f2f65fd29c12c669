import { queryOptions } from '@tanstack/react-query';
import { type Commands, type Reads } from './endpoints.js';
import { newKey } from './new-key.js';
import { offlineProblem, problemOf } from './problem-error.js';
import { csrfToken, signInAgain } from './session-token.js';

const API = '/api/v1';

export type Params = Readonly<Record<string, string | number | undefined>>;

/** Reads a resource: parameters named in the path fill it, the others become the query. @throws ProblemError */
export async function read<Path extends keyof Reads>(
  path: Path,
  params: Params = {},
  signal?: AbortSignal,
): Promise<Reads[Path]> {
  const answer = await send(() => fetch(addressOf(path, params), { signal: signal ?? null }));
  return (await answer.json()) as Reads[Path];
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
  /** Same key, same answer: made when the form opens, so that sending twice does nothing twice. */
  readonly key?: string;
  readonly etag?: number;
}

/** Asks for a change. After a session has run out it waits until the person has signed in again. @throws ProblemError */
export async function command<Name extends keyof Commands>(
  name: Name,
  asked: Asked<Commands[Name]['body']>,
): Promise<Commands[Name]['answer']> {
  const [method = '', path = ''] = name.split(' ');
  const key = asked.key ?? newKey();
  const answer = await send(() =>
    fetch(addressOf(path, asked.params ?? {}), {
      method,
      headers: headersOf(key, asked),
      body: asked.body === undefined ? null : JSON.stringify(asked.body),
    }),
  );
  if (answer.status === 204) return undefined;
  return (await answer.json()) as Commands[Name]['answer'];
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

async function send(request: () => Promise<Response>): Promise<Response> {
  const answer = await attempt(request);
  if (answer.ok) return answer;
  const problem = await problemOf(answer);
  if (problem.code !== 'not-signed-in') throw problem;
  if (!(await signInAgain())) throw problem;
  const again = await attempt(request);
  if (again.ok) return again;
  throw await problemOf(again);
}

async function attempt(request: () => Promise<Response>): Promise<Response> {
  try {
    return await request();
  } catch (error) {
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
