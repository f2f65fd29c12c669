import {
  createCipheriv,
  createDecipheriv,
  createPrivateKey,
  type KeyObject,
  randomBytes,
  scrypt,
} from 'node:crypto';

/** A PKCS #8 private key under a PIN: scrypt, then AES-256-GCM bound to the credential's name. */
export interface SealedKey {
  readonly kdf: 'scrypt';
  readonly cost: number;
  readonly blockSize: number;
  readonly parallelization: number;
  /** Base64, as the other binary parts. */
  readonly salt: string;
  readonly nonce: string;
  readonly tag: string;
  readonly ciphertext: string;
}

/** 32 MiB and about a tenth of a second a guess; kept in the file so that it can grow. */
const COST = { cost: 2 ** 15, blockSize: 8, parallelization: 1 };
const CIPHER = 'aes-256-gcm';
const KEY_LENGTH = 32;

export async function sealKey(
  key: KeyObject,
  lock: { pin: string; credentialId: string },
): Promise<SealedKey> {
  const salt = randomBytes(16);
  const nonce = randomBytes(12);
  const cipher = createCipheriv(CIPHER, await stretch(lock.pin, { ...COST, salt }), nonce);
  cipher.setAAD(Buffer.from(lock.credentialId, 'utf8'));
  const plain = key.export({ type: 'pkcs8', format: 'der' });
  const ciphertext = Buffer.concat([cipher.update(plain), cipher.final()]);
  plain.fill(0);
  return {
    kdf: 'scrypt',
    ...COST,
    salt: salt.toString('base64'),
    nonce: nonce.toString('base64'),
    tag: cipher.getAuthTag().toString('base64'),
    ciphertext: ciphertext.toString('base64'),
  };
}

/** The key, or undefined when the PIN is not the one it was sealed with. */
export async function openKey(
  sealed: SealedKey,
  lock: { pin: string; credentialId: string },
): Promise<KeyObject | undefined> {
  const { salt, nonce, tag, ciphertext, ...cost } = sealed;
  const key = await stretch(lock.pin, { ...cost, salt: Buffer.from(salt, 'base64') });
  const decipher = createDecipheriv(CIPHER, key, Buffer.from(nonce, 'base64'), {
    authTagLength: 16,
  });
  decipher.setAAD(Buffer.from(lock.credentialId, 'utf8'));
  decipher.setAuthTag(Buffer.from(tag, 'base64'));
  const plain = decipher.update(Buffer.from(ciphertext, 'base64'));
  try {
    decipher.final();
  } catch {
    return undefined;
  }
  const privateKey = createPrivateKey({ key: plain, type: 'pkcs8', format: 'der' });
  plain.fill(0);
  return privateKey;
}

type Stretching = Pick<SealedKey, 'cost' | 'blockSize' | 'parallelization'> & {
  readonly salt: Buffer;
};

function stretch(pin: string, { salt, ...options }: Stretching): Promise<Buffer> {
  const maxmem = 256 * options.cost * options.blockSize;
  return new Promise((resolve, reject) => {
    scrypt(pin.normalize('NFC'), salt, KEY_LENGTH, { ...options, maxmem }, (error, key) => {
      if (error) reject(error);
      else resolve(key);
    });
  });
}
