import { type Passings } from './passings.js';

/** The api asking the signer for a value: P4 seen from the other side. */
export function watchSigner(passings: Passings): void {
  const original = globalThis.fetch;
  globalThis.fetch = (input, init) =>
    typeof input === 'string' && /\/signing-sessions\/[^/]+\/value$/.test(input)
      ? passings.around('P4', () => original(input, init))
      : original(input, init);
}
