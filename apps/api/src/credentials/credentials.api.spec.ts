import { createHash } from 'node:crypto';
import { credentialListSchema, type CredentialOwnerView } from '@congvu/contracts';
import { canonicalJson, newId, SAMPLE_PASSWORD } from '@congvu/persistence';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type Officer } from '../../test/officer.js';
import { testApi, type TestApi } from '../../test/test-api.js';

const PIN = '907158';
const person = { kind: 'person' } as const;

describe('keys of those who sign', () => {
  let api: TestApi;
  beforeAll(async () => {
    api = await testApi();
  });
  afterAll(() => api.close());

  const listed = async (officer: Officer) =>
    credentialListSchema.parse((await officer.get('/credentials')).body).items;
  const make = (
    officer: Officer,
    owner: CredentialOwnerView,
    given: { readonly password?: string; readonly pin?: string } = {},
  ) => officer.post('/credentials', { owner, password: SAMPLE_PASSWORD, pin: PIN, ...given });

  it('refuses a wrong password and a PIN that anybody would try, and makes nothing', async () => {
    const chairman = await api.as('CT');
    expect(await make(chairman, person, { password: 'sai' })).toMatchObject({
      status: 401,
      body: { code: 'bad-credentials', errors: [{ pointer: '/password' }] },
    });
    for (const pin of ['123456', '90715', '111111']) {
      expect(await make(chairman, person, { pin })).toMatchObject({
        status: 422,
        body: { code: 'pin-refused', errors: [{ pointer: '/pin' }] },
      });
    }
    expect(await listed(chairman)).toEqual([
      { owner: person, holder: chairman.session.person.name, certificate: null },
    ]);
  });

  it('makes the key of the person under the PIN that he chose', async () => {
    const director = await api.as('SNV.GD');
    expect(await make(director, person)).toMatchObject({ status: 201 });
    expect(api.signer.pins).toContain(PIN);
    const [own] = await listed(director);
    expect(own?.certificate).not.toBeNull();
  });

  it('row 9: makes one key for a command, however often it comes, and keeps no secret of it', async () => {
    const deputy = await api.as('PCT-NC');
    const body = { owner: person, password: SAMPLE_PASSWORD, pin: '271829' };
    const missing = await deputy.ask('POST', '/credentials', { body });
    expect(missing).toMatchObject({ status: 400, body: { code: 'idempotency-key-required' } });
    const command = newId();
    const first = await deputy.post('/credentials', body, command);
    expect(first.status).toBe(201);
    const second = await deputy.post('/credentials', body, command);
    expect(second).toMatchObject({ status: 201, body: first.body });
    expect(api.signer.pins.filter((pin) => pin === body.pin)).toHaveLength(1);
    const { answer, sha256 } = await api.database.read(api.scope, (sql) =>
      sql.one<{ answer: unknown; sha256: string }>(
        'lệnh',
        `SELECT answer, encode(request_sha256, 'hex') AS sha256 FROM command WHERE key = $1`,
        [command],
      ),
    );
    expect(JSON.stringify(answer)).not.toContain(body.pin);
    const asked = `POST /api/v1/credentials\n${canonicalJson({ owner: person })}`;
    expect(sha256).toBe(createHash('sha256').update(asked, 'utf8').digest('hex'));
    const other = await (await api.as('SNV.VT')).post('/credentials', body, command);
    expect(other).toMatchObject({ status: 409, body: { code: 'idempotency-mismatch' } });
  });

  it('lets the văn thư make the seal of the agency whose books she keeps, and no other', async () => {
    const clerk = await api.as('SNV.VT');
    const [seal] = await listed(clerk);
    if (seal === undefined) throw new Error('no seal');
    expect(seal.owner.kind).toBe('agency');
    const [foreign] = await listed(await api.as('VP.VT'));
    if (foreign === undefined) throw new Error('no other seal');
    const stolen = await make(clerk, foreign.owner);
    expect(stolen).toMatchObject({ status: 403, body: { code: 'forbidden' } });
    expect(await make(clerk, person)).toMatchObject({ status: 403 });
    expect(await make(clerk, seal.owner)).toMatchObject({ status: 201 });
  });

  it('row 74: slows down who guesses the password', async () => {
    const deputy = await api.as('SNV.PGD');
    for (let guess = 0; guess < 5; guess += 1) {
      expect((await make(deputy, person, { password: `sai ${String(guess)}` })).status).toBe(401);
    }
    const answer = await make(deputy, person);
    expect(answer).toMatchObject({ status: 429, body: { code: 'too-many-attempts' } });
    expect(Number(answer.headers['retry-after'])).toBeGreaterThan(0);
  });
});
