import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import {
  bombPdf,
  circularPdf,
  crowdedPdf,
  hugeImagePdf,
  layeredBombPdf,
  lockedPdf,
  millionPagesPdf,
  scriptedPdf,
  signedPdfs,
  truncatedPdf,
} from '@congvu/testing';
import { congvu } from '../../test/a-terminal.js';

/** Rows 48 to 51 of the catalogue of bad input, against the verifier. */
describe('congvu verify', () => {
  let folder: string;
  let trust: string;
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'congvu-verify-'));
    trust = join(folder, 'trust');
    const { trusted, broken, unknownSigner, shadow } = await signedPdfs(folder, trust);
    for (const [name, bytes] of Object.entries({ trusted, broken, unknownSigner, shadow })) {
      await writeFile(join(folder, `${name}.pdf`), bytes);
    }
  }, 60_000);
  afterAll(() => rm(folder, { recursive: true, force: true }));

  const verify = async (name: string) => {
    const { code, lines, notices } = await congvu('verify', join(folder, name), '--trust', trust);
    return { code, said: [...lines, ...notices].join('\n') };
  };

  it.each([
    ['cut off', truncatedPdf],
    ['saves in a circle', circularPdf],
    ['50,000 objects', crowdedPdf],
    ['a million objects', () => crowdedPdf(1_000_000)],
    ['a million pages', millionPagesPdf],
    ['a password', lockedPdf],
    ['JavaScript', scriptedPdf],
    ['a bomb', bombPdf],
    ['a bomb in a bomb', layeredBombPdf],
    ['a picture of 60,000 × 60,000', hugeImagePdf],
  ])('refuses with a reason in words: %s', async (_what, bytes) => {
    await writeFile(join(folder, 'hostile.pdf'), bytes());
    const { code, said } = await verify('hostile.pdf');
    expect(code).toBe(1);
    expect(said).toMatch(/→ (?:Tệp|Có)[^\n]+\.\nTỪ CHỐI /);
    expect(said).not.toMatch(/Error|at .*\.[jt]s/);
  });

  it.each(['broken', 'unknownSigner', 'shadow'])(
    'refuses a signed file that is %s',
    async (name) => {
      const { code, said } = await verify(`${name}.pdf`);
      expect([code, /✘ Chữ ký 1|→ /.test(said)]).toEqual([1, true]);
    },
  );

  it('accepts the one that holds', async () => {
    expect(await verify('trusted.pdf')).toMatchObject({ code: 0 });
  });
});
