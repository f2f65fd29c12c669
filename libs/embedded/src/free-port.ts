import { createServer } from 'node:net';
import { NoFreePort } from './embedded-error.js';

/** How many ports after the wished one are tried. */
const ATTEMPTS = 50;

/** Whether a server could listen there now. */
export function isPortFree(port: number, host = '127.0.0.1'): Promise<boolean> {
  return new Promise((resolve) => {
    const probe = createServer();
    probe.once('error', () => resolve(false));
    probe.listen({ port, host, exclusive: true }, () => probe.close(() => resolve(true)));
  });
}

/** Any free port, chosen by the system. */
export function anyFreePort(host = '127.0.0.1'): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once('error', reject);
    probe.listen({ port: 0, host }, () => {
      const address = probe.address();
      const port = typeof address === 'object' && address !== null ? address.port : 0;
      probe.close(() => resolve(port));
    });
  });
}

/**
 * The wished port or the next free one after it.
 * @throws NoFreePort when none of the next fifty is free.
 */
export async function freePortFrom(wished: number, host = '127.0.0.1'): Promise<number> {
  const last = Math.min(wished + ATTEMPTS, 65_535);
  for (let port = wished; port <= last; port += 1) {
    if (await isPortFree(port, host)) return port;
  }
  throw new NoFreePort(host, wished, last);
}
