import { type Sha256, type SigningSessionId } from '@congvu/domain';
import { SAMPLE_PIN } from '@congvu/persistence';
import { type Officer } from './officer.js';

/** Where the signing worker listens, and the secret that it wants to hear. */
export interface SignerDoor {
  readonly address: string;
  readonly secret: string;
}

export interface SignatureAsked {
  readonly authorityId: string;
  readonly documentId: string;
  readonly taskId: string;
  readonly kind: 'person' | 'agency';
}

export interface PreparedSession {
  readonly sessionId: SigningSessionId;
  readonly baseSha256: Sha256;
  readonly authorityLine: readonly string[] | null;
}

/** The signing worker refused; `code` is that of the problem. */
export class SignerRefused extends Error {
  constructor(
    readonly code: string,
    detail: string,
  ) {
    super(`${code}: ${detail}`);
    this.name = 'SignerRefused';
  }
}

/** Prepares a signature and gives its value, as the api would for the officer. */
export async function signWith(
  door: SignerDoor,
  asked: SignatureAsked,
  { officer, pin = SAMPLE_PIN }: { readonly officer: Officer; readonly pin?: string },
): Promise<PreparedSession> {
  const { accountId } = officer;
  const { basis: _basis, ...names } = officer.capacity;
  const capacity = { ...names, authorityLine: null };
  const { authorityId } = asked;
  const prepared = await post<PreparedSession>(door, '/signing-sessions', {
    ...asked,
    accountId,
    capacity,
  });
  const value = { authorityId, accountId, pin };
  await post(door, `/signing-sessions/${prepared.sessionId}/value`, value);
  return prepared;
}

async function post<Answer>(
  { address, secret }: SignerDoor,
  path: string,
  body: object,
): Promise<Answer> {
  const response = await fetch(`http://${address}${path}`, {
    method: 'POST',
    headers: { authorization: `Bearer ${secret}`, 'content-type': 'application/json' },
    body: JSON.stringify(body),
  });
  const answer: unknown = await response.json();
  if (response.ok) return answer as Answer;
  const { code, detail } = answer as { code: string; detail: string };
  throw new SignerRefused(code, detail);
}
