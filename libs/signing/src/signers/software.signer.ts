import { createPublicKey, type KeyObject, sign } from 'node:crypto';
import { promisify } from 'node:util';
import { readCertificate } from '../certificates/certificate.js';
import {
  CredentialDelayed,
  CredentialExists,
  CredentialUnknown,
  KeyFileDamaged,
  UnusablePin,
  WrongPin,
} from './signer-errors.js';
import { type AuthorisationRequest, type Credential, type Signer } from '../signer.js';
import { KeyFolder, type StoredCredential } from './key-folder.js';
import { PinAttempts } from './pin-attempts.js';
import { openKey, sealKey } from './sealed-key.js';
import { UnlockedKeys } from './unlocked-keys.js';

/** A credential that is to be kept: a private key with its certificates and the PIN it is put under. */
export interface EnrolledCredential {
  readonly credentialId: string;
  readonly pin: string;
  readonly privateKey: KeyObject;
  /** DER, the holder first. */
  readonly certificateChain: readonly Uint8Array[];
}

export interface SoftwareSignerOptions {
  readonly folder: string;
  readonly now: () => Date;
  /** How long a key stays open in memory after a right PIN; 5 minutes by default, 0 never. */
  readonly unlockedForMs?: number;
  /**
   * Makes a credential when it is asked for the first time, so that an installation with hundreds of
   * officers starts at once. Undefined means that there is none of this name.
   */
  readonly provide?: (
    credentialId: string,
  ) => Promise<Omit<EnrolledCredential, 'credentialId'> | undefined>;
}

const UNLOCKED_FOR = 5 * 60_000;
const signAsync = promisify(
  (data: Uint8Array, key: KeyObject, done: (error: Error | null, value: Buffer) => void) =>
    sign('sha256', data, key, done),
);

/** @throws the file system's error when the folder cannot be made */
export async function openSoftwareSigner(options: SoftwareSignerOptions): Promise<SoftwareSigner> {
  const folder = new KeyFolder(options.folder);
  await folder.prepare();
  return new SoftwareSigner(folder, options);
}

/**
 * Keys in files of this machine, each under its PIN. One process may use the folder: attempts of one
 * credential are taken one after the other so that parallel guesses do not outrun the delay.
 */
export class SoftwareSigner implements Signer {
  private readonly unlocked: UnlockedKeys;
  private readonly turns = new Map<string, Promise<unknown>>();

  constructor(
    private readonly folder: KeyFolder,
    private readonly options: SoftwareSignerOptions,
  ) {
    this.unlocked = new UnlockedKeys(options.unlockedForMs ?? UNLOCKED_FOR, options.now);
  }

  async credential(credentialId: string): Promise<Credential> {
    const { certificateChain } = await this.stored(credentialId);
    return {
      id: credentialId,
      certificateChain: certificateChain.map((der) => Buffer.from(der, 'base64')),
    };
  }

  /** Puts a key under its PIN and keeps it. @throws CredentialExists, UnusablePin, KeyFileDamaged */
  async enrol(enrolled: EnrolledCredential): Promise<void> {
    await this.inTurn(enrolled.credentialId, async () => {
      if (await this.folder.find(enrolled.credentialId))
        throw new CredentialExists(enrolled.credentialId);
      await this.store(enrolled);
    });
  }

  /** @throws CredentialUnknown, WrongPin, CredentialDelayed, UnusablePin */
  async changePin(
    credentialId: string,
    { pin, newPin }: { pin: string; newPin: string },
  ): Promise<void> {
    await this.inTurn(credentialId, async () => {
      const stored = await this.storedOrProvided(credentialId);
      const privateKey = await this.unlock(stored, pin);
      const certificateChain = stored.certificateChain.map((der) => Buffer.from(der, 'base64'));
      await this.store({ credentialId, pin: newPin, privateKey, certificateChain });
      this.unlocked.forget(credentialId);
    });
  }

  async authorise({ credentialId, pin, toBeSigned }: AuthorisationRequest): Promise<Buffer> {
    const key =
      this.unlocked.find(credentialId, pin) ??
      (await this.inTurn(credentialId, async () =>
        this.unlock(await this.storedOrProvided(credentialId), pin),
      ));
    return signAsync(toBeSigned, key);
  }

  private stored(credentialId: string): Promise<StoredCredential> {
    return this.inTurn(credentialId, () => this.storedOrProvided(credentialId));
  }

  private async storedOrProvided(credentialId: string): Promise<StoredCredential> {
    const stored = await this.folder.find(credentialId);
    if (stored) return stored;
    const provided = await this.options.provide?.(credentialId);
    if (!provided) throw new CredentialUnknown(credentialId);
    return this.store({ ...provided, credentialId });
  }

  private async store({
    credentialId,
    pin,
    privateKey,
    certificateChain,
  }: EnrolledCredential): Promise<StoredCredential> {
    const { length } = pin.normalize('NFC');
    if (length < 6 || length > 64) throw new UnusablePin();
    if (!belongsTo(privateKey, certificateChain[0])) throw new KeyFileDamaged(credentialId);
    const stored: StoredCredential = {
      schema: 'congvu.credential',
      version: 1,
      credentialId,
      certificateChain: certificateChain.map((der) => Buffer.from(der).toString('base64')),
      key: await sealKey(privateKey, { pin, credentialId }),
    };
    await this.folder.store(stored);
    return stored;
  }

  private async unlock(
    { credentialId, key: sealed }: StoredCredential,
    pin: string,
  ): Promise<KeyObject> {
    const attempts = new PinAttempts(this.folder.attemptsPath(credentialId), this.options.now);
    const delayedUntil = await attempts.waitUntil();
    if (delayedUntil) throw new CredentialDelayed(credentialId, delayedUntil);
    await attempts.count();
    const key = await openKey(sealed, { pin, credentialId });
    if (!key) {
      this.unlocked.forget(credentialId);
      throw new WrongPin(credentialId, await attempts.waitUntil());
    }
    await attempts.clear();
    this.unlocked.remember(credentialId, pin, key);
    return key;
  }

  private async inTurn<Result>(credentialId: string, work: () => Promise<Result>): Promise<Result> {
    const before = this.turns.get(credentialId) ?? Promise.resolve();
    const turn = before.then(work, work);
    const settled = turn.catch(() => undefined);
    this.turns.set(credentialId, settled);
    try {
      return await turn;
    } finally {
      if (this.turns.get(credentialId) === settled) this.turns.delete(credentialId);
    }
  }
}

function belongsTo(privateKey: KeyObject, certificate: Uint8Array | undefined): boolean {
  if (!certificate) return false;
  return createPublicKey(privateKey).equals(readCertificate(certificate).publicKey);
}
