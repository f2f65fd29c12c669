import { createPrivateKey, type KeyObject } from 'node:crypto';
import { chmod, mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { pemBlocks, pemOf } from '../certificates/pem.js';
import { readIfPresent, writeDurably } from '../durable-file.js';

const PRIVATE_FILE = 0o600;
const PUBLIC_FILE = 0o644;

export interface RevokedCertificate {
  /** Lower-case hex. */
  readonly serialNumber: string;
  /** ISO 8601, UTC. */
  readonly at: string;
}

/** State of revocation as stored: grows only. */
export interface RevocationState {
  readonly issuedLists: number;
  readonly revoked: readonly RevokedCertificate[];
}

/** The folder of a certificate authority: `private/` for keys, `trust/` to be given out, `issued/` as a record. */
export class AuthorityFiles {
  readonly trustFolder: string;

  constructor(private readonly folder: string) {
    this.trustFolder = join(folder, 'trust');
  }

  async prepare(): Promise<void> {
    for (const name of ['private', 'trust', 'issued'])
      await mkdir(join(this.folder, name), { recursive: true });
    await chmod(join(this.folder, 'private'), 0o700);
  }

  async key(name: 'root' | 'issuing'): Promise<KeyObject | undefined> {
    const pem = await readIfPresent(this.keyPath(name));
    return pem && createPrivateKey(pem);
  }

  /** The key of the authority itself is not under a PIN: it must be able to issue unattended. */
  async storeKey(name: 'root' | 'issuing', key: KeyObject): Promise<void> {
    await writeDurably(
      this.keyPath(name),
      key.export({ type: 'pkcs8', format: 'pem' }),
      PRIVATE_FILE,
    );
  }

  async certificate(name: 'root' | 'issuing'): Promise<Buffer | undefined> {
    const pem = await readIfPresent(
      join(this.trustFolder, name === 'root' ? 'root.pem' : 'chain.pem'),
    );
    return pem && pemBlocks(pem, 'CERTIFICATE')[0];
  }

  /** `root.pem` is the root alone; `chain.pem` the issuing authority and then the root. */
  async storeCertificates({ root, issuing }: { root: Buffer; issuing: Buffer }): Promise<void> {
    const rootPem = pemOf(root, 'CERTIFICATE');
    await writeDurably(
      join(this.trustFolder, 'chain.pem'),
      pemOf(issuing, 'CERTIFICATE') + rootPem,
      PUBLIC_FILE,
    );
    await writeDurably(join(this.trustFolder, 'root.pem'), rootPem, PUBLIC_FILE);
  }

  async storeRevocationList(name: 'root' | 'issuing', list: Buffer): Promise<void> {
    await writeDurably(join(this.trustFolder, `${name}.crl`), pemOf(list, 'X509 CRL'), PUBLIC_FILE);
  }

  async revocationList(name: 'root' | 'issuing'): Promise<Buffer | undefined> {
    const pem = await readIfPresent(join(this.trustFolder, `${name}.crl`));
    return pem && pemBlocks(pem, 'X509 CRL')[0];
  }

  async storeIssued(serialNumber: string, certificate: Buffer): Promise<void> {
    await writeDurably(
      join(this.folder, 'issued', `${serialNumber}.pem`),
      pemOf(certificate, 'CERTIFICATE'),
      PUBLIC_FILE,
    );
  }

  async isIssued(serialNumber: string): Promise<boolean> {
    return (await readIfPresent(join(this.folder, 'issued', `${serialNumber}.pem`))) !== undefined;
  }

  async revocation(): Promise<RevocationState> {
    const text = await readIfPresent(this.revocationPath);
    return text
      ? (JSON.parse(text.toString('utf8')) as RevocationState)
      : { issuedLists: 0, revoked: [] };
  }

  async storeRevocation(state: RevocationState): Promise<void> {
    await writeDurably(this.revocationPath, JSON.stringify(state, null, 2), PRIVATE_FILE);
  }

  private get revocationPath(): string {
    return join(this.folder, 'private', 'revoked.json');
  }

  private keyPath(name: 'root' | 'issuing'): string {
    return join(this.folder, 'private', `${name}.key.pem`);
  }
}
