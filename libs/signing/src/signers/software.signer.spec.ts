import { generateKeyPairSync } from 'node:crypto';
import { mkdtemp, readdir, readFile, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeAll, describe, expect, it, jest } from '@jest/globals';
import { aTestAuthority, KEY_TIME, type TestAuthority } from '../../test/a-signed-letter.js';
import { itBehavesLikeASigner } from '../../test/signer-conformance.js';
import { delayAfter } from './pin-attempts.js';
import {
  openSoftwareSigner,
  type SoftwareSigner,
  type SoftwareSignerOptions,
} from './software.signer.js';

jest.setTimeout(KEY_TIME);

const PIN = '135791';
const toBeSigned = Buffer.from('attributes');
let by: TestAuthority;

beforeAll(async () => {
  by = await aTestAuthority();
}, KEY_TIME);

const newFolder = (): Promise<string> => mkdtemp(join(tmpdir(), 'congvu-keys-'));

async function aSigner(options: Partial<SoftwareSignerOptions> = {}): Promise<SoftwareSigner> {
  const folder = options.folder ?? (await newFolder());
  return openSoftwareSigner({ now: () => new Date(), ...options, folder });
}

async function aSignerWithPerson(
  options: Partial<SoftwareSignerOptions> = {},
): Promise<SoftwareSigner> {
  const signer = await aSigner(options);
  await signer.enrol({ ...by.person, credentialId: 'p-1', pin: PIN });
  return signer;
}

itBehavesLikeASigner('the key folder with a P-256 key', async () => ({
  signer: await aSignerWithPerson(),
  credentialId: 'p-1',
  pin: PIN,
}));

itBehavesLikeASigner('the key folder with an RSA-3072 key made on first use', async () => ({
  signer: await aSigner({
    provide: (id) => Promise.resolve(id === 'a-1' ? { ...by.agency, pin: PIN } : undefined),
  }),
  credentialId: 'a-1',
  pin: PIN,
}));

describe('the key folder', () => {
  it('keeps the key sealed and readable by its owner alone', async () => {
    const folder = await newFolder();
    await aSignerWithPerson({ folder });
    const [name = ''] = await readdir(folder);
    const path = join(folder, name);
    expect((await stat(path)).mode & 0o777).toBe(0o600);
    expect((await stat(folder)).mode & 0o777).toBe(0o700);
    const text = await readFile(path, 'utf8');
    const secret = by.person.privateKey.export({ type: 'pkcs8', format: 'der' });
    expect(text).not.toContain(PIN);
    expect(text).not.toContain(secret.toString('base64').slice(20, 60));
    expect(text).not.toContain('PRIVATE KEY');
  });

  it('counts wrong PINs over a restart and lets in again after the delay', async () => {
    const folder = await newFolder();
    let now = new Date('2026-11-22T00:00:00Z');
    const options = { folder, now: () => now };
    const first = await aSignerWithPerson(options);
    for (let attempt = 0; attempt < 3; attempt += 1) {
      await first
        .authorise({ credentialId: 'p-1', pin: '000000', toBeSigned })
        .catch(() => undefined);
    }
    const restarted = await aSigner(options);
    const request = { credentialId: 'p-1', pin: PIN, toBeSigned };
    await expect(restarted.authorise(request)).rejects.toMatchObject({
      code: 'credential-delayed',
      retryAt: new Date('2026-11-22T00:00:15Z'),
    });
    now = new Date('2026-11-22T00:00:15Z');
    await expect(restarted.authorise(request)).resolves.toBeInstanceOf(Uint8Array);
    expect(await readdir(folder)).toEqual(['p-1.key.json']);
  });

  it('takes parallel guesses one after the other', async () => {
    const signer = await aSignerWithPerson();
    const guesses = Array.from({ length: 8 }, (_, index) =>
      signer
        .authorise({ credentialId: 'p-1', pin: `00000${index}`, toBeSigned })
        .catch((error: unknown) => error),
    );
    const codes = (await Promise.all(guesses)).map((error) => (error as { code: string }).code);
    expect(codes.filter((code) => code === 'wrong-pin')).toHaveLength(3);
    expect(codes.filter((code) => code === 'credential-delayed')).toHaveLength(5);
  });

  it('asks for the right PIN also while the key is open in memory', async () => {
    const signer = await aSignerWithPerson();
    await signer.authorise({ credentialId: 'p-1', pin: PIN, toBeSigned });
    const request = { credentialId: 'p-1', pin: '999999', toBeSigned };
    await expect(signer.authorise(request)).rejects.toMatchObject({ code: 'wrong-pin' });
  });

  it('opens with the new PIN alone once it was changed', async () => {
    const signer = await aSignerWithPerson();
    await signer.changePin('p-1', { pin: PIN, newPin: 'mã mới 1' });
    const request = { credentialId: 'p-1', toBeSigned };
    await expect(signer.authorise({ ...request, pin: PIN })).rejects.toMatchObject({
      code: 'wrong-pin',
    });
    await expect(signer.authorise({ ...request, pin: 'mã mới 1' })).resolves.toBeInstanceOf(
      Uint8Array,
    );
  });

  it('makes a credential once although two ask for it at the same time', async () => {
    let made = 0;
    const signer = await aSigner({
      provide: () => {
        made += 1;
        return Promise.resolve({ ...by.person, pin: PIN });
      },
    });
    await Promise.all([signer.credential('p-9'), signer.credential('p-9')]);
    expect(made).toBe(1);
  });

  it('refuses a second enrolment, a short PIN and a foreign key', async () => {
    const signer = await aSignerWithPerson();
    const person = { ...by.person, credentialId: 'p-1', pin: PIN };
    await expect(signer.enrol(person)).rejects.toMatchObject({ code: 'credential-exists' });
    await expect(
      signer.enrol({ ...person, credentialId: 'p-2', pin: '12345' }),
    ).rejects.toMatchObject({
      code: 'unusable-pin',
    });
    const { privateKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
    await expect(
      signer.enrol({ ...person, credentialId: 'p-2', privateKey }),
    ).rejects.toMatchObject({
      code: 'key-file-damaged',
    });
  });
});

describe('the delay after wrong PINs', () => {
  it('starts at the third, doubles, and stays at an hour', () => {
    expect([0, 1, 2, 3, 4, 5, 40].map(delayAfter)).toEqual([
      0, 0, 0, 15_000, 30_000, 60_000, 3_600_000,
    ]);
  });
});
