import { once } from 'node:events';
import { createServer, type Server } from 'node:http';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { HttpSignerClient } from '../signing-sessions/signer-client.js';
import { stateOfPart } from './readiness-check.js';

const secret = 'secret-between-api-and-signer-of-a-test';

describe('readiness of the signer', () => {
  let server: Server;
  let address: string;
  let serves: boolean;

  beforeEach(async () => {
    serves = true;
    // As the signing worker answers (apps/worker/src/signing/signer-endpoint.ts).
    server = createServer(({ url }, response) => {
      response.writeHead(url !== '/ready' ? 404 : serves ? 200 : 503).end('{}');
    }).listen(0, '127.0.0.1');
    await once(server, 'listening');
    const bound = server.address();
    if (bound === null || typeof bound === 'string') throw new Error('no port');
    address = `127.0.0.1:${String(bound.port)}`;
  });
  afterEach(() => {
    server.close();
  });

  const state = () => {
    const signer = new HttpSignerClient({ address, secret });
    return stateOfPart({ name: 'signer', needed: false, check: () => signer.ping() });
  };

  it('is up while its worker serves', async () => {
    expect(await state()).toMatchObject({ name: 'signer', state: 'up' });
  });

  it('is down while its worker listens and does not serve', async () => {
    serves = false;
    expect(await state()).toMatchObject({ state: 'down', detail: 'signer-unavailable' });
  });

  it('is down when nobody listens', async () => {
    server.close();
    server.closeAllConnections();
    expect(await state()).toMatchObject({ state: 'down', detail: 'signer-unavailable' });
  });
});
