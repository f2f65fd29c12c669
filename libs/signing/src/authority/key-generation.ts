import { generateKeyPair, type KeyObject } from 'node:crypto';
import { promisify } from 'node:util';

export type KeyKind = 'p256' | 'rsa-2048' | 'rsa-3072';

const generate = promisify(generateKeyPair);

/** A fresh private key, made on the thread pool: RSA may take a second and must not hold up requests. */
export async function generatePrivateKey(kind: KeyKind): Promise<KeyObject> {
  switch (kind) {
    case 'p256':
      return (await generate('ec', { namedCurve: 'prime256v1' })).privateKey;
    case 'rsa-2048':
      return (await generate('rsa', { modulusLength: 2048 })).privateKey;
    case 'rsa-3072':
      return (await generate('rsa', { modulusLength: 3072 })).privateKey;
  }
}
