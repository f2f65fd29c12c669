import { newKey } from './new-key.js';
import { asProblem } from './problem-error.js';

/** A command as somebody asked for it. */
export interface AskedCommand {
  readonly method: string;
  readonly address: string;
  readonly body: unknown;
}

interface HeldKey {
  readonly key: string;
  readonly words: string;
}

/** Never kept in memory for a comparison; the server leaves them out of the identity of a request as well. */
const SECRETS: ReadonlySet<string> = new Set(['pin', 'password', 'current', 'next', 'again']);

/** Who asks was not known: whether an earlier attempt was carried out, that does not say. */
const NOT_SIGNED_IN = 401;

/**
 * The `Idempotency-Key` of what is asked for. The same words at the same address keep their key for as long as nobody
 * knows what became of them, whichever form they come from: what was done before its answer got lost is not done twice.
 */
export class CommandKeys {
  private readonly held = new Map<string, HeldKey>();

  keyFor({ method, address, body }: AskedCommand): string {
    const place = `${method} ${address}`;
    const words = wordsOf(body);
    const held = this.held.get(place);
    if (held?.words === words) return held.key;
    const key = newKey();
    this.held.set(place, { key, words });
    return key;
  }

  /** A POST that was carried out may have taken back what an earlier one did: the same words ask for something new. */
  done({ method, address }: AskedCommand): void {
    if (method === 'POST') this.held.clear();
    else this.held.delete(`${method} ${address}`);
  }

  /** A refusal is an answer: who asks again means a new request. */
  failed({ method, address }: AskedCommand, error: unknown): void {
    const { status } = asProblem(error).problem;
    if (status === 0 || status >= 500 || status === NOT_SIGNED_IN) return;
    this.held.delete(`${method} ${address}`);
  }
}

function wordsOf(body: unknown): string {
  return JSON.stringify(body ?? null, (name, value: unknown) =>
    SECRETS.has(name) ? undefined : value,
  );
}
