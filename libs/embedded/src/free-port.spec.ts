import { afterEach, describe, expect, it } from '@jest/globals';
import { createServer, type Server } from 'node:net';
import { anyFreePort, freePortFrom, isPortFree } from './free-port.js';

describe('freePortFrom', () => {
  let occupant: Server | undefined;
  afterEach(() => new Promise((resolve) => occupant?.close(resolve) ?? resolve(undefined)));

  async function occupy(port: number): Promise<void> {
    occupant = createServer();
    await new Promise<void>((resolve) => occupant?.listen(port, '127.0.0.1', () => resolve()));
  }

  it('takes the wished port when it is free', async () => {
    const port = await anyFreePort();
    expect(await freePortFrom(port)).toBe(port);
  });

  it('takes a later one when somebody else has the wished one', async () => {
    const port = await anyFreePort();
    await occupy(port);
    expect(await isPortFree(port)).toBe(false);
    expect(await freePortFrom(port)).toBeGreaterThan(port);
  });
});
