import { chmod, mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { readIfPresent, writeDurably } from '../durable-file.js';
import { CredentialUnknown, KeyFileDamaged } from './signer-errors.js';
import { type SealedKey } from './sealed-key.js';

/** A credential as it lies in the key folder; nothing in it is secret without the PIN. */
export interface StoredCredential {
  readonly schema: 'congvu.credential';
  readonly version: 1;
  readonly credentialId: string;
  /** Base64 of the DER certificates, the holder first. */
  readonly certificateChain: readonly string[];
  readonly key: SealedKey;
}

const CREDENTIAL_ID = /^[A-Za-z0-9][A-Za-z0-9._-]{0,99}$/;

/** A folder with one file a credential, readable by its owner alone. */
export class KeyFolder {
  constructor(private readonly folder: string) {}

  async prepare(): Promise<void> {
    await mkdir(this.folder, { recursive: true, mode: 0o700 });
    await chmod(this.folder, 0o700);
  }

  /** @throws KeyFileDamaged; CredentialUnknown for a name that no file can have */
  async find(credentialId: string): Promise<StoredCredential | undefined> {
    const text = await readIfPresent(this.path(credentialId, 'key.json'));
    if (!text) return undefined;
    const stored = parsed(text);
    if (stored?.schema !== 'congvu.credential' || stored.credentialId !== credentialId) {
      throw new KeyFileDamaged(credentialId);
    }
    return stored;
  }

  async store(credential: StoredCredential): Promise<void> {
    const path = this.path(credential.credentialId, 'key.json');
    await writeDurably(path, JSON.stringify(credential, null, 2), 0o600);
  }

  attemptsPath(credentialId: string): string {
    return this.path(credentialId, 'attempts.json');
  }

  private path(credentialId: string, ending: string): string {
    if (!CREDENTIAL_ID.test(credentialId)) throw new CredentialUnknown(credentialId);
    return join(this.folder, `${credentialId}.${ending}`);
  }
}

function parsed(text: Buffer): StoredCredential | undefined {
  try {
    return JSON.parse(text.toString('utf8')) as StoredCredential;
  } catch {
    return undefined;
  }
}
