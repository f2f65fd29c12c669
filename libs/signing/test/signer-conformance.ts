import { verify, X509Certificate } from 'node:crypto';
import { describe, expect, it } from '@jest/globals';
import { type Signer } from '../src/index.js';

/** A signer under test with one credential whose PIN is known. */
export interface SignerUnderTest {
  readonly signer: Signer;
  readonly credentialId: string;
  readonly pin: string;
}

/** What every implementation of `Signer` must do; `make` gives a fresh one that has seen no PIN yet. */
export function itBehavesLikeASigner(name: string, make: () => Promise<SignerUnderTest>): void {
  describe(`${name} as a signer`, () => {
    const attributes = Buffer.from('attributes to be signed');

    it('signs with the key of the certificate it shows', async () => {
      const { signer, credentialId, pin } = await make();
      const [certificate] = (await signer.credential(credentialId)).certificateChain;
      const value = await signer.authorise({ credentialId, pin, toBeSigned: attributes });
      const { publicKey } = new X509Certificate(certificate ?? Buffer.alloc(0));
      expect(verify('sha256', attributes, publicKey, value)).toBe(true);
    });

    it('refuses a wrong PIN and takes the right one afterwards', async () => {
      const { signer, credentialId, pin } = await make();
      const request = { credentialId, toBeSigned: attributes };
      await expect(signer.authorise({ ...request, pin: `${pin}0` })).rejects.toMatchObject({
        code: 'wrong-pin',
      });
      await expect(signer.authorise({ ...request, pin })).resolves.toBeInstanceOf(Uint8Array);
    });

    it('makes the holder of many wrong PINs wait, even with the right one', async () => {
      const { signer, credentialId, pin } = await make();
      const codes: unknown[] = [];
      for (let attempt = 0; attempt < 4; attempt += 1) {
        codes.push(
          await codeOf(
            signer.authorise({ credentialId, pin: 'wrong-pin', toBeSigned: attributes }),
          ),
        );
      }
      expect(codes).toContain('credential-delayed');
      const request = { credentialId, pin, toBeSigned: attributes };
      expect(await codeOf(signer.authorise(request))).toBe('credential-delayed');
    });

    it('does not know a credential it does not hold', async () => {
      const { signer } = await make();
      await expect(signer.credential('nobody')).rejects.toMatchObject({
        code: 'credential-unknown',
      });
      const request = { credentialId: '../nobody', pin: '123456', toBeSigned: attributes };
      await expect(signer.authorise(request)).rejects.toMatchObject({ code: 'credential-unknown' });
    });

    it('says nothing of the PIN in its errors', async () => {
      const { signer, credentialId } = await make();
      const pin = 'secret-48151623';
      const error: unknown = await signer
        .authorise({ credentialId, pin, toBeSigned: attributes })
        .catch((reason: unknown) => reason);
      expect(`${String(error)} ${JSON.stringify(error)}`).not.toContain(pin);
    });
  });
}

const codeOf = (work: Promise<unknown>): Promise<unknown> =>
  work.then(
    () => 'none',
    (error: unknown) =>
      typeof error === 'object' && error !== null && 'code' in error ? error.code : error,
  );
