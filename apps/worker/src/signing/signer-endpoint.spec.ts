import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { pino } from 'pino';
import { SignerEndpoint } from './signer-endpoint.js';
import { type SigningOffice } from './signing-office.js';
import { type SigningSessions } from './signing-sessions.js';

const secret = 'secret-between-api-and-signer-of-a-test';

/** Nothing of what is asked here may reach the keys. */
const untouched = {
  prepare: () => Promise.reject(new Error('reached')),
  value: () => Promise.reject(new Error('reached')),
} as Partial<SigningSessions> as SigningSessions;

const closed = {
  enrol: () => Promise.reject(new Error('reached')),
} as Partial<SigningOffice> as SigningOffice;

describe('the endpoint of the signer', () => {
  let endpoint: SignerEndpoint;
  let address: string;
  beforeAll(async () => {
    endpoint = new SignerEndpoint({
      address: '127.0.0.1:0',
      secret,
      sessions: untouched,
      office: closed,
      ready: () => true,
      logger: pino({ level: 'silent' }),
    });
    address = await endpoint.listen();
  });
  afterAll(() => endpoint.close());

  const ask = async (
    path: string,
    body: string,
    headers: Readonly<Record<string, string>> = {},
  ) => {
    const response = await fetch(`${address}${path}`, {
      method: 'POST',
      body,
      headers: {
        authorization: `Bearer ${secret}`,
        'content-type': 'application/json',
        ...headers,
      },
    });
    const answer: unknown = await response.json();
    return { status: response.status, type: response.headers.get('content-type'), answer };
  };
  const type = expect.stringMatching(/^application\/problem\+json/u);

  it.each([
    ['no JSON', '/signing-sessions', '{"kind":', 400, 'malformed-json'],
    ['an empty body', '/signing-sessions', '', 400, 'malformed-json'],
    ['another shape', '/signing-sessions', '{"kind":"stamp"}', 422, 'invalid-field'],
    ['no object at all', '/signing-sessions', '[]', 422, 'invalid-field'],
    ['a key of nobody', '/credentials', '{"pin":"907158"}', 422, 'invalid-field'],
    ['a session that is no id', '/signing-sessions/1/value', '{}', 422, 'invalid-field'],
    ['too much', '/signing-sessions', `"${'a'.repeat(70_000)}"`, 413, 'body-too-large'],
    ['an address it has not', '/keys', '{}', 404, 'not-found'],
  ])('refuses %s as a problem', async (...[, path, body, status, code]) => {
    expect(await ask(path, body)).toMatchObject({ status, type, answer: { status, code } });
  });

  it('refuses what is no JSON by its type', async () => {
    const answer = await ask('/signing-sessions', '<a/>', { 'content-type': 'text/xml' });
    expect(answer).toMatchObject({ status: 415, type, answer: { code: 'unsupported-media-type' } });
  });

  it('hears only who knows the secret', async () => {
    const answer = await ask('/signing-sessions', '{}', { authorization: 'Bearer guessed' });
    expect(answer).toMatchObject({ status: 403, type, answer: { code: 'forbidden' } });
  });
});
